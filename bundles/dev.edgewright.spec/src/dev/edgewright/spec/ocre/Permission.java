/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the build of Ocre's containers knows of, with the imports that it lets through. */
enum Permission {
    NETWORKING(
            "networking",
            "Sockets, by the functions of WASI preview 1 that begin with `sock_`.",
            "wasi_snapshot_preview1#sock_"),
    GPIO(
            "ocre_gpio",
            "Pins for input and output: up to 32 in each of 8 ports. Not on Linux.",
            "env#ocre_gpio_"),
    TIMERS(
            "ocre_timers",
            "Timers that call the module: up to 8 on Zephyr, 5 on Linux.",
            "env#ocre_timer_"),
    SENSORS("ocre_sensors", "Sensors of the board, up to 32. Not on Linux.", "env#ocre_sensors_"),
    MESSAGING(
            "ocre_messaging",
            "Messages between containers: topics of up to 128 and payloads of up to 1,024 bytes,"
                    + " 100 waiting messages, 16 subscriptions on Zephyr and 32 on Linux.",
            "env#ocre_publish_message",
            "env#ocre_subscribe_message",
            "env#ocre_unsubscribe_message",
            "env#ocre_messaging_"),
    CONSOLE("console", "Output on the console of the device. It belongs to no import.");

    /** What comes with events of any kind, so that no permission is needed for it by itself. */
    private static final List<String> COMMON =
            List.of(
                    "env#ocre_get_event",
                    "env#ocre_register_dispatcher",
                    "env#ocre_sleep",
                    "env#ocre_messaging_free_module_event_data",
                    "env#uname",
                    "env#_uname");

    private final String word;
    private final String description;
    private final List<String> imports;

    Permission(String word, String description, String... imports) {
        this.word = word;
        this.description = description;
        this.imports = List.of(imports);
    }

    String word() {
        return word;
    }

    String description() {
        return description;
    }

    /** Whether there are imports by which it can be told that the permission is needed. */
    boolean isTold() {
        return !imports.isEmpty();
    }

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Permission permission : values()) {
            words.add(permission.word);
        }
        return words;
    }

    static Optional<Permission> of(String word) {
        for (Permission permission : values()) {
            if (permission.word.equals(word)) {
                return Optional.of(permission);
            }
        }
        return Optional.empty();
    }

    /** The permission that an import, as {@code module#name}, needs. */
    static Optional<Permission> neededBy(String imported) {
        if (COMMON.contains(imported)) {
            return Optional.empty();
        }
        for (Permission permission : values()) {
            if (permission.imports.stream().anyMatch(imported::startsWith)) {
                return Optional.of(permission);
            }
        }
        return Optional.empty();
    }

    /** Whether the runtime offers an import at all. */
    static boolean isOffered(String imported) {
        return COMMON.contains(imported)
                || imported.startsWith("wasi_snapshot_preview1#")
                || imported.startsWith("env#ocre_")
                || neededBy(imported).isPresent();
    }
}
