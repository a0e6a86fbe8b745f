/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.format;

import dev.edgewright.wit.parser.WitToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** What the brackets, colons and {@code @} of a text stand for. */
final class Structure {

    /** What is between a pair of brackets. */
    enum Group {
        /** Items, each ending in {@code ;} or a block; always one per line. */
        ITEMS,
        /** Fields, cases or labels. */
        MEMBERS,
        /** The names of a {@code use}. */
        USED,
        /** The renames of an {@code include}. */
        RENAMES,
        /** Parameters of a function. */
        PARAMETERS,
        /** What a gate takes. */
        GATE,
        /** The type that a case carries. */
        PAYLOAD,
        /** Arguments of a type. */
        ARGUMENTS
    }

    private static final Set<String> MEMBER_WORDS = Set.of("record", "variant", "enum", "flags");
    private static final Set<String> PATH_WORDS = Set.of("package", "use", "include");
    private static final Set<String> EXTERN_WORDS = Set.of("import", "export");

    private final Tokens tokens;
    private final Group[] groups;
    private final boolean[] pathColon;
    private final boolean[] gate;
    private final boolean[] breaks;
    private final String[] words;

    /** The items that are open, innermost first; their first words, empty before they begin. */
    private final Deque<String> items = new ArrayDeque<>();

    /** The brackets that are open, innermost first. */
    private final Deque<Integer> openers = new ArrayDeque<>();

    private boolean labelPossible;

    Structure(Tokens tokens) {
        this.tokens = tokens;
        int size = tokens.size();
        groups = new Group[size];
        pathColon = new boolean[size];
        gate = new boolean[size];
        breaks = new boolean[size];
        words = new String[size];
        items.push("");
        for (int i = 0; i < size; i++) {
            token(i);
        }
    }

    /** What the bracket at this index opens or closes; null for other tokens. */
    Group group(int index) {
        if (index < 0 || index >= groups.length || tokens.pair()[index] < 0) {
            return null;
        }
        return groups[Math.min(index, tokens.pair()[index])];
    }

    /** Whether the {@code :} is inside a path, and not behind a name. */
    boolean isPathColon(int index) {
        return pathColon[index];
    }

    /** Whether the {@code @} begins a gate, and not a version. */
    boolean isGate(int index) {
        return index >= 0 && index < gate.length && gate[index];
    }

    /** Whether the opened group cannot be on one line. */
    boolean mustBreak(int opener) {
        return breaks[opener];
    }

    /** The first word of the item that begins with this token; null if none begins here. */
    String itemWord(int index) {
        int at = index;
        while (isGate(at)) {
            int behind = at + 2;
            if (group(behind) != Group.GATE) {
                return null;
            }
            at = tokens.pair()[behind] + 1;
        }
        return at >= words.length ? null : words[at];
    }

    private void token(int i) {
        String text = tokens.at(i);
        if (tokens.gaps().get(i).mustBreak()) {
            breakAround();
        }
        boolean atItems = openers.isEmpty() || groups[openers.peek()] == Group.ITEMS;
        if (tokens.isCloser(i)) {
            close(i);
        } else if (atItems && items.peek().isEmpty() && beginsGate(i)) {
            gate[i] = true;
        } else if (tokens.isOpener(i)) {
            open(i, text);
        } else if (text.equals(";")) {
            if (atItems) {
                endItem();
            }
            breakAround();
        } else if (text.equals(":")) {
            pathColon[i] = atItems && isPathColon(i, items.peek());
        } else if (atItems && items.peek().isEmpty() && !isGateName(i)) {
            beginItem(i);
        }
    }

    private boolean beginsGate(int i) {
        return tokens.at(i).equals("@");
    }

    private boolean isGateName(int i) {
        return isGate(i - 1);
    }

    private void beginItem(int i) {
        boolean keyword = tokens.tokens().get(i).kind() == WitToken.Kind.KEYWORD;
        words[i] = keyword ? tokens.at(i) : "name";
        items.pop();
        items.push(words[i]);
        labelPossible = true;
    }

    private void endItem() {
        items.pop();
        items.push("");
    }

    private void open(int i, String text) {
        groups[i] =
                switch (text) {
                    case "(" -> parentheses(i);
                    case "<" -> Group.ARGUMENTS;
                    default -> braces(i);
                };
        openers.push(i);
        if (groups[i] == Group.ITEMS) {
            items.push("");
            boolean empty =
                    tokens.pair()[i] == i + 1 && tokens.gaps().get(i + 1).comments().isEmpty();
            if (!empty) {
                breakAround();
            }
        }
    }

    private Group parentheses(int i) {
        if (isGate(i - 2)) {
            return Group.GATE;
        }
        String before = tokens.at(i - 1);
        return before.equals("func") || before.equals("constructor")
                ? Group.PARAMETERS
                : Group.PAYLOAD;
    }

    private Group braces(int i) {
        String before = tokens.at(i - 1);
        if (before.equals(".")) {
            return Group.USED;
        }
        if (before.equals("with")) {
            return Group.RENAMES;
        }
        return MEMBER_WORDS.contains(items.peek()) ? Group.MEMBERS : Group.ITEMS;
    }

    private void close(int i) {
        Group group = groups[openers.pop()];
        if (group == Group.ITEMS) {
            items.pop();
        }
        boolean block = group == Group.ITEMS || group == Group.MEMBERS || group == Group.RENAMES;
        if (block && !tokens.at(i + 1).equals(";")) {
            endItem();
        }
    }

    /** Everything that is open around a token which ends a line is broken into lines. */
    private void breakAround() {
        for (int opener : openers) {
            breaks[opener] = true;
        }
    }

    /** In {@code import a: b:c/d;} the first colon stands behind a name. */
    private boolean isPathColon(int i, String word) {
        if (PATH_WORDS.contains(word)) {
            return true;
        }
        if (!EXTERN_WORDS.contains(word)) {
            return false;
        }
        boolean first = labelPossible;
        labelPossible = false;
        boolean name =
                i + 1 < tokens.size()
                        && tokens.tokens().get(i + 1).kind() == WitToken.Kind.IDENTIFIER;
        return !first || (name && tokens.at(i + 2).equals("/"));
    }
}
