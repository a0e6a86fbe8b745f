/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.shell;

import dev.edgewright.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.SyntaxError;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.shell.jline3.PicocliJLineCompleter;

/** Reads commands from a prompt and runs each the way the shell of the system would. */
@Command(
        name = "shell",
        description = {
            "Opens a prompt that completes (Tab) and remembers (Up) commands.",
            "`exit` or Ctrl-D leaves it."
        })
public final class ShellCommand implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
            LineReaderBuilder builder =
                    LineReaderBuilder.builder()
                            .terminal(terminal)
                            .appName("edgewright")
                            .parser(new DefaultParser())
                            .completer(new PicocliJLineCompleter(root.getCommandSpec()));
            historyFile().ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
            LineReader reader = builder.build();
            while (true) {
                List<String> words = next(reader, terminal);
                if (words == null || words.equals(List.of("exit"))) {
                    return;
                }
                if (!words.isEmpty()) {
                    execute(root, words, terminal);
                }
            }
        } catch (IOException e) {
            throw new Failure("the terminal cannot be used: " + e.getMessage());
        }
    }

    /** Ctrl-C ends the command, not the prompt. */
    private static void execute(CommandLine root, List<String> words, Terminal terminal) {
        Thread command = Thread.currentThread();
        Terminal.SignalHandler before =
                terminal.handle(Terminal.Signal.INT, signal -> command.interrupt());
        try {
            root.execute(words.toArray(String[]::new));
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
            Thread.interrupted(); // an interrupt that came too late is not for the next command
        }
    }

    /** The words of the next line; empty for a line to pass over, null at the end of the input. */
    private static List<String> next(LineReader reader, Terminal terminal) {
        try {
            reader.readLine("edgewright> ");
            ParsedLine line = reader.getParsedLine();
            return line.words().stream().filter(word -> !word.isEmpty()).toList();
        } catch (UserInterruptException e) {
            return List.of();
        } catch (SyntaxError e) {
            terminal.writer().println("edgewright: " + e.getMessage());
            return List.of();
        } catch (EndOfFileException e) {
            return null;
        }
    }

    /** Where commands are remembered; nowhere when the folder for it cannot be written. */
    private static Optional<Path> historyFile() {
        String state = System.getenv("XDG_STATE_HOME");
        Path states =
                state != null
                        ? Path.of(state)
                        : Path.of(System.getProperty("user.home"), ".local", "state");
        Path folder = states.resolve("edgewright");
        Path file = folder.resolve("history");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
        boolean usable = Files.isWritable(Files.exists(file) ? file : folder);
        return usable ? Optional.of(file) : Optional.empty();
    }
}
