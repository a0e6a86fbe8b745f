/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.format;

import dev.edgewright.wit.format.Structure.Group;
import dev.edgewright.wit.format.Tokens.Gap;
import dev.edgewright.wit.parser.WitToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Decides about the space between the tokens of a text. */
final class Layout {

    private static final Set<String> GLUED_BEFORE = Set.of(";", ",", ")", ">", ".", ":", "<", "(");
    private static final Set<String> GLUED_BEHIND = Set.of("(", "<", ".", "/", "@");
    private static final Set<String> LIST_ENDS = Set.of(")", ">", ",", ";");

    /** What a tabulator counts for in the width of a line. */
    private static final String TAB = "    ";

    /** An open bracket and the first word of the item that it belongs to. */
    private record Open(int bracket, String item) {}

    private enum Space {
        NONE,
        SPACE,
        LINE,
        BLANK_LINE
    }

    private final Tokens tokens;
    private final Structure structure;
    private final String indent;
    private final String lineEnd;
    private final List<Edit> edits = new ArrayList<>();
    private final boolean[] broken;

    /** The groups that are open, innermost first. */
    private final Deque<Open> open = new ArrayDeque<>();

    /** The first word of the latest item. */
    private String item = "";

    /** How many broken groups are open. */
    private int level;

    private int column;
    private int written;

    Layout(Tokens tokens, String indent, String lineEnd) {
        this.tokens = tokens;
        this.structure = new Structure(tokens);
        this.indent = indent;
        this.lineEnd = lineEnd;
        this.broken = new boolean[tokens.size()];
    }

    List<Edit> edits() {
        boolean empty = tokens.size() == 0 && tokens.gaps().get(0).comments().isEmpty();
        if (empty) {
            return List.of();
        }
        if (tokens.text().startsWith("\uFEFF")) {
            written = 1;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isCloser(i)) {
                level -= broken[tokens.pair()[i]] ? 1 : 0;
                item = open.pop().item;
            }
            gap(i);
            if (structure.itemWord(i) != null) {
                item = structure.itemWord(i);
            }
            WitToken token = tokens.tokens().get(i);
            column += token.text().length();
            written = token.end();
            if (tokens.isOpener(i)) {
                broken[i] = breaks(i);
                level += broken[i] ? 1 : 0;
                open.push(new Open(i, item));
            }
        }
        gap(tokens.size());
        put(Space.LINE, 0, tokens.text().length());
        return edits;
    }

    private void gap(int i) {
        Gap gap = tokens.gaps().get(i);
        boolean line = endsLine(i - 1, i);
        Space[] spaces = line || i == 0 ? linesOf(gap, i) : spacesOf(gap, i);
        boolean closer = tokens.isCloser(i) && broken[tokens.pair()[i]];
        int depth = Math.max(0, line || i == 0 ? level + (closer ? 1 : 0) : level + 1);
        for (int k = 0; k < gap.comments().size(); k++) {
            WitToken comment = gap.comments().get(k);
            put(spaces[k], depth, comment.start());
            comment(comment, depth);
        }
        if (i < tokens.size()) {
            int last = closer || i == 0 ? level : depth;
            put(spaces[spaces.length - 1], last, tokens.tokens().get(i).start());
        }
    }

    /** Whether a line ends between the two tokens, whatever comments are there. */
    private boolean endsLine(int before, int next) {
        if (before < 0 || next >= tokens.size()) {
            return true;
        }
        if (tokens.isOpener(before)) {
            return broken[before];
        }
        if (tokens.isCloser(next)) {
            return broken[tokens.pair()[next]];
        }
        String text = tokens.at(before);
        if (text.equals(",")) {
            return !open.isEmpty() && broken[open.peek().bracket];
        }
        if (text.equals(";")) {
            return true;
        }
        Group group = structure.group(before);
        boolean block = group == Group.ITEMS || group == Group.MEMBERS || group == Group.RENAMES;
        return group == Group.GATE || (block && !tokens.at(next).equals(";"));
    }

    /** The spaces of a gap in which a line ends. */
    private Space[] linesOf(Gap gap, int next) {
        int count = gap.breaks().size();
        Space[] spaces = new Space[count];
        for (int k = 0; k < count; k++) {
            boolean forced = k > 0 && Tokens.isLineComment(gap.comments().get(k - 1));
            int lines = gap.breaks().get(k);
            spaces[k] =
                    lines > 1 ? Space.BLANK_LINE : lines > 0 || forced ? Space.LINE : Space.SPACE;
        }
        int last = count - 1;
        if (next == 0) {
            spaces[0] = Space.NONE;
            return spaces;
        }
        if (tokens.isCloser(next)) {
            spaces[last] = Space.LINE;
        } else if (Arrays.stream(spaces).noneMatch(Layout::isLine)) {
            spaces[0] = Space.LINE;
        }
        boolean opened = tokens.isOpener(next - 1);
        boolean gated = structure.group(next - 1) == Group.GATE;
        if ((opened || gated) && isLine(spaces[0])) {
            spaces[0] = Space.LINE;
        }
        if (tokens.isCloser(next) && isLine(spaces[last])) {
            spaces[last] = Space.LINE;
        }
        if (next < tokens.size() && separates(next)) {
            separate(spaces);
        }
        return spaces;
    }

    private static void separate(Space[] spaces) {
        if (Arrays.asList(spaces).contains(Space.BLANK_LINE)) {
            return;
        }
        for (int k = 0; k < spaces.length; k++) {
            if (isLine(spaces[k])) {
                spaces[k] = Space.BLANK_LINE;
                return;
            }
        }
    }

    /** Whether the items of a package that meet here are set apart by a blank line. */
    private boolean separates(int next) {
        String word = structure.itemWord(next);
        boolean between = tokens.at(next - 1).equals(";") || tokens.at(next - 1).equals("}");
        if (word == null || !between || !isPackageLevel()) {
            return false;
        }
        return !(word.equals("use") && item.equals("use"));
    }

    private boolean isPackageLevel() {
        return open.isEmpty() || open.peek().item.equals("package");
    }

    /** The spaces of a gap inside a line; only comments can end it. */
    private Space[] spacesOf(Gap gap, int next) {
        int count = gap.breaks().size();
        Space[] spaces = new Space[count];
        Arrays.fill(spaces, Space.SPACE);
        if (gap.comments().isEmpty()) {
            spaces[0] = between(next - 1, next) ? Space.SPACE : Space.NONE;
            return spaces;
        }
        if (GLUED_BEHIND.contains(tokens.at(next - 1)) && !gap.mustBreak()) {
            spaces[0] = Space.NONE;
        }
        if (LIST_ENDS.contains(tokens.at(next)) && !gap.mustBreak()) {
            spaces[count - 1] = Space.NONE;
        }
        for (int k = 0; k < gap.comments().size(); k++) {
            WitToken comment = gap.comments().get(k);
            boolean lines = comment.text().indexOf('\n') >= 0;
            if (Tokens.isLineComment(comment) || lines) {
                if (gap.breaks().get(k) > 0) {
                    spaces[k] = Space.LINE;
                }
                if (!lines || gap.breaks().get(k + 1) > 0) {
                    spaces[k + 1] = Space.LINE;
                }
            }
        }
        return spaces;
    }

    /** Whether a space stands between two tokens of a line. */
    private boolean between(int before, int next) {
        String left = tokens.at(before);
        String right = tokens.at(next);
        if (left.equals("{") || right.equals("}")) {
            boolean empty = left.equals("{") && right.equals("}");
            return !empty && structure.group(left.equals("{") ? before : next) != Group.USED;
        }
        if (GLUED_BEFORE.contains(right) || right.equals("/") || GLUED_BEHIND.contains(left)) {
            return false;
        }
        if (right.equals("@")) {
            return structure.isGate(next);
        }
        return !left.equals(":") || !structure.isPathColon(before);
    }

    /** Whether a group, whose opening bracket was just written, goes over several lines. */
    private boolean breaks(int opener) {
        int closer = tokens.pair()[opener];
        Group group = structure.group(opener);
        if (structure.mustBreak(opener)) {
            return true;
        }
        if (closer == opener + 1 || group == Group.ITEMS || group == Group.GATE) {
            return false;
        }
        boolean asWritten =
                group == Group.PARAMETERS
                        || group == Group.MEMBERS
                        || group == Group.USED
                        || group == Group.RENAMES;
        if (asWritten && tokens.gaps().get(opener + 1).hasBreak()) {
            return true;
        }
        return column + width(opener, end(opener, closer, group)) > WitFormatter.MAX_WIDTH;
    }

    /** The last token that has to fit on the line of the group. */
    private int end(int opener, int closer, Group group) {
        int end = closer;
        while (LIST_ENDS.contains(tokens.at(end + 1))) {
            end++;
        }
        if (group != Group.PARAMETERS) {
            return end;
        }
        while (end + 1 < tokens.size()
                && !tokens.at(end).equals(";")
                && !tokens.at(end + 1).equals("}")) {
            end++;
        }
        return end;
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from + 1; i <= to && width <= WitFormatter.MAX_WIDTH; i++) {
            width += tokens.at(i).length() + (between(i - 1, i) ? 1 : 0);
            for (WitToken comment : tokens.gaps().get(i).comments()) {
                width += comment.text().length() + 1;
            }
        }
        return width;
    }

    private static boolean isLine(Space space) {
        return space == Space.LINE || space == Space.BLANK_LINE;
    }

    private void put(Space space, int depth, int until) {
        String text =
                switch (space) {
                    case NONE -> "";
                    case SPACE -> " ";
                    case LINE -> lineEnd + indent.repeat(depth);
                    case BLANK_LINE -> lineEnd + lineEnd + indent.repeat(depth);
                };
        replace(until, text);
        column =
                isLine(space) ? indent.replace("\t", TAB).length() * depth : column + text.length();
    }

    private void comment(WitToken comment, int depth) {
        String margin = indent.repeat(depth);
        String text = comment.text();
        if (Tokens.isLineComment(comment)) {
            text = text.stripTrailing();
        } else if (text.indexOf('\n') >= 0) {
            text = block(text, margin);
        }
        column += text.length();
        if (!text.equals(comment.text())) {
            edits.add(new Edit(comment.start(), comment.text().length(), text));
        }
        written = comment.end();
    }

    /** Lines that begin with a star line up under the first; others keep their place. */
    private String block(String text, String margin) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        boolean stars = lines.stream().skip(1).allMatch(l -> l.strip().startsWith("*"));
        StringBuilder result = new StringBuilder(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            result.append(lineEnd).append(stars ? margin + " " + line.strip() : line);
        }
        return result.toString();
    }

    private void replace(int until, String text) {
        if (!tokens.text().substring(written, until).equals(text)) {
            edits.add(new Edit(written, until - written, text));
        }
        written = until;
    }
}
