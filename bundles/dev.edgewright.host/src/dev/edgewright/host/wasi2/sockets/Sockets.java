/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.host.grants.NetworkGrant;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.Closeable;
import java.util.List;

/**
 * {@code wasi:sockets} for one guest, within what is granted. To be used by the thread that runs
 * the guest; closing it, by any thread, closes all its sockets.
 */
public final class Sockets implements Closeable {

    private final Channels channels = new Channels();
    private final List<HostInterface> interfaces;

    /**
     * Begins without sockets.
     *
     * @param io of the same guest
     */
    public Sockets(WasiIo io, NetworkGrant grant) {
        Networks networks = new Networks(io, new Network(grant));
        TcpCalls tcp = new TcpCalls(io, networks, channels);
        UdpCalls udp = new UdpCalls(io, networks, channels);
        this.interfaces =
                List.of(
                        networks.types(),
                        networks.instance(),
                        tcp.methods(),
                        tcp.creation(),
                        udp.methods(),
                        udp.creation(),
                        new NameLookup(io, networks).methods());
    }

    /** All interfaces of {@code wasi:sockets}. */
    public List<HostInterface> interfaces() {
        return interfaces;
    }

    @Override
    public void close() {
        channels.close();
    }

    static String named(String name) {
        return "wasi:sockets/" + name + "@" + WasiIo.VERSION;
    }
}
