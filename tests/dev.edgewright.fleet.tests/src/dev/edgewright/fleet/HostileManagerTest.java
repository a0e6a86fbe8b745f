/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.device.agent.DeviceSettings;
import dev.edgewright.device.agent.SimulatedDevice;
import dev.edgewright.device.fixtures.Applications;
import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.api.Deployments;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.Endpoints;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.Component;
import dev.edgewright.margo.model.DeploymentProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a device does not let its manager do. */
class HostileManagerTest {

    private static final byte[] DOCUMENT = "id: x".getBytes(StandardCharsets.UTF_8);
    private static final String URL =
            Endpoints.deployment(HostileManager.ID, Digest.of(DOCUMENT).value());

    @TempDir private Path folder;
    private HostileManager manager;
    private SimulatedDevice device;

    @BeforeEach
    void start() throws Exception {
        manager = new HostileManager();
        manager.serveEmptyManifest(5);
        device =
                SimulatedDevice.start(
                        new DeviceSettings(
                                DeviceClass.LINUX,
                                manager.client("line-7"),
                                manager.authority.roots(),
                                manager.uri(),
                                folder,
                                Optional.empty(),
                                Set.of(),
                                Duration.ofMillis(20)));
        await(() -> log().contains("State manifest 5 adopted."));
    }

    @AfterEach
    void stop() throws Exception {
        device.close();
        manager.close();
    }

    @Test
    void aTamperedDocumentIsRefusedAndNothingOfTheManifestAdopted() {
        manager.serve(URL, "id: y".getBytes(StandardCharsets.UTF_8));
        manager.serveManifest(6, DOCUMENT, URL);

        await(() -> problem().contains("was changed on its way"));

        assertFalse(log().contains("State manifest 6 adopted."));
        assertEquals(0, manager.requests.stream().filter(r -> r.startsWith("POST")).count());
    }

    @Test
    void anOlderManifestIsRefused() {
        manager.serve(URL, DOCUMENT);
        manager.serveManifest(4, DOCUMENT, URL);

        await(() -> problem().contains("Rollback refused"));

        assertTrue(problem().contains("version 4 after version 5"), problem());
        assertFalse(manager.requests.contains("GET " + URL));
    }

    @Test
    void theSameManifestSentAgainIsNoRollback() {
        int before = manager.requests.size();

        await(() -> manager.requests.size() > before + 3);

        assertEquals("", problem());
    }

    @Test
    void anotherManifestOfTheSameVersionIsRefused() {
        manager.serve(URL, DOCUMENT);
        manager.serveManifest(5, DOCUMENT, URL);

        await(() -> problem().contains("Rollback refused"));
    }

    @Test
    void anAddressElsewhereIsNotFollowed() {
        manager.serveManifest(6, DOCUMENT, "https://127.0.0.1:1/steal");

        await(() -> problem().contains("of another server"));
    }

    @Test
    void aDocumentThatIsNoneIsReportedAsFailed() {
        manager.serve(URL, DOCUMENT);
        manager.serveManifest(6, DOCUMENT, URL);

        await(() -> manager.requests.contains("POST " + Endpoints.status(HostileManager.ID)));

        assertTrue(log().contains(HostileManager.ID + ": failed."), log());
    }

    @Test
    void aDeploymentOfTooManyComponentsIsReportedAsFailed() {
        ApplicationDescription application = Applications.filter("oci://127.0.0.1:1/a", "1Mi");
        DeploymentProfile profile = application.getDeploymentProfiles().getFirst();
        for (int i = 0; i < 200; i++) {
            Component copy = EcoreUtil.copy(profile.getComponents().getFirst());
            copy.setName("filter-" + i);
            profile.getComponents().add(copy);
        }
        byte[] document =
                Wire.yaml(
                        Deployments.create(
                                UUID.fromString(HostileManager.ID),
                                application,
                                profile,
                                "line-7",
                                Map.of()));
        String url = Endpoints.deployment(HostileManager.ID, Digest.of(document).value());
        manager.serve(url, document);
        manager.serveManifest(6, document, url);

        await(() -> log().contains(HostileManager.ID + ": failed. The deployment has 201"));
        await(() -> manager.requests.contains("POST " + Endpoints.status(HostileManager.ID)));
    }

    @Test
    void goesOnWhenTheManagerComesToItsSenses() {
        manager.serveEmptyManifest(4);
        await(() -> problem().contains("Rollback refused"));

        manager.serveEmptyManifest(6);

        await(() -> log().contains("State manifest 6 adopted."));
        await(() -> device.lastProblem().isEmpty());
    }

    private String problem() {
        return device.lastProblem().orElse("");
    }

    private String log() {
        try {
            return Files.exists(device.logFile()) ? Files.readString(device.logFile()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "not within 20 s; log:\n" + log());
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
