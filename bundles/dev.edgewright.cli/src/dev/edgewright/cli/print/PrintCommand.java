/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.print;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.print.WatPrinter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a core module or component as text. */
@Command(
        name = "print",
        description = {
            "Prints a core module or a component in the text format.",
            "Names come from the file's name sections; the text of a core module can be assembled"
                    + " again. Other custom sections are left out."
        },
        footer = {"", "Example:", "  edgewright print filter.wasm -o filter.wat"})
public final class PrintCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The binary (.wasm).")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes the text there instead of to standard output.")
    private Path output;

    @Override
    public Integer call() {
        String text = text(UserFiles.read(file, MOST_BYTES));
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            UserFiles.write(output, text.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }

    private String text(byte[] binary) {
        try {
            return Preamble.isComponent(binary)
                    ? WatPrinter.of(Component.read(binary))
                    : WatPrinter.of(ModuleContent.read(binary));
        } catch (MalformedBinaryException e) {
            throw new Failure(file + ": " + Sentence.of(e).orElseThrow());
        }
    }
}
