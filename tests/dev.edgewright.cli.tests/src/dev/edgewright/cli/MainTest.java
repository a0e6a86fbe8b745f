/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int edgewright(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertEquals(0, edgewright());
        assertTrue(out.toString().contains("Exit codes:"), out.toString());
    }

    @Test
    void aMistypedCommandIsWrongUseWithASuggestion() {
        assertEquals(2, edgewright("shel"));
        assertTrue(err.toString().contains("Did you mean: edgewright shell"), err.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "run --memory 0 x.wasm, --memory 0: must be within 64KiB and 2047MiB.",
        "run --memory 64MX x.wasm, --memory 64MX: a size is written like 64MiB or 512KiB.",
        "run --memory 67108864 x.wasm, --memory 67108864: must be within 64KiB and 2047MiB.",
        "run --timeout x x.wasm, '--timeout x: a time is written like 500ms, 2s or 1m.'",
        "run --fuel -1 x.wasm, --fuel -1: a number of instructions is written like 1000000 or 5G.",
        "run --engine warp x.wasm, --engine warp: choose compiled or machine.",
        "run --env LIMIT x.wasm, --env LIMIT: write NAME=VALUE.",
        "run --dir gone::/data x.wasm, --dir gone::/data:",
        "registry --port 70000 r, --port 70000: a port is within 1 and 65535",
        "demo --language cobol, --language cobol: choose one of",
        "help nothing, there is no command nothing",
        "check README.md, README.md: there is no such file or folder",
    })
    void aValueThatCannotBeIsWrongUseAndNamed(String command, String sentence) {
        assertEquals(2, edgewright(command.split(" ")), err::toString);
        assertTrue(err.toString().contains(sentence), err.toString());
    }

    @Test
    void eachCommandExplainsItself() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            assertEquals(0, edgewright("help", command), err::toString);
            assertTrue(out.toString().contains("Usage: edgewright " + command), out.toString());
        }
    }

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertEquals(0, edgewright("completion"));
        assertTrue(out.toString().contains("shell"), out.toString());
    }
}
