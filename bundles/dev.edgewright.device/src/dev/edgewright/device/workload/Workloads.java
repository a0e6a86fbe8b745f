/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.workload;

import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.engine.Import;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.host.command.WasiCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The workloads of one device, each in a folder of its own. To install one is to fetch and verify
 * its artifact, to check it against the device class, and to run it to its end; exit code 0 makes
 * it installed, everything else failed. For one thread at a time, except for {@link #stop}.
 */
public final class Workloads {

    private final DeviceClass deviceClass;
    private final ArtifactSource source;
    private final Path root;
    private final Optional<Path> feed;
    private final StopSignal stop = new StopSignal();

    /**
     * @param signers roots of the signers that are trusted
     * @param root where the folders of the deployments are; created when needed
     * @param feed file that a workload gets as standard input
     */
    public Workloads(
            DeviceClass deviceClass, Set<X509Certificate> signers, Path root, Optional<Path> feed) {
        this.deviceClass = deviceClass;
        this.source = new ArtifactSource(signers);
        this.root = root;
        this.feed = feed;
    }

    /** The folder of a component: {@code module.wasm}, {@code stdout.log}, {@code stderr.log}. */
    public Path folder(String deploymentId, String component) {
        return root.resolve(deploymentId).resolve(component);
    }

    /**
     * Installs a component.
     *
     * @return what happened, in a sentence
     * @throws WorkloadException when it is refused, or ends in another way than with exit code 0
     * @throws InterruptedException when the device is switched off meanwhile
     */
    public String install(String deploymentId, WorkloadPlan plan)
            throws WorkloadException, InterruptedException {
        ArtifactSource.Fetched fetched = source.fetch(plan);
        WasiCommand command = load(plan, fetched);
        requireImports(plan, command);
        Path folder = folder(deploymentId, plan.component());
        try {
            Files.createDirectories(folder);
            store(folder, "module.wasm", fetched.module());
        } catch (IOException e) {
            throw storage(folder, e);
        }
        new GuestRun(deviceClass, plan, feed, stop).run(command, folder);
        return "%s, signed by %s, ended with exit code 0."
                .formatted(fetched.digest(), fetched.signer());
    }

    private static WasiCommand load(WorkloadPlan plan, ArtifactSource.Fetched fetched)
            throws WorkloadException {
        try {
            return WasiCommand.load(fetched.module());
        } catch (ProgramException e) {
            throw new WorkloadException(
                    e.problem().code(),
                    "The component '%s' cannot be run. %s"
                            .formatted(plan.component(), e.getMessage()),
                    e);
        }
    }

    private void requireImports(WorkloadPlan plan, WasiCommand command) throws WorkloadException {
        List<String> missing =
                command.program().imports().stream()
                        .map(Import::module)
                        .filter(module -> !deviceClass.importModules().contains(module))
                        .distinct()
                        .toList();
        if (!missing.isEmpty()) {
            throw new WorkloadException(
                    "device.imports",
                    "The component '%s' imports from %s, which this %s does not offer."
                            .formatted(
                                    plan.component(),
                                    String.join(", ", missing),
                                    deviceClass.summary()));
        }
    }

    private static void store(Path folder, String name, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(folder, name, ".tmp");
        try {
            Files.write(temporary, bytes);
            Files.move(
                    temporary,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Removes everything of a deployment from the device.
     *
     * @throws WorkloadException when something cannot be deleted
     */
    public void remove(String deploymentId) throws WorkloadException {
        Path folder = root.resolve(deploymentId);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw storage(folder, e);
        }
    }

    /** Ends the workload that is running, and every later one, from any thread. */
    public void stop(String why) {
        stop.stop(why);
    }

    static WorkloadException storage(Path place, IOException cause) {
        return new WorkloadException(
                "device.storage",
                "The device cannot use its storage at %s: %s.".formatted(place, cause.getMessage()),
                cause);
    }
}
