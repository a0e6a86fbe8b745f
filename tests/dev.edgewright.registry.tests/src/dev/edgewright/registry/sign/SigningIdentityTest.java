/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.sign;

import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.registry.RegistryException.Problem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningIdentityTest {
    private static final String NAME = "CN=Filter team,O=Acme,ST=Bavaria,C=DE";

    @TempDir Path folder;

    @Test
    void makesCertificatesAsTheNotaryProjectWantsThem() throws Exception {
        SigningIdentity identity = SigningIdentity.create(NAME, Duration.ofDays(30));
        assertEquals(NAME, identity.subject());
        X509Certificate leaf = identity.chain().getFirst();
        X509Certificate root = identity.root();
        assertEquals(2, identity.chain().size());
        leaf.verify(root.getPublicKey());
        root.verify(root.getPublicKey());
        assertEquals(-1, leaf.getBasicConstraints());
        assertArrayEquals(
                new boolean[] {true, false, false, false, false, false, false, false, false},
                leaf.getKeyUsage());
        assertEquals(List.of("1.3.6.1.5.5.7.3.3"), leaf.getExtendedKeyUsage());
        assertEquals(0, root.getBasicConstraints());
        assertTrue(root.getKeyUsage()[5]);
        assertTrue(leaf.getCriticalExtensionOIDs().contains("2.5.29.15"), "key usage is critical");
        assertTrue(root.getCriticalExtensionOIDs().contains("2.5.29.19"), "CA is critical");
    }

    @Test
    void loadsWhatItSaved() throws Exception {
        SigningIdentity identity = SigningIdentity.create(NAME, Duration.ofDays(30));
        Path key = folder.resolve("keys/me.key");
        Path chain = folder.resolve("keys/me.crt");
        identity.save(key, chain);
        SigningIdentity loaded = SigningIdentity.load(key, chain);
        assertEquals(identity.chain(), loaded.chain());
        assertEquals(identity.chain(), Pem.readCertificates(chain));
    }

    @Test
    void keepsTheKeyForItsOwner() throws Exception {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "Skipped: this system does not know file permissions.");
        Path key = folder.resolve("me.key");
        SigningIdentity.create(NAME, Duration.ofDays(1)).save(key, folder.resolve("me.crt"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }

    @Test
    void refusesAKeyOfSomebodyElse() throws Exception {
        Path key = folder.resolve("a.key");
        Path chain = folder.resolve("b.crt");
        SigningIdentity.create(NAME, Duration.ofDays(1)).save(key, folder.resolve("a.crt"));
        SigningIdentity.create(NAME, Duration.ofDays(1)).save(folder.resolve("b.key"), chain);
        refuses(Problem.IDENTITY, () -> SigningIdentity.load(key, chain), "does not belong");
        refuses(Problem.IDENTITY, () -> SigningIdentity.load(chain, chain), "private key");
        refuses(Problem.IDENTITY, () -> SigningIdentity.load(key, key), "a.key");
        refuses(
                Problem.IDENTITY,
                () -> SigningIdentity.load(folder.resolve("none"), chain),
                "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=me", "", "me", "CN=me,O=Acme,C=DE", "CN=a,CN=b,O=c,ST=d,C=DE"})
    void wantsACompleteName(String name) {
        refuses(
                Problem.IDENTITY,
                () -> SigningIdentity.create(name, Duration.ofDays(1)),
                "'" + name + "'");
    }
}
