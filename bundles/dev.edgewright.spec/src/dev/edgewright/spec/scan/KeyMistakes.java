/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.tree.Region;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys without a colon, colons where no key can be, and keys that are indented too deep. */
final class KeyMistakes {

    private static final Pattern NO_BLANK = Pattern.compile("[\\w./-]+:(?!//)(?=\\S)");
    private static final Pattern EQUALS = Pattern.compile("[\\w./-]+(\\s*=)(?=\\s|\\w|\")");

    private final Draft draft;

    KeyMistakes(Draft draft) {
        this.draft = draft;
    }

    /** A line that has to begin with a key has none. */
    Mistake withoutColon(int key) {
        char quote = draft.at(key);
        if ((quote == '"' || quote == '\'') && !Quotes.isClosed(draft, key, draft.lineEnd(key))) {
            boolean colon = draft.colon(key + 1, draft.lineEnd(key)) >= 0;
            return Quotes.unclosed(draft, key, colon ? "" : ":");
        }
        int end = Math.max(key + 1, draft.contentEnd(key));
        Region place = Region.between(key, end);
        String text = draft.text(key, end);
        Matcher joined = NO_BLANK.matcher(text);
        if (joined.lookingAt()) {
            return Mistake.mended(
                    place,
                    "A blank is missing behind the `:` of `%s`.".formatted(joined.group()),
                    "Insert a blank",
                    Mistake.insert(key + joined.end(), " "));
        }
        Matcher equals = EQUALS.matcher(text);
        if (equals.lookingAt()) {
            return Mistake.mended(
                    place,
                    "A key is followed by `:` and a blank, not by `=`.",
                    "Replace `=` with `:`",
                    Mistake.replace(key + equals.start(1), key + equals.end(1), ": "));
        }
        return missingColon(key, end);
    }

    private Mistake missingColon(int key, int end) {
        return Mistake.mended(
                Region.between(key, end),
                "`%s` is neither a key nor a value here; put `:` behind it if it is a key, or indent it below the key it belongs to."
                        .formatted(shortened(draft.text(key, end))),
                "Insert `:`",
                Mistake.insert(end, ":"));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** A colon stands where no key can end. */
    Mistake misplacedColon(int colon) {
        int line = draft.lineStart(colon);
        int first = draft.colon(line, draft.lineEnd(line));
        if (first >= 0 && first < colon) {
            return secondColon(first, colon);
        }
        int previous = draft.lineBefore(line);
        if (previous >= 0) {
            int previousColon = draft.colon(previous, draft.contentEnd(previous));
            int column = draft.contentColumn(previous);
            if (previousColon < 0 && column == draft.contentColumn(line)) {
                return withoutColon(previous + column);
            }
            if (draft.indent(line) > column) {
                return tooDeep(line, owner(previous));
            }
        }
        return Mistake.guessed(
                new Region(colon, Math.min(1, draft.length() - colon)),
                "A `:` cannot stand here; put the text in quotes, or begin a new line.",
                Mistake.replace(colon, Math.min(colon + 1, draft.length()), " "));
    }

    /** The line with the key that the text of a line belongs to. */
    private int owner(int line) {
        int owner = line;
        while (draft.colon(owner, draft.contentEnd(owner)) < 0) {
            int before = draft.lineBefore(owner);
            if (before < 0) {
                return line;
            }
            owner = before;
        }
        return owner;
    }

    private Mistake secondColon(int first, int second) {
        int start = first + 1;
        while (Draft.isBlank(draft.at(start))) {
            start++;
        }
        int end = draft.contentEnd(second);
        String text = draft.text(start, end);
        Region place = new Region(second, 1);
        String message =
                "A second `:` stands in this line; put the value in quotes, or begin a new line.";
        if (start < second && text.indexOf('\'') < 0) {
            return Mistake.mended(
                    place,
                    message,
                    "Put the value in quotes",
                    Mistake.replace(start, end, "'" + text + "'"));
        }
        return Mistake.guessed(place, message, Mistake.replace(second, second + 1, " "));
    }

    /** Whether a line is indented deeper than the key above it whose value is complete. */
    boolean isDeeperThanOwner(int line) {
        return draft.indent(line) > draft.contentColumn(owner(draft.lineBefore(line)));
    }

    /** A key stands below one that has a value already, and deeper. */
    Mistake tooDeep(int key) {
        int line = draft.lineStart(key);
        return tooDeep(line, owner(draft.lineBefore(line)));
    }

    private Mistake tooDeep(int line, int above) {
        int column = draft.contentColumn(above);
        int from = draft.indent(line);
        int keyEnd = draft.colon(above, draft.contentEnd(above));
        String key = draft.text(above + column, Math.max(above + column, keyEnd));
        return Mistake.mended(
                Region.between(line + from, draft.contentEnd(line)),
                "This line is indented deeper than `%s`, which has a value already; indent both alike, or remove that value."
                        .formatted(shortened(key)),
                "Indent it like `%s`".formatted(shortened(key)),
                Indentation.shift(draft, line, column).toArray(Edit[]::new));
    }
}
