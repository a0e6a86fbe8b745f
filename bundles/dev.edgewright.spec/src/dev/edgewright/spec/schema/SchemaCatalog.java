/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import dev.edgewright.spec.schema.SchemaFile.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The schemas that are bundled, in folders by family. A family is read when it is first asked for,
 * and kept. Thread-safe. A fault in a bundled file is an {@link IllegalStateException}.
 */
public final class SchemaCatalog {

    private static final SchemaCatalog BUNDLED = new SchemaCatalog();

    private static final String INDEX = "index.txt";

    /** A file that was read, with what its definitions are by their paths in it. */
    private record Read(Map<String, Object> content, SchemaReader reader) {}

    private final Map<String, List<SchemaFile>> families = new HashMap<>();
    private final Map<String, Read> files = new HashMap<>();
    private final Map<String, LoadedSchema> definitions = new HashMap<>();

    private SchemaCatalog() {}

    /** The schemas of this program. */
    public static SchemaCatalog bundled() {
        return BUNDLED;
    }

    /**
     * The schemas for documents of a family, in the order of its index.
     *
     * @param family the name of the folder, such as {@code kubernetes}; no files where there is
     *     none
     */
    public synchronized List<SchemaFile> family(String family) {
        List<SchemaFile> known = families.get(family);
        if (known == null) {
            known = read(family);
            families.put(family, known);
        }
        return known;
    }

    /** The schema with this id, whose first part is the family. */
    public Optional<SchemaFile> schema(String id) {
        return family(id.substring(0, Math.max(0, id.indexOf('/')))).stream()
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    private List<SchemaFile> read(String family) {
        List<SchemaFile> read = new ArrayList<>();
        for (String name : index(family)) {
            String path = family + "/" + name;
            Map<String, Object> content = file(path).content();
            Optional<String> id = SchemaReader.text(content, "$id");
            if (id.isPresent()) {
                read.add(
                        new SchemaFile(
                                id.get(),
                                SchemaReader.text(content, "title").orElseThrow(),
                                Optional.ofNullable(content.get("x-document"))
                                        .map(SchemaCatalog::shape),
                                definition(path, "")));
            }
        }
        return List.copyOf(read);
    }

    /** The names of the files of a family; none if there is no such family. */
    private static List<String> index(String family) {
        return text(family + "/" + INDEX)
                .map(t -> t.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
                .orElse(List.of());
    }

    private static Shape shape(Object written) {
        Map<String, Object> sign = SchemaReader.mapping(written);
        Object versions = sign.get("apiVersion");
        Map<String, String> former = new LinkedHashMap<>();
        SchemaReader.mapping(sign.get("former")).forEach((k, v) -> former.put(k, v.toString()));
        return new Shape(
                versions instanceof List<?>
                        ? SchemaReader.texts(versions)
                        : List.of(versions.toString()),
                SchemaReader.text(sign, "kind").orElse(""),
                former);
    }

    private Read file(String path) {
        Read known = files.get(path);
        if (known == null) {
            String text =
                    text(path)
                            .orElseThrow(() -> new IllegalStateException("no schema file " + path));
            LoadSettings settings = LoadSettings.builder().setLabel(path).build();
            known =
                    new Read(
                            SchemaReader.mapping(new Load(settings).loadFromString(text)),
                            new SchemaReader(reference -> referred(path, reference)));
            files.put(path, known);
        }
        return known;
    }

    private static Optional<String> text(String path) {
        try (InputStream in = SchemaCatalog.class.getResourceAsStream("/schemas/" + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a {@code $ref} in a file means, such as {@code #/$defs/X} or {@code Pod.yaml#/...}. */
    private LoadedSchema referred(String from, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        String path = from;
        if (!file.isEmpty()) {
            path =
                    file.startsWith("../")
                            ? file.substring(3)
                            : from.substring(0, from.indexOf('/') + 1) + file;
        }
        return definition(path, pointer);
    }

    private synchronized LoadedSchema definition(String path, String pointer) {
        String key = path + "#" + pointer;
        LoadedSchema known = definitions.get(key);
        if (known == null) {
            Read file = file(path);
            Object found = file.content();
            for (String step :
                    pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
                found = found instanceof Map<?, ?> map ? map.get(step) : null;
            }
            if (found == null) {
                throw new IllegalStateException("no definition " + key);
            }
            try {
                known = file.reader().schema(found);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(key + ": " + e.getMessage(), e);
            }
            definitions.put(key, known);
        }
        return known;
    }
}
