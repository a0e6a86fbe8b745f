/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.run;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.StandardStream;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.host.command.Outcome;
import dev.edgewright.host.command.WasiCommand;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.grants.Preopen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a WASI preview 1 program; it sees only what the options grant. */
@Command(
        name = "run",
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
    private static final int PAGES_PER_MIB = 16;

    @Parameters(index = "0", paramLabel = "FILE", description = "The program, a core module.")
    private Path file;

    @Parameters(
            index = "1..*",
            paramLabel = "ARGS",
            description = "Arguments for the program; what comes behind FILE is all the program's.")
    private List<String> arguments = List.of();

    @Option(
            names = "--dir",
            paramLabel = "HOST[::GUEST[::ro]]",
            description =
                    "Grants a folder: HOST, which the program sees as GUEST, with `::ro` to read only.")
    private List<String> folders = List.of();

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = "Sets an environment variable; none is inherited.")
    private List<String> environment = List.of();

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            description = "The most linear memory that the program may have, in MiB.")
    private Integer memory;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "Stops the program after this time.")
    private Double seconds;

    @Option(
            names = "--interpret",
            description = "Interprets the program instead of compiling it to JVM bytecode.")
    private boolean interpret;

    @Override
    public Integer call() throws IOException {
        RunOptions options = options();
        Grants grants = grants();
        byte[] wasm = UserFiles.read(file, MOST_BYTES);
        try {
            Outcome outcome = WasiCommand.load(wasm).run(grants, options);
            System.out.flush();
            return switch (outcome) {
                case Outcome.Exited exited -> exited.status();
                case Outcome.Trapped trapped ->
                        throw new Failure(
                                file + ": " + trapped.trap().getMessage() + wayOut(trapped.trap()));
            };
        } catch (ProgramException | LinkException e) {
            throw new Failure(file + ": " + Sentence.of(e).orElseThrow());
        }
    }

    /** The end of the sentence about a trap, with the option that lifts a limit of ours. */
    private String wayOut(Trap trap) {
        return switch (trap.reason()) {
            case DEADLINE -> "; a larger --time gives it more.";
            case OUT_OF_MEMORY -> memory == null ? "." : "; a larger --memory gives it more.";
            default -> ".";
        };
    }

    private Grants grants() {
        var programArguments = new ArrayList<String>();
        programArguments.add(String.valueOf(file.getFileName()));
        programArguments.addAll(arguments);
        try {
            Grants.Builder grants =
                    Grants.builder()
                            .arguments(programArguments)
                            .stdin(new Input.Stream(System.in, StandardStream.IN.isTerminal()))
                            .stdout(new Output(System.out, StandardStream.OUT.isTerminal()))
                            .stderr(new Output(System.err, StandardStream.ERR.isTerminal()));
            for (String variable : environment) {
                int equals = variable.indexOf('=');
                if (equals < 1) {
                    throw Failure.wrongUse("--env %s: write NAME=VALUE.".formatted(variable));
                }
                grants.environment(variable.substring(0, equals), variable.substring(equals + 1));
            }
            for (String folder : folders) {
                grants.preopen(preopen(folder));
            }
            return grants.build();
        } catch (GrantException e) {
            throw Failure.wrongUse(e.getMessage());
        }
    }

    private static Preopen preopen(String folder) {
        String[] parts = folder.split("::", -1);
        boolean readOnly = parts.length == 3 && parts[2].equals("ro");
        if (parts.length > 2 && !readOnly) {
            throw Failure.wrongUse(
                    "--dir %s: write HOST, HOST::GUEST or HOST::GUEST::ro.".formatted(folder));
        }
        try {
            return Preopen.of(
                    Path.of(parts[0]),
                    parts.length > 1 ? parts[1] : parts[0],
                    readOnly ? Access.READ_ONLY : Access.READ_WRITE);
        } catch (GrantException e) {
            throw Failure.wrongUse("--dir %s: %s".formatted(folder, e.getMessage()));
        }
    }

    private RunOptions options() {
        Limits limits = Limits.none();
        if (memory != null) {
            int most = Limits.MAX_MEMORY_PAGES / PAGES_PER_MIB;
            requireWithin("--memory", memory, 1, most);
            limits = limits.withMemoryPages(memory * PAGES_PER_MIB);
        }
        if (seconds != null) {
            requireWithin("--time", seconds, 0.001, 1e9);
            limits = limits.withWallClock(Duration.ofMillis(Math.round(seconds * 1000)));
        }
        RunOptions options = RunOptions.defaults().withLimits(limits);
        return interpret ? options.withPreferred(Tier.INTERPRETED) : options;
    }

    private void requireWithin(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw Failure.wrongUse(
                    "%s %s: must be within %s and %s."
                            .formatted(option, plain(value), plain(least), plain(most)));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
