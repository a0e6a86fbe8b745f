/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

// A component that answers HTTP requests by their path, without any library: its imports are the
// functions of wasi:http/proxy as the canonical ABI lowers them.

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

#define FROM(module, name, type, symbol, ...) \
    __attribute__((import_module(module), import_name(name))) extern type symbol(__VA_ARGS__)
#define HTTP "wasi:http/types@0.2.6"
#define STREAMS "wasi:io/streams@0.2.6"

FROM(HTTP, "[constructor]fields", u32, fields_new, void);
FROM(HTTP, "[method]fields.append", void, fields_append, u32, const char *, u32, const char *, u32, void *);
FROM(HTTP, "[method]fields.get", void, fields_get, u32, const char *, u32, void *);
FROM(HTTP, "[resource-drop]fields", void, fields_drop, u32);
FROM(HTTP, "[method]incoming-request.path-with-query", void, request_path, u32, void *);
FROM(HTTP, "[method]incoming-request.headers", u32, request_headers, u32);
FROM(HTTP, "[method]incoming-request.consume", void, request_consume, u32, void *);
FROM(HTTP, "[resource-drop]incoming-request", void, request_drop, u32);
FROM(HTTP, "[method]incoming-body.stream", void, incoming_stream, u32, void *);
FROM(HTTP, "[static]incoming-body.finish", u32, incoming_finish, u32);
FROM(HTTP, "[method]future-trailers.subscribe", u32, trailers_subscribe, u32);
FROM(HTTP, "[method]future-trailers.get", void, trailers_get, u32, void *);
FROM(HTTP, "[resource-drop]future-trailers", void, trailers_drop, u32);
FROM(HTTP, "[constructor]outgoing-response", u32, response_new, u32);
FROM(HTTP, "[method]outgoing-response.set-status-code", u32, response_status, u32, u32);
FROM(HTTP, "[method]outgoing-response.body", void, response_body, u32, void *);
FROM(HTTP, "[method]outgoing-body.write", void, outgoing_write, u32, void *);
FROM(HTTP, "[static]outgoing-body.finish", void, outgoing_finish, u32, u32, u32, void *);
FROM(HTTP, "[static]response-outparam.set", void, outparam_set, u32, u32, u32, u32, u64, u32, u32, u32, u32);
FROM(HTTP, "[constructor]outgoing-request", u32, outgoing_new, u32);
FROM(HTTP, "[method]outgoing-request.set-scheme", u32, set_scheme, u32, u32, u32, const char *, u32);
FROM(HTTP, "[method]outgoing-request.set-authority", u32, set_authority, u32, u32, const char *, u32);
FROM(HTTP, "[method]outgoing-request.set-path-with-query", u32, set_path, u32, u32, const char *, u32);
FROM(HTTP, "[method]future-incoming-response.subscribe", u32, future_subscribe, u32);
FROM(HTTP, "[method]future-incoming-response.get", void, future_get, u32, void *);
FROM(HTTP, "[resource-drop]future-incoming-response", void, future_drop, u32);
FROM(HTTP, "[method]incoming-response.status", u32, incoming_status, u32);
FROM(HTTP, "[method]incoming-response.consume", void, incoming_consume, u32, void *);
FROM(HTTP, "[resource-drop]incoming-response", void, incoming_drop, u32);
FROM("wasi:http/outgoing-handler@0.2.6", "handle", void, send, u32, u32, u32, void *);
FROM(STREAMS, "[method]input-stream.blocking-read", void, stream_read, u32, u64, void *);
FROM(STREAMS, "[resource-drop]input-stream", void, input_drop, u32);
FROM(STREAMS, "[method]output-stream.blocking-write-and-flush", void, stream_write, u32, const void *, u32, void *);
FROM(STREAMS, "[resource-drop]output-stream", void, output_drop, u32);
FROM("wasi:io/poll@0.2.6", "[method]pollable.block", void, block, u32);
FROM("wasi:io/poll@0.2.6", "[resource-drop]pollable", void, pollable_drop, u32);
FROM("wasi:clocks/monotonic-clock@0.2.6", "subscribe-duration", u32, subscribe_duration, u64);

// --- memory that is only ever taken ---

extern u8 __heap_base;
static u32 top;

__attribute__((export_name("cabi_realloc"))) void *cabi_realloc(void *old, u32 was, u32 align, u32 size) {
    if (top == 0) {
        top = (u32)&__heap_base;
    }
    top = (top + align - 1) & ~(align - 1);
    u32 begin = top;
    top += size;
    u32 pages = __builtin_wasm_memory_size(0);
    if (top > pages << 16 && __builtin_wasm_memory_grow(0, ((top - (pages << 16)) >> 16) + 1) == (u32)-1) {
        __builtin_trap();
    }
    for (u32 i = 0; i < was && i < size; i++) {
        ((u8 *)begin)[i] = ((u8 *)old)[i];
    }
    return (void *)begin;
}

// Results are returned in words of memory; the largest has eight-byte alignment.
static u64 area[8];
#define WORD(i) (((u32 *)area)[i])

static u32 expect(u32 at) {
    if ((u8)WORD(0) != 0) {
        __builtin_trap();
    }
    return WORD(at);
}

static u32 length(const char *text) {
    u32 n = 0;
    while (text[n]) {
        n++;
    }
    return n;
}

static int is(const char *path, u32 size, const char *wanted) {
    u32 n = length(wanted);
    if (size < n) {
        return 0;
    }
    for (u32 i = 0; i < n; i++) {
        if (path[i] != wanted[i]) {
            return 0;
        }
    }
    return 1;
}

static void append(u32 fields, const char *name, const char *value, u32 size) {
    fields_append(fields, name, length(name), value, size, area);
    expect(0);
}

// --- one answer each ---

static u32 begin(u32 out, u32 status, u32 headers) {
    u32 response = response_new(headers);
    response_status(response, status);
    response_body(response, area);
    u32 body = expect(1);
    outparam_set(out, 0, response, 0, 0, 0, 0, 0, 0);
    return body;
}

static u32 open(u32 body) {
    outgoing_write(body, area);
    return expect(1);
}

static int write(u32 stream, const void *bytes, u32 size) {
    for (u32 at = 0; at < size; at += 4096) {
        u32 piece = size - at > 4096 ? 4096 : size - at;
        stream_write(stream, (const u8 *)bytes + at, piece, area);
        if ((u8)WORD(0) != 0) {
            return 0;
        }
    }
    return 1;
}

static void finish(u32 body, u32 stream, u32 has_trailers, u32 trailers) {
    output_drop(stream);
    outgoing_finish(body, has_trailers, trailers, area);
}

static void say(u32 out, u32 status, u32 headers, const char *text) {
    u32 body = begin(out, status, headers);
    u32 stream = open(body);
    write(stream, text, length(text));
    finish(body, stream, 0, 0);
}

// Copies to the end, and closes the source.
static void copy(u32 from, u32 to) {
    for (;;) {
        u32 mark = top;
        stream_read(from, 1 << 16, area);
        if ((u8)WORD(0) != 0) {
            break;
        }
        int written = write(to, (void *)WORD(1), WORD(2));
        top = mark;
        if (!written) {
            break;
        }
    }
    input_drop(from);
}

static void hello(u32 request, u32 out) {
    u32 seen = request_headers(request);
    fields_get(seen, "x-say", 5, area);
    u32 *values = (u32 *)WORD(0);
    u32 count = WORD(1);
    u32 headers = fields_new();
    append(headers, "content-type", "text/plain", 10);
    for (u32 i = 0; i < count; i++) {
        append(headers, "x-said", (char *)values[2 * i], values[2 * i + 1]);
    }
    fields_drop(seen);
    say(out, 200, headers, "hello");
}

static void echo(u32 request, u32 out) {
    request_consume(request, area);
    u32 incoming = expect(1);
    incoming_stream(incoming, area);
    u32 from = expect(1);
    u32 body = begin(out, 200, fields_new());
    u32 to = open(body);
    copy(from, to);
    u32 future = incoming_finish(incoming);
    u32 pollable = trailers_subscribe(future);
    block(pollable);
    pollable_drop(pollable);
    trailers_get(future, area);
    u32 failed = (u8)WORD(4);
    trailers_drop(future);
    if (failed) {
        __builtin_trap();
    }
    u32 trailers = fields_new();
    append(trailers, "x-end", "reached", 7);
    finish(body, to, 1, trailers);
}

static void big(u32 out) {
    u32 body = begin(out, 200, fields_new());
    u32 stream = open(body);
    static u8 piece[4096];
    for (u32 i = 0; i < sizeof piece; i++) {
        piece[i] = 'a' + i % 26;
    }
    for (u32 i = 0; i < 1024; i++) {
        if (!write(stream, piece, sizeof piece)) {
            break;
        }
    }
    finish(body, stream, 0, 0);
}

// Forwards to the authority that stands behind the question mark.
static void fetch(u32 out, const char *authority, u32 size) {
    u32 request = outgoing_new(fields_new());
    set_scheme(request, 1, 0, 0, 0);
    set_authority(request, 1, authority, size);
    set_path(request, 1, "/hello", 6);
    send(request, 0, 0, area);
    if ((u8)WORD(0) != 0) {
        outparam_set(out, 1, (u8)WORD(2), 0, 0, 0, 0, 0, 0);
        return;
    }
    u32 future = WORD(2);
    u32 pollable = future_subscribe(future);
    block(pollable);
    pollable_drop(pollable);
    future_get(future, area);
    if ((u8)WORD(4) != 0) {
        outparam_set(out, 1, (u8)WORD(6), 0, 0, 0, 0, 0, 0);
        return;
    }
    u32 response = WORD(6);
    u32 status = incoming_status(response);
    incoming_consume(response, area);
    u32 incoming = expect(1);
    incoming_stream(incoming, area);
    u32 from = expect(1);
    u32 body = begin(out, status, fields_new());
    u32 to = open(body);
    copy(from, to);
    finish(body, to, 0, 0);
    trailers_drop(incoming_finish(incoming));
    incoming_drop(response);
    future_drop(future);
}

static void half(u32 out, int declared) {
    u32 headers = fields_new();
    if (declared) {
        append(headers, "content-length", "100", 3);
    }
    u32 body = begin(out, 200, headers);
    u32 stream = open(body);
    write(stream, "half", 4);
    block(subscribe_duration(100000000ull));
    __builtin_trap();
}

__attribute__((export_name("wasi:http/incoming-handler@0.2.6#handle"))) void handle(u32 request, u32 out) {
    request_path(request, area);
    const char *path = (u8)WORD(0) ? (const char *)WORD(1) : "";
    u32 size = (u8)WORD(0) ? WORD(2) : 0;
    if (is(path, size, "/hello")) {
        hello(request, out);
    } else if (is(path, size, "/echo")) {
        echo(request, out);
    } else if (is(path, size, "/big")) {
        big(out);
    } else if (is(path, size, "/fetch?")) {
        fetch(out, path + 7, size - 7);
    } else if (is(path, size, "/nothing")) {
        return;
    } else if (is(path, size, "/trap")) {
        __builtin_trap();
    } else if (is(path, size, "/half")) {
        half(out, 0);
    } else if (is(path, size, "/short")) {
        half(out, 1);
    } else if (is(path, size, "/no-body")) {
        begin(out, 200, fields_new());
        __builtin_trap();
    } else if (is(path, size, "/error")) {
        outparam_set(out, 1, 0, 0, 0, 0, 0, 0, 0);
    } else if (is(path, size, "/loop")) {
        for (volatile u32 i = 0;; i++) {
        }
    } else if (is(path, size, "/sleep")) {
        block(subscribe_duration(3600000000000ull));
    } else if (is(path, size, "/grow")) {
        for (;;) {
            cabi_realloc(0, 0, 1, 1 << 20);
        }
    } else {
        say(out, 404, fields_new(), "nothing here");
    }
}
