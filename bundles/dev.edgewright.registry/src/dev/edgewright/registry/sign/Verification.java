/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import dev.edgewright.registry.artifact.Descriptor;
import java.time.Instant;

/** What came of looking for a signature that counts. */
public sealed interface Verification {

    /**
     * Somebody who is trusted signed exactly this artifact.
     *
     * @param artifact what was signed: go on with its digest, not with the tag
     * @param signer the name in the signer's certificate, RFC 4514
     * @param signedAt when the signer says it was
     */
    record Trusted(Descriptor artifact, String signer, Instant signedAt) implements Verification {}

    /**
     * No signature counts.
     *
     * @param reason the kind of trouble
     * @param message a sentence for people
     */
    record Refused(Reason reason, String message) implements Verification {}

    /** Why a signature does not count. */
    enum Reason {
        /** There is no signature at all. */
        UNSIGNED("signature.missing"),
        /** The envelope or a certificate in it is not what the specification asks for. */
        MALFORMED("signature.malformed"),
        /** The algorithm may not be used, such as RS256, or not with that key. */
        FORBIDDEN_ALGORITHM("signature.algorithm"),
        /** Somebody changed the envelope, or put it beside another artifact. */
        TAMPERED("signature.tampered"),
        /** The signature or a certificate has expired or is not valid yet. */
        EXPIRED("signature.expired"),
        /** No trusted certificate vouches for the signer. */
        UNTRUSTED_ROOT("signature.untrusted-root"),
        /** The signer is known, and not among those wanted here. */
        UNTRUSTED_SIGNER("signature.untrusted-signer");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable diagnostic code, such as {@code signature.missing}. */
        public String code() {
            return code;
        }
    }
}
