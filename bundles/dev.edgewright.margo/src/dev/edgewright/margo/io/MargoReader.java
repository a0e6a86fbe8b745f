/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads documents of Margo from YAML or JSON. Whatever the input, the answer is a {@link
 * MargoDocument} whose diagnostics say what is wrong; nothing is thrown. Thread-safe.
 */
public final class MargoReader {

    private final Limits limits;

    /** A reader with the default limits. */
    public MargoReader() {
        this(Limits.DEFAULT);
    }

    /** A reader with limits of its own. */
    public MargoReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads any YAML or JSON as a free value; empty when it is none or breaks a limit. */
    public static Optional<Object> value(String text) {
        Limits limits = Limits.DEFAULT;
        if (text.length() > limits.bytes()) {
            return Optional.empty();
        }
        YamlText yaml = new YamlText(text, limits);
        Optional<Object> value =
                yaml.compose()
                        .map(
                                node ->
                                        new ValueReader(
                                                        Rules.of(Dialect.RC3),
                                                        yaml.findings(),
                                                        limits,
                                                        new Locations())
                                                .value(node));
        return yaml.findings().inTextOrder().isEmpty() ? value : Optional.empty();
    }

    /** Reads UTF-8 bytes, as from a file or the wire. */
    public MargoDocument read(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return tooLarge();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            TextPlaces places = new TextPlaces(out + "?");
            Findings findings = new Findings(places, limits.diagnostics());
            findings.error(
                    places.point(Character.codePointCount(out, 0, out.length())),
                    Codes.ENCODING,
                    "The byte 0x%02X is not UTF-8; save the file in UTF-8."
                            .formatted(bytes[in.position()]));
            return nothing(findings);
        }
        return read(out.toString());
    }

    /** Reads a text. */
    public MargoDocument read(String text) {
        if (text.length() > limits.bytes()) {
            return tooLarge();
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        YamlText yaml = new YamlText(content, limits);
        Findings findings = yaml.findings();
        Optional<Node> root = yaml.compose();
        if (root.isEmpty()) {
            return nothing(findings);
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            findings.error(
                    findings.span(root.get()),
                    Codes.UNKNOWN_DOCUMENT,
                    "A document of Margo is a mapping of keys to values; this is not one.");
            return nothing(findings);
        }
        return read(mapping, findings);
    }

    /**
     * Reads the node graph that somebody else made of a document, for example of a damaged text.
     * What is missing there is an empty plain scalar tagged null; an alias is the node that it
     * stands for.
     *
     * @param places where the nodes stand; asked while this method runs only
     */
    public MargoDocument read(MappingNode root, Places places) {
        return read(root, new Findings(places, limits.diagnostics()));
    }

    private MargoDocument read(MappingNode mapping, Findings findings) {
        Recognition recognition = Recognition.of(mapping);
        if (recognition.kind().isEmpty()) {
            findings.error(
                    findings.span(mapping.getValue().isEmpty() ? mapping : recognition.at(mapping)),
                    Codes.UNKNOWN_DOCUMENT,
                    "This is no document of Margo: " + recognition.why());
            return nothing(findings);
        }
        Kind kind = recognition.kind().get();
        if (recognition.dialect() != Dialect.RC3) {
            findings.add(
                    findings.span(recognition.at(mapping)),
                    Severity.INFO,
                    Codes.OTHER_DIALECT,
                    "This %s is of %s, %s, and is checked by its rules; migrate it to %s, which is current."
                            .formatted(
                                    kind.title(),
                                    recognition.dialect().title(),
                                    recognition.why(),
                                    Dialect.RC3.title()));
        }
        ObjectReader reader = new ObjectReader(Rules.of(recognition.dialect()), findings, limits);
        return new MargoDocument(
                recognition.kind(),
                Optional.of(recognition.dialect()),
                Optional.of(reader.root(kind.type(), mapping)),
                findings.inTextOrder(),
                reader.locations());
    }

    private MargoDocument tooLarge() {
        MargoDiagnostic diagnostic =
                MargoDiagnostic.at(
                        Span.START,
                        Severity.ERROR,
                        Codes.LIMIT,
                        "The document is larger than " + limits.bytes() + " bytes; split it.");
        return new MargoDocument(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(diagnostic),
                new Locations());
    }

    private static MargoDocument nothing(Findings findings) {
        return new MargoDocument(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                findings.inTextOrder(),
                new Locations());
    }
}
