/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAuthorityTest {

    private static final SpiffeId MANAGER = SpiffeId.manager("plant.example", "north");

    private final LocalAuthority authority = LocalAuthority.create("plant.example");

    @Test
    void issuesExactlyWhatTheIdentityProfileAsksFor() throws GeneralSecurityException {
        SpiffeId id = MANAGER.client("line-7");

        X509Certificate leaf = authority.issue(id, Duration.ofHours(1)).chain().getFirst();

        assertEquals(
                List.of(List.of(6, "spiffe://plant.example/margo/wfm/north/client/line-7")),
                List.copyOf(leaf.getSubjectAlternativeNames()));
        assertEquals(-1, leaf.getBasicConstraints());
        assertEquals(256, ((ECPublicKey) leaf.getPublicKey()).getParams().getOrder().bitLength());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"), leaf.getExtendedKeyUsage());
        assertTrue(leaf.getKeyUsage()[0]);
        assertFalse(leaf.getKeyUsage()[5]);
        assertTrue(leaf.getCriticalExtensionOIDs().contains("2.5.29.19"));
        assertEquals(id, SvidProfile.identityOf(leaf));
    }

    @Test
    void signsWithItsRootOnly() {
        X509Certificate leaf = authority.issue(MANAGER, Duration.ofHours(1)).chain().getFirst();
        X509Certificate own = authority.roots().iterator().next();
        X509Certificate other = LocalAuthority.create("plant.example").roots().iterator().next();

        assertDoesNotThrow(() -> leaf.verify(own.getPublicKey()));
        assertThrows(SignatureException.class, () -> leaf.verify(other.getPublicKey()));
    }

    @Test
    void doesNotIssueForAnotherTrustDomain() {
        SpiffeId stranger = SpiffeId.manager("elsewhere.example", "north");

        IdentityException refusal =
                assertThrows(
                        IdentityException.class,
                        () -> authority.issue(stranger, Duration.ofHours(1)));

        assertTrue(refusal.getMessage().contains("plant.example"), refusal.getMessage());
    }

    @Test
    void doesNotIssueForEver() {
        assertThrows(IdentityException.class, () -> authority.issue(MANAGER, Duration.ofDays(31)));
        assertThrows(IdentityException.class, () -> authority.issue(MANAGER, Duration.ZERO));
    }

    @Test
    void keepsTheKeyOutOfText() {
        assertEquals(
                "Svid[spiffe://plant.example/margo/wfm/north]",
                authority.issue(MANAGER, Duration.ofHours(1)).toString());
    }
}
