/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.scan.Step;
import dev.edgewright.spec.scan.Step.Part;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;

/** Makes the trees of all documents of a file out of the steps through its text. */
final class TreeBuilder {

    private final URI uri;
    private final Lines lines;
    private final List<Step> steps;
    private final Function<Node, Optional<DocumentType>> kinds;
    private final Findings findings;
    private Anchors anchors;
    private int next;

    /** The end of the last token that is not hidden. */
    private int end;

    TreeBuilder(
            URI uri,
            Lines lines,
            List<Step> steps,
            Function<Node, Optional<DocumentType>> kinds,
            Findings findings) {
        this.uri = uri;
        this.lines = lines;
        this.steps = steps;
        this.kinds = kinds;
        this.findings = findings;
        anchors = new Anchors(lines, findings);
    }

    List<SpecDocument> documents() {
        List<Node> roots = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        while (ahead() instanceof Step.Open) {
            next++;
            anchors = new Anchors(lines, findings);
            starts.add(roots.isEmpty() ? 0 : start());
            roots.add(document());
        }
        starts.add(lines.text().length());
        List<SpecDocument> documents = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            Node root = roots.get(i);
            Region region = Region.between(starts.get(i), starts.get(i + 1));
            documents.add(new SpecDocument(uri, i, region, root, kinds.apply(root)));
        }
        return documents;
    }

    /** The next step that is not hidden; null at the end. */
    private Step ahead() {
        while (next < steps.size()
                && steps.get(next) instanceof Token token
                && token.kind().isHidden()) {
            next++;
        }
        return next < steps.size() ? steps.get(next) : null;
    }

    /** Where the text of the next token begins. */
    private int start() {
        for (int i = next; i < steps.size(); i++) {
            if (steps.get(i) instanceof Token token && !token.kind().isHidden()) {
                return token.start();
            }
        }
        return lines.text().length();
    }

    private Token take() {
        Token token = (Token) ahead();
        next++;
        end = token.end();
        return token;
    }

    private boolean at(TokenKind kind) {
        return ahead() instanceof Token token && token.is(kind);
    }

    private boolean atPart() {
        return ahead() instanceof Step.Open;
    }

    private void close() {
        ahead();
        next++;
    }

    private Node document() {
        Node root = null;
        while (!(ahead() instanceof Step.Close)) {
            if (atPart()) {
                root = node();
            } else {
                take();
            }
        }
        close();
        return root == null ? Scalar.missing(end) : root;
    }

    private Node node() {
        Part part = ((Step.Open) ahead()).part();
        next++;
        if (part == Part.ALIAS) {
            Token alias = take();
            close();
            return anchors.resolve(alias);
        }
        Token anchor = null;
        String tag = null;
        while (at(TokenKind.ANCHOR) || at(TokenKind.TAG)) {
            Token property = take();
            if (property.is(TokenKind.ANCHOR)) {
                anchor = property;
            } else {
                tag = property.text(lines.text());
            }
        }
        long begun = anchors.begin(anchor);
        Node node =
                switch (part) {
                    case MAPPING -> mapping(tag);
                    case SEQUENCE -> sequence(tag);
                    default -> scalar(tag);
                };
        anchors.end(anchor, node, begun);
        return node;
    }

    private Node scalar(String tag) {
        if (!(ahead() instanceof Token)) {
            close();
            return Scalar.of(new Region(end, 0), tag, "", Scalar.Style.PLAIN);
        }
        Token token = take();
        close();
        return Scalar.of(token.region(), tag, token.value(), style(token.kind()));
    }

    private static Scalar.Style style(TokenKind kind) {
        return switch (kind) {
            case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
            case LITERAL -> Scalar.Style.LITERAL;
            case FOLDED -> Scalar.Style.FOLDED;
            default -> Scalar.Style.PLAIN;
        };
    }

    private Node mapping(String tag) {
        int start = start();
        boolean flow = at(TokenKind.FLOW_MAPPING_START);
        List<Entry> entries = new ArrayList<>();
        while (!(ahead() instanceof Step.Close)) {
            if (atPart()) {
                entries.add(entry());
            } else {
                take();
            }
        }
        close();
        DuplicateKeys.find(entries, lines, findings);
        return Mapping.of(Region.between(start, end), tag, entries, flow);
    }

    private Entry entry() {
        next++;
        int start = start();
        Node key = null;
        Node value = null;
        boolean colon = false;
        while (!(ahead() instanceof Step.Close)) {
            if (!atPart()) {
                colon |= take().is(TokenKind.VALUE);
            } else if (colon) {
                value = node();
            } else {
                key = node();
            }
        }
        close();
        return new Entry(
                key == null ? Scalar.missing(start) : key,
                value == null ? Scalar.missing(end) : value);
    }

    private Node sequence(String tag) {
        int start = start();
        boolean flow = at(TokenKind.FLOW_SEQUENCE_START);
        List<Node> items = new ArrayList<>();
        while (!(ahead() instanceof Step.Close)) {
            if (atPart()) {
                items.add(item());
            } else {
                take();
            }
        }
        close();
        return Sequence.of(Region.between(start, end), tag, items, flow);
    }

    private Node item() {
        next++;
        Node value = null;
        while (!(ahead() instanceof Step.Close)) {
            if (atPart()) {
                value = node();
            } else {
                take();
            }
        }
        close();
        return value == null ? Scalar.missing(end) : value;
    }
}
