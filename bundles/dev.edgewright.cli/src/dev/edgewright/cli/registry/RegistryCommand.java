/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.registry;

import dev.edgewright.cli.terminal.Port;
import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.server.EmbeddedRegistry;
import dev.edgewright.registry.server.ServerOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves an OCI registry out of a folder until it is stopped. */
@Command(
        name = "registry",
        description = {
            "Serves an OCI registry on this machine out of a folder, until Ctrl-C.",
            "It listens on loopback only. A demo leaves the content of its registry in the folder `registry`."
        },
        footer = {"", "Example:", "  edgewright registry --port 5000 edgewright-demo/registry"})
public final class RegistryCommand implements Callable<Integer> {
    private static final String DEFAULT_PORT = "5000";

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Where the content lies; made when missing.")
    private Path folder;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = DEFAULT_PORT,
            description = "The port to listen on, 0 for any free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Override
    public Integer call() throws RegistryException, InterruptedException {
        Port.require("--port", port);
        ServerOptions options = ServerOptions.defaults().withPort(port);
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(folder, options)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "Serving "
                            + folder
                            + " at http://"
                            + registry.authority()
                            + "; Ctrl-C ends it.");
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
