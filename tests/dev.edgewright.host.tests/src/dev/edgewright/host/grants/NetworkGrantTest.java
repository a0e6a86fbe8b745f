/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkGrantTest {

    @Test
    void grantsNothingAtFirst() throws Exception {
        NetworkGrant grant = Grants.none().network();
        assertTrue(grant.isNothing());
        assertFalse(grant.allowsName("localhost"));
        assertFalse(grant.allowsAddress(InetAddress.getLoopbackAddress(), 80));
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, 443, true",
        "example.org, EXAMPLE.org., 443, true",
        "example.org, sub.example.org, 443, false",
        "example.org:443, example.org, 443, true",
        "example.org:443, example.org, 80, false",
        "loopback, localhost, 80, true",
        "loopback:80, api.localhost, 80, true",
        "loopback:80, localhost, 81, false",
        "loopback, example.org, 80, false",
        "localhost, localhost, 80, true",
        "bücher.example, xn--bcher-kva.example, 80, true",
        "all, example.org, 1, true",
        "device_7:1883, device_7, 1883, true"
    })
    void matchesNames(String written, String name, int port, boolean allowed)
            throws GrantException {
        assertEquals(allowed, NetworkGrant.nothing().and(written).allowsName(name, port));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, 80, true",
        "127.0.0.1:80, 127.0.0.1, 81, false",
        "127.0.0.1, 127.0.0.2, 80, false",
        "loopback, 127.9.9.9, 80, true",
        "loopback:80, ::1, 80, true",
        "loopback, 10.0.0.1, 80, false",
        "[::1]:80, ::1, 80, true",
        "[::1]:80, ::1, 81, false",
        "::1, 0:0:0:0:0:0:0:1, 81, true",
        "2001:db8::1, 2001:db8::2, 80, false",
        "all, 10.0.0.1, 80, true",
        "example.org, 127.0.0.1, 80, false"
    })
    void matchesAddresses(String written, String address, int port, boolean allowed)
            throws Exception {
        assertEquals(
                allowed,
                NetworkGrant.nothing()
                        .and(written)
                        .allowsAddress(InetAddress.getByName(address), port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":80",
                "host:",
                "host:0",
                "host:65536",
                "host:http",
                "http://host",
                "a b",
                "[::1",
                "[host]",
                "[::1]x",
                "::zz",
                "host:80:90",
                "256.1.1.1",
                "1.2.3",
                "-a",
                "a..b"
            })
    void saysHowAGrantIsWritten(String written) {
        GrantException e =
                assertThrows(GrantException.class, () -> NetworkGrant.nothing().and(written));
        assertTrue(
                e.getMessage().contains("\"" + written + "\"") && e.getMessage().endsWith("."),
                e.getMessage());
    }

    @Test
    void collects() throws GrantException {
        NetworkGrant grant = NetworkGrant.nothing().and("a.example:1").and("b.example");
        assertTrue(grant.allowsName("a.example", 1) && grant.allowsName("b.example", 2));
        assertFalse(grant.everything());
        assertTrue(grant.and("all").and("c.example").everything());
    }
}
