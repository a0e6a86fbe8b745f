/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.engine.component.Value;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An IP version, and its addresses as values of {@code wasi:sockets/network}. */
enum Family {
    IPV4(StandardProtocolFamily.INET),
    IPV6(StandardProtocolFamily.INET6);

    private final ProtocolFamily protocol;

    Family(ProtocolFamily protocol) {
        this.protocol = protocol;
    }

    static Family of(Value value) {
        return value.label().equals("ipv4") ? IPV4 : IPV6;
    }

    static Family of(InetAddress address) {
        return address instanceof Inet4Address ? IPV4 : IPV6;
    }

    ProtocolFamily protocol() {
        return protocol;
    }

    /** The case of {@code ip-address-family}. */
    Value value() {
        return Value.enumeration(label());
    }

    /**
     * Reads an {@code ip-socket-address} that belongs to a socket of this family.
     *
     * @throws SocketFailure when it is of the other family or an IPv4 address in IPv6's clothes
     */
    InetSocketAddress read(Value address) throws SocketFailure {
        SocketFailure.require(address.label().equals(label()), ErrorCode.INVALID_ARGUMENT);
        Value fields = ((Value.Variant) address).payload().orElseThrow();
        InetAddress ip = this == IPV4 ? readIpv4(fields) : readIpv6(fields);
        SocketFailure.require(of(ip) == this, ErrorCode.INVALID_ARGUMENT);
        return new InetSocketAddress(ip, fields.field("port").asInt());
    }

    /** The socket address as {@code ip-socket-address}. */
    Value write(InetSocketAddress address) throws IOException {
        InetAddress ip = inFamily(address.getAddress());
        if (this == IPV4) {
            return Value.variant(
                    label(),
                    new Value.Fields(
                            Map.of("port", Value.u16(address.getPort()), "address", parts(ip))));
        }
        int scope = ip instanceof Inet6Address v6 ? v6.getScopeId() : 0;
        return Value.variant(
                label(),
                new Value.Fields(
                        Map.of(
                                "port", Value.u16(address.getPort()),
                                "flow-info", Value.u32(0),
                                "address", parts(ip),
                                "scope-id", Value.u32(Integer.toUnsignedLong(scope)))));
    }

    /** An address as {@code ip-address}. */
    static Value write(InetAddress address) {
        return Value.variant(of(address).label(), parts(address));
    }

    /** Java calls the unspecified address of a socket for both families by its IPv4 name. */
    private InetAddress inFamily(InetAddress address) throws IOException {
        return this == IPV6 && address instanceof Inet4Address && address.isAnyLocalAddress()
                ? InetAddress.getByAddress(new byte[16])
                : address;
    }

    private String label() {
        return this == IPV4 ? "ipv4" : "ipv6";
    }

    private static InetAddress readIpv4(Value fields) {
        List<Value> octets = fields.field("address").asList();
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) octets.get(i).asInt();
        }
        return address(bytes, 0);
    }

    private static InetAddress readIpv6(Value fields) {
        List<Value> groups = fields.field("address").asList();
        byte[] bytes = new byte[16];
        for (int i = 0; i < groups.size(); i++) {
            int group = groups.get(i).asInt();
            bytes[2 * i] = (byte) (group >> 8);
            bytes[2 * i + 1] = (byte) group;
        }
        return address(bytes, fields.field("scope-id").asInt());
    }

    private static InetAddress address(byte[] bytes, int scope) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            return address instanceof Inet6Address && scope > 0
                    ? Inet6Address.getByAddress(null, bytes, scope)
                    : address;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Value parts(InetAddress address) {
        byte[] bytes = address.getAddress();
        var parts = new ArrayList<Value>();
        if (address instanceof Inet4Address) {
            for (byte octet : bytes) {
                parts.add(Value.u8(octet & 0xFF));
            }
        } else {
            for (int i = 0; i < bytes.length; i += 2) {
                parts.add(Value.u16((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
            }
        }
        return Value.tuple(parts.toArray(Value[]::new));
    }
}
