/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.module.CoreModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The specification's own malformed texts and modules, where the shared folder has them. */
class SpecificationCasesTest {

    /** Entries of the commands files: the type of a command and the file it is about. */
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\{\"type\":\"(\\w+)\",[^{}]*?\"filename\":\"([^\"]+)\"[^{}]*?"
                            + "\"module_type\":\"(\\w+)\"");

    @Test
    void everyMalformedTextIsRefused() throws IOException {
        List<String> accepted = new ArrayList<>();
        int cases = 0;
        for (Path file : commandFiles()) {
            Matcher command = COMMAND.matcher(Files.readString(file));
            while (command.find()) {
                if (command.group(1).equals("assert_malformed")
                        && command.group(3).equals("text")) {
                    cases++;
                    Path text = file.resolveSibling(command.group(2));
                    try {
                        WatAssembler.assemble(Files.readString(text));
                        accepted.add(text.getFileName().toString());
                    } catch (WatSyntaxException e) {
                        assertTrue(e.line() > 0 && e.column() > 0);
                    }
                }
            }
        }
        assertTrue(cases > 500, "cases: " + cases);
        assertEquals(List.of(), accepted);
    }

    @Test
    void everyModuleIsReadOrRefusedWithASentence() throws IOException {
        int read = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : commandFiles()) {
            Matcher command = COMMAND.matcher(Files.readString(file));
            while (command.find()) {
                if (command.group(1).equals("module") && command.group(3).equals("binary")) {
                    try {
                        CoreModule.read(Files.readAllBytes(file.resolveSibling(command.group(2))));
                        read++;
                    } catch (MalformedBinaryException e) {
                        refused.add(command.group(2) + ": " + e.code());
                    }
                }
            }
        }
        assertTrue(read > 500, "read: " + read);
        // What is refused uses proposals that the model does not have yet.
        assertEquals(List.of(), refused.stream().filter(r -> !r.endsWith("unsupported")).toList());
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
