/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority for one trust domain on this machine, whose key lives in memory only.
 *
 * <p>It issues X.509-SVIDs as Margo's WFM Identity Profile wants them: a P-256 key, exactly one URI
 * subject alternative name, no authority of their own. Safe for use by several threads.
 */
public final class LocalAuthority {

    /** Longest life of an issued identity; short, because there is no revocation. */
    public static final Duration MAX_LIFETIME = Duration.ofDays(30);

    private static final Duration ROOT_LIFETIME = Duration.ofDays(365);
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final String SIGNATURE = "SHA256withECDSA";

    private final SecureRandom random = new SecureRandom();
    private final String trustDomain;
    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate root;

    private LocalAuthority(String trustDomain) {
        this.trustDomain = trustDomain;
        this.name = new X500Name("O=Edgewright,CN=Local authority of " + trustDomain);
        this.keys = newKeys();
        this.root = issueRoot();
    }

    /**
     * A new authority with a new key.
     *
     * @throws IdentityException when the trust domain is not a valid name
     */
    public static LocalAuthority create(String trustDomain) {
        SpiffeId.manager(trustDomain, "any");
        return new LocalAuthority(trustDomain);
    }

    /** What a peer has to trust to accept identities issued here. */
    public Set<X509Certificate> roots() {
        return Set.of(root);
    }

    /**
     * Issues an identity with a new key.
     *
     * @param lifetime more than zero, at most {@link #MAX_LIFETIME}
     * @throws IdentityException when the identity belongs to another trust domain
     */
    public Svid issue(SpiffeId id, Duration lifetime) {
        if (!id.trustDomain().equals(trustDomain)) {
            throw new IdentityException(
                    "The authority of '%s' does not issue %s.".formatted(trustDomain, id));
        }
        if (!lifetime.isPositive() || lifetime.compareTo(MAX_LIFETIME) > 0) {
            throw new IdentityException(
                    "An identity lives at most %d days.".formatted(MAX_LIFETIME.toDays()));
        }
        KeyPair leaf = newKeys();
        try {
            JcaX509v3CertificateBuilder builder =
                    builder(new X500Name("O=Edgewright"), leaf, lifetime);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(
                            new KeyPurposeId[] {
                                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                            }));
            builder.addExtension(Extension.subjectAlternativeName, false, uri(id.toString()));
            return new Svid(id, leaf.getPrivate(), List.of(sign(builder)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IdentityException("The identity %s cannot be issued.".formatted(id), e);
        }
    }

    private X509Certificate issueRoot() {
        try {
            JcaX509v3CertificateBuilder builder = builder(name, keys, ROOT_LIFETIME);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectAlternativeName, false, uri("spiffe://" + trustDomain));
            return sign(builder);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IdentityException("The local authority cannot be created.", e);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair pair, Duration lifetime)
            throws IOException, GeneralSecurityException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, random).setBit(126),
                        Date.from(now.minus(CLOCK_TOLERANCE)),
                        Date.from(now.plus(lifetime)),
                        subject,
                        pair.getPublic());
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                ids.createSubjectKeyIdentifier(pair.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                ids.createAuthorityKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private X509Certificate sign(JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate())));
    }

    private static GeneralNames uri(String uri) {
        return new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IdentityException("This Java runtime cannot create P-256 keys.", e);
        }
    }
}
