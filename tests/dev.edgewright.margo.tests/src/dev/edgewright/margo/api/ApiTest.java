/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    @Test
    void pathsKeepTheHierarchyOfDevicesAndEscapeTheRest() {
        assertEquals("/api/v1/capabilities/gw/dev%20a", Endpoints.capabilities("gw/dev a"));
        assertEquals("/api/v1/bundles/sha256:ab", Endpoints.bundle("sha256:ab"));
        assertEquals("/api/v1/deployments/a%2Fb/status", Endpoints.status("a/b"));
    }

    @Test
    void digestsAreOverTheExactBytes() {
        Digest digest = Digest.of("abc".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                digest.value());
        assertEquals('"' + digest.value() + '"', digest.etag());
        assertEquals(Optional.of(digest), Digest.parse(digest.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha256:BA7816", "md5:00", "../sha256:00"})
    void otherTextsAreNoDigests(String text) {
        assertEquals(Optional.empty(), Digest.parse(text));
        assertThrows(IllegalArgumentException.class, () -> new Digest(text));
    }

    @Test
    void problemsCarryTheRegisteredIdentifier() {
        Problem problem =
                Problem.of(ProblemType.GATEWAY_NOT_FOUND, "No gateway \"g\".", "/api/v1/x");
        assertEquals(
                "{\"type\":\"https://docs.margo.org/specification/problem-types#gateway-not-found\","
                        + "\"title\":\"Gateway Not Found\",\"status\":404,"
                        + "\"detail\":\"No gateway \\\"g\\\".\",\"instance\":\"/api/v1/x\"}",
                problem.toJson());
        assertEquals(Optional.of(problem), Problem.read(problem.toJson()));
        assertEquals(Optional.empty(), Problem.read("<html>"));
        Problem semantic =
                new Problem(
                        ProblemType.SEMANTIC_ERROR.uri(),
                        "t",
                        422,
                        "d",
                        "/",
                        List.of(new Problem.FieldError("properties.memory", "m")));
        assertEquals(Optional.of(semantic), Problem.read(semantic.toJson()));
    }

    @Test
    void statesAreWordsOfTheDocument() {
        assertEquals("installed", DeploymentState.INSTALLED.word());
        assertEquals(Optional.of(DeploymentState.REMOVED), DeploymentState.of("removed"));
        assertTrue(DeploymentState.of("REMOVED").isEmpty());
    }
}
