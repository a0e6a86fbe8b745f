/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

// A command component that does what its first argument says, without any library: its imports are
// functions of WASI as the canonical ABI lowers them.

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

#define FROM(module, name, type, symbol, ...) \
    __attribute__((import_module(module), import_name(name))) extern type symbol(__VA_ARGS__)
#define STREAMS "wasi:io/streams@0.2.6"

FROM("wasi:cli/environment@0.2.6", "get-arguments", void, get_arguments, void *);
FROM("wasi:cli/exit@0.2.12", "exit-with-code", void, exit_with_code, u32);
FROM("wasi:cli/stdin@0.2.6", "get-stdin", u32, get_stdin, void);
FROM("wasi:cli/stdout@0.2.6", "get-stdout", u32, get_stdout, void);
FROM("wasi:clocks/monotonic-clock@0.2.6", "subscribe-duration", u32, subscribe_duration, u64);
FROM("wasi:io/poll@0.2.6", "[method]pollable.block", void, block, u32);
FROM(STREAMS, "[method]output-stream.blocking-write-and-flush", void, stream_write, u32, const void *, u32, void *);
FROM(STREAMS, "[method]output-stream.blocking-splice", void, stream_splice, u32, u32, u64, void *);
FROM("wasi:filesystem/preopens@0.2.6", "get-directories", void, get_directories, void *);
FROM("wasi:filesystem/types@0.2.6", "[method]descriptor.open-at", void, open_at, u32, u32, const char *, u32, u32, u32, void *);
FROM("wasi:filesystem/types@0.2.6", "[method]descriptor.append-via-stream", void, append, u32, void *);
FROM("wasi:config/store@0.2.0-rc.1", "get", void, config_get, const char *, u32, void *);
FROM("wasi:logging/logging", "log", void, log_message, u32, const char *, u32, const char *, u32);
FROM("wasi:keyvalue/store@0.2.0-draft", "open", void, bucket_open, const char *, u32, void *);
FROM("wasi:keyvalue/atomics@0.2.0-draft", "increment", void, increment, u32, const char *, u32, u64, void *);

typedef struct { const char *at; u32 length; } string;
typedef struct { u32 failed; u32 value; u32 more[2]; } answer;

#define TEXT(literal) literal, sizeof(literal) - 1

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
    return (void *)begin;
}

static int is(string word, const char *other) {
    u32 i = 0;
    while (i < word.length && other[i] == word.at[i]) {
        i++;
    }
    return i == word.length && other[i] == 0;
}

static void print(const char *text, u32 length) {
    answer written;
    stream_write(get_stdout(), text, length, &written);
    if (written.failed) {
        __builtin_trap();
    }
}

static void digit(u64 number) {
    char text[2] = {(char)('0' + number % 10), '\n'};
    print(text, 2);
}

// --- what it can do; each returns whether it failed ---

static u32 echo(void) {
    u32 in = get_stdin();
    u32 out = get_stdout();
    answer moved;
    do {
        stream_splice(out, in, 4096, &moved);
    } while (!(moved.failed & 1));
    return 0;
}

static u32 append_to_files(void) {
    struct { u32 *first; u32 count; } all;
    get_directories(&all);
    for (u32 i = 0; i < all.count; i++) {
        answer file, out, written;
        open_at(all.first[i * 3], 0, TEXT("log"), 1, 2, &file);
        if (file.failed & 1) {
            return 1;
        }
        append(file.value, &out);
        stream_write(out.value, TEXT("line\n"), &written);
    }
    digit(all.count);
    return 0;
}

static u32 configured(void) {
    struct { u32 failed; u32 some; const char *at; u32 length; } value;
    config_get(TEXT("greeting"), &value);
    if (!(value.some & 1)) {
        return 1;
    }
    print(value.at, value.length);
    return 0;
}

static u32 count(void) {
    answer bucket;
    struct { u64 failed; u64 value; u64 more; } sum;
    bucket_open(TEXT("counters"), &bucket);
    if (bucket.failed & 1) {
        return 1;
    }
    increment(bucket.value, TEXT("runs"), 1, &sum);
    digit(sum.value);
    return 0;
}

__attribute__((noinline)) static u32 deeper(u32 depth) {
    u32 below = deeper(depth + 1);
    // No compiler may make a loop of this.
    __asm__ volatile("" : "+r"(below));
    return below + depth;
}

__attribute__((export_name("wasi:cli/run@0.2.6#run"))) u32 run(void) {
    struct { string *first; u32 count; } arguments;
    get_arguments(&arguments);
    string what = arguments.count > 1 ? arguments.first[1] : (string){0, 0};
    if (is(what, "echo")) return echo();
    if (is(what, "append")) return append_to_files();
    if (is(what, "config")) return configured();
    if (is(what, "count")) return count();
    if (is(what, "fail")) return 1;
    if (is(what, "exit")) exit_with_code(42);
    if (is(what, "trap")) __builtin_trap();
    if (is(what, "loop")) for (volatile u32 i = 0;; i++) {}
    if (is(what, "recurse")) return deeper(arguments.count);
    if (is(what, "grow")) { while (__builtin_wasm_memory_grow(0, 1) != (u32)-1) {} return 1; }
    if (is(what, "hoard")) for (;;) subscribe_duration(1);
    if (is(what, "sleep")) block(subscribe_duration(~0ull));
    if (is(what, "log")) log_message(3, TEXT("pump"), TEXT("too warm"));
    else print(TEXT("hello\n"));
    return 0;
}
