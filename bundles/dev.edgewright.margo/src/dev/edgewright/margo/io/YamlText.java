/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Composes the node graph of a text, within limits, and tells what keeps it from being YAML. */
final class YamlText {

    private final String text;
    private final Limits limits;
    private final TextPlaces places;
    private final Findings findings;

    YamlText(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.places = new TextPlaces(text);
        this.findings = new Findings(places, limits.diagnostics());
    }

    Findings findings() {
        return findings;
    }

    /** The root of the first document; empty after a finding. */
    Optional<Node> compose() {
        LoadSettings settings =
                LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setCodePointLimit(limits.bytes())
                        .setMaxAliasesForCollections(1000)
                        .setAllowNonScalarKeys(true)
                        .setUseMarks(true)
                        .build();
        try {
            Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
            Composer composer = new Composer(settings, new DepthLimit(parser, limits.depth()));
            if (!composer.hasNext()) {
                findings.error(Span.START, Codes.UNKNOWN_DOCUMENT, "The document is empty.");
                return Optional.empty();
            }
            Node root = composer.next();
            if (composer.hasNext()) {
                Node second = composer.next();
                findings.error(
                        findings.span(second),
                        Codes.SEVERAL_DOCUMENTS,
                        "A second document begins here; write each document into a file of its"
                                + " own.");
            }
            return Optional.of(root);
        } catch (TooDeep e) {
            findings.error(
                    e.mark.map(m -> places.point(m.getIndex())).orElse(Span.START),
                    Codes.LIMIT,
                    "The document is nested deeper than "
                            + limits.depth()
                            + " levels; flatten it.");
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            Span span = mark == null ? Span.START : places.point(mark.getIndex());
            findings.error(span, Codes.SYNTAX, "This is not YAML: " + cause(e, mark));
        } catch (ReaderException e) {
            findings.error(
                    places.point(e.getPosition()),
                    Codes.SYNTAX,
                    "This is not YAML: the character U+%04X is not allowed; remove it."
                            .formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            findings.error(
                    Span.START, Codes.LIMIT, "The document cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private String cause(MarkedYamlEngineException e, Mark mark) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("'\\t") || problem.contains("TAB")) {
            return "a tab stands where only blanks are allowed; indent with blanks.";
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "a `:` is not allowed here; check the indentation of this line and of the one"
                    + " before, or put the text in quotes.";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a `:` is missing after the key.";
        }
        if (problem.contains("<block end>, but found")) {
            return "this line does not fit the indentation of the lines before; align it with the"
                    + " entries it belongs to.";
        }
        if (mark != null && mark.getPointer() >= mark.getBuffer().length) {
            return problem + "; something before the end of the text is not closed.";
        }
        String context = e.getContext();
        return (context == null || context.isBlank() ? "" : context + ", ") + problem + ".";
    }

    private static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Mark> mark;

        TooDeep(Optional<Mark> mark) {
            super(null, null, false, false);
            this.mark = mark;
        }
    }

    /** Stops before the recursive composer could exhaust the stack. */
    private static final class DepthLimit implements Parser {

        private final Parser parser;
        private final int limit;
        private int depth;

        DepthLimit(Parser parser, int limit) {
            this.parser = parser;
            this.limit = limit;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            Event event = parser.next();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> {
                    if (++depth > limit) {
                        throw new TooDeep(event.getStartMark());
                    }
                }
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // only collections nest
                }
            }
            return event;
        }
    }
}
