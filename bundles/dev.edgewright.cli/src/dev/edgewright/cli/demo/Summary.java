/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.demo;

import dev.edgewright.fleet.manager.Placement;
import dev.edgewright.fleet.manager.Rollout;
import java.util.List;
import java.util.Locale;

/**
 * What a demo did; the components are named as in the output of {@code --json}.
 *
 * @param seconds from the first step to the last
 */
record Summary(
        String folder,
        String language,
        String module,
        long moduleBytes,
        String artifact,
        String signer,
        List<Device> devices,
        Run run,
        double seconds) {

    /** One device and its answer. */
    record Device(String id, boolean accepted, String reason) {}

    /**
     * The run on the device that took the workload.
     *
     * @param output what it wrote to standard output, by lines
     * @param notes what it wrote to standard error, by lines
     */
    record Run(
            String device,
            String deployment,
            String state,
            List<String> output,
            List<String> notes,
            String outputFile,
            String logFile) {}

    static List<Device> placements(Rollout rollout) {
        return rollout.placements().stream().map(Summary::device).toList();
    }

    private static Device device(Placement placement) {
        return new Device(placement.deviceId(), placement.accepted(), placement.reason());
    }

    static String verdict(boolean accepted, String reason) {
        return (accepted ? "takes it: " : "refuses it: ") + reason;
    }

    String inWords() {
        var words = new StringBuilder();
        words.append(
                String.format(
                        Locale.ROOT, "# A sensor filter on the edge, in %.1f s%n%n", seconds));
        line(words, "Folder", folder);
        line(words, "Module", "%s, %,d bytes, from %s".formatted(module, moduleBytes, language));
        line(words, "Artifact", artifact);
        line(words, "Signed by", signer);
        for (Device device : devices) {
            line(words, device.id(), verdict(device.accepted(), device.reason()));
        }
        line(words, "Status", run.device() + " reports " + run.state());
        run.notes().forEach(note -> line(words, "It says", note));
        line(words, "Output", run.outputFile());
        line(words, "Device log", run.logFile());
        return words.toString();
    }

    private static void line(StringBuilder words, String what, String value) {
        words.append("- %-11s %s%n".formatted(what + ":", value));
    }
}
