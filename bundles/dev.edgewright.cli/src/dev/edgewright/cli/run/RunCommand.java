/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.run;

import dev.edgewright.cli.guest.Composition;
import dev.edgewright.cli.guest.GuestOptions;
import dev.edgewright.cli.inspect.Inspection;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.Shown;
import dev.edgewright.cli.terminal.StandardStream;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.host.command.ComponentCommand;
import dev.edgewright.host.command.Outcome;
import dev.edgewright.host.command.WasiCommand;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.wasm.binary.Preamble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a command of WASI 0.2 or preview 1; it sees only what the options grant. */
@Command(
        name = "run",
        abbreviateSynopsis = true,
        description = {
            "Runs a command: a component that exports wasi:cli/run, or a module for WASI preview 1.",
            "It gets its arguments, standard input, output and error, and nothing else that is not"
                    + " granted. It ends with the program's own exit code, or with 1 when the"
                    + " program is stopped by a trap or a limit. `edgewright call` calls single"
                    + " functions, `edgewright inspect` shows what a file is."
        },
        footer = {
            "",
            "Examples:",
            "  edgewright run hello.wasm world",
            "  edgewright run --env LIMIT=80 --dir data::/data::ro filter.wasm < readings.csv",
            "  edgewright run --net example.org:443 --timeout 10s --memory 64MiB fetch.wasm",
            "  edgewright run --with logger.wasm app.wasm"
        })
public final class RunCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final int MOST_NAMES = 10;

    /** The kinds of exports with functions to call. */
    private static final Set<String> CALLABLE = Set.of("func", "interface");

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The program, a component or core module.")
    private Path file;

    @Parameters(
            index = "1..*",
            paramLabel = "ARGS",
            description = "Arguments for the program; what comes behind FILE is all the program's.")
    private List<String> arguments = List.of();

    @Mixin private GuestOptions guest;
    @Mixin private Composition composition;

    @Override
    public Integer call() throws IOException {
        RunOptions options = guest.runOptions();
        Grants grants = grants();
        byte[] wasm = UserFiles.read(file, MOST_BYTES);
        try {
            Outcome outcome = run(wasm, grants, options);
            System.out.flush();
            if (guest.namesEngine()) {
                outcome.notes().forEach(line -> note("note: " + line));
            }
            return switch (outcome) {
                case Outcome.Exited exited -> exited.status();
                case Outcome.Trapped trapped ->
                        throw new Failure(file + ": " + guest.inWords(trapped.trap()));
            };
        } catch (ProgramException e) {
            throw new Failure(file + ": " + notACommand(wasm).orElse(Sentence.of(e).orElseThrow()));
        } catch (LinkException e) {
            throw new Failure(file + ": " + Composition.inWords(e, Preamble.isComponent(wasm)));
        } finally {
            guest.close();
        }
    }

    private Outcome run(byte[] wasm, Grants grants, RunOptions options)
            throws ProgramException, LinkException, IOException {
        return switch (dev.edgewright.host.command.Command.load(wasm)) {
            case WasiCommand module -> {
                composition.requireNoOthers(file);
                yield module.run(grants, options);
            }
            case ComponentCommand component -> {
                List<ComponentProgram> others = composition.others();
                yield component.run(
                        grants,
                        options,
                        linker -> composition.provideTo(linker, others, this::note));
            }
        };
    }

    /** What a sound file is that was meant for another command. */
    private Optional<String> notACommand(byte[] wasm) {
        Inspection inspection = Inspection.of(file.toString(), wasm);
        if (inspection.problem() != null || inspection.isCommand()) {
            return Optional.empty();
        }
        String exports =
                inspection.exports().stream()
                        .filter(item -> CALLABLE.contains(item.kind()))
                        .map(Inspection.Item::name)
                        .map(Shown::name)
                        .limit(MOST_NAMES)
                        .collect(Collectors.joining(", "));
        return Optional.of(
                "is no command, but a %s%s.%s"
                                .formatted(
                                        inspection.isPackage() ? "WIT " : "",
                                        inspection.target(),
                                        exports.isEmpty() ? "" : " It exports " + exports + ".")
                        + (inspection.use() == null
                                ? ""
                                : " Use it with `" + Shown.name(inspection.use()) + "`."));
    }

    private void note(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("edgewright: " + line);
        err.flush();
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
