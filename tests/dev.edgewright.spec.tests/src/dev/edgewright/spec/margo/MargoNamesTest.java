/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import static dev.edgewright.spec.margo.Documents.APPLICATION;
import static dev.edgewright.spec.margo.Documents.DEPLOYMENT;
import static dev.edgewright.spec.margo.Documents.DEVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Kind;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.SymbolIndex;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.tree.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the schemas of Margo's documents say, and the names that they tell apart. */
class MargoNamesTest {

    private static Set<String> names(String text) {
        Folder folder = new Folder().with("a.yaml", text);
        return Symbols.of(folder.document("a.yaml")).stream()
                .map(o -> (o.definition() ? "defines " : "uses ") + o.kind() + " " + o.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesAreDefinedAndUsed() {
        assertEquals(
                Set.of(
                        "defines application pump-control",
                        "defines profile pump-control-compose",
                        "defines component pump",
                        "uses component pump",
                        "defines parameter speed",
                        "uses parameter speed",
                        "defines schema revolutions",
                        "uses schema revolutions"),
                names(APPLICATION));
        assertEquals(
                Set.of(
                        "uses application pump-control",
                        "defines deployment a3e2f5dc-912e-494f-8395-52cf3769bc06",
                        "uses device press-7",
                        "defines component pump",
                        "uses component pump",
                        "uses parameter speed"),
                names(DEPLOYMENT));
        assertEquals(Set.of("defines device press-7"), names(DEVICE));
    }

    @Test
    void namesLeadToTheApplicationOfADeployment() {
        Folder folder =
                new Folder()
                        .with("app.yaml", APPLICATION)
                        .with(
                                "other.yaml",
                                APPLICATION.replace("id: pump-control\n", "id: fan-control\n"))
                        .with("deployment.yaml", DEPLOYMENT);
        Occurrence parameter =
                Symbols.of(folder.document("deployment.yaml")).stream()
                        .filter(o -> o.kind().equals("parameter"))
                        .findFirst()
                        .orElseThrow();
        List<Occurrence> definitions =
                new SymbolIndex(folder.document("deployment.yaml"), folder).definitions(parameter);
        assertEquals(
                List.of("app.yaml"),
                definitions.stream().map(o -> o.document().file().lastSegment()).toList());
    }

    private static Schema at(Kind kind, Dialect dialect, Object... steps) {
        DocumentType type = MargoTypes.of(kind, dialect);
        Folder folder = new Folder().with("a.yaml", "a: 1\n");
        return SchemaWalk.at(
                        folder.document("a.yaml").root(), type.schema(), new Path(List.of(steps)))
                .orElseThrow(() -> new AssertionError(List.of(steps).toString()));
    }

    @Test
    void schemasSayWhatMayStandWhere() {
        Schema type =
                at(Kind.APPLICATION_DESCRIPTION, Dialect.RC3, "deploymentProfiles", 0, "type");
        assertEquals(
                List.of("helm", "compose", "custom"),
                type.values().stream().map(Schema.Value::text).toList());
        assertTrue(type.values().stream().noneMatch(v -> v.description().isEmpty()));
        assertEquals(
                List.of("helm", "compose", "helm.v3"),
                at(Kind.APPLICATION_DESCRIPTION, Dialect.PR1, "deploymentProfiles", 0, "type")
                        .values()
                        .stream()
                        .map(Schema.Value::text)
                        .toList());
        Schema wait =
                at(
                        Kind.APPLICATION_DESCRIPTION,
                        Dialect.RC3,
                        "deploymentProfiles",
                        0,
                        "components",
                        0,
                        "properties",
                        "wait");
        assertEquals("true", wait.defaultValue().orElseThrow());
        Schema item =
                at(
                        Kind.APPLICATION_DESCRIPTION,
                        Dialect.RC3,
                        "deploymentProfiles",
                        0,
                        "deviceConstraints",
                        "eligibilityRules",
                        0,
                        "propertySelector",
                        "matchExpressions",
                        0,
                        "itemSelector",
                        "matchExpressions",
                        0);
        assertTrue(item.properties().get("operator").required());
        assertEquals(
                Set.of("memory", "grants", "links"),
                at(
                                Kind.APPLICATION_DESCRIPTION,
                                Dialect.RC3,
                                "deploymentProfiles",
                                0,
                                "x-wasm-extensions",
                                "components",
                                "filter")
                        .properties()
                        .keySet());
    }

    @Test
    void everyKeyIsDescribed() {
        for (DocumentType type : MargoTypes.all()) {
            type.schema()
                    .properties()
                    .values()
                    .forEach(
                            p ->
                                    assertTrue(
                                            !p.schema().description().isEmpty()
                                                    && p.schema().section().isPresent(),
                                            () -> type + " " + p.name()));
        }
    }
}
