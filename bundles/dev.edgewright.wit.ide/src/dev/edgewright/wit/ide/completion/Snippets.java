/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import java.util.Map;

/**
 * Whole declarations to fill in, in the protocol's syntax for snippets. Each begins with a word
 * that is proposed by itself too.
 */
final class Snippets {

    /** By the words that begin them and that stand where a declaration may begin. */
    private static final Map<String, String> DECLARATIONS =
            Map.ofEntries(
                    Map.entry("package", "package ${1:namespace}:${2:name};"),
                    Map.entry("interface", "interface ${1:name} {\n    $0\n}"),
                    Map.entry("world", "world ${1:name} {\n    $0\n}"),
                    Map.entry("import", "import ${1:interface};"),
                    Map.entry("export", "export ${1:interface};"),
                    Map.entry("include", "include ${1:world};"),
                    Map.entry("type", "type ${1:name} = ${2:u32};"),
                    Map.entry("record", "record ${1:name} {\n    ${2:field}: ${3:u32},\n}"),
                    Map.entry("variant", "variant ${1:name} {\n    ${2:case}(${3:u32}),\n}"),
                    Map.entry("enum", "enum ${1:name} {\n    ${2:case},\n}"),
                    Map.entry("flags", "flags ${1:name} {\n    ${2:flag},\n}"),
                    Map.entry("resource", "resource ${1:name} {\n    $0\n}"),
                    Map.entry("constructor", "constructor(${1:name}: ${2:u32});"),
                    Map.entry("func", "func(${1:name}: ${2:u32}) -> ${3:u32};"),
                    Map.entry("async func", "async func(${1:name}: ${2:u32}) -> ${3:u32};"),
                    Map.entry("static func", "static func(${1:name}: ${2:u32}) -> ${3:u32};"));

    /** By the words that take parts between angle brackets. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "list", "list<${1:u8}>",
                    "option", "option<${1:u32}>",
                    "result", "result<${1:u32}, ${2:string}>",
                    "tuple", "tuple<${1:u32}, ${2:u32}>",
                    "map", "map<${1:string}, ${2:u32}>",
                    "own", "own<${1:resource}>",
                    "borrow", "borrow<${1:resource}>",
                    "future", "future<${1:u32}>",
                    "stream", "stream<${1:u8}>");

    private Snippets() {}

    /** The snippet that the word begins, or null. */
    static String of(String word) {
        return DECLARATIONS.getOrDefault(word, TYPES.get(word));
    }

    /** How the snippet is called in a list: without what is to be filled in. */
    static String label(String snippet) {
        return snippet.replaceAll("\\$\\{\\d+:([^}]*)\\}", "$1")
                .replace("$0", "")
                .replaceAll("\\s+", " ");
    }
}
