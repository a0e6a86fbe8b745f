/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 digest of exact bytes, written {@code sha256:<64 lower-case hexadecimal digits>}
 * (Digest Specification, Exact Bytes Rule). The longer digests that the specification also admits
 * are not read here.
 */
public record Digest(String value) {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    /** Refuses any other form. */
    public Digest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no SHA-256 digest: " + value);
        }
    }

    /** The digest of these bytes. */
    public static Digest of(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new Digest("sha256:" + HexFormat.of().formatHex(sha256.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads a digest; empty when the text has another form. */
    public static Optional<Digest> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Digest(text)) : Optional.empty();
    }

    /** The entity tag of the bytes: the digest in quotes. */
    public String etag() {
        return '"' + value + '"';
    }

    @Override
    public String toString() {
        return value;
    }
}
