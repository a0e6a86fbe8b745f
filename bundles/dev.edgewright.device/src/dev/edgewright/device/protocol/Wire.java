/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.io.MargoWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Between the bytes that travel and the model of Margo's documents. */
public final class Wire {

    /** Largest document that either side reads, in bytes. */
    public static final int MAX_DOCUMENT = 1 << 20;

    private static final BigInteger MAX_UNSIGNED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    private Wire() {}

    /**
     * Reads a document of one kind.
     *
     * @param what names it in the message, as in "the state manifest"
     * @throws ProtocolException when it is another document or has errors, telling the first one
     */
    public static <T extends EObject> T read(byte[] bytes, Class<T> type, String what) {
        if (bytes.length > MAX_DOCUMENT) {
            throw new ProtocolException(
                    "There are more than %d bytes of %s.".formatted(MAX_DOCUMENT, what));
        }
        MargoDocument document = new MargoReader().read(bytes);
        Optional<T> root = document.as(type);
        if (root.isPresent() && !document.hasErrors()) {
            return root.get();
        }
        String sentence =
                document.diagnostics().stream()
                        .filter(MargoDiagnostic::isError)
                        .findFirst()
                        .map(
                                error ->
                                        "In %s, line %d: %s"
                                                .formatted(what, error.line(), error.message()))
                        .orElse("This is not %s, but another document.".formatted(what));
        throw root.isPresent()
                ? ProtocolException.semantic(sentence)
                : new ProtocolException(sentence);
    }

    /** A document as JSON in UTF-8, as it travels. */
    public static byte[] json(EObject document) {
        return MargoWriter.toJson(document).getBytes(StandardCharsets.UTF_8);
    }

    /** A document as YAML in UTF-8, as it travels. */
    public static byte[] yaml(EObject document) {
        return MargoWriter.toYaml(document).getBytes(StandardCharsets.UTF_8);
    }

    static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    /** A size as a number of 64 bits; one that is missing counts as 0. */
    static long size(BigInteger size) {
        return size == null ? 0 : size.min(MAX_UNSIGNED).longValue();
    }
}
