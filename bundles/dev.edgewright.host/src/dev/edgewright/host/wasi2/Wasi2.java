/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2;

import dev.edgewright.engine.component.ComponentLinker;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.wasi2.cli.Cli;
import dev.edgewright.host.wasi2.clocks.Clocks;
import dev.edgewright.host.wasi2.config.Config;
import dev.edgewright.host.wasi2.filesystem.Filesystem;
import dev.edgewright.host.wasi2.http.Http;
import dev.edgewright.host.wasi2.io.WasiIo;
import dev.edgewright.host.wasi2.keyvalue.KeyValue;
import dev.edgewright.host.wasi2.logging.Logging;
import dev.edgewright.host.wasi2.random.Random;
import dev.edgewright.host.wasi2.sockets.Sockets;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The host of one guest that imports interfaces of WASI 0.2: {@code wasi:cli} with all that it
 * includes, and beside it {@code wasi:http}, {@code wasi:config}, {@code wasi:logging} and {@code
 * wasi:keyvalue}, over nothing but what was granted. To be used by the thread that runs the guest;
 * closing it, by any thread, closes whatever the guest has open.
 *
 * <p>A call of {@code wasi:cli/exit} leaves the guest by {@link
 * dev.edgewright.host.wasi2.cli.Exit}.
 */
public final class Wasi2 implements Closeable {

    private final WasiIo io;
    private final List<HostInterface> interfaces;

    private final Http http;

    private Wasi2(WasiIo io, Http http, List<HostInterface> interfaces) {
        this.io = io;
        this.http = http;
        this.interfaces = List.copyOf(interfaces);
    }

    /**
     * Opens what was granted.
     *
     * @throws IOException when a granted directory is gone; its message is a sentence for the user
     */
    public static Wasi2 open(Grants grants) throws IOException {
        WasiIo io = new WasiIo(grants.clock());
        try {
            return open(grants, io);
        } catch (IOException e) {
            io.close();
            throw e;
        }
    }

    private static Wasi2 open(Grants grants, WasiIo io) throws IOException {
        List<HostInterface> all = new ArrayList<>(io.interfaces());
        all.addAll(new Clocks(grants.clock(), io).interfaces());
        all.addAll(new Random(grants.random()).interfaces());
        all.addAll(Filesystem.open(grants, io).interfaces());
        Sockets sockets = new Sockets(io, grants.network());
        io.keep(sockets);
        all.addAll(sockets.interfaces());
        Http http = new Http(io, grants.network());
        io.keep(http);
        all.addAll(http.interfaces());
        all.addAll(new Cli(grants, io).interfaces());
        all.addAll(new Config(grants.configuration()).interfaces());
        all.addAll(new Logging(grants.log()).interfaces());
        all.addAll(new KeyValue(grants.keyValue(), io).interfaces());
        return new Wasi2(io, http, all);
    }

    /** All interfaces. */
    public List<HostInterface> interfaces() {
        return interfaces;
    }

    /** Provides all interfaces to what is linked. */
    public ComponentLinker provideTo(ComponentLinker linker) {
        interfaces.forEach(linker::provide);
        return linker;
    }

    /** What further interfaces for the same guest are built on. */
    public WasiIo io() {
        return io;
    }

    /** What hands requests to the same guest. */
    public Http http() {
        return http;
    }

    @Override
    public void close() {
        io.close();
    }
}
