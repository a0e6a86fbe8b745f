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
        Findings findings = new Findings(new TextPlaces(text), limits.diagnostics());
        Optional<Object> value =
                new YamlText(text, limits, findings)
                        .compose()
                        .map(node -> new ValueReader(findings, limits).value(node));
        return findings.inTextOrder().isEmpty() ? value : Optional.empty();
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
            Findings findings = new Findings(new TextPlaces(out + "?"), limits.diagnostics());
            findings.error(
                    findings.places().point(Character.codePointCount(out, 0, out.length())),
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
        Findings findings = new Findings(new TextPlaces(content), limits.diagnostics());
        Optional<Node> root = new YamlText(content, limits, findings).compose();
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

    private MargoDocument read(MappingNode mapping, Findings findings) {
        Shape shape = Shape.of(mapping);
        if (shape.kind().isEmpty()) {
            findings.error(
                    findings.span(mapping.getValue().isEmpty() ? mapping : shape.at(mapping)),
                    Codes.UNKNOWN_DOCUMENT,
                    "This is no document of Margo: " + shape.why());
            return nothing(findings);
        }
        Kind kind = shape.kind().get();
        if (shape.dialect() != Dialect.RC3) {
            findings.warning(
                    findings.span(shape.at(mapping)),
                    Codes.OTHER_DIALECT,
                    "This is a %s document (%s), %s; its content is not checked. Migrate it to %s to have it checked."
                            .formatted(
                                    shape.dialect().title(),
                                    kind.title(),
                                    shape.why(),
                                    Dialect.RC3.title()));
            return new MargoDocument(
                    shape.kind(),
                    Optional.of(shape.dialect()),
                    Optional.empty(),
                    findings.inTextOrder(),
                    new Locations());
        }
        ObjectReader reader = new ObjectReader(findings, limits);
        return new MargoDocument(
                shape.kind(),
                Optional.of(Dialect.RC3),
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
