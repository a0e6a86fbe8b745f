/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The things of one kind that indices and names stand for (core specification, section 6.6.1). */
final class IndexSpace {

    private final String what;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** A space of things called so in messages, such as "function". */
    IndexSpace(String what) {
        this.what = what;
    }

    int size() {
        return names.size();
    }

    /** Adds one thing; the token of its name is -1 where it has none. */
    int add(Tokens tokens, int id) throws WatSyntaxException {
        int index = names.size();
        String name = id < 0 ? null : name(tokens, id);
        if (name != null && indices.putIfAbsent(name, index) != null) {
            throw tokens.error(
                    id,
                    "wat-duplicate-name",
                    "There is another %s `%s` already.".formatted(what, tokens.shown(id)));
        }
        names.add(name);
        return index;
    }

    /** The index that the cursor's number or name stands for; a number need not exist. */
    long take(Cursor in) throws WatSyntaxException {
        if (in.at(TokenKind.NUMBER)) {
            return in.takeU32("the index of " + article() + what);
        }
        int token = in.expect(TokenKind.ID, "the name or index of " + article() + what);
        Integer index = indices.get(name(in.tokens(), token));
        if (index == null) {
            String written = in.tokens().shown(token);
            throw in.tokens()
                    .error(
                            token,
                            "wat-unknown-name",
                            "There is no %s `%s`%s"
                                    .formatted(
                                            what,
                                            written,
                                            Suggestion.end(
                                                    written.substring(1), indices.keySet(), "$")));
        }
        return index;
    }

    private String article() {
        return what.startsWith("e") ? "an " : "a ";
    }

    /** The names by index, null where there is none. */
    List<String> names() {
        return names;
    }

    /** What an identifier token names: without the dollar sign, quotes resolved. */
    static String name(Tokens tokens, int id) throws WatSyntaxException {
        String written = tokens.text(id).substring(1);
        if (!written.startsWith("\"")) {
            return written;
        }
        String name = StringText.utf8(StringText.bytes(written));
        if (name == null) {
            throw tokens.error(id, "wat-string", "A name must be valid UTF-8.");
        }
        return name;
    }
}
