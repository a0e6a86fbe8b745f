/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.host.grants.NetworkGrant;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one guest may do in the network. A granted name grants the addresses that were found for it,
 * at the ports at which the name is granted. Safe for threads.
 */
final class Network {

    private final NetworkGrant grant;
    private final Map<InetAddress, Set<String>> names = new HashMap<>();

    Network(NetworkGrant grant) {
        this.grant = grant;
    }

    boolean mayLookUp(String name) {
        return grant.allowsName(name);
    }

    synchronized void found(String name, InetAddress address) {
        names.computeIfAbsent(address, known -> new HashSet<>()).add(name);
    }

    /** Whether a peer may be connected to, and datagrams exchanged with it. */
    synchronized boolean mayReach(InetSocketAddress peer) {
        return grant.allowsAddress(peer.getAddress(), peer.getPort())
                || names.getOrDefault(peer.getAddress(), Set.of()).stream()
                        .anyMatch(name -> grant.allowsName(name, peer.getPort()));
    }

    /** Whether an address may be taken; any free port is only a way to reach others. */
    boolean mayBind(InetSocketAddress local) {
        return local.getPort() == 0 ? !grant.isNothing() : mayListen(local);
    }

    /** Whether others may connect to an address of this machine. */
    boolean mayListen(InetSocketAddress local) {
        return grant.allowsAddress(local.getAddress(), local.getPort());
    }
}
