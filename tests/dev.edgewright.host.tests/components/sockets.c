/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

// A command that talks with itself over TCP and UDP and looks its own machine up, without any
// library. It ends with an error at the first step that goes wrong.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;

#define FROM(module, name, type, symbol, ...) \
    __attribute__((import_module(module), import_name(name))) extern type symbol(__VA_ARGS__)
#define TCP "wasi:sockets/tcp@0.2.6"
#define UDP "wasi:sockets/udp@0.2.6"
#define NAMES "wasi:sockets/ip-name-lookup@0.2.6"
#define STREAMS "wasi:io/streams@0.2.6"

// An ip-socket-address, flat.
#define FLAT u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32, u32
#define LOOPBACK(port) 0, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0

FROM("wasi:sockets/instance-network@0.2.6", "instance-network", u32, instance_network, void);
FROM("wasi:sockets/tcp-create-socket@0.2.6", "create-tcp-socket", void, tcp_new, u32, void *);
FROM(TCP, "[method]tcp-socket.start-bind", void, tcp_bind, u32, u32, FLAT, void *);
FROM(TCP, "[method]tcp-socket.finish-bind", void, tcp_bound, u32, void *);
FROM(TCP, "[method]tcp-socket.start-listen", void, tcp_listen, u32, void *);
FROM(TCP, "[method]tcp-socket.finish-listen", void, tcp_listening, u32, void *);
FROM(TCP, "[method]tcp-socket.local-address", void, tcp_local, u32, void *);
FROM(TCP, "[method]tcp-socket.start-connect", void, tcp_connect, u32, u32, FLAT, void *);
FROM(TCP, "[method]tcp-socket.finish-connect", void, tcp_connected, u32, void *);
FROM(TCP, "[method]tcp-socket.accept", void, tcp_accept, u32, void *);
FROM(TCP, "[method]tcp-socket.subscribe", u32, tcp_subscribe, u32);
FROM(TCP, "[method]tcp-socket.shutdown", void, tcp_shutdown, u32, u32, void *);
FROM("wasi:sockets/udp-create-socket@0.2.6", "create-udp-socket", void, udp_new, u32, void *);
FROM(UDP, "[method]udp-socket.start-bind", void, udp_bind, u32, u32, FLAT, void *);
FROM(UDP, "[method]udp-socket.finish-bind", void, udp_bound, u32, void *);
FROM(UDP, "[method]udp-socket.local-address", void, udp_local, u32, void *);
FROM(UDP, "[method]udp-socket.stream", void, udp_stream, u32, u32, FLAT, void *);
FROM(UDP, "[method]incoming-datagram-stream.receive", void, udp_receive, u32, u64, void *);
FROM(UDP, "[method]incoming-datagram-stream.subscribe", u32, udp_subscribe, u32);
FROM(UDP, "[method]outgoing-datagram-stream.check-send", void, udp_check, u32, void *);
FROM(UDP, "[method]outgoing-datagram-stream.send", void, udp_send, u32, void *, u32, void *);
FROM(NAMES, "resolve-addresses", void, look_up, u32, const char *, u32, void *);
FROM(NAMES, "[method]resolve-address-stream.resolve-next-address", void, next_address, u32, void *);
FROM(NAMES, "[method]resolve-address-stream.subscribe", u32, look_up_subscribe, u32);
FROM(STREAMS, "[method]input-stream.blocking-read", void, stream_read, u32, u64, void *);
FROM(STREAMS, "[method]output-stream.blocking-write-and-flush", void, stream_write, u32, const void *, u32, void *);
FROM("wasi:io/poll@0.2.6", "[method]pollable.block", void, block, u32);

static u8 memory[1 << 14];
static u32 top;

__attribute__((export_name("cabi_realloc"))) void *cabi_realloc(void *old, u32 was, u32 align, u32 size) {
    top = (top + align - 1) & ~(align - 1);
    void *begin = memory + top;
    top += size;
    if (top > sizeof memory) {
        __builtin_trap();
    }
    return begin;
}

// Where results are returned to.
static u64 area[8];
#define BYTE(at) (((u8 *)area)[at])
#define HALF(at) (((u16 *)area)[(at) / 2])
#define WORD(at) (((u32 *)area)[(at) / 4])

#define TRY(...) do { __VA_ARGS__; if (BYTE(0) != 0) return 1; } while (0)
#define WANT(condition) do { if (!(condition)) return 1; } while (0)

static int same(const u8 *bytes, const char *text, u32 size) {
    for (u32 i = 0; i < size; i++) {
        if (bytes[i] != (u8)text[i]) {
            return 0;
        }
    }
    return 1;
}

static int tcp(u32 network) {
    TRY(tcp_new(0, area));
    u32 listener = WORD(4);
    TRY(tcp_bind(listener, network, LOOPBACK(0), area));
    TRY(tcp_bound(listener, area));
    TRY(tcp_listen(listener, area));
    TRY(tcp_listening(listener, area));
    TRY(tcp_local(listener, area));
    WANT(BYTE(4) == 0 && BYTE(10) == 127 && BYTE(13) == 1);
    u32 port = HALF(8);

    TRY(tcp_new(0, area));
    u32 client = WORD(4);
    TRY(tcp_connect(client, network, LOOPBACK(port), area));
    block(tcp_subscribe(client));
    TRY(tcp_connected(client, area));
    u32 out = WORD(8);
    block(tcp_subscribe(listener));
    TRY(tcp_accept(listener, area));
    u32 in = WORD(8);

    TRY(stream_write(out, "over tcp", 8, area));
    TRY(stream_read(in, 100, area));
    WANT(WORD(8) == 8 && same((u8 *)WORD(4), "over tcp", 8));
    TRY(tcp_shutdown(client, 1, area));
    stream_read(in, 100, area);
    WANT(BYTE(0) == 1 && BYTE(4) == 1);
    return 0;
}

static int udp(u32 network) {
    TRY(udp_new(0, area));
    u32 socket = WORD(4);
    TRY(udp_bind(socket, network, LOOPBACK(0), area));
    TRY(udp_bound(socket, area));
    TRY(udp_local(socket, area));
    u32 port = HALF(8);
    TRY(udp_stream(socket, 0, LOOPBACK(0), area));
    u32 in = WORD(4);
    u32 out = WORD(8);

    TRY(udp_check(out, area));
    WANT(area[1] > 0);
    static u32 datagram[11];
    datagram[0] = (u32) "over udp";
    datagram[1] = 8;
    ((u8 *)datagram)[8] = 1;
    ((u8 *)datagram)[12] = 0;
    ((u16 *)datagram)[8] = port;
    ((u8 *)datagram)[18] = 127;
    ((u8 *)datagram)[21] = 1;
    TRY(udp_send(out, datagram, 1, area));
    WANT(area[1] == 1);
    block(udp_subscribe(in));
    TRY(udp_receive(in, 10, area));
    WANT(WORD(8) == 1);
    u32 *received = (u32 *)WORD(4);
    WANT(received[1] == 8 && same((u8 *)received[0], "over udp", 8));
    WANT(((u8 *)received)[8] == 0 && ((u16 *)received)[6] == port && ((u8 *)received)[14] == 127);
    return 0;
}

static int names(u32 network) {
    TRY(look_up(network, "localhost", 9, area));
    u32 addresses = WORD(4);
    block(look_up_subscribe(addresses));
    u32 found = 0;
    for (;;) {
        TRY(next_address(addresses, area));
        if (BYTE(2) == 0) {
            break;
        }
        if (BYTE(4) == 0) {
            WANT(BYTE(6) == 127 && BYTE(9) == 1);
        } else {
            WANT(HALF(6) == 0 && HALF(20) == 1);
        }
        found++;
    }
    return found == 0;
}

__attribute__((export_name("wasi:cli/run@0.2.6#run"))) u32 run(void) {
    u32 network = instance_network();
    return tcp(network) || udp(network) || names(network);
}
