/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Walks through trees and schemas find what counts at a place. */
class SchemaWalkTest {

    private static final Schema RUNTIME_CLASS =
            SchemaCatalog.bundled()
                    .schema("kubernetes/node.k8s.io/v1/RuntimeClass")
                    .orElseThrow()
                    .schema();

    private static Node text(String text) {
        return Scalar.of(new Region(0, 0), null, text, Scalar.Style.DOUBLE_QUOTED);
    }

    private static Mapping mapping(Object... entries) {
        List<Entry> list = new ArrayList<>();
        for (int i = 0; i < entries.length; i += 2) {
            Node key = Scalar.of(new Region(0, 0), null, (String) entries[i], Scalar.Style.PLAIN);
            list.add(new Entry(key, (Node) entries[i + 1]));
        }
        return Mapping.of(new Region(0, 0), null, list, false);
    }

    @Test
    void findsTheSchemaOfWhatIsNotThereYet() {
        Path path = Path.ROOT.key("scheduling").key("tolerations").item(0).key("operator");
        Schema operator = SchemaWalk.at(mapping(), RUNTIME_CLASS, path).orElseThrow();
        assertEquals(
                List.of("Equal", "Exists", "Lt", "Gt"),
                operator.values().stream().map(Schema.Value::text).toList());
        assertEquals(Optional.of("Equal"), operator.defaultValue());
    }

    @Test
    void knowsNothingOfUnknownKeys() {
        assertEquals(
                Optional.empty(), SchemaWalk.at(mapping(), RUNTIME_CLASS, Path.ROOT.key("spec")));
    }

    @Test
    void keysOfTheReferringSchemaExtendTheReferredOne() {
        Path name = Path.ROOT.key("metadata").key("name");
        Schema schema = SchemaWalk.at(mapping(), RUNTIME_CLASS, name).orElseThrow();
        assertEquals(Optional.of("runtime-class"), schema.defines());
        assertEquals(Optional.of("dns-subdomain"), schema.format());
    }

    @Test
    void showsEachNodeWithItsSchema() {
        Mapping root =
                mapping(
                        "handler",
                        text("spin"),
                        "unknown",
                        text("x"),
                        "metadata",
                        mapping("name", text("a")));
        List<String> seen = new ArrayList<>();
        SchemaWalk.walk(root, RUNTIME_CLASS, (node, schema, path) -> seen.add(path.toString()));
        assertEquals(List.of("", "handler", "metadata", "metadata.name"), seen);
    }

    @Test
    void mergedKeysCountWhereTheyAreNotOverridden() {
        Mapping base = mapping("handler", text("spin"), "kind", text("x"));
        Mapping root = mapping("<<", base, "kind", text("RuntimeClass"));
        List<String> names =
                SchemaWalk.entries(root).stream().map(e -> e.name() + e.value()).toList();
        assertEquals(List.of("kindRuntimeClass", "handlerspin"), names);
        assertTrue(SchemaWalk.isMerge(root.entries().get(0)));
    }
}
