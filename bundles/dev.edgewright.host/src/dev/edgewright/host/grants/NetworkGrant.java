/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which parts of the network a run may use: nothing, some peers, or everything. What is granted may
 * be connected to and sent to; an address of this machine that is granted may also be listened on.
 * Immutable.
 *
 * @param everything whether all is granted; the peers mean nothing then
 */
public record NetworkGrant(boolean everything, List<Peer> peers) {

    private static final NetworkGrant NOTHING = new NetworkGrant(false, List.of());
    private static final NetworkGrant EVERYTHING = new NetworkGrant(true, List.of());
    private static final String LOOPBACK = "loopback";
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final int MOST_PORT = 65_535;
    private static final int MOST_NAME = 253;

    /**
     * A host that may be used.
     *
     * @param host a name in lower case, an address without brackets, or {@code loopback} for all
     *     loopback addresses and the name {@code localhost}
     * @param port the only port that may be used; empty for all
     */
    public record Peer(String host, OptionalInt port) {

        private boolean hasPort(int wanted) {
            return port.isEmpty() || port.getAsInt() == wanted;
        }

        private boolean names(String name) {
            return host.equals(name)
                    || host.equals(LOOPBACK)
                            && (name.equals("localhost") || name.endsWith(".localhost"));
        }

        private boolean isAddress(InetAddress address) {
            return host.equals(LOOPBACK)
                    ? address.isLoopbackAddress()
                    : literal(host).filter(address::equals).isPresent();
        }
    }

    public NetworkGrant {
        peers = List.copyOf(peers);
    }

    /** Grants nothing. */
    public static NetworkGrant nothing() {
        return NOTHING;
    }

    /** Grants everything. */
    public static NetworkGrant all() {
        return EVERYTHING;
    }

    /**
     * Adds what a person writes: {@code all}, or a host with or without a port, such as {@code
     * example.org:443}, {@code 192.0.2.7}, {@code [::1]:8080} or {@code loopback}.
     *
     * @throws GrantException when it is none of these
     */
    public NetworkGrant and(String written) throws GrantException {
        if (written.equals("all")) {
            return EVERYTHING;
        }
        Peer peer = parse(written);
        if (everything) {
            return this;
        }
        var more = new ArrayList<>(peers);
        more.add(peer);
        return new NetworkGrant(false, more);
    }

    /** Whether nothing at all is granted. */
    public boolean isNothing() {
        return !everything && peers.isEmpty();
    }

    /** Whether a name may be looked up. */
    public boolean allowsName(String name) {
        return everything || peers.stream().anyMatch(peer -> peer.names(canonical(name)));
    }

    /** Whether a name may be connected to at a port. */
    public boolean allowsName(String name, int port) {
        return everything
                || peers.stream()
                        .anyMatch(peer -> peer.hasPort(port) && peer.names(canonical(name)));
    }

    /** Whether an address may be used at a port; addresses that names stand for are not known. */
    public boolean allowsAddress(InetAddress address, int port) {
        return everything
                || peers.stream().anyMatch(peer -> peer.hasPort(port) && peer.isAddress(address));
    }

    /** The address that a text writes, without any look-up; empty when it is a name. */
    public static Optional<InetAddress> literal(String text) {
        boolean number = text.indexOf(':') >= 0 || IPV4.matcher(text).matches();
        if (!number || text.indexOf('%') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Peer parse(String written) throws GrantException {
        boolean bracketed = written.startsWith("[");
        int end = bracketed ? written.indexOf(']') : -1;
        boolean bareAddress = !bracketed && written.indexOf(':') != written.lastIndexOf(':');
        int colon = bareAddress ? -1 : written.indexOf(':', Math.max(end, 0));
        String host = colon < 0 ? written : written.substring(0, colon);
        if (bracketed) {
            boolean whole = end >= 0 && end == host.length() - 1;
            host = whole ? host.substring(1, end) : "";
        }
        boolean address = literal(host).isPresent();
        if (!address && (bracketed || bareAddress || !isName(canonical(host)))) {
            throw wrong(written);
        }
        OptionalInt port =
                colon < 0 ? OptionalInt.empty() : port(written, written.substring(colon + 1));
        return new Peer(address ? host : canonical(host), port);
    }

    private static OptionalInt port(String written, String digits) throws GrantException {
        if (!digits.matches("[0-9]{1,5}")) {
            throw wrong(written);
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > MOST_PORT) {
            throw new GrantException(
                    "The network grant \"%s\" names the port %d; a port is within 1 and %d."
                            .formatted(written, port, MOST_PORT));
        }
        return OptionalInt.of(port);
    }

    private static GrantException wrong(String written) {
        return new GrantException(
                "\"%s\" is no network grant; write HOST, HOST:PORT, loopback or all."
                        .formatted(written));
    }

    private static boolean isName(String name) {
        return name.length() <= MOST_NAME
                && NAME.matcher(name).matches()
                && !name.matches("[0-9.]+");
    }

    /** A name as it is compared: lower case, in ASCII, without the dot of the root. */
    private static String canonical(String name) {
        String ascii;
        try {
            ascii = IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            ascii = name;
        }
        String lower = ascii.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
