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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.device.agent.SimulatedDevice;
import dev.edgewright.device.fixtures.Applications;
import dev.edgewright.device.fixtures.Guests;
import dev.edgewright.device.fixtures.Site;
import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.fleet.manager.FleetEvent;
import dev.edgewright.fleet.manager.FleetException;
import dev.edgewright.fleet.manager.Placement;
import dev.edgewright.fleet.manager.Rollout;
import dev.edgewright.margo.api.DeploymentState;
import dev.edgewright.margo.model.ApplicationDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole walk: registry, manager, three devices, a real guest. */
class FleetTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String READINGS = "time,celsius\n1,9.5\n2,11.0\n";

    @TempDir private Path folder;
    private Site site;
    private Fleet fleet;
    private Set<Thread> before;
    private final List<FleetEvent> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        site = new Site(folder.resolve("registry"));
        Path feed = Files.writeString(folder.resolve("readings.csv"), READINGS);
        before = Thread.getAllStackTraces().keySet();
        fleet = Fleet.start(FleetSettings.in(folder.resolve("devices"), site.signers()));
        fleet.manager().addListener(events::add);
        fleet.add("line-7", DeviceClass.LINUX, Optional.of(feed), LIMIT);
        fleet.add("press-7", DeviceClass.EMBEDDED, Optional.empty(), LIMIT);
        fleet.add("panel-2", DeviceClass.BROWSER, Optional.empty(), LIMIT);
    }

    @AfterEach
    void stop() {
        fleet.close();
        site.close();
    }

    @Test
    void runsOnTheDeviceThatMatchesAndSaysWhyTheOthersDoNot() throws Exception {
        String repository = site.pushSigned("filter", Guests.echo());

        Rollout rollout = deploy(Applications.filter(repository, "1Mi"));

        assertEquals(
                List.of("line-7"), rollout.accepted().stream().map(Placement::deviceId).toList());
        assertEquals(
                List.of("panel-2", "press-7"),
                rollout.refused().stream().map(Placement::deviceId).toList());
        assertTrue(reason(rollout, "press-7").contains("256Ki"), reason(rollout, "press-7"));
        assertTrue(
                reason(rollout, "panel-2").contains("wasm.edgewright.dev/module"),
                reason(rollout, "panel-2"));

        String deploymentId = rollout.accepted().getFirst().deploymentId().orElseThrow();
        DeploymentStatus status = fleet.manager().awaitFinal(deploymentId, LIMIT);
        assertEquals(DeploymentState.INSTALLED, status.state(), () -> status.toString());
        assertEquals(
                "LIMIT=10.0\0\n" + READINGS,
                Files.readString(fleet.device("line-7").output(deploymentId, "filter")));
        assertEquals(List.of("pending", "installing", "installed"), reportedStates(deploymentId));
    }

    @Test
    void aDeviceThatDoesNotGetThroughIsSwitchedOffAgain() throws Exception {
        assertThrows(
                FleetException.class,
                () -> fleet.add("late", DeviceClass.LINUX, Optional.empty(), Duration.ZERO));
        assertThrows(FleetException.class, () -> fleet.device("late"));
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("edgewright-device-late")));

        fleet.add("late", DeviceClass.LINUX, Optional.empty(), LIMIT);
    }

    @Test
    void handsOverriddenParametersToTheGuest() throws Exception {
        String repository = site.pushSigned("filter", Guests.echo());
        ApplicationDescription application = Applications.filter(repository, "1Mi");

        Rollout rollout = fleet.manager().deploy(application, Map.of("limit", 42));

        String deploymentId = rollout.accepted().getFirst().deploymentId().orElseThrow();
        fleet.manager().awaitFinal(deploymentId, LIMIT);
        String output = Files.readString(fleet.device("line-7").output(deploymentId, "filter"));
        assertTrue(output.startsWith("LIMIT=42\0"), output);
        assertEquals(
                10.0, ((Number) application.getParameters().get("limit").getValue()).doubleValue());
    }

    @Test
    void refusesAParameterThatTheApplicationDoesNotHave() throws Exception {
        ApplicationDescription application = Applications.filter(site.repository("filter"), "1Mi");

        FleetException refusal =
                assertThrows(
                        FleetException.class,
                        () -> fleet.manager().deploy(application, Map.of("limits", 1)));

        assertTrue(refusal.getMessage().contains("did you mean `limit`?"), refusal.getMessage());
    }

    @Test
    void runsOnEveryDeviceThatMatches() throws Exception {
        String repository = site.pushSigned("filter", Guests.echo());

        Rollout rollout = deploy(Applications.filter(repository, "128Ki"));

        assertEquals(
                List.of("line-7", "press-7"),
                rollout.accepted().stream().map(Placement::deviceId).toList());
        for (Placement placement : rollout.accepted()) {
            assertEquals(DeploymentState.INSTALLED, finalStatus(rollout, placement).state());
        }
    }

    @Test
    void aDeviceDecidesForItselfWhateverTheManagerThinks() throws Exception {
        String repository = site.pushSigned("filter", Guests.echo());
        ApplicationDescription application = Applications.filter(repository, "1Mi");

        assertFailed("device.capacity", "256Ki", assign("press-7", application));
        assertFailed(
                "device.eligibility", "wasm.edgewright.dev/module", assign("panel-2", application));
    }

    @Test
    void refusesAnArtifactThatNobodySigned() throws Exception {
        site.push("filter", Guests.echo());

        DeploymentStatus status =
                assign("line-7", Applications.filter(site.repository("filter"), "1Mi"));

        assertFailed("signature.missing", "not signed", status);
        assertEquals(DeploymentState.FAILED, status.components().getFirst().state());
    }

    @Test
    void refusesAnArtifactThatAStrangerSigned() throws Exception {
        String repository = site.pushSignedByStranger("filter", Guests.echo());

        assertFailed(
                "signature.untrusted-root",
                "",
                assign("line-7", Applications.filter(repository, "1Mi")));
    }

    @Test
    void tellsHowAGuestFailed() throws Exception {
        String repository = site.pushSigned("filter", Guests.exits(3));

        DeploymentStatus status = assign("line-7", Applications.filter(repository, "1Mi"));

        assertFailed("device.exit-code", "exit code 3", status);
        assertEquals(
                "no",
                Files.readString(fleet.device("line-7").errors(status.deploymentId(), "filter")));
    }

    @Test
    void removesWhatIsWithdrawn() throws Exception {
        String repository = site.pushSigned("filter", Guests.echo());
        Rollout rollout = deploy(Applications.filter(repository, "1Mi"));
        Placement placement = rollout.accepted().getFirst();
        String deploymentId = placement.deploymentId().orElseThrow();
        finalStatus(rollout, placement);
        Path output = fleet.device("line-7").output(deploymentId, "filter");
        assertTrue(Files.exists(output));

        fleet.manager().withdraw(deploymentId);

        fleet.manager().awaitRemoved(deploymentId, LIMIT);
        assertFalse(Files.exists(output));
        assertEquals(
                List.of("pending", "installing", "installed", "removing", "removed"),
                reportedStates(deploymentId));
    }

    @Test
    void switchesOffADeviceWhoseGuestNeverEnds() throws Exception {
        String repository = site.pushSigned("filter", Guests.loops());
        String deploymentId =
                fleet.manager()
                        .assign(
                                "line-7",
                                Applications.filter(repository, "1Mi"),
                                "sensor-filter-wasm",
                                Map.of());
        while (!reportedStates(deploymentId).contains("installing")) {
            Thread.sleep(20);
        }

        fleet.close();

        site.close();
        assertNoThreadsLeft();
    }

    @Test
    void endsAGuestThatTakesTooLong() throws Exception {
        String repository = site.pushSigned("filter", Guests.loops());

        DeploymentStatus status =
                assign("line-7", Applications.filter(repository, "1Mi", "64Ki", "0m1s"));

        assertFailed("device.trap", "", status);
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        fleet.close();

        site.close();
        assertNoThreadsLeft();
    }

    @Test
    void saysThatAPortIsInUse() {
        int port = fleet.uri().getPort();

        IOException refusal =
                assertThrows(
                        IOException.class,
                        () -> Fleet.start(FleetSettings.in(folder, site.signers()).withPort(port)));

        assertTrue(refusal.getMessage().contains("Port " + port), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("choose another port"), refusal.getMessage());
    }

    @Test
    void doesNotTakeTheSameDeviceTwice() {
        FleetException refusal =
                assertThrows(
                        FleetException.class,
                        () -> fleet.add("line-7", DeviceClass.LINUX, Optional.empty(), LIMIT));

        assertTrue(refusal.getMessage().contains("line-7"), refusal.getMessage());
    }

    @Test
    void keepsADiary() throws Exception {
        SimulatedDevice device = fleet.device("line-7");

        assertTrue(Files.readString(device.logFile()).contains("Capabilities reported."));
    }

    private Rollout deploy(ApplicationDescription application) {
        return fleet.manager().deploy(application, Map.of());
    }

    private DeploymentStatus assign(String deviceId, ApplicationDescription application)
            throws InterruptedException {
        String deploymentId =
                fleet.manager().assign(deviceId, application, "sensor-filter-wasm", Map.of());
        return fleet.manager().awaitFinal(deploymentId, LIMIT);
    }

    private DeploymentStatus finalStatus(Rollout rollout, Placement placement)
            throws InterruptedException {
        return fleet.manager().awaitFinal(placement.deploymentId().orElseThrow(), LIMIT);
    }

    private static String reason(Rollout rollout, String deviceId) {
        return rollout.placements().stream()
                .filter(placement -> placement.deviceId().equals(deviceId))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private List<String> reportedStates(String deploymentId) {
        return events.stream()
                .filter(FleetEvent.StatusReported.class::isInstance)
                .map(event -> ((FleetEvent.StatusReported) event).status())
                .filter(status -> status.deploymentId().equals(deploymentId))
                .map(status -> status.state().word())
                .toList();
    }

    private static void assertFailed(String code, String words, DeploymentStatus status) {
        assertEquals(DeploymentState.FAILED, status.state(), () -> status.toString());
        assertEquals(code, status.error().orElseThrow().code(), () -> status.toString());
        assertTrue(status.error().orElseThrow().message().contains(words), status.toString());
    }

    /** The JDK's HTTP clients end their worker threads a moment after they are closed. */
    private void assertNoThreadsLeft() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!threadsLeft().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertEquals(List.of(), threadsLeft());
    }

    private List<String> threadsLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread))
                .map(Thread::getName)
                .filter(
                        name ->
                                name.startsWith("edgewright-device")
                                        || name.startsWith("edgewright-wfm")
                                        || name.startsWith("edgewright-guest")
                                        || name.startsWith("HttpClient"))
                .toList();
    }
}
