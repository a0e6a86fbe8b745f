/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.call;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.edgewright.cli.guest.Composition;
import dev.edgewright.cli.guest.GuestOptions;
import dev.edgewright.cli.guest.GuestStack;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.StandardStream;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.wave.Handles;
import dev.edgewright.engine.wave.Wave;
import dev.edgewright.engine.wave.WaveCall;
import dev.edgewright.engine.wave.WaveException;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.wasi1.ProcExit;
import dev.edgewright.host.wasi2.cli.Exit;
import dev.edgewright.wasm.binary.Preamble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls exported functions and prints what they give. */
@Command(
        name = "call",
        abbreviateSynopsis = true,
        description = {
            "Calls functions that a component or core module exports, and prints their results.",
            "A CALL is a function's name and arguments in brackets: `scale(2.5, \"mm\")`; where the"
                    + " name alone is not clear, with its interface in front: `filter#scale(...)` or"
                    + " `demo:a/filter@1.0.0#scale(...)`. Values are written in WAVE, which looks like"
                    + " WIT: 1, -2.5, \"text\", 'c', true, [1, 2], (1, \"a\"), {field: 1}, case(1),"
                    + " some(1), none, ok(1), err(\"why\"), {flag-a, flag-b}. Several calls reach one"
                    + " instance, one after the other; a resource that one gives is $0 in those after"
                    + " it, the next one $1.",
            "The guest gets nothing that is not granted. What it prints goes to standard error."
        },
        footer = {
            "",
            "Examples:",
            "  edgewright call filter.wasm 'process([{ts: 1, value: 9.5, tag: \"t\"}], 5)'",
            "  edgewright call filter.wasm 'window(3)' 'window.push($0, 1.5)'",
            "  edgewright call --stub --json filter.wasm 'filter#process([], 5)'",
            "  edgewright call --with logger.wasm filter.wasm 'process([], 5)'",
            "  edgewright call bench.wasm 'fib(32)'"
        })
public final class CallCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A component or core module.")
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "CALL",
            description = "A function and its arguments, in quotation marks for the shell.")
    private List<String> calls = List.of();

    @Option(
            names = "--json",
            description = "Prints each result as JSON on a line of its own; null if there is none.")
    private boolean json;

    @Mixin private Composition composition;
    @Mixin private GuestOptions guest;

    @Override
    public Integer call() throws Exception {
        RunOptions options = guest.runOptions();
        Grants grants = grants();
        List<WaveCall> parsed = new ArrayList<>();
        for (String each : calls) {
            parsed.add(parsed(each));
        }
        byte[] bytes = UserFiles.read(file, MOST_BYTES);
        try {
            return GuestStack.call(
                    () -> {
                        callAll(parsed, bytes, grants, options);
                        return 0;
                    });
        } catch (Exit exit) {
            throw new Failure(
                    "%s: the guest ended itself with exit code %d.".formatted(file, exit.code()));
        } catch (ProcExit exit) {
            throw new Failure(
                    "%s: the guest ended itself with exit code %d.".formatted(file, exit.code()));
        } catch (Trap trap) {
            throw new Failure(file + ": " + guest.inWords(trap));
        } catch (ProgramException e) {
            throw new Failure(file + ": " + Sentence.of(e).orElseThrow());
        } catch (LinkException e) {
            throw new Failure(file + ": " + Composition.inWords(e, Preamble.isComponent(bytes)));
        } finally {
            guest.close();
        }
    }

    private void callAll(List<WaveCall> parsed, byte[] bytes, Grants grants, RunOptions options)
            throws ProgramException, LinkException, IOException {
        try (Callee callee = start(bytes, grants, options)) {
            List<String> names = new ArrayList<>();
            for (WaveCall each : parsed) {
                names.add(
                        FunctionName.choose(each.function(), callee.functions(), file.toString()));
            }
            Handles handles = new Handles();
            List<Optional<List<Value>>> known = new ArrayList<>();
            for (int i = 0; i < parsed.size(); i++) {
                boolean later = calls.get(i).indexOf('$') >= 0; // it may name what a call gives
                known.add(
                        later
                                ? Optional.empty()
                                : Optional.of(
                                        arguments(callee, names.get(i), parsed.get(i), handles)));
            }
            for (int i = 0; i < parsed.size(); i++) {
                WaveCall call = parsed.get(i);
                String name = names.get(i);
                List<Value> arguments =
                        known.get(i).orElseGet(() -> arguments(callee, name, call, handles));
                print(call(callee, name, call, arguments), handles);
            }
        }
    }

    private Callee start(byte[] bytes, Grants grants, RunOptions options)
            throws ProgramException, LinkException, IOException {
        Callee callee = callee(bytes, grants, options);
        if (guest.namesEngine()) {
            callee.notes().forEach(line -> note("note: " + line));
        }
        return callee;
    }

    private Callee callee(byte[] bytes, Grants grants, RunOptions options)
            throws ProgramException, LinkException, IOException {
        if (Preamble.isComponent(bytes)) {
            List<ComponentProgram> others = composition.others();
            return ComponentCallee.start(
                    ComponentProgram.load(bytes),
                    grants,
                    options,
                    linker -> composition.provideTo(linker, others, this::note));
        }
        composition.requireNoOthers(file);
        return ModuleCallee.start(
                Program.load(bytes), grants, options, composition.stubs(this::note));
    }

    private static List<Value> arguments(
            Callee callee, String name, WaveCall call, Handles handles) {
        try {
            return call.arguments(callee.type(name), handles);
        } catch (WaveException e) {
            throw refused(e);
        }
    }

    private static Optional<Value> call(
            Callee callee, String name, WaveCall call, List<Value> arguments) {
        try {
            return callee.call(name, arguments);
        } catch (IllegalArgumentException e) {
            throw Failure.wrongUse("%s: %s.".formatted(call.function(), e.getMessage()));
        }
    }

    private static WaveCall parsed(String call) {
        try {
            return WaveCall.of(call);
        } catch (WaveException e) {
            throw refused(e);
        }
    }

    private static Failure refused(WaveException problem) {
        String sentence = problem.getMessage();
        String end = sentence.endsWith("?") ? "" : ".";
        return Failure.wrongUse(
                sentence
                        + end
                        + " ["
                        + problem.problem().code()
                        + "]\n"
                        + problem.pointed().indent(2).stripTrailing());
    }

    private void print(Optional<Value> result, Handles handles) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
            out.println(
                    result.map(value -> gson.toJson(new ValueJson(handles).of(value)))
                            .orElse("null"));
        } else {
            result.ifPresent(value -> out.println(Wave.print(value, handles)));
        }
        out.flush();
    }

    private void note(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("edgewright: " + line);
        err.flush();
    }

    private Grants grants() {
        try {
            Output output = new Output(System.err, StandardStream.ERR.isTerminal());
            return guest.grants()
                    .arguments(List.of(String.valueOf(file.getFileName())))
                    .stdin(new Input.Stream(System.in, StandardStream.IN.isTerminal()))
                    .stdout(output)
                    .stderr(output)
                    .build();
        } catch (GrantException e) {
            throw Failure.wrongUse(e.getMessage());
        }
    }
}
