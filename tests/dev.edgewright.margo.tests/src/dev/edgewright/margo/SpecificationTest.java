/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.io.Vocabulary;
import dev.edgewright.margo.io.Vocabulary.Key;
import dev.edgewright.margo.model.MargoPackage.Literals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

/** The model has what the OpenAPI of rc.3 has; where the two differ, the difference is known. */
class SpecificationTest {

    private static final Set<String> DIFFERENCES =
            new TreeSet<>(
                    List.of(
                            "annotations of DeploymentMetadata is required in the OpenAPI only",
                            // asked for by the text of the specification
                            "id of ApplicationDeployment is required in the model only",
                            "mediaType of BundleRef is required in the model only",
                            "digest of BundleRef is required in the model only",
                            "url of BundleRef is required in the model only",
                            // for descriptions, which the OpenAPI does not cover
                            "description of DeploymentProfile is in the model only",
                            "id of DeploymentProfile is in the model only",
                            "value of Parameter is required in the OpenAPI only",
                            // contradictions of the specification
                            "architectures of CpuRequirement differs: [amd64, arm, arm64, other,"
                                    + " riscv64]",
                            "type of DeploymentProfile differs: [compose, helm]",
                            "bundle.digest of StateManifest is required in the OpenAPI only",
                            "bundle.mediaType of StateManifest is required in the OpenAPI only",
                            "bundle.url of StateManifest is required in the OpenAPI only"));

    private static final Vocabulary RC3 = Vocabulary.of(Dialect.RC3);

    private final Set<String> found = new TreeSet<>();
    private Map<?, ?> schemas;

    @Test
    void theModelHasTheKeysOfTheOpenApi() throws IOException {
        Path file = file();
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        Map<?, ?> api = (Map<?, ?>) MargoReader.value(Files.readString(file)).orElseThrow();
        schemas = (Map<?, ?>) ((Map<?, ?>) api.get("components")).get("schemas");
        compare("UnsignedAppStateManifest", Literals.STATE_MANIFEST);
        compare("DeviceCapabilitiesManifest", Literals.DEVICE_CAPABILITIES);
        compare("DeploymentStatusManifest", Literals.DEPLOYMENT_STATUS);
        compare("appDeploymentManifest", Literals.APPLICATION_DEPLOYMENT);
        assertEquals(String.join("\n", DIFFERENCES), String.join("\n", found));
    }

    private void compare(String schema, EClass type) {
        compare((Map<?, ?>) schemas.get(schema), type, 0);
    }

    private void compare(Map<?, ?> schema, EClass type, int depth) {
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        List<?> required = schema.get("required") instanceof List<?> list ? list : List.of();
        required.stream()
                .filter(r -> RC3.key(type, (String) r).isEmpty())
                .filter(r -> !properties.containsKey(r))
                .forEach(
                        r ->
                                found.add(
                                        r
                                                + " of "
                                                + type.getName()
                                                + " is required in the OpenAPI only"));
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            String name = property.getKey() + " of " + type.getName();
            EStructuralFeature feature =
                    RC3.key(type, (String) property.getKey()).map(Key::feature).orElse(null);
            if (feature == null) {
                found.add(name + " is not in the model");
                continue;
            }
            if (feature.isRequired() != required.contains(property.getKey())) {
                found.add(
                        "%s is required in the %s only"
                                .formatted(name, feature.isRequired() ? "model" : "OpenAPI"));
            }
            compare(name, resolve((Map<?, ?>) property.getValue()), feature, depth);
        }
        for (Key key : RC3.keys(type)) {
            if (!properties.containsKey(key.name())) {
                found.add(key.name() + " of " + type.getName() + " is in the model only");
            }
        }
    }

    private void compare(String name, Map<?, ?> schema, EStructuralFeature feature, int depth) {
        Map<?, ?> item = schema.get("items") instanceof Map<?, ?> items ? resolve(items) : schema;
        boolean map = item.get("additionalProperties") instanceof Map<?, ?>;
        if (map) {
            item = resolve((Map<?, ?>) item.get("additionalProperties"));
        }
        if (feature instanceof EReference reference) {
            EClass target = reference.getEReferenceType();
            if (map && target == Literals.PARAMETER_ENTRY) {
                target = Literals.PARAMETER;
            }
            if (item.get("properties") instanceof Map<?, ?> && depth < 12) {
                compare(item, target, depth + 1);
            }
        } else if (item.get("enum") instanceof List<?> values) {
            Set<String> admitted = new TreeSet<>(RC3.data((EDataType) feature.getEType()).values());
            Set<String> listed = new TreeSet<>();
            values.forEach(v -> listed.add((String) v));
            if (!listed.equals(admitted)) {
                found.add(name + " differs: " + listed);
            }
        }
    }

    private Map<?, ?> resolve(Map<?, ?> schema) {
        return schema.get("$ref") instanceof String reference
                ? (Map<?, ?>) schemas.get(reference.substring(reference.lastIndexOf('/') + 1))
                : schema;
    }

    /** Reference material beside the checkout, for those who have it. */
    private static Path file() {
        Path at = Path.of("").toAbsolutePath();
        String name = "shared/specs/margo/workload-management-api-1.0.0-rc.3.yaml";
        while (at.getParent() != null && !Files.exists(at.resolve(name))) {
            at = at.getParent();
        }
        return at.resolve(name);
    }
}
