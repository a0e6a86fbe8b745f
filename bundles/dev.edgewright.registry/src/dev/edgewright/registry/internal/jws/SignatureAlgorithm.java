/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.jws;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.Set;

/**
 * The algorithms that the Notary Project allows, each for one kind and size of key ("Signature
 * Specification", "Signature Algorithm Requirements"). RSA with PKCS#1 v1.5 (RS256) is not among
 * them.
 */
public enum SignatureAlgorithm {
    /** ECDSA on P-256 with SHA-256. */
    ES256(JWSAlgorithm.ES256, "EC", 256),
    /** ECDSA on P-384 with SHA-384. */
    ES384(JWSAlgorithm.ES384, "EC", 384),
    /** ECDSA on P-521 with SHA-512. */
    ES512(JWSAlgorithm.ES512, "EC", 521),
    /** RSASSA-PSS with a key of 2048 bits and SHA-256. */
    PS256(JWSAlgorithm.PS256, "RSA", 2048),
    /** RSASSA-PSS with a key of 3072 bits and SHA-384. */
    PS384(JWSAlgorithm.PS384, "RSA", 3072),
    /** RSASSA-PSS with a key of 4096 bits and SHA-512. */
    PS512(JWSAlgorithm.PS512, "RSA", 4096);

    private final JWSAlgorithm jws;
    private final String kind;
    private final int bits;

    SignatureAlgorithm(JWSAlgorithm jws, String kind, int bits) {
        this.jws = jws;
        this.kind = kind;
        this.bits = bits;
    }

    /** The allowed algorithm of that name. */
    public static Optional<SignatureAlgorithm> of(JWSAlgorithm jws) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.jws.equals(jws)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** Whether this is the algorithm for that key. */
    public boolean fits(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec ->
                    kind.equals("EC") && ec.getParams().getOrder().bitLength() == bits;
            case RSAPublicKey rsa -> kind.equals("RSA") && rsa.getModulus().bitLength() == bits;
            default -> false;
        };
    }

    JWSVerifier verifier(PublicKey key, Set<String> understood) throws JOSEException {
        return switch (key) {
            case ECPublicKey ec -> new ECDSAVerifier(ec, understood);
            case RSAPublicKey rsa -> new RSASSAVerifier(rsa, understood);
            default -> throw new JOSEException("no EC or RSA key");
        };
    }
}
