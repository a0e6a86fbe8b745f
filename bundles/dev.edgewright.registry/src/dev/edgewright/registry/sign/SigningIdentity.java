/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Who signs: a private key on P-256 and the chain of certificates that vouches for it (Notary
 * Project, "Signature Specification", "Certificate Requirements"). Immutable.
 */
public final class SigningIdentity {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final ECPrivateKey key;
    private final List<X509Certificate> chain;

    private SigningIdentity(ECPrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Makes a fresh key, with a root of its own whose key is thrown away at once: nobody can issue
     * another certificate under it. Give {@link #root()} to those who shall trust.
     *
     * @param subject the signer's name, RFC 4514, with at least CN, O, ST and C
     * @param validity how long the certificate holds from now
     * @throws RegistryException when the name lacks something
     */
    public static SigningIdentity create(String subject, Duration validity)
            throws RegistryException {
        return create(subject, Instant.now(), validity);
    }

    /** The same with a certificate that holds from another time on. */
    public static SigningIdentity create(String subject, Instant from, Duration validity)
            throws RegistryException {
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("a certificate must hold for some time");
        }
        X500Name name = DistinguishedName.signer(subject).name();
        try {
            KeyPair rootKeys = newKeys();
            KeyPair keys = newKeys();
            X500Name rootName = rootName(name);
            X509Certificate root =
                    issue(
                            rootName,
                            rootKeys,
                            rootName,
                            rootKeys.getPrivate(),
                            true,
                            from,
                            validity);
            X509Certificate leaf =
                    issue(name, keys, rootName, rootKeys.getPrivate(), false, from, validity);
            return new SigningIdentity((ECPrivateKey) keys.getPrivate(), List.of(leaf, root));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new RegistryException(
                    Problem.IDENTITY, "No key and certificate can be made on this platform.", e);
        }
    }

    private static X500Name rootName(X500Name name) {
        X500NameBuilder builder = new X500NameBuilder(RFC4519Style.INSTANCE);
        builder.addRDN(RFC4519Style.c, name.getRDNs(RFC4519Style.c)[0].getFirst().getValue());
        builder.addRDN(RFC4519Style.st, name.getRDNs(RFC4519Style.st)[0].getFirst().getValue());
        builder.addRDN(RFC4519Style.o, name.getRDNs(RFC4519Style.o)[0].getFirst().getValue());
        builder.addRDN(RFC4519Style.cn, "Edgewright signing root");
        return builder.build();
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate issue(
            X500Name subject,
            KeyPair keys,
            X500Name issuer,
            PrivateKey issuerKey,
            boolean authority,
            Instant from,
            Duration validity)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        Instant start = from.minus(CLOCK_SKEW).truncatedTo(ChronoUnit.SECONDS);
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(127, new SecureRandom()).setBit(126),
                        Date.from(start),
                        Date.from(from.plus(validity)),
                        subject,
                        keys.getPublic());
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                ids.createSubjectKeyIdentifier(keys.getPublic()));
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        } else {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
    }

    /**
     * Reads an identity that {@link #save} or another tool wrote.
     *
     * @param keyFile the private key, PEM, not encrypted
     * @param chainFile the certificates, PEM, the signer's first and the root last
     * @throws RegistryException when a file cannot be read or the two do not belong together
     */
    public static SigningIdentity load(Path keyFile, Path chainFile) throws RegistryException {
        ECPrivateKey key = Pem.readKey(keyFile);
        List<X509Certificate> chain = Pem.readCertificates(chainFile);
        if (!belongTogether(key, chain.getFirst())) {
            throw new RegistryException(
                    Problem.IDENTITY,
                    ("The key in %s does not belong to the first certificate in %s, or is not"
                                    + " on P-256.")
                            .formatted(keyFile, chainFile));
        }
        return new SigningIdentity(key, chain);
    }

    private static boolean belongTogether(ECPrivateKey key, X509Certificate certificate) {
        byte[] sample = certificate.getSignature();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(sample);
            return signature.verify(signed) && key.getParams().getOrder().bitLength() == 256;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Writes key and chain in PEM. Where the system knows file permissions, the key file is
     * readable for its owner alone from the start.
     *
     * @throws RegistryException when a file cannot be written
     */
    public void save(Path keyFile, Path chainFile) throws RegistryException {
        Pem.writeKey(keyFile, key);
        Pem.writeCertificates(chainFile, chain);
    }

    /** The certificates, the signer's first and the root last. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** The last certificate of the chain: what a {@link TrustPolicy} names. */
    public X509Certificate root() {
        return chain.getLast();
    }

    /** The signer's name, RFC 4514. */
    public String subject() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }

    ECPrivateKey key() {
        return key;
    }
}
