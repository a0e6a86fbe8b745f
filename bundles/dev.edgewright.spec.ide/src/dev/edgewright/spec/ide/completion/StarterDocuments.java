/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small sound documents to begin with, in the protocol's syntax for snippets. Thread-safe. */
public final class StarterDocuments {

    private static final String HEADER = "=== ";

    private static final Pattern STOP =
            Pattern.compile("\\$\\{\\d+(?::([^}]*)|\\|([^,|]*)[^|]*\\|)\\}");

    private static final Map<String, String> BY_TYPE = read();

    private StarterDocuments() {}

    /** The documents by the ids of their types. */
    public static Map<String, String> all() {
        return BY_TYPE;
    }

    /** The document with what its places to fill in have in them at first. */
    public static String plain(String snippet) {
        return STOP.matcher(snippet)
                .replaceAll(
                        stop ->
                                Matcher.quoteReplacement(
                                        stop.group(1) != null ? stop.group(1) : stop.group(2)));
    }

    private static Map<String, String> read() {
        Map<String, String> read = new LinkedHashMap<>();
        try (InputStream in = StarterDocuments.class.getResourceAsStream("starters.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : all.split("(?m)^" + HEADER)) {
                int line = part.indexOf('\n');
                if (line > 0) {
                    read.put(part.substring(0, line), part.substring(line + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(read);
    }
}
