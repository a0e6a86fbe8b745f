/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The template of sensor filters, which ships with the workshop. */
public final class Template {

    private static final String FOLDER = "files/";

    /** One line of the index. */
    private record Entry(String variant, String source, String target) {}

    private Template() {}

    /**
     * The files of a new project by their paths, which use slashes and stay below the project.
     *
     * @param variant the language's word in the index
     * @param values what the placeholders stand for; each of the template's must be there
     */
    public static Map<String, String> files(String variant, Map<String, String> values) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Entry entry : index()) {
            if (entry.variant().equals("all") || entry.variant().equals(variant)) {
                files.put(entry.target(), Placeholders.fill(read(entry.source()), values));
            }
        }
        return files;
    }

    private static List<Entry> index() {
        List<Entry> entries = new ArrayList<>();
        for (String line : read("index.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ");
                entries.add(new Entry(words[0], words[1], words[2]));
            }
        }
        return entries;
    }

    private static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The template file " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
