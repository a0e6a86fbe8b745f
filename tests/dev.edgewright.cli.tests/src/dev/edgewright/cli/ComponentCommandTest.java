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

import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.text.WatAssembler;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ComponentCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int edgewright(Object... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return command.execute(words);
    }

    private Path module(String text) throws Exception {
        return Files.write(folder.resolve("pump.wasm"), WatAssembler.assemble(text));
    }

    private Path wit() throws Exception {
        return Files.writeString(
                folder.resolve("pump.wit"),
                "package plant:pump; world pump { export stop: func(); } world tank {}");
    }

    @Test
    void aModuleBecomesAComponentOfTheWorldThatIsNamed() throws Exception {
        Path module = module("(func (export \"stop\"))");
        Path to = folder.resolve("pump.component.wasm");
        assertEquals(
                0,
                edgewright("component", "new", module, "--wit", wit(), "--world", "pump", "-o", to),
                err::toString);
        assertEquals(
                Set.of("stop"),
                ComponentValidator.validate(Component.read(Files.readAllBytes(to)))
                        .exports()
                        .keySet());
        assertTrue(out.toString().contains("0 imports, 1 export"), out.toString());
    }

    @Test
    void whatDoesNotFitIsSaidWithItsCodeAndNothingIsWritten() throws Exception {
        Path module = module("(func (export \"stop\") (param i32))");
        Path to = folder.resolve("pump.component.wasm");
        assertEquals(
                1,
                edgewright(
                        "component", "new", module, "--wit", wit(), "--world", "pump", "-o", to));
        assertTrue(err.toString().contains("[i32] -> []"), err.toString());
        assertTrue(err.toString().contains("[encode-type]"), err.toString());
        assertTrue(Files.notExists(to));
    }

    @Test
    void aWorldThatIsNotClearIsAskedFor() throws Exception {
        assertEquals(1, edgewright("component", "new", module("(module)"), "--wit", wit()));
        assertTrue(
                err.toString().contains("name one of: plant:pump/pump, plant:pump/tank."),
                err.toString());
    }

    @Test
    void aProgramThatIsNoneGetsNoCommandAdapter() throws Exception {
        Path module = module("(module)");
        assertEquals(1, edgewright("component", "new", module, "--adapt", "command"));
        assertTrue(err.toString().contains("use --adapt reactor"), err.toString());
    }
}
