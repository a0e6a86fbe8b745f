/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.server;

import java.util.Map;
import java.util.Set;

/** The kinds of files that the language server reads. */
public final class Kinds {
    /** The content types in plugin.xml. */
    static final Set<String> CONTENT_TYPES =
            Set.of("dev.edgewright.ui.editor.wit", "dev.edgewright.ui.editor.spec");

    private static final Map<String, String> LANGUAGES =
            Map.of("wit", "wit", "yaml", "yaml", "yml", "yaml", "json", "json");

    private Kinds() {}

    /** Whether files of this name, or at this address, are read. */
    public static boolean isOurs(String name) {
        return LANGUAGES.containsKey(extension(name));
    }

    /** Whether a file of this name holds WIT. */
    public static boolean isWit(String name) {
        return extension(name).equals("wit");
    }

    /** The protocol's name for the language of a file that is read. */
    static String language(String uri) {
        return LANGUAGES.getOrDefault(extension(uri), "plaintext");
    }

    /** What a comment begins with; empty where the language has none. */
    public static String comment(String name) {
        return switch (extension(name)) {
            case "wit" -> "//";
            case "yaml", "yml" -> "#";
            default -> "";
        };
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
