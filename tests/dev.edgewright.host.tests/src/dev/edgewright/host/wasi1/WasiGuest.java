/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.Instance;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Preopen;
import dev.edgewright.wasm.text.WatAssembler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A guest that passes its calls straight on to WASI, so that a test can say what a guest does: its
 * module imports every function of preview 1 and exports it again.
 */
final class WasiGuest implements AutoCloseable {

    /** Every function but proc_exit, with its parameters: i for i32, I for i64. */
    static final Map<String, String> FUNCTIONS = functions();

    static final int ROOT = 3;
    static final int CREATE = 1;
    static final int DIRECTORY = 2;
    static final int EXCLUSIVE = 4;
    static final int TRUNCATE = 8;
    static final long ALL_RIGHTS = (1L << 30) - 1;

    /** Where results are put, and where text and buffers begin. */
    static final long RESULT = 8;

    private static final long SCRATCH = 1024;

    private final Wasi1 wasi;
    private final Instance instance;
    private long next = SCRATCH;

    private WasiGuest(Grants grants) throws Exception {
        wasi = Wasi1.open(grants);
        instance =
                Program.load(WatAssembler.assemble(module()))
                        .instantiate(wasi.imports(), RunOptions.defaults());
    }

    static WasiGuest with(Grants grants) throws Exception {
        return new WasiGuest(grants);
    }

    /** A guest with one directory open as number three. */
    static WasiGuest in(Path directory) throws Exception {
        return in(directory, Access.READ_WRITE);
    }

    static WasiGuest in(Path directory, Access access) throws Exception {
        return with(Grants.builder().preopen(Preopen.of(directory, "/data", access)).build());
    }

    /** Forgets the text and buffers that were put into memory. */
    void restart() {
        next = SCRATCH;
    }

    GuestMemory memory() {
        return instance.memory().orElseThrow();
    }

    /** Calls a function; a text stands for its address and its length. */
    Code call(String name, Object... arguments) {
        return Code.values()[(int) instance.call(name, flat(arguments))[0]];
    }

    WasiGuest does(String name, Object... arguments) {
        return fails(Code.SUCCESS, name, arguments);
    }

    WasiGuest fails(Code expected, String name, Object... arguments) {
        assertEquals(expected, call(name, arguments), name + List.of(arguments));
        return this;
    }

    void trapsOutOfBounds(String name, Object... arguments) {
        long[] flat = flat(arguments);
        Trap trap = assertThrows(Trap.class, () -> instance.call(name, flat), name);
        assertEquals(TrapReason.MEMORY_OUT_OF_BOUNDS, trap.reason(), trap.getMessage());
    }

    int open(String path, int flags) {
        return open(ROOT, 0, path, flags, ALL_RIGHTS, 0);
    }

    int open(int directory, int lookup, String path, int flags, long rights, int fdFlags) {
        long base = (flags & DIRECTORY) == 0 ? rights : rights & ~(Right.FD_READ | Right.FD_WRITE);
        does("path_open", directory, lookup, path, flags, base, ALL_RIGHTS, fdFlags, RESULT);
        return memory().readInt(RESULT);
    }

    Code openFails(int lookup, String path, int flags) {
        return call("path_open", ROOT, lookup, path, flags, Right.FD_READ, 0L, 0, RESULT);
    }

    /** A file with this content. */
    WasiGuest file(String path, String content) {
        int fd = open(path, CREATE | TRUNCATE);
        write(fd, content);
        return does("fd_close", fd);
    }

    int write(int fd, String content) {
        does("fd_write", fd, iovec(content), 1, RESULT);
        return memory().readInt(RESULT);
    }

    String read(int fd, int most) {
        long buffer = room(most);
        does("fd_read", fd, iovec(buffer, most), 1, RESULT);
        return text(buffer, memory().readInt(RESULT));
    }

    String text(long address, int length) {
        return new String(memory().read(address, length), StandardCharsets.UTF_8);
    }

    long iovec(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        long at = room(bytes.length);
        memory().write(at, bytes);
        return iovec(at, bytes.length);
    }

    long iovec(long address, long length) {
        long at = room(8);
        memory().writeInt(at, (int) address);
        memory().writeInt(at + 4, (int) length);
        return at;
    }

    /** Free memory, aligned to eight bytes. */
    long room(int bytes) {
        long at = next;
        next += (bytes + 7L) & ~7L;
        return at;
    }

    long size(int fd) {
        does("fd_filestat_get", fd, RESULT);
        return memory().readLong(RESULT + 32);
    }

    Instance instance() {
        return instance;
    }

    @Override
    public void close() {
        wasi.close();
    }

    private long[] flat(Object... arguments) {
        List<Long> flat = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof String text) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                long at = room(bytes.length);
                memory().write(at, bytes);
                flat.add(at);
                flat.add((long) bytes.length);
            } else {
                flat.add(((Number) argument).longValue());
            }
        }
        return flat.stream().mapToLong(Long::longValue).toArray();
    }

    private static String module() {
        StringBuilder imports = new StringBuilder("(module\n");
        StringBuilder exports = new StringBuilder();
        FUNCTIONS.forEach(
                (name, parameters) -> {
                    imports.append("(import \"" + Wasi1.MODULE + "\" \"" + name + "\" ");
                    imports.append("(func $" + name + " (param");
                    parameters.chars().forEach(c -> imports.append(c == 'I' ? " i64" : " i32"));
                    imports.append(") (result i32)))\n");
                    exports.append("(export \"" + name + "\" (func $" + name + "))\n");
                });
        imports.append("(import \"" + Wasi1.MODULE + "\" \"proc_exit\" (func $exit (param i32)))");
        exports.append("(export \"proc_exit\" (func $exit)) (memory (export \"memory\") 4))");
        return imports.toString() + exports;
    }

    private static Map<String, String> functions() {
        Map<String, String> all = new LinkedHashMap<>();
        String table =
                """
                args_get ii|args_sizes_get ii|environ_get ii|environ_sizes_get ii
                clock_res_get ii|clock_time_get iIi|fd_advise iIIi|fd_allocate iII|fd_close i
                fd_datasync i|fd_fdstat_get ii|fd_fdstat_set_flags ii|fd_fdstat_set_rights iII
                fd_filestat_get ii|fd_filestat_set_size iI|fd_filestat_set_times iIIi
                fd_pread iiiIi|fd_prestat_get ii|fd_prestat_dir_name iii|fd_pwrite iiiIi
                fd_read iiii|fd_readdir iiiIi|fd_renumber ii|fd_seek iIii|fd_sync i|fd_tell ii
                fd_write iiii|path_create_directory iii|path_filestat_get iiiii
                path_filestat_set_times iiiiIIi|path_link iiiiiii|path_open iiiiiIIii
                path_readlink iiiiii|path_remove_directory iii|path_rename iiiiii
                path_symlink iiiii|path_unlink_file iii|poll_oneoff iiii|proc_raise i
                sched_yield |random_get ii|sock_accept iii|sock_recv iiiiii|sock_send iiiii
                sock_shutdown ii
                """;
        for (String entry : table.split("[|\\n]")) {
            String[] parts = entry.split(" ");
            all.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return all;
    }
}
