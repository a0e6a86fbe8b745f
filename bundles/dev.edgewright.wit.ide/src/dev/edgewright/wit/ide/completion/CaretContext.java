/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.scoping.WitSyntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Where the caret is: in which block, and after which words of an unfinished statement. Worked out
 * from the tokens before the caret alone.
 */
final class CaretContext {

    /** What a pair of braces encloses. */
    enum Block {
        FILE,
        PACKAGE,
        INTERFACE,
        WORLD,
        RESOURCE,
        RECORD,
        VARIANT,
        NAMES,
        USED_NAMES,
        RENAMES
    }

    /**
     * An open block.
     *
     * @param kind what it is
     * @param head the words before its brace
     * @param start offset behind its brace
     */
    record Open(Block kind, List<String> head, int start) {

        /** The name after the word that opens the block, or null. */
        String name() {
            for (int i = 0; i + 1 < head.size(); i++) {
                if (Set.of("interface", "world", "resource").contains(head.get(i))) {
                    return head.get(i + 1);
                }
            }
            return null;
        }
    }

    private final Deque<Open> blocks = new ArrayDeque<>();
    private List<String> statement = new ArrayList<>();
    private boolean inComment;

    private CaretContext() {
        blocks.push(new Open(Block.FILE, List.of(), 0));
    }

    static CaretContext at(String text, int offset) {
        CaretContext context = new CaretContext();
        for (WitToken token : WitToken.tokenize(text.substring(0, offset))) {
            context.add(token, offset);
        }
        return context;
    }

    /** The innermost block that is open at the caret. */
    Open block() {
        return blocks.peek();
    }

    /** The block around the types that are in scope at the caret: interface or world, or null. */
    Open typeScope() {
        return blocks.stream()
                .filter(b -> b.kind() == Block.INTERFACE || b.kind() == Block.WORLD)
                .findFirst()
                .orElse(null);
    }

    /** The words before the brace of the nested package around the caret; null if there is none. */
    List<String> packageHead() {
        return blocks.stream()
                .filter(b -> b.kind() == Block.PACKAGE)
                .findFirst()
                .map(Open::head)
                .orElse(null);
    }

    /** The name of the interface or world around the caret; null if there is none with a name. */
    String member() {
        Open scope = typeScope();
        return scope == null || scope.name() == null ? null : WitSyntax.unescape(scope.name());
    }

    /** The type that is being declared at the caret and cannot contain itself; null for none. */
    String declared() {
        List<String> words =
                Set.of(Block.RECORD, Block.VARIANT).contains(block().kind())
                        ? block().head()
                        : statement;
        boolean declares =
                words.size() > 1 && Set.of("type", "record", "variant").contains(words.get(0));
        return declares ? WitSyntax.unescape(words.get(1)) : null;
    }

    /** The words of the unfinished statement, without gates before it. */
    List<String> statement() {
        return statement;
    }

    /** Whether the caret is in a comment or a string, where nothing can be proposed. */
    boolean isInText() {
        return inComment;
    }

    private void add(WitToken token, int end) {
        boolean last = token.end() == end;
        switch (token.kind()) {
            case COMMENT ->
                    inComment =
                            last && (token.text().startsWith("//") || !token.text().endsWith("*/"));
            case STRING -> {
                inComment = last && (token.text().length() < 2 || !token.text().endsWith("\""));
                statement.add(token.text());
            }
            case SPACE, INVALID -> {}
            default -> {
                switch (token.text()) {
                    case "{" -> {
                        blocks.push(new Open(kind(statement), statement, token.end()));
                        statement = new ArrayList<>();
                    }
                    case "}" -> {
                        boolean used = blocks.peek().kind() == Block.USED_NAMES;
                        if (blocks.size() > 1) {
                            blocks.pop();
                        }
                        statement = new ArrayList<>(used ? List.of("use", "}") : List.of());
                    }
                    case ";" -> statement = new ArrayList<>();
                    default -> word(token.text());
                }
            }
        }
    }

    private void word(String text) {
        statement.add(text);
        boolean gateClosed =
                text.equals(")") && statement.get(0).equals("@") && !statement.contains("func");
        if (gateClosed) {
            statement = new ArrayList<>();
        }
    }

    private static Block kind(List<String> head) {
        if (head.contains("with")) {
            return Block.RENAMES;
        }
        if (head.contains("use")) {
            return Block.USED_NAMES;
        }
        if (head.contains("interface")) {
            return Block.INTERFACE;
        }
        String first = head.isEmpty() ? "" : head.get(0);
        return switch (first) {
            case "package" -> Block.PACKAGE;
            case "world" -> Block.WORLD;
            case "resource" -> Block.RESOURCE;
            case "record" -> Block.RECORD;
            case "variant" -> Block.VARIANT;
            default -> Block.NAMES;
        };
    }
}
