/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.device.protocol.StateManifest.BundleRef;
import dev.edgewright.device.protocol.StateManifest.DeploymentRef;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.Endpoints;
import dev.edgewright.margo.api.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateManifestTest {

    private static final String ID = "a3e2f5dc-912e-494f-8395-52cf3769bc06";
    private static final Digest DIGEST = Digest.of(new byte[] {1, 2, 3});

    @Test
    void readsWhatItWrites() {
        StateManifest manifest =
                new StateManifest(
                        7,
                        Optional.of(new BundleRef(DIGEST, 12, Endpoints.bundle(DIGEST.value()))),
                        List.of(
                                new DeploymentRef(
                                        ID, DIGEST, 3, Endpoints.deployment(ID, DIGEST.value()))));

        assertEquals(manifest, StateManifest.parse(manifest.toJson()));
    }

    @Test
    void writesAnEmptyStateWithANullBundle() {
        StateManifest manifest = new StateManifest(1, Optional.empty(), List.of());

        assertEquals(
                "{\"manifestVersion\":1,\"bundle\":null,\"deployments\":[]}",
                new String(manifest.toJson(), StandardCharsets.UTF_8));
    }

    @Test
    void countsVersionsWithoutSign() {
        StateManifest last =
                StateManifest.parse(
                        bytes(
                                "{'manifestVersion':18446744073709551615,'bundle':null,'deployments':[]}"));

        assertTrue(last.isNewerThan(Long.MAX_VALUE));
        assertFalse(last.isNewerThan(last.manifestVersion()));
        assertTrue(last.isNewerThan(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "manifestVersion | {'bundle':null,'deployments':[]}",
                "manifestVersion | {'manifestVersion':0,'bundle':null,'deployments':[]}",
                "manifestVersion | {'manifestVersion':-1,'bundle':null,'deployments':[]}",
                "manifestVersion | {'manifestVersion':1.5,'bundle':null,'deployments':[]}",
                "manifestVersion | {'manifestVersion':'1','bundle':null,'deployments':[]}",
                "manifestVersion | {'manifestVersion':18446744073709551616,'bundle':null,'deployments':[]}",
                "manifestVersion | {'manifestVersion':1e999999,'bundle':null,'deployments':[]}",
                "deployments | {'manifestVersion':1,'bundle':null}",
                "deploymentId | {'manifestVersion':1,'bundle':null,'deployments':[{}]}",
                "not closed | {",
                "not closed | [1",
            })
    void saysWhatIsWrong(String where, String json) {
        ProtocolException refusal =
                assertThrows(ProtocolException.class, () -> StateManifest.parse(bytes(json)));

        assertTrue(refusal.getMessage().contains(where), refusal.getMessage());
    }

    @Test
    void refusesAnIdThatIsNoUuid() {
        String json =
                "{'manifestVersion':1,'bundle':{'mediaType':'%s','digest':'%s','url':'/b'},"
                                .formatted(MediaTypes.BUNDLE, DIGEST)
                        + "'deployments':[{'deploymentId':'../../etc','digest':'%s','url':'/d'}]}"
                                .formatted(DIGEST);

        ProtocolException refusal =
                assertThrows(ProtocolException.class, () -> StateManifest.parse(bytes(json)));

        assertTrue(refusal.getMessage().contains("UUID"), refusal.getMessage());
    }

    @Test
    void refusesDepthWithoutEnd() {
        String json = "[".repeat(100_000);

        assertThrows(ProtocolException.class, () -> StateManifest.parse(bytes(json)));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
