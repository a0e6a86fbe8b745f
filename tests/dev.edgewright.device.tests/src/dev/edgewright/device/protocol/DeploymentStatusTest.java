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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.device.protocol.DeploymentStatus.ComponentStatus;
import dev.edgewright.device.protocol.DeploymentStatus.StatusError;
import dev.edgewright.margo.api.DeploymentState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentStatusTest {

    private static final String ID = "a3e2f5dc-912e-494f-8395-52cf3769bc06";

    @Test
    void readsWhatItWrites() {
        StatusError error = new StatusError("device.signature", "line-7", "Nobody signed it.");
        DeploymentStatus status =
                new DeploymentStatus(
                        ID,
                        Optional.empty(),
                        3,
                        DeploymentState.FAILED,
                        Optional.of(error),
                        List.of(
                                new ComponentStatus(
                                        "filter", DeploymentState.FAILED, Optional.of(error)),
                                new ComponentStatus(
                                        "alarm", DeploymentState.PENDING, Optional.empty())));

        assertEquals(status, DeploymentStatus.parse(status.toJson()));
    }

    @Test
    void whatADeviceSaysIsOnePrintableLine() {
        StatusError error = new StatusError("a\nb", "\u001b[31m", "x".repeat(5_000) + "\u202e");
        DeploymentStatus sent =
                new DeploymentStatus(
                        ID,
                        Optional.empty(),
                        1,
                        DeploymentState.FAILED,
                        Optional.of(error),
                        List.of());

        StatusError read = DeploymentStatus.parse(sent.toJson()).error().orElseThrow();

        assertEquals("a b", read.code());
        assertEquals("[31m", read.source());
        assertEquals("x".repeat(2_000) + "...", read.message());
    }

    @Test
    void namesTheStateThatDoesNotExist() {
        String json =
                "{'deploymentId':'%s','adoptedManifestVersion':1,'status':{'state':'running'},"
                                .formatted(ID)
                        + "'components':[]}";

        ProtocolException refusal =
                assertThrows(
                        ProtocolException.class,
                        () ->
                                DeploymentStatus.parse(
                                        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));

        assertTrue(refusal.getMessage().contains("running"), refusal.getMessage());
    }
}
