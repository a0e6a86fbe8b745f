/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The core specification's own cases, where the shared folder has them. */
public final class SpecificationCases {

    /** Entries of the commands files: the type of a command and the file it is about. */
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\{\"type\":\"(\\w+)\",[^{}]*?\"filename\":\"([^\"]+)\"[^{}]*?"
                            + "\"module_type\":\"(\\w+)\"");

    /** A command on a module. */
    public record Case(String type, Path file) {
        @Override
        public String toString() {
            return file.getFileName() + " (" + type + ")";
        }
    }

    private SpecificationCases() {}

    /** The commands of these types on binaries; skips the test where there is no such folder. */
    public static List<Case> binaries(String... types) throws IOException {
        return cases("binary", types);
    }

    /** The same on texts. */
    static List<Case> texts(String... types) throws IOException {
        return cases("text", types);
    }

    private static List<Case> cases(String form, String... types) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : commandFiles()) {
            Matcher command = COMMAND.matcher(Files.readString(file));
            while (command.find()) {
                if (List.of(types).contains(command.group(1)) && command.group(3).equals(form)) {
                    cases.add(new Case(command.group(1), file.resolveSibling(command.group(2))));
                }
            }
        }
        return cases;
    }

    private static List<Path> commandFiles() throws IOException {
        Path place = Path.of("").toAbsolutePath();
        while (place != null && !Files.isDirectory(place.resolve(".mvn"))) {
            place = place.getParent();
        }
        Path cases = place == null ? null : place.resolveSibling("shared/conformance/core-spec");
        assumeTrue(
                cases != null && Files.isDirectory(cases),
                "skipped: there is no folder ../shared/conformance/core-spec");
        try (Stream<Path> files = Files.walk(cases)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
