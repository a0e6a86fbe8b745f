/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.ide.Carets;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Place.Role;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Scalar.Style;
import dev.edgewright.spec.tree.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a word would land that is typed at the caret. It is found by putting a mark there and
 * reading the text with it, since a text that somebody types in is hardly ever sound without.
 *
 * @param caret the place in the text with the mark, {@link #MARK} included
 * @param replaced what a proposal replaces, in the text without the mark, on the line of the caret
 * @param lead what has to stand before a proposal: a blank after a colon or dash, or nothing
 * @param ownLine whether nothing but indentation and dashes stands before it on its line
 * @param dashed whether it is an item of a list whose dash is there
 * @param colonFollows whether a colon stands behind it already
 */
record CaretContext(
        SpecFile original,
        Caret caret,
        Region replaced,
        String lead,
        boolean ownLine,
        boolean dashed,
        boolean colonFollows) {

    /** Stands for the word at the caret. No document that people write has it. */
    static final char MARK = '\uE000';

    /** The place of an offset; empty in comments, block scalars and where no word can stand. */
    static Optional<CaretContext> of(SpecFile file, int offset) {
        Optional<CaretContext> plain = read(file, offset, "");
        if (plain.isEmpty() || !endsWithIndicator(plain.get())) {
            return plain.filter(CaretContext::isComplete);
        }
        return read(file, offset, " ")
                .filter(spaced -> spaced.caret().schema().isPresent() || spaced.isKey())
                .or(() -> plain)
                .filter(CaretContext::isComplete);
    }

    private static Optional<CaretContext> read(SpecFile file, int offset, String lead) {
        String text = file.text();
        String marked = text.substring(0, offset) + lead + MARK + text.substring(offset);
        int mark = offset + lead.length();
        SpecFile read = SpecFiles.read(file.uri(), marked);
        for (SpecDocument document : read.documents()) {
            Optional<Place> place =
                    Place.at(document.root(), mark + 1).filter(p -> holds(p.node(), marked, mark));
            if (place.isPresent()) {
                return Optional.of(
                        make(
                                file,
                                known(file, read, document),
                                place.get(),
                                offset,
                                lead,
                                read.lines()));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Node node, String text, int mark) {
        return node instanceof Scalar
                && node.alias().isEmpty()
                && node.region().offset() <= mark
                && node.region().end() > mark
                && text.charAt(mark) == MARK;
    }

    /** The mark may hide what the document is, so it is what it was without. */
    private static SpecDocument known(SpecFile original, SpecFile read, SpecDocument marked) {
        boolean same = read.documents().size() == original.documents().size();
        return new SpecDocument(
                marked.file(),
                marked.number(),
                marked.region(),
                marked.root(),
                same ? original.documents().get(marked.number()).type() : Optional.empty());
    }

    private static CaretContext make(
            SpecFile file,
            SpecDocument document,
            Place place,
            int offset,
            String lead,
            Lines lines) {
        Scalar scalar = (Scalar) place.node();
        boolean quoted = isQuoted(scalar);
        int begin = Math.min(offset, scalar.region().offset() + (quoted ? 1 : 0));
        int lineEnd = Ranges.end(lines, lines.line(offset)) - lead.length() - 1;
        int end = scalar.region().end() - lead.length() - 1;
        if (quoted && isClosed(scalar, lines.text())) {
            end--;
        }
        end = Math.clamp(end, offset, Math.max(offset, lineEnd));
        int from = lead.isEmpty() ? begin : offset;
        String prefix = file.text().substring(from, offset);
        String before = file.text().substring(lineStart(file.text(), from), from);
        String indicators = before.strip();
        boolean ownLine = indicators.chars().allMatch(c -> c == '-' || c == '?' || c == ' ');
        boolean dashed = indicators.endsWith("-") && ownLine;
        boolean close = !quoted && from > 0 && ":-".indexOf(file.text().charAt(from - 1)) >= 0;
        return new CaretContext(
                file,
                Carets.of(document, place, prefix),
                Region.between(from, end),
                close ? " " : lead,
                ownLine && !quoted,
                dashed,
                colonFollows(file.text(), end));
    }

    private static boolean colonFollows(String text, int end) {
        int at = end;
        while (at < text.length() && " \"'".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    private static int lineStart(String text, int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static boolean isQuoted(Scalar scalar) {
        return scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED;
    }

    private static boolean isClosed(Scalar scalar, String text) {
        Region region = scalar.region();
        return region.length() > 1 && text.charAt(region.end() - 1) == text.charAt(region.offset());
    }

    /** Whether the word before the caret ends as a key or a dash does before its blank. */
    private static boolean endsWithIndicator(CaretContext context) {
        String prefix = context.caret().prefix();
        boolean inFlow = context.isFlow();
        return context.node().isPlain()
                && (prefix.equals("-") || prefix.endsWith(":"))
                && (context.ownLine() || inFlow);
    }

    /** Whether what stands there is on one line and no block scalar. */
    private boolean isComplete() {
        Style style = node().style();
        return style != Style.LITERAL
                && style != Style.FOLDED
                && caret.prefix().indexOf('\n') < 0
                && caret.prefix().indexOf('\r') < 0;
    }

    Scalar node() {
        return (Scalar) caret.place().node();
    }

    boolean isKey() {
        return caret.place().role() == Role.KEY;
    }

    /** Whether it stands in quotes. */
    boolean isInQuotes() {
        return isQuoted(node());
    }

    /** Whether the file is JSON, where all text stands in quotes. */
    boolean isJson() {
        return "json".equals(original.uri().fileExtension());
    }

    /** Whether it stands in braces or brackets. */
    boolean isFlow() {
        return caret.place()
                .parent()
                .filter(
                        p ->
                                p instanceof Mapping mapping && mapping.isFlow()
                                        || p instanceof Sequence list && list.isFlow())
                .isPresent();
    }

    /**
     * The list that goes on at the caret, though there is no dash yet: how many steps of the path
     * lead to it.
     */
    OptionalInt undashedList() {
        List<Node> around = caret.place().ancestors();
        if (dashed || !ownLine) {
            return OptionalInt.empty();
        }
        int last = around.size() - 1;
        boolean first =
                isKey()
                        && last > 0
                        && around.get(last).region().offset() == node().region().offset();
        int list = isKey() ? last - 1 : last;
        return (first || !isKey())
                        && list >= 0
                        && around.get(list) instanceof Sequence sequence
                        && !sequence.isFlow()
                ? OptionalInt.of(list)
                : OptionalInt.empty();
    }

    /** The column at which a proposal begins. */
    int column() {
        return original.lines().column(replaced.offset()) + lead.length();
    }

    /** The column of the first character on the line of the caret that is no blank. */
    int margin() {
        String text = original.text();
        int start = lineStart(text, replaced.offset());
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - start;
    }
}
