/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import dev.edgewright.registry.reference.Excerpt;
import dev.edgewright.registry.sign.Verification.Reason;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the certificates of a signature (Notary Project, "Certificate Requirements"). */
final class ChainCheck {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;

    /** What is wrong with a chain. */
    record Fault(Reason reason, String why) {}

    private ChainCheck() {}

    /** Empty when a trusted certificate vouches for the signer, then and now. */
    static Optional<Fault> check(
            List<X509Certificate> chain,
            List<X509Certificate> trusted,
            Instant signingTime,
            Instant now) {
        Optional<Fault> fault = usage(chain.getFirst());
        if (fault.isEmpty()) {
            fault = validity(chain, signingTime, now);
        }
        return fault.isPresent() ? fault : path(chain, trusted, now);
    }

    private static Optional<Fault> usage(X509Certificate leaf) {
        boolean[] usage = leaf.getKeyUsage();
        if (leaf.getBasicConstraints() >= 0 || usage == null || usage[KEY_CERT_SIGN]) {
            return malformed("the signer's certificate is one for issuing certificates");
        }
        if (!usage[DIGITAL_SIGNATURE]) {
            return malformed("the signer's certificate is not for signatures");
        }
        try {
            List<String> purposes = leaf.getExtendedKeyUsage();
            if (purposes != null && !purposes.equals(List.of(CODE_SIGNING))) {
                return malformed("the signer's certificate is not for code signing alone");
            }
        } catch (CertificateParsingException e) {
            return malformed("the signer's certificate does not say what it is for");
        }
        return Optional.empty();
    }

    private static Optional<Fault> malformed(String why) {
        return Optional.of(new Fault(Reason.MALFORMED, why));
    }

    private static Optional<Fault> validity(
            List<X509Certificate> chain, Instant signingTime, Instant now) {
        for (X509Certificate certificate : chain) {
            Instant from = certificate.getNotBefore().toInstant();
            Instant to = certificate.getNotAfter().toInstant();
            for (Instant instant : List.of(signingTime, now)) {
                if (instant.isBefore(from) || instant.isAfter(to)) {
                    return Optional.of(
                            new Fault(
                                    Reason.EXPIRED,
                                    "the certificate of %s is valid from %s to %s only"
                                            .formatted(name(certificate), from, to)));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(X509Certificate certificate) {
        return Excerpt.of(certificate.getSubjectX500Principal().getName());
    }

    private static Optional<Fault> path(
            List<X509Certificate> chain, List<X509Certificate> trusted, Instant now) {
        int anchor = 0;
        while (anchor < chain.size() && !trusted.contains(chain.get(anchor))) {
            anchor++;
        }
        if (anchor == chain.size()) {
            return Optional.of(
                    new Fault(
                            Reason.UNTRUSTED_ROOT,
                            "%s signed it, and %s, which vouches for the signer, is not trusted here; add that root to the trusted ones if you know it"
                                    .formatted(name(chain.getFirst()), name(chain.getLast()))));
        }
        if (anchor == 0) {
            // The signer's own certificate is trusted by name: nothing is left to vouch for it.
            return Optional.empty();
        }
        try {
            PKIXParameters parameters =
                    new PKIXParameters(Set.of(new TrustAnchor(chain.get(anchor), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509")
                                    .generateCertPath(chain.subList(0, anchor)),
                            parameters);
            return mayIssue(chain.get(anchor));
        } catch (CertPathValidatorException e) {
            return Optional.of(
                    new Fault(
                            Reason.TAMPERED,
                            "its certificates do not vouch for each other (%s)"
                                    .formatted(Excerpt.of(String.valueOf(e.getMessage())))));
        } catch (GeneralSecurityException e) {
            return malformed("its certificates cannot be checked");
        }
    }

    /** The platform takes the trust anchor as it is, so its right to issue is checked here. */
    private static Optional<Fault> mayIssue(X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        boolean may = issuer.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]);
        return may
                ? Optional.empty()
                : malformed("%s may not issue certificates".formatted(name(issuer)));
    }
}
