/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.run;

import dev.edgewright.cli.guest.GuestOptions;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.StandardStream;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.host.command.Outcome;
import dev.edgewright.host.command.WasiCommand;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a WASI preview 1 program; it sees only what the options grant. */
@Command(
        name = "run",
        abbreviateSynopsis = true,
        description = {
            "Runs a WASI preview 1 program.",
            "It gets its arguments, standard input, output and error, and nothing else that is not"
                    + " granted. It ends with the program's own exit code, or with 1 when the"
                    + " program is stopped by a trap or a limit."
        },
        footer = {
            "",
            "Example:",
            "  edgewright run --env LIMIT=80 --dir data::/data::ro filter.wasm < readings.csv"
        })
public final class RunCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The program, a core module.")
    private Path file;

    @Parameters(
            index = "1..*",
            paramLabel = "ARGS",
            description = "Arguments for the program; what comes behind FILE is all the program's.")
    private List<String> arguments = List.of();

    @Mixin private GuestOptions guest;

    @Override
    public Integer call() throws IOException {
        RunOptions options = guest.runOptions();
        Grants grants = grants();
        byte[] wasm = UserFiles.read(file, MOST_BYTES);
        try {
            Outcome outcome = WasiCommand.load(wasm).run(grants, options);
            System.out.flush();
            PrintWriter err = spec.commandLine().getErr();
            outcome.notes().forEach(note -> err.println("edgewright: note: " + note));
            return switch (outcome) {
                case Outcome.Exited exited -> exited.status();
                case Outcome.Trapped trapped ->
                        throw new Failure(file + ": " + guest.inWords(trapped.trap()));
            };
        } catch (ProgramException | LinkException e) {
            throw new Failure(file + ": " + Sentence.of(e).orElseThrow());
        }
    }

    private Grants grants() {
        var programArguments = new ArrayList<String>();
        programArguments.add(String.valueOf(file.getFileName()));
        programArguments.addAll(arguments);
        try {
            return guest.grants()
                    .arguments(programArguments)
                    .stdin(new Input.Stream(System.in, StandardStream.IN.isTerminal()))
                    .stdout(new Output(System.out, StandardStream.OUT.isTerminal()))
                    .stderr(new Output(System.err, StandardStream.ERR.isTerminal()))
                    .build();
        } catch (GrantException e) {
            throw Failure.wrongUse(e.getMessage());
        }
    }
}
