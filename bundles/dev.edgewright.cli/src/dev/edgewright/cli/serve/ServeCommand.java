/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.serve;

import com.google.gson.JsonObject;
import dev.edgewright.cli.guest.Composition;
import dev.edgewright.cli.guest.GuestOptions;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.StandardStream;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.serve.ComponentServer;
import dev.edgewright.host.serve.ProxyComponent;
import dev.edgewright.host.serve.ServeException;
import dev.edgewright.host.serve.ServeOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a component that answers HTTP requests until it is stopped. */
@Command(
        name = "serve",
        abbreviateSynopsis = true,
        description = {
            "Serves a component that exports wasi:http/incoming-handler, until Ctrl-C.",
            "Every request has an instance of its own, which sees only what the options grant, has"
                    + " 30 seconds and 128 MiB unless they say otherwise. Requests are logged to"
                    + " standard error."
        },
        footer = {
            "",
            "Examples:",
            "  edgewright serve site.wasm",
            "  edgewright serve --addr 127.0.0.1:0 --net example.org:443 --timeout 5s proxy.wasm"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final String DEFAULT_ADDRESS = "127.0.0.1:8080";

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The component.")
    private Path file;

    @Option(
            names = "--addr",
            paramLabel = "HOST:PORT",
            defaultValue = DEFAULT_ADDRESS,
            description = "Where to listen; port 0 takes any free one. Default: ${DEFAULT-VALUE}")
    private String address;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description =
                    "How many requests are in work at once, as far as their memories fit into Java's"
                            + " heap; more of them wait. Default: 64")
    private Integer concurrency;

    @Option(names = "--json", description = "Logs each request as a JSON object.")
    private boolean json;

    @Mixin private GuestOptions guest;
    @Mixin private Composition composition;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ListenAddress listen = ListenAddress.parse(address);
        ServeOptions options = options(listen);
        try {
            serve(listen, options);
        } finally {
            guest.close();
        }
        return 0;
    }

    private void serve(ListenAddress listen, ServeOptions options)
            throws IOException, InterruptedException {
        Grants grants =
                guest.grants()
                        .stdout(new Output(System.out, StandardStream.OUT.isTerminal()))
                        .stderr(new Output(System.err, StandardStream.ERR.isTerminal()))
                        .build();
        byte[] wasm = UserFiles.read(file, MOST_BYTES);
        try (ComponentServer server = start(wasm, grants, options)) {
            // The hook lets requests that are in work finish; Ctrl-C would cut them off.
            Thread hook = new Thread(() -> end(server), "edgewright-serve-end");
            Runtime.getRuntime().addShutdownHook(hook);
            ready(listen.url(server.port()));
            try {
                new CountDownLatch(1).await();
            } finally {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private void end(ComponentServer server) {
        server.close();
        guest.close();
    }

    private ComponentServer start(byte[] wasm, Grants grants, ServeOptions options)
            throws IOException {
        List<ComponentProgram> others = composition.others();
        try {
            return ComponentServer.start(
                    ProxyComponent.load(wasm),
                    grants,
                    linker -> composition.provideTo(linker, others, this::note),
                    options,
                    new RequestLog(spec.commandLine().getErr(), json));
        } catch (LinkException e) {
            throw new Failure(file + ": " + Composition.inWords(e, true));
        } catch (ProgramException e) {
            throw new Failure(file + ": " + Sentence.of(e).orElseThrow());
        } catch (Trap trap) {
            throw new Failure(file + ": " + guest.inWords(trap));
        } catch (ServeException e) {
            throw new Failure(e.getMessage());
        }
    }

    private ServeOptions options(ListenAddress listen) {
        ServeOptions usual = ServeOptions.defaults().withAddress(listen.host(), listen.port());
        RunOptions run = guest.runOptions(usual.limits());
        if (concurrency != null
                && (concurrency < 1 || concurrency > ServeOptions.MOST_CONCURRENCY)) {
            throw Failure.wrongUse(
                    "--concurrency %d: must be within 1 and %d."
                            .formatted(concurrency, ServeOptions.MOST_CONCURRENCY));
        }
        return usual.withLimits(run.limits())
                .withPreferred(run.preferred())
                .withConcurrency(concurrency == null ? usual.concurrency() : concurrency);
    }

    private void note(String line) {
        PrintWriter err = spec.commandLine().getErr();
        synchronized (err) {
            err.println("edgewright: " + line);
            err.flush();
        }
    }

    private void ready(String url) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonObject line = new JsonObject();
            line.addProperty("serving", file.toString());
            line.addProperty("url", url);
            out.println(line);
        } else {
            out.println("Serving %s at %s (Ctrl-C ends)".formatted(file, url));
        }
        out.flush();
    }
}
