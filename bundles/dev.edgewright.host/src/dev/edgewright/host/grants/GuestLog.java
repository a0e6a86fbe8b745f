/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a guest's log messages go. */
@FunctionalInterface
public interface GuestLog {

    /** How grave a message is, from the least on. */
    enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR,
        CRITICAL
    }

    /**
     * Takes a message, on the thread that runs the guest.
     *
     * @param context by which the guest groups its messages; may be empty
     * @param message any text that the guest chose, with line ends and control characters
     */
    void add(Level level, String context, String message);

    /** Throws everything away. */
    static GuestLog none() {
        return (level, context, message) -> {};
    }

    /**
     * Writes each message as one line in UTF-8. Characters that could make a person see something
     * else than a line of the log are escaped.
     */
    static GuestLog to(OutputStream stream) {
        return (level, context, message) -> {
            String name = level.name().toLowerCase(Locale.ROOT);
            String where = context.isEmpty() ? "" : " " + context;
            String line = LogLine.shown(name + where + ": " + message) + "\n";
            try {
                stream.write(line.getBytes(StandardCharsets.UTF_8));
                stream.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
