/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.identity;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.List;

/**
 * What a leaf certificate must look like to be an identity of Margo's workload management (SPIFFE
 * X509-SVID sections 2 to 5, WFM Identity Profile of Margo 1.0.0-rc.3). The chain of trust is
 * checked elsewhere.
 */
public final class SvidProfile {

    private static final int SAN_URI = 6;
    private static final int KEY_USAGE_DIGITAL_SIGNATURE = 0;
    private static final int KEY_USAGE_CERT_SIGN = 5;
    private static final int KEY_USAGE_CRL_SIGN = 6;

    private SvidProfile() {}

    /**
     * The identity that the certificate carries.
     *
     * @throws CertificateException with a sentence that says which rule is broken
     */
    public static SpiffeId identityOf(X509Certificate leaf) throws CertificateException {
        if (leaf.getBasicConstraints() >= 0) {
            throw new CertificateException("An identity must not be a certificate authority.");
        }
        boolean[] usage = leaf.getKeyUsage();
        if (usage == null || !usage[KEY_USAGE_DIGITAL_SIGNATURE]) {
            throw new CertificateException("An identity must allow digital signatures.");
        }
        if (usage[KEY_USAGE_CERT_SIGN] || usage[KEY_USAGE_CRL_SIGN]) {
            throw new CertificateException("An identity must not sign certificates or lists.");
        }
        requireStrongKey(leaf.getPublicKey());
        try {
            return SpiffeId.parse(onlyUri(leaf));
        } catch (IdentityException e) {
            throw new CertificateException(e.getMessage(), e);
        }
    }

    private static String onlyUri(X509Certificate leaf) throws CertificateParsingException {
        Collection<List<?>> names = leaf.getSubjectAlternativeNames();
        List<String> uris =
                names == null
                        ? List.of()
                        : names.stream()
                                .filter(entry -> entry.get(0).equals(SAN_URI))
                                .map(entry -> (String) entry.get(1))
                                .toList();
        if (uris.size() != 1) {
            throw new CertificateParsingException(
                    "An identity has exactly one URI subject alternative name, this one has %d."
                            .formatted(uris.size()));
        }
        return uris.getFirst();
    }

    private static void requireStrongKey(PublicKey key) throws CertificateException {
        boolean strong =
                switch (key) {
                    case ECPublicKey ec -> ec.getParams().getOrder().bitLength() == 256;
                    case EdECPublicKey ed -> ed.getParams().getName().equals("Ed25519");
                    case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= 3072;
                    default -> false;
                };
        if (!strong) {
            throw new CertificateException(
                    "An identity has a P-256, an Ed25519 or an RSA key of at least 3072 bits.");
        }
    }
}
