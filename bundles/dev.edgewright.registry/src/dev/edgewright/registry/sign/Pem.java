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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;

/** Keys and certificates in PEM files (RFC 7468). */
public final class Pem {
    private static final long MOST_BYTES = 1 << 20;
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    /**
     * Reads one or more certificates.
     *
     * @throws RegistryException when the file cannot be read or has no certificate
     */
    public static List<X509Certificate> readCertificates(Path file) throws RegistryException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> result = new ArrayList<>();
            for (var certificate :
                    factory.generateCertificates(new ByteArrayInputStream(read(file)))) {
                result.add((X509Certificate) certificate);
            }
            if (!result.isEmpty()) {
                return List.copyOf(result);
            }
        } catch (CertificateException e) {
            throw new RegistryException(
                    Problem.IDENTITY,
                    "The file %s does not hold certificates in PEM form.".formatted(file),
                    e);
        }
        throw new RegistryException(
                Problem.IDENTITY, "The file %s holds no certificate.".formatted(file));
    }

    /**
     * Writes certificates, one after another, replacing the file as a whole.
     *
     * @throws RegistryException when the file cannot be written
     */
    public static void writeCertificates(Path file, List<X509Certificate> certificates)
            throws RegistryException {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates) {
                text.append(block("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
        write(file, text.toString(), false);
    }

    static ECPrivateKey readKey(Path file) throws RegistryException {
        String text = new String(read(file), StandardCharsets.US_ASCII);
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            // OpenSSL may put a block with the curve's parameters before the key.
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                PrivateKeyInfo info =
                        switch (found) {
                            case PrivateKeyInfo plain -> plain;
                            case PEMKeyPair pair -> pair.getPrivateKeyInfo();
                            default -> null;
                        };
                if (info != null) {
                    return (ECPrivateKey)
                            KeyFactory.getInstance("EC")
                                    .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw notAKey(file, e);
        }
        throw notAKey(file, null);
    }

    private static RegistryException notAKey(Path file, Exception cause) {
        return new RegistryException(
                Problem.IDENTITY,
                "The file %s does not hold an unencrypted EC private key in PEM form."
                        .formatted(file),
                cause);
    }

    static void writeKey(Path file, ECPrivateKey key) throws RegistryException {
        write(file, block("PRIVATE KEY", key.getEncoded()), true);
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN "
                + label
                + "-----\n"
                + LINES.encodeToString(der)
                + "\n-----END "
                + label
                + "-----\n";
    }

    private static byte[] read(Path file) throws RegistryException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes((int) MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new RegistryException(
                        Problem.TOO_LARGE,
                        "The file %s is larger than %d bytes.".formatted(file, MOST_BYTES));
            }
            return content;
        } catch (RegistryException e) {
            throw e;
        } catch (IOException e) {
            throw new RegistryException(
                    Problem.IDENTITY,
                    "The file %s cannot be read. Check that it exists and that you may read it."
                            .formatted(file),
                    e);
        }
    }

    private static void write(Path file, String text, boolean secret) throws RegistryException {
        try {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder);
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] attributes =
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString(
                                                secret ? "rw-------" : "rw-r--r--"))
                            }
                            : new FileAttribute<?>[0];
            Path temporary = Files.createTempFile(folder, "write", ".tmp", attributes);
            try {
                Files.writeString(temporary, text);
                Files.move(
                        temporary,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new RegistryException(
                    Problem.IDENTITY,
                    "The file %s cannot be written. Choose another folder.".formatted(file),
                    e);
        }
    }
}
