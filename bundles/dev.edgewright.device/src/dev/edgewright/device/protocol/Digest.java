/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import dev.edgewright.margo.api.Digests;
import dev.edgewright.margo.api.Headers;
import java.util.regex.Pattern;

/**
 * The SHA-256 digest of exact bytes, written {@code sha256:<64 lower-case hex digits>} (Margo's
 * Digest Specification and Exact Bytes Rule).
 */
public record Digest(String value) {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    /**
     * @throws ProtocolException when the text has another form
     */
    public Digest {
        if (!FORM.matcher(value).matches()) {
            throw new ProtocolException(
                    "'%s' is no digest: expected sha256: and 64 lower-case hexadecimal digits."
                            .formatted(value.length() > 100 ? value.substring(0, 100) : value));
        }
    }

    /** The digest of these bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(Digests.sha256(bytes));
    }

    /**
     * Makes sure that these bytes are the ones that were promised.
     *
     * @param what names the bytes in the message, as in "The deployment 17"
     * @throws ProtocolException when they are not
     */
    public void verify(byte[] bytes, String what) {
        Digest actual = of(bytes);
        if (!actual.equals(this)) {
            throw new ProtocolException(
                    "%s was changed on its way: its digest is %s, promised was %s."
                            .formatted(what, actual, this));
        }
    }

    /** The entity tag of the bytes: the quoted digest. */
    public String etag() {
        return Headers.etag(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
