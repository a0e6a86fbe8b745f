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
import dev.edgewright.wasm.text.WatSyntaxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** What the command line does, in a folder of its own; paths in arguments are below it. */
record Edgewright(Path folder) {

    /** The folder of reference components beside the checkout; it may not be there. */
    static final Path COMPONENTS =
            Path.of("../../../shared/components").toAbsolutePath().normalize();

    /** How a command ended. */
    record Ended(int code, String out, String err) {

        Ended with(int expected) {
            assertEquals(expected, code, err);
            return this;
        }

        /** Exactly this, but for line ends. */
        Ended prints(String expected) {
            assertEquals(expected.strip(), out.strip(), err);
            return this;
        }

        Ended shows(String... words) {
            for (String word : words) {
                assertTrue(out.contains(word), out + err);
            }
            return this;
        }

        Ended complains(String... words) {
            for (String word : words) {
                assertTrue(err.contains(word), err);
            }
            return this;
        }
    }

    /** Writes a module of that text. */
    Path module(String name, String text) {
        try {
            return Files.write(folder.resolve(name), WatAssembler.assemble(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WatSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Ended run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = command.execute(words);
        return new Ended(code, out.toString(), err.toString());
    }
}
