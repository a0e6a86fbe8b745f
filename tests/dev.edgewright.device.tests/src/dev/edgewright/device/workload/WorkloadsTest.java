/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.device.fixtures.Guests;
import dev.edgewright.device.fixtures.Site;
import dev.edgewright.device.profile.DeviceClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workloads against a real registry, with real signatures and real guests. */
class WorkloadsTest {

    private static final String DEPLOYMENT = "a3e2f5dc-912e-494f-8395-52cf3769bc06";
    private static final String FEED = "a\nb\n";

    @TempDir private Path folder;
    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = new Site(folder.resolve("registry"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void runsWhatATrustedSignerSigned() throws Exception {
        byte[] module = Guests.echo();
        Workloads workloads = workloads(DeviceClass.LINUX);

        String outcome =
                workloads.install(
                        DEPLOYMENT,
                        plan(site.pushSigned("echo", module), 1, Map.of("A", "1", "B", "2")));

        assertTrue(outcome.contains("signed by CN=Tester"), outcome);
        Path own = workloads.folder(DEPLOYMENT, "echo");
        assertEquals("A=1\0B=2\0\n" + FEED, Files.readString(own.resolve("stdout.log")));
        assertArrayEquals(module, Files.readAllBytes(own.resolve("module.wasm")));
    }

    @Test
    void refusesWhatWasPushedOverASignedTag() throws Exception {
        String repository = site.pushSigned("echo", Guests.exits(0));
        site.push("echo", Guests.echo());

        assertRefused("signature.missing", "not signed", DeviceClass.LINUX, repository);
    }

    @Test
    void refusesWhatTheRegistryChanged() throws Exception {
        byte[] module = Guests.echo();
        String repository = site.pushSigned("echo", module);
        byte[] changed = module.clone();
        changed[changed.length - 1] ^= 1;
        assertEquals(1, replaceStored(module, changed));

        WorkloadException refusal = refusal(DeviceClass.LINUX, repository);

        assertTrue(refusal.code().startsWith("registry."), refusal.code());
        assertFalse(Files.exists(folder.resolve("device")));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused("registry.not-found", "1.0.0", DeviceClass.LINUX, site.repository("nothing"));
    }

    @Test
    void refusesImportsThatTheClassDoesNotOffer() throws Exception {
        String repository = site.pushSigned("relay", Guests.switchesARelay());

        assertRefused("device.imports", "from relay", DeviceClass.LINUX, repository);
    }

    @Test
    void aClassWithoutModulesRunsNone() throws Exception {
        String repository = site.pushSigned("echo", Guests.echo());

        assertRefused("device.imports", "wasi_snapshot_preview1", DeviceClass.BROWSER, repository);
    }

    @Test
    void endsAGuestThatNeedsMoreMemoryThanItGets() throws Exception {
        String repository = site.pushSigned("large", Guests.needs(3));
        Workloads workloads = workloads(DeviceClass.EMBEDDED);

        WorkloadException refusal =
                assertThrows(
                        WorkloadException.class,
                        () -> workloads.install(DEPLOYMENT, plan(repository, 2, Map.of())));
        assertEquals("device.trap", refusal.code(), refusal.getMessage());

        workloads.install(DEPLOYMENT, plan(repository, 3, Map.of()));
    }

    @Test
    void tablesAreNoWayAroundTheMemoryOfTheDevice() throws Exception {
        Workloads workloads = workloads(DeviceClass.EMBEDDED);
        String large = site.pushSigned("large", Guests.needsTable(1_000_000));

        WorkloadException refusal =
                assertThrows(
                        WorkloadException.class,
                        () -> workloads.install(DEPLOYMENT, plan(large, 4, Map.of())));

        assertEquals("device.trap", refusal.code(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("1000000 elements"), refusal.getMessage());
        String small = site.pushSigned("small", Guests.needsTable(1_000));
        workloads.install(DEPLOYMENT, plan(small, 4, Map.of()));
    }

    @Test
    void doesNotLetAGuestFillTheDevice() throws Exception {
        DeviceClass tiny =
                new DeviceClass(
                        "tiny",
                        "tiny device",
                        "T",
                        BigDecimal.ONE,
                        "arm",
                        256,
                        1,
                        List.of(),
                        Set.of("wasi_snapshot_preview1"));
        Path feed = Files.writeString(folder.resolve("large.csv"), "x".repeat(100_000));
        Workloads workloads =
                new Workloads(tiny, site.signers(), folder.resolve("device"), Optional.of(feed));

        workloads.install(DEPLOYMENT, plan(site.pushSigned("echo", Guests.echo()), 1, Map.of()));

        long written = Files.size(workloads.folder(DEPLOYMENT, "echo").resolve("stdout.log"));
        assertTrue(written <= 1024, written + " bytes");
    }

    @Test
    void saysThatTheFeedIsMissing() throws Exception {
        Path missing = folder.resolve("missing.csv");
        Workloads workloads =
                new Workloads(
                        DeviceClass.LINUX,
                        site.signers(),
                        folder.resolve("device"),
                        Optional.of(missing));
        String repository = site.pushSigned("echo", Guests.echo());

        WorkloadException refusal =
                assertThrows(
                        WorkloadException.class,
                        () -> workloads.install(DEPLOYMENT, plan(repository, 1, Map.of())));

        assertEquals("device.feed", refusal.code());
        assertTrue(refusal.getMessage().contains("missing.csv"), refusal.getMessage());
    }

    @Test
    void removesEverythingOfADeployment() throws Exception {
        Workloads workloads = workloads(DeviceClass.LINUX);
        workloads.install(DEPLOYMENT, plan(site.pushSigned("echo", Guests.echo()), 1, Map.of()));

        workloads.remove(DEPLOYMENT);
        workloads.remove(DEPLOYMENT);

        assertFalse(Files.exists(workloads.folder(DEPLOYMENT, "echo").getParent()));
    }

    private Workloads workloads(DeviceClass deviceClass) throws IOException {
        Path feed = Files.writeString(folder.resolve("feed.csv"), FEED);
        return new Workloads(
                deviceClass, site.signers(), folder.resolve("device"), Optional.of(feed));
    }

    private static WorkloadPlan plan(
            String repository, int pages, Map<String, String> environment) {
        return new WorkloadPlan(
                "echo",
                repository,
                Site.REVISION,
                new TreeMap<>(environment),
                pages,
                Duration.ofSeconds(20));
    }

    private void assertRefused(
            String code, String words, DeviceClass deviceClass, String repository) {
        WorkloadException refusal = refusal(deviceClass, repository);
        assertEquals(code, refusal.code(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    private WorkloadException refusal(DeviceClass deviceClass, String repository) {
        return assertThrows(
                WorkloadException.class,
                () -> workloads(deviceClass).install(DEPLOYMENT, plan(repository, 4, Map.of())));
    }

    /** Changes a blob behind the registry's back; returns how many files held it. */
    private int replaceStored(byte[] content, byte[] changed) throws IOException {
        int replaced = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("registry"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Arrays.equals(Files.readAllBytes(file), content)) {
                    Files.write(file, changed);
                    replaced++;
                }
            }
        }
        return replaced;
    }
}
