/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaCatalog;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas of wasmCloud and Spin agree with the definitions of their operators, key by key. */
class CrdAgreementTest {

    private static final Path FOLDER = Path.of("../../../shared/specs/kubernetes");

    /** Volumes of clouds are known by name and required keys; what else they have is admitted. */
    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core.spinkube.dev_spinapps",
                "core.spinkube.dev_spinappexecutors",
                "runtime.wasmcloud.dev_artifacts",
                "runtime.wasmcloud.dev_hosts",
                "runtime.wasmcloud.dev_workloaddeployments",
                "runtime.wasmcloud.dev_workloadreplicasets",
                "runtime.wasmcloud.dev_workloads"
            })
    void agrees(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".yaml");
        assumeTrue(Files.isReadable(file), "the folder shared is not beside the checkout");
        Load load = new Load(LoadSettings.builder().build());
        Map<?, ?> spec = map(map(load.loadFromString(Files.readString(file))).get("spec"));
        Map<?, ?> version = map(((List<?>) spec.get("versions")).get(0));
        String id =
                "kubernetes/%s/%s/%s"
                        .formatted(
                                spec.get("group"),
                                version.get("name"),
                                map(spec.get("names")).get("kind"));
        Schema ours = SchemaCatalog.bundled().schema(id).orElseThrow().schema();
        compare("", map(map(version.get("schema")).get("openAPIV3Schema")), ours);
        assertEquals("", String.join("\n", differences));
    }

    private void compare(String path, Map<?, ?> theirs, Schema ours) {
        Map<?, ?> properties = map(theirs.get("properties"));
        for (var property : properties.entrySet()) {
            String name = (String) property.getKey();
            if (path.isEmpty() && Set.of("apiVersion", "kind", "metadata").contains(name)) {
                continue;
            }
            Schema.Property own = ours.properties().get(name);
            String inner = path + "." + name;
            if (own != null) {
                compare(inner, map(property.getValue()), own.schema());
            } else if (ours.additional().isEmpty()) {
                differences.add(inner + " is not known");
            }
        }
        if (!properties.isEmpty() && ours.additional().isEmpty()) {
            ours.properties().keySet().stream()
                    .filter(name -> !properties.containsKey(name))
                    .filter(name -> !newer(path, name))
                    .forEach(name -> differences.add(path + "." + name + " is ours alone"));
        }
        required(path, theirs, ours);
        type(path, theirs, ours);
        facets(path, theirs, ours);
        if (theirs.get("items") != null && ours.items().isPresent()) {
            compare(path + "[]", map(theirs.get("items")), ours.items().get());
        }
        if (theirs.get("additionalProperties") instanceof Map<?, ?> values) {
            Schema own = ours.additional().orElseGet(() -> ours.namePatterns().get(0).schema());
            compare(path + ".*", values, own);
        }
    }

    /** Fields of Kubernetes that are newer than the definitions or older than all servers. */
    private static boolean newer(String path, String name) {
        return path.startsWith(".spec.volumes")
                        && Set.of("local", "podCertificate", "namespace").contains(name)
                || name.equals("metadata")
                || path.isEmpty() && Set.of("apiVersion", "kind").contains(name)
                || path.endsWith("volumeClaimTemplate.metadata");
    }

    private void required(String path, Map<?, ?> theirs, Schema ours) {
        Set<String> needed = new TreeSet<>();
        if (theirs.get("required") instanceof List<?> list) {
            list.forEach(item -> needed.add((String) item));
        }
        Set<String> own =
                ours.properties().values().stream()
                        .filter(Schema.Property::required)
                        .map(Schema.Property::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (path.isEmpty()) {
            // The server refuses objects without these, though definitions do not say so.
            needed.addAll(List.of("apiVersion", "kind", "metadata"));
            own.remove("spec");
        }
        if (!own.equals(needed) && !ours.properties().isEmpty()) {
            differences.add(path + " requires " + needed + ", ours " + own);
        }
    }

    private void type(String path, Map<?, ?> theirs, Schema ours) {
        if (Boolean.TRUE.equals(theirs.get("x-kubernetes-int-or-string"))) {
            if (!ours.types().contains(Schema.Type.TEXT) || ours.types().size() != 2) {
                differences.add(path + " is a number or text");
            }
            return;
        }
        Schema.Type type =
                switch (String.valueOf(theirs.get("type"))) {
                    case "string" -> Schema.Type.TEXT;
                    case "integer" -> Schema.Type.INTEGER;
                    case "boolean" -> Schema.Type.BOOLEAN;
                    case "object" -> Schema.Type.MAPPING;
                    case "array" -> Schema.Type.LIST;
                    default -> Schema.Type.NULL;
                };
        if (!ours.types().equals(Set.of(type))) {
            differences.add(path + " is " + type + ", ours " + ours.types());
        }
    }

    private void facets(String path, Map<?, ?> theirs, Schema ours) {
        Object pattern = theirs.get("pattern");
        boolean quantity = Boolean.TRUE.equals(theirs.get("x-kubernetes-int-or-string"));
        if (pattern != null && !quantity && !path.contains("status")) {
            String own = ours.pattern().map(Object::toString).orElse("none");
            if (!own.equals(pattern)) {
                differences.add(path + " has the pattern " + pattern + ", ours " + own);
            }
        }
        Object minimum = theirs.get("minimum");
        if (minimum != null && !path.contains("status")) {
            BigDecimal own = ours.minimum().orElse(null);
            if (own == null || own.compareTo(new BigDecimal(minimum.toString())) != 0) {
                differences.add(path + " is at least " + minimum + ", ours " + own);
            }
        }
        Object most =
                theirs.containsKey("maxItems") ? theirs.get("maxItems") : theirs.get("maxLength");
        if (most != null
                && !path.contains("status")
                && ours.most().orElse(-1) != Integer.parseInt(most.toString())) {
            differences.add(path + " has at most " + most + ", ours " + ours.most());
        }
        if (theirs.containsKey("minItems") && !ours.isNonEmpty()) {
            differences.add(path + " must not be empty");
        }
        Object value = theirs.get("default");
        boolean told = value != null && !value.equals("") && ours.defaultValue().isPresent();
        if (told && !ours.defaultValue().get().equals(value.toString())) {
            differences.add(path + " is by default " + value + ", ours " + ours.defaultValue());
        }
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
