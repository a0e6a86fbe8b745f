/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.parser;

import dev.edgewright.wit.parser.antlr.internal.InternalWitParser;
import java.util.List;
import org.antlr.runtime.Token;

/** The forms of gates and of {@code @external-id} (WIT.md, "Feature gate syntax"). */
public final class GateSyntax {

    /** The names that can stand behind {@code @}. */
    public static final List<String> KNOWN =
            List.of("since", "unstable", "deprecated", "external-id");

    /** The most tokens that can be read of a gate before a mistake in it shows. */
    static final int LONGEST = 8;

    /** A mistake inside of a gate and where it is. */
    record Problem(Token place, String message) {}

    private GateSyntax() {}

    /** What the parentheses of a known gate hold. */
    public static String argument(String gate) {
        return switch (gate) {
            case "unstable" -> "a feature, `(feature = name)`";
            case "external-id" -> "a string, `(\"...\")`";
            default -> "a version, `(version = 1.0.0)`";
        };
    }

    /** What to say of a gate that is not known. */
    public static String unknown(String gate) {
        return "`@"
                + gate
                + "` is not known; there are `@since`, `@unstable`, `@deprecated` and"
                + " `@external-id`.";
    }

    /**
     * Whether the parser stumbles over the last token because of a gate that it belongs to.
     *
     * @return null if it does not
     */
    static Problem problem(List<Token> tokens) {
        int at = tokens.size() - 1;
        while (at >= 0 && tokens.get(at).getType() != InternalWitParser.CommercialAt) {
            if (ends(tokens.get(at)) && at < tokens.size() - 1) {
                return null;
            }
            at--;
        }
        if (at < 0 || at + 1 >= tokens.size()) {
            return null;
        }
        Token name = tokens.get(at + 1);
        boolean version = at > 0 && tokens.get(at - 1).getType() == InternalWitParser.RULE_ID;
        if (version || name.getType() != InternalWitParser.RULE_ID) {
            return null;
        }
        if (!KNOWN.contains(name.getText())) {
            return new Problem(name, unknown(name.getText()));
        }
        if (at + 3 >= tokens.size()) {
            return null;
        }
        Token first = tokens.get(at + 3);
        boolean right =
                switch (name.getText()) {
                    case "unstable" -> first.getText().equals("feature");
                    case "external-id" -> first.getType() == InternalWitParser.RULE_STRING;
                    default -> first.getText().equals("version");
                };
        return right
                ? null
                : new Problem(
                        first,
                        "`@"
                                + name.getText()
                                + "` takes "
                                + argument(name.getText())
                                + ", and nothing else.");
    }

    private static boolean ends(Token token) {
        return switch (token.getType()) {
            case InternalWitParser.RightParenthesis,
                    InternalWitParser.Semicolon,
                    InternalWitParser.LeftCurlyBracket,
                    InternalWitParser.RightCurlyBracket ->
                    true;
            default -> false;
        };
    }
}
