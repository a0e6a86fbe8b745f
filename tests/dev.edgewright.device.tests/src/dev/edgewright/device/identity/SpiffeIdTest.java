/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpiffeIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spiffe://plant.example/margo/wfm/north",
                "spiffe://plant.example/margo/wfm/north/client/line-7",
                "spiffe://p/margo/wfm/N_1.x/client/L"
            })
    void readsWhatItWrites(String uri) {
        assertEquals(uri, SpiffeId.parse(uri).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://plant.example/margo/wfm/north",
                "spiffe://Plant.example/margo/wfm/north",
                "spiffe://plant.example/margo/wfm/",
                "spiffe://plant.example/margo/wfm/..",
                "spiffe://plant.example/margo/wfm/north/client/..",
                "spiffe://plant.example/margo/wfm/north/",
                "spiffe://plant.example/margo/wfm/north/client/a/b",
                "spiffe://plant.example:8443/margo/wfm/north",
                "spiffe://plant.example/margo/wfm/north?x",
                "spiffe://plant.example/other/north"
            })
    void refusesWhatIsNoMargoIdentity(String uri) {
        assertThrows(IdentityException.class, () -> SpiffeId.parse(uri));
    }

    @Test
    void knowsWhoseClientItIs() {
        SpiffeId north = SpiffeId.manager("plant.example", "north");

        assertTrue(north.client("line-7").isClientOf(north));
        assertFalse(north.isClientOf(north));
        assertFalse(north.client("line-7").isClientOf(SpiffeId.manager("plant.example", "south")));
        assertFalse(north.client("line-7").isClientOf(SpiffeId.manager("other.example", "north")));
    }
}
