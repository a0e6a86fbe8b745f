/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.tree.Region;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file (YAML 1.2, chapter 5.2).
 *
 * @param fault what is wrong with its encoding; bytes that mean nothing are U+FFFD in the text
 */
record Decoded(String text, Optional<Finding> fault) {

    private static final char REPLACEMENT = '\ufffd';

    static Decoded of(byte[] bytes) {
        Charset charset = charset(bytes);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int firstBad = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            if (firstBad < 0) {
                firstBad = out.position();
            }
            out.put(REPLACEMENT);
            in.position(in.position() + result.length());
        }
        String text = out.flip().toString();
        return new Decoded(
                text, firstBad < 0 ? Optional.empty() : Optional.of(fault(charset, firstBad)));
    }

    /** What was read of the text, with what is wrong with its encoding. */
    SpecFile completed(SpecFile read) {
        if (fault.isEmpty()) {
            return read;
        }
        List<Finding> faults = new ArrayList<>(read.faults());
        faults.add(fault.get());
        faults.sort(Finding.IN_TEXT_ORDER);
        return new SpecFile(read.uri(), read.lines(), read.documents(), faults);
    }

    private static Finding fault(Charset charset, int offset) {
        return new Finding(
                Severity.ERROR,
                Codes.ENCODING,
                new Region(offset, 1),
                "A byte here is not %s; save the file as UTF-8.".formatted(charset.name()),
                List.of());
    }

    private static Charset charset(byte[] bytes) {
        if (begins(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }
}
