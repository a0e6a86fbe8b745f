/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.agent;

import dev.edgewright.registry.reference.Excerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The device's diary: one line with time and sentence for each thing that happens to it. */
final class DeviceLog {

    private static final int LONGEST = 4000;

    private final Path file;

    DeviceLog(Path file) {
        this.file = file;
    }

    /** Appends a sentence as one printable line, whoever caused it. */
    synchronized void write(String sentence) {
        String line =
                Instant.now().truncatedTo(ChronoUnit.MILLIS)
                        + " "
                        + Excerpt.of(sentence, LONGEST)
                        + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A device goes on working when its disk is full; the states still reach the manager.
        }
    }
}
