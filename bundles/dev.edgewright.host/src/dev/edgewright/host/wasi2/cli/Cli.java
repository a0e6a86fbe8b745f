/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.cli;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.wasi2.io.ByteSink;
import dev.edgewright.host.wasi2.io.ByteSource;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.util.List;
import java.util.function.Supplier;

/**
 * The interfaces that {@code wasi:cli} imports: {@code environment}, {@code exit}, the standard
 * streams and their terminals. A call of {@code exit} leaves the guest by {@link Exit}.
 */
public final class Cli {

    private static final String PACKAGE = "wasi:cli/";
    private static final String AT = "@" + WasiIo.VERSION;

    /** A terminal of which nothing is known but that it is one. */
    private static final class Terminal {}

    private final Grants grants;
    private final WasiIo io;
    private final ByteSource input;
    private final GuestResource<Terminal> inputTerminals;
    private final GuestResource<Terminal> outputTerminals;

    public Cli(Grants grants, WasiIo io) {
        this.grants = grants;
        this.io = io;
        this.input =
                switch (grants.stdin()) {
                    case Input.Bytes known -> ByteSource.of(known.bytes());
                    case Input.Stream stream -> ByteSource.of(stream.stream(), false);
                };
        io.keep(input);
        this.inputTerminals = io.resource("terminal-input", Terminal.class);
        this.outputTerminals = io.resource("terminal-output", Terminal.class);
    }

    /** The interfaces. */
    public List<HostInterface> interfaces() {
        return List.of(
                environment(),
                HostInterface.named(PACKAGE + "exit" + AT)
                        .action(
                                "exit",
                                (call, args) -> {
                                    throw new Exit(isOk(args.getFirst()) ? 0 : 1);
                                })
                        .action(
                                "exit-with-code",
                                (call, args) -> {
                                    throw new Exit(args.getFirst().asInt());
                                })
                        .build(),
                one("stdin", "get-stdin", () -> io.input(new StandardInput(input))),
                one("stdout", "get-stdout", () -> io.output(to(grants.stdout()))),
                one("stderr", "get-stderr", () -> io.output(to(grants.stderr()))),
                HostInterface.named(PACKAGE + "terminal-input" + AT)
                        .resource(inputTerminals.type())
                        .build(),
                HostInterface.named(PACKAGE + "terminal-output" + AT)
                        .resource(outputTerminals.type())
                        .build(),
                one(
                        "terminal-stdin",
                        "get-terminal-stdin",
                        () -> terminal(inputTerminals, isTerminal(grants.stdin()))),
                one(
                        "terminal-stdout",
                        "get-terminal-stdout",
                        () -> terminal(outputTerminals, grants.stdout().terminal())),
                one(
                        "terminal-stderr",
                        "get-terminal-stderr",
                        () -> terminal(outputTerminals, grants.stderr().terminal())));
    }

    private HostInterface environment() {
        return HostInterface.named(PACKAGE + "environment" + AT)
                .function(
                        "get-environment",
                        (call, args) ->
                                Value.list(
                                        grants.environment().entrySet().stream()
                                                .map(
                                                        entry ->
                                                                Value.tuple(
                                                                        Value.of(entry.getKey()),
                                                                        Value.of(entry.getValue())))
                                                .toList()))
                .function(
                        "get-arguments",
                        (call, args) ->
                                Value.list(grants.arguments().stream().map(Value::of).toList()))
                .function("initial-cwd", (call, args) -> Value.none())
                .build();
    }

    private static HostInterface one(String name, String function, Supplier<Value> body) {
        return HostInterface.named(PACKAGE + name + AT)
                .function(function, (call, args) -> body.get())
                .build();
    }

    private static Value terminal(GuestResource<Terminal> type, boolean is) {
        return is ? Value.some(type.own(new Terminal())) : Value.none();
    }

    private static boolean isTerminal(Input input) {
        return input instanceof Input.Stream stream && stream.terminal();
    }

    private static boolean isOk(Value status) {
        return status instanceof Value.Result result && result.isOk();
    }

    private static ByteSink to(Output output) {
        return ByteSink.to(output.stream());
    }
}
