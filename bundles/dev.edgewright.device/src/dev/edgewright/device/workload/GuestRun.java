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
import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.host.command.Outcome;
import dev.edgewright.host.command.WasiCommand;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a component under the limits of its device and with nothing but what it was granted.
 */
final class GuestRun {

    /** What an element of a table takes on a device, which must not be had beside the memory. */
    private static final int TABLE_ELEMENT_BYTES = 4;

    private final DeviceClass deviceClass;
    private final WorkloadPlan plan;
    private final Optional<Path> feed;
    private final StopSignal stop;

    GuestRun(DeviceClass deviceClass, WorkloadPlan plan, Optional<Path> feed, StopSignal stop) {
        this.deviceClass = deviceClass;
        this.plan = plan;
        this.feed = feed;
        this.stop = stop;
    }

    /**
     * Runs the command to its end; what it writes goes to log files in the folder.
     *
     * @throws WorkloadException when it ends in another way than with exit code 0
     * @throws InterruptedException when it was stopped from outside
     */
    void run(WasiCommand command, Path folder) throws WorkloadException, InterruptedException {
        try (InputStream in = openFeed();
                OutputStream out = log(folder.resolve("stdout.log"));
                OutputStream err = log(folder.resolve("stderr.log"))) {
            Outcome outcome = command.run(grants(in, out, err), options());
            requireSuccess(outcome, folder);
        } catch (IOException e) {
            throw Workloads.storage(folder, e);
        } catch (GrantException e) {
            throw new WorkloadException("device.grant", e.getMessage(), e);
        } catch (LinkException e) {
            throw new WorkloadException(
                    "device.imports",
                    "The component '%s' cannot be linked. %s"
                            .formatted(plan.component(), e.getMessage()),
                    e);
        }
    }

    private InputStream openFeed() throws WorkloadException {
        if (feed.isEmpty()) {
            return InputStream.nullInputStream();
        }
        try {
            return new BufferedInputStream(Files.newInputStream(feed.get()));
        } catch (IOException e) {
            throw new WorkloadException(
                    "device.feed",
                    "The readings of the device's sensors, %s, cannot be read; check the file."
                            .formatted(feed.get()),
                    e);
        }
    }

    private OutputStream log(Path file) throws IOException {
        return new CappedOutput(Files.newOutputStream(file), deviceClass.storageKi() * 1024L);
    }

    private Grants grants(InputStream in, OutputStream out, OutputStream err)
            throws GrantException {
        Grants.Builder grants =
                Grants.builder()
                        .arguments(List.of(plan.component()))
                        .stdin(new Input.Stream(in, false))
                        .stdout(Output.to(out))
                        .stderr(Output.to(err));
        for (Map.Entry<String, String> variable : plan.environment().entrySet()) {
            grants.environment(variable.getKey(), variable.getValue());
        }
        return grants.build();
    }

    private RunOptions options() {
        long memory = (long) plan.memoryPages() * GuestMemory.PAGE_SIZE;
        return RunOptions.defaults()
                .withStop(stop)
                .withLimits(
                        Limits.none()
                                .withMemoryPages(
                                        Math.min(plan.memoryPages(), Limits.MAX_MEMORY_PAGES))
                                .withTableElements(
                                        (int)
                                                Math.min(
                                                        memory / TABLE_ELEMENT_BYTES,
                                                        Limits.MAX_TABLE_ELEMENTS))
                                .withWallClock(plan.timeLimit()));
    }

    private void requireSuccess(Outcome outcome, Path folder)
            throws WorkloadException, InterruptedException {
        switch (outcome) {
            case Outcome.Exited exited -> {
                if (exited.code() != 0) {
                    throw new WorkloadException(
                            "device.exit-code",
                            ("The component '%s' ended with exit code %d; what it wrote to"
                                            + " standard error is in %s.")
                                    .formatted(
                                            plan.component(),
                                            exited.code(),
                                            folder.resolve("stderr.log")));
                }
            }
            case Outcome.Trapped trapped -> {
                if (trapped.trap().reason() == TrapReason.STOPPED) {
                    throw new InterruptedException(trapped.trap().getMessage());
                }
                throw new WorkloadException(
                        "device.trap",
                        "The component '%s' was ended: %s."
                                .formatted(plan.component(), trapped.trap().getMessage()));
            }
        }
    }
}
