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

import dev.edgewright.wasm.text.WatAssembler;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PrintCommandTest {

    private static final String TEXT =
            """
            (module
              (type (;0;) (func (result i32)))
              (func $answer (;0;) (type 0) (result i32)
                i32.const 42
              )
              (export "answer" (func $answer))
            )
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int edgewright(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void aModuleIsPrintedOrWrittenIntoAFile() throws Exception {
        Path module = Files.write(folder.resolve("answer.wasm"), WatAssembler.assemble(TEXT));
        assertEquals(0, edgewright("print", module.toString()), err::toString);
        assertEquals(TEXT, out.toString());
        Path text = folder.resolve("answer.wat");
        assertEquals(0, edgewright("print", module.toString(), "-o", text.toString()));
        assertEquals(TEXT, Files.readString(text));
    }

    @Test
    void aDamagedFileIsSaidWithPlaceAndCode() throws Exception {
        Path module =
                Files.write(folder.resolve("bad.wasm"), "\0asm\1\0\0\0\1\5".getBytes("UTF-8"));
        assertEquals(1, edgewright("print", module.toString()));
        assertTrue(err.toString().contains("[wasm-malformed]"), err.toString());
        assertTrue(err.toString().contains("at byte 8"), err.toString());
    }
}
