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

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertEquals(0, edgewright("completion"));
        assertTrue(out.toString().contains("shell"), out.toString());
    }
}
