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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled schema files are whole: indexed, resolvable and described. */
class SchemaCatalogTest {

    private static final Path SCHEMAS = Path.of("../../bundles/dev.edgewright.spec/schemas");

    @ParameterizedTest
    @ValueSource(strings = {"margo", "wadm", "kubernetes", "ocre"})
    void indexListsTheFilesOfTheFamily(String family) throws IOException {
        Path folder = SCHEMAS.resolve(family);
        if (!Files.isDirectory(folder)) {
            assertEquals(List.of(), SchemaCatalog.bundled().family(family));
            return;
        }
        Set<String> files = new TreeSet<>();
        try (var list = Files.list(folder)) {
            list.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .forEach(files::add);
        }
        List<String> index = Files.readAllLines(folder.resolve("index.txt"));
        assertEquals(files, new TreeSet<>(index));
        assertEquals(files.size(), index.size(), "a file is listed twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"margo", "wadm", "kubernetes", "ocre"})
    void everythingResolvesAndIsDescribed(String family) {
        List<String> faults = new ArrayList<>();
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> ids = new HashSet<>();
        for (SchemaFile file : SchemaCatalog.bundled().family(family)) {
            assertTrue(ids.add(file.id()), file.id() + " is there twice");
            assertTrue(file.id().startsWith(family + "/"), file.id());
            assertFalse(file.title().isBlank());
            inspect(file.id(), file.schema(), seen, faults);
        }
        assertEquals(List.of(), faults);
    }

    private static void inspect(
            String where, Schema schema, Set<Schema> seen, List<String> faults) {
        if (!seen.add(schema)) {
            return;
        }
        if (schema.description().isEmpty()) {
            faults.add(where + " has no description");
        }
        if (schema.pattern().isPresent() && schema.patternWords().isEmpty()) {
            faults.add(where + " has a pattern without words");
        }
        schema.properties().forEach((k, v) -> inspect(where + "." + k, v.schema(), seen, faults));
        schema.namePatterns()
                .forEach(p -> inspect(where + "." + p.name(), p.schema(), seen, faults));
        inner(where, schema.items(), seen, faults);
        inner(where, schema.additional(), seen, faults);
    }

    private static void inner(
            String where, Optional<Schema> inner, Set<Schema> seen, List<String> faults) {
        boolean anything =
                inner.isEmpty()
                        || inner.get().types().isEmpty() && inner.get().description().isEmpty();
        if (!anything) {
            inspect(where + ".*", inner.get(), seen, faults);
        }
    }

    @Test
    void unknownFamilyHasNoSchemas() {
        assertEquals(List.of(), SchemaCatalog.bundled().family("helm"));
        assertEquals(Optional.empty(), SchemaCatalog.bundled().schema("helm/Chart"));
    }
}
