/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import dev.edgewright.cli.call.CallCommand;
import dev.edgewright.cli.check.CheckCommand;
import dev.edgewright.cli.component.ComponentCommand;
import dev.edgewright.cli.demo.DemoCommand;
import dev.edgewright.cli.doctor.DoctorCommand;
import dev.edgewright.cli.ide.IdeCommand;
import dev.edgewright.cli.inspect.InspectCommand;
import dev.edgewright.cli.lsp.LspCommand;
import dev.edgewright.cli.match.MatchCommand;
import dev.edgewright.cli.print.PrintCommand;
import dev.edgewright.cli.project.BuildCommand;
import dev.edgewright.cli.project.NewCommand;
import dev.edgewright.cli.registry.RegistryCommand;
import dev.edgewright.cli.run.RunCommand;
import dev.edgewright.cli.serve.ServeCommand;
import dev.edgewright.cli.shell.ShellCommand;
import dev.edgewright.cli.spec.SpecCommand;
import dev.edgewright.cli.terminal.ExitCode;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.wit.WitCommand;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The {@code edgewright} command: one subcommand a package. */
@Command(
        name = "edgewright",
        description = "The workbench for WebAssembly on Margo edge devices.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:errors were found, or the work failed; the reason is on standard error",
            "2:the command was used in a wrong way",
            "130:cancelled",
            "N:`run` ends with the exit code of the program that it ran"
        },
        footer = {"", "`edgewright COMMAND --help` explains a command."},
        subcommands = {
            DemoCommand.class,
            NewCommand.class,
            CheckCommand.class,
            BuildCommand.class,
            RunCommand.class,
            CallCommand.class,
            ServeCommand.class,
            InspectCommand.class,
            ComponentCommand.class,
            PrintCommand.class,
            WitCommand.class,
            SpecCommand.class,
            MatchCommand.class,
            RegistryCommand.class,
            IdeCommand.class,
            LspCommand.class,
            DoctorCommand.class,
            ShellCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {
    private static final Pattern CHOICES =
            Pattern.compile("expected one of \\[([A-Z0-9_, ]+)] \\(case-insensitive\\) but was");

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Prints the versions of Edgewright and Java.")
    private boolean version;

    public static void main(String[] arguments) {
        // Compilers that a command started must not outlive it.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () ->
                                        ProcessHandle.current()
                                                .descendants()
                                                .forEach(ProcessHandle::destroy)));
        CommandLine commandLine = commandLine();
        int code;
        try {
            code = commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println(
                    "edgewright: Java has no memory left; JAVA_TOOL_OPTIONS=-Xmx4g, for example,"
                            + " gives it more.");
            code = ExitCode.FAILED;
        } catch (Error e) {
            fault(e, commandLine.getErr());
            code = ExitCode.FAILED;
        }
        System.out.flush();
        System.exit(code);
    }

    /** The whole command line, ready to execute. */
    public static CommandLine commandLine() {
        CommandLine commandLine =
                new CommandLine(new Main())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setUsageHelpAutoWidth(true)
                        .setUsageHelpLongOptionsMaxWidth(32)
                        .setParameterExceptionHandler(Main::wrongUse)
                        .setExecutionExceptionHandler(Main::failed);
        // What stands behind the program belongs to the program, options too.
        commandLine.getSubcommands().get("run").setStopAtPositional(true);
        commandLine.getSubcommands().get(IdeCommand.NAME).setUnmatchedArgumentsAllowed(true);
        inDeclaredOrder(commandLine);
        CommandLine ide = commandLine.getSubcommands().get(IdeCommand.NAME);
        ide.getCommandSpec().usageMessage().hidden(!IdeCommand.isAvailable());
        return commandLine;
    }

    /** What is used most is declared first. */
    private static void inDeclaredOrder(CommandLine command) {
        command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
        command.getSubcommands().values().forEach(Main::inDeclaredOrder);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUse(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("edgewright: " + inWords(problem));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.println("`" + command.getCommandSpec().qualifiedName() + " --help` explains it.");
        }
        return ExitCode.WRONG_USE;
    }

    /** The library names Java's types, which mean nothing to whoever types a command. */
    private static String inWords(ParameterException problem) {
        return CHOICES.matcher(String.valueOf(problem.getMessage()))
                .replaceFirst(m -> "expected " + m.group(1).toLowerCase(Locale.ROOT) + " but was")
                .replaceFirst(" is not an? (int|long)$", " is not a whole number")
                .replaceFirst(" is not an? (double|float)$", " is not a number");
    }

    private static int failed(
            Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof CancellationException || problem instanceof InterruptedException) {
            err.println("edgewright: cancelled");
            return ExitCode.CANCELLED;
        }
        Optional<String> sentence = Sentence.of(problem);
        if (sentence.isPresent()) {
            err.println("edgewright: " + sentence.get());
            return problem instanceof Failure failure ? failure.exitCode() : ExitCode.FAILED;
        }
        fault(problem, err);
        return ExitCode.FAILED;
    }

    private static void fault(Throwable problem, PrintWriter err) {
        if (System.getenv("EDGEWRIGHT_DEBUG") != null) {
            problem.printStackTrace(err);
        } else {
            StackTraceElement[] trace = problem.getStackTrace();
            String place = Arrays.stream(trace).findFirst().map(Object::toString).orElse("?");
            err.println(
                    "edgewright: a fault in Edgewright itself: "
                            + problem
                            + " at "
                            + place
                            + ". Please report it with what EDGEWRIGHT_DEBUG=1 prints.");
        }
    }
}
