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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.Unwind;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Preopen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests that try to get out. */
class HostileGuestTest {

    private static final long END = 4L * 65_536;

    @TempDir Path outside;
    private Path inside;

    @BeforeEach
    void secrets() throws Exception {
        inside = Files.createDirectory(outside.resolve("inside"));
        Files.createDirectory(outside.resolve("elsewhere"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createDirectories(inside.resolve("a/b"));
        Files.writeString(inside.resolve("a/b/file"), "mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "a/../../secret",
                "a/b/../../../secret",
                "./.././secret",
                "a/b/../../../inside/../secret",
                "..",
                "../",
                "a/../..",
                "/etc/passwd",
                "/",
                "//secret"
            })
    void noPathLeavesTheDirectory(String path) throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            everyPathCallFails(guest, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "up/secret", "secret", "absolute", "absolute/secret", "chain"})
    void noLinkLeavesTheDirectory(String path) throws Exception {
        Files.createSymbolicLink(inside.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(inside.resolve("secret"), Path.of("../secret"));
        Files.createSymbolicLink(inside.resolve("absolute"), outside.toAbsolutePath());
        Files.createSymbolicLink(inside.resolve("chain"), Path.of("a/link"));
        Files.createSymbolicLink(inside.resolve("a/link"), Path.of("../up/secret"));
        try (WasiGuest guest = WasiGuest.in(inside)) {
            assertEquals(Code.PERM, guest.openFails(1, path, 0));
            guest.fails(Code.PERM, "path_filestat_get", WasiGuest.ROOT, 1, path, WasiGuest.RESULT);
            if (path.contains("/")) {
                everyPathCallFails(guest, path);
            }
        }
        assertEquals("secret", Files.readString(outside.resolve("secret")));
    }

    private void everyPathCallFails(WasiGuest guest, String path) throws Exception {
        int root = WasiGuest.ROOT;
        assertEquals(Code.PERM, guest.openFails(0, path, 0));
        assertEquals(Code.PERM, guest.openFails(1, path, 0));
        assertEquals(Code.PERM, guest.openFails(0, path, WasiGuest.DIRECTORY));
        assertEquals(Code.PERM, guest.openFails(0, path, WasiGuest.CREATE));
        assertEquals(Code.PERM, guest.openFails(0, path, WasiGuest.TRUNCATE));
        guest.fails(Code.PERM, "path_filestat_get", root, 0, path, WasiGuest.RESULT)
                .fails(Code.PERM, "path_filestat_set_times", root, 0, path, 0L, 0L, 5)
                .fails(Code.PERM, "path_create_directory", root, path)
                .fails(Code.PERM, "path_remove_directory", root, path)
                .fails(Code.PERM, "path_unlink_file", root, path)
                .fails(Code.PERM, "path_readlink", root, path, 64, 64, WasiGuest.RESULT)
                .fails(Code.PERM, "path_rename", root, path, root, "stolen")
                .fails(Code.PERM, "path_rename", root, "a/b/file", root, path)
                .fails(Code.PERM, "path_link", root, 0, path, root, "stolen")
                .fails(Code.PERM, "path_link", root, 0, "a/b/file", root, path)
                .fails(Code.PERM, "path_symlink", "a", root, path);
        assertEquals("secret", Files.readString(outside.resolve("secret")));
        assertFalse(Files.exists(inside.resolve("stolen")));
    }

    @Test
    void anOpenedDirectoryIsAWallToo() throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            int below = guest.open("a/b", WasiGuest.DIRECTORY);
            guest.fails(Code.PERM, "path_filestat_get", below, 0, "..", WasiGuest.RESULT);
            guest.fails(Code.PERM, "path_filestat_get", below, 0, "../b/file", WasiGuest.RESULT);
            guest.does("path_filestat_get", below, 0, "./file", WasiGuest.RESULT);
        }
    }

    @Test
    void aDirectoryReplacedByALinkIsNoWayOut() throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            int below = guest.open("a/b", WasiGuest.DIRECTORY);
            guest.does("path_rename", WasiGuest.ROOT, "a/b", WasiGuest.ROOT, "moved");
            guest.does("path_symlink", "../../elsewhere", WasiGuest.ROOT, "a/b");
            guest.open(below, 1, "new", WasiGuest.CREATE, Right.FD_WRITE, 0);
            guest.does("path_create_directory", below, "made");
            guest.does("path_symlink", "file", below, "link");
            guest.does("path_link", below, 0, "file", WasiGuest.ROOT, "hard");
            Files.move(inside.resolve("moved"), inside.resolve("by-the-host"));
            Files.createSymbolicLink(inside.resolve("moved"), outside.resolve("elsewhere"));
            guest.fails(Code.NOENT, "path_create_directory", below, "more");
            guest.fails(Code.NOENT, "path_symlink", "file", below, "more");
            guest.fails(Code.NOENT, "path_link", below, 0, "file", WasiGuest.ROOT, "more");
            guest.does("path_filestat_get", below, 0, "made", WasiGuest.RESULT);
        }
        assertTrue(
                Files.exists(inside.resolve("by-the-host/new")), "an open directory stays itself");
        try (Stream<Path> elsewhere = Files.list(outside.resolve("elsewhere"))) {
            assertEquals(List.of(), elsewhere.toList());
        }
    }

    @Test
    void linksInCirclesEnd() throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            guest.does("path_symlink", "one", WasiGuest.ROOT, "two");
            guest.does("path_symlink", "two", WasiGuest.ROOT, "one");
            guest.does("path_symlink", "self/self/self", WasiGuest.ROOT, "self");
            for (String path : new String[] {"one", "one/file", "self", "self/file"}) {
                assertEquals(Code.LOOP, guest.openFails(1, path, 0), path);
            }
        }
    }

    @Test
    void strangeNamesAreRefused() throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            assertEquals(Code.NOENT, guest.openFails(0, "", 0));
            assertEquals(Code.INVAL, guest.openFails(0, "a\0b", 0));
            assertEquals(Code.NAMETOOLONG, guest.openFails(0, "n".repeat(256), 0));
            assertEquals(Code.NAMETOOLONG, guest.openFails(0, "n/".repeat(3000), 0));
            guest.memory().write(WasiGuest.RESULT, new byte[] {(byte) 0xFF, (byte) 0xFE});
            guest.fails(Code.ILSEQ, "path_unlink_file", WasiGuest.ROOT, WasiGuest.RESULT, 2);
        }
    }

    @Test
    void readOnlyMeansReadOnly() throws Exception {
        int root = WasiGuest.ROOT;
        try (WasiGuest guest = WasiGuest.in(inside, Access.READ_ONLY)) {
            int file = guest.open(root, 0, "a/b/file", 0, Right.FD_READ, 0);
            assertEquals("mine", guest.read(file, 100));
            assertEquals(Code.NOTCAPABLE, guest.openFails(0, "new", WasiGuest.CREATE));
            assertEquals(Code.PERM, guest.openFails(0, "a/b/file", WasiGuest.TRUNCATE));
            guest.fails(
                            Code.NOTCAPABLE,
                            "path_open",
                            root,
                            0,
                            "a/b/file",
                            0,
                            Right.FD_WRITE,
                            0L,
                            0,
                            WasiGuest.RESULT)
                    .fails(Code.BADF, "fd_write", file, guest.iovec("x"), 1, 0)
                    .fails(Code.NOTCAPABLE, "fd_allocate", file, 0L, 100L)
                    .fails(Code.NOTCAPABLE, "fd_filestat_set_size", file, 0L)
                    .fails(Code.NOTCAPABLE, "fd_filestat_set_times", file, 0L, 0L, 5)
                    .fails(Code.NOTCAPABLE, "path_filestat_set_times", root, 0, "a", 0L, 0L, 5)
                    .fails(Code.NOTCAPABLE, "path_create_directory", root, "new")
                    .fails(Code.NOTCAPABLE, "path_remove_directory", root, "a")
                    .fails(Code.NOTCAPABLE, "path_unlink_file", root, "a/b/file")
                    .fails(Code.NOTCAPABLE, "path_rename", root, "a", root, "b")
                    .fails(Code.NOTCAPABLE, "path_link", root, 0, "a/b/file", root, "l")
                    .fails(Code.NOTCAPABLE, "path_symlink", "a", root, "l")
                    .fails(
                            Code.NOTCAPABLE,
                            "fd_fdstat_set_rights",
                            root,
                            WasiGuest.ALL_RIGHTS,
                            WasiGuest.ALL_RIGHTS);
        }
        assertEquals("mine", Files.readString(inside.resolve("a/b/file")));
    }

    @Test
    void everyPointerOutOfBoundsTraps() throws Exception {
        Map<String, Object[]> calls =
                Map.ofEntries(
                        Map.entry("args_get", args(END - 3, 64)),
                        Map.entry("args_sizes_get", args(64, END - 3)),
                        Map.entry("environ_get", args(END - 3, 64)),
                        Map.entry("environ_sizes_get", args(END, 64)),
                        Map.entry("clock_res_get", args(0, END - 7)),
                        Map.entry("clock_time_get", args(0, 0L, END - 7)),
                        Map.entry("fd_fdstat_get", args(3, END - 23)),
                        Map.entry("fd_filestat_get", args(3, END - 63)),
                        Map.entry("fd_prestat_get", args(3, END - 7)),
                        Map.entry("fd_prestat_dir_name", args(3, END - 4, 5)),
                        Map.entry("fd_readdir", args(3, END - 100, 101, 0L, 64)),
                        Map.entry("fd_seek", args(5, 0L, 0, END - 7)),
                        Map.entry("fd_tell", args(5, END - 7)),
                        Map.entry("path_create_directory", args(3, END - 4, 5)),
                        Map.entry("path_filestat_get", args(3, 0, "a", END - 63)),
                        Map.entry("path_open", args(3, 0, "a", 0, 0L, 0L, 0, END - 3)),
                        Map.entry("path_readlink", args(3, "a", END - 4, 5, 64)),
                        Map.entry("path_rename", args(3, "a", 3, -1, 4)),
                        Map.entry("path_symlink", args(-1, 4, 3, "a")),
                        Map.entry("path_link", args(3, 0, "a", 3, END, 1)),
                        Map.entry("path_unlink_file", args(3, 0, -1)),
                        Map.entry("path_remove_directory", args(3, -1, -1)),
                        Map.entry("poll_oneoff", args(END - 47, 64, 1, 8)),
                        Map.entry("random_get", args(END - 10, 11)),
                        Map.entry("fd_read", args(5, END - 7, 1, 8)),
                        Map.entry("fd_write", args(5, 0, -1, 8)),
                        Map.entry("fd_pread", args(5, 64, 1, 0L, END)),
                        Map.entry("fd_pwrite", args(5, -8, 2, 0L, 8)));
        Grants grants =
                Grants.builder()
                        .arguments(List.of("program"))
                        .environment("A", "b")
                        .preopen(Preopen.of(inside, "/data", Access.READ_WRITE))
                        .build();
        try (WasiGuest guest = WasiGuest.with(grants)) {
            guest.open("a", WasiGuest.DIRECTORY);
            assertEquals(5, guest.open("a/b/file", 0));
            calls.forEach(guest::trapsOutOfBounds);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fd_read", "fd_write", "fd_pread", "fd_pwrite"})
    void everyBufferOutOfBoundsTrapsBeforeAByteMoves(String name) throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            int file = guest.open("a/b/file", 0);
            long[][] buffers = {
                {END, 1}, {END - 1, 2}, {0, END + 1}, {0xFFFF_FFFFL, 1}, {1, 0xFFFF_FFFFL}
            };
            for (long[] buffer : buffers) {
                long list = guest.iovec(WasiGuest.RESULT, 4);
                guest.iovec(buffer[0], buffer[1]);
                if (name.startsWith("fd_p")) {
                    guest.trapsOutOfBounds(name, file, list, 2, 0L, WasiGuest.RESULT);
                } else {
                    guest.trapsOutOfBounds(name, file, list, 2, WasiGuest.RESULT);
                }
            }
            guest.does("fd_tell", file, WasiGuest.RESULT);
            assertEquals(0, guest.memory().readLong(WasiGuest.RESULT));
        }
        assertEquals("mine", Files.readString(inside.resolve("a/b/file")));
    }

    @Test
    void tooManyBuffersAreRefused() throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            int file = guest.open("a/b/file", 0);
            guest.fails(Code.INVAL, "fd_write", file, 4096, 1025, WasiGuest.RESULT);
            guest.fails(Code.INVAL, "poll_oneoff", 0, 0, 0, WasiGuest.RESULT);
        }
    }

    @Test
    void aGuestOpensOnlySoMuch() throws Exception {
        try (WasiGuest guest = WasiGuest.in(inside)) {
            for (int i = 4; i < 1024; i++) {
                guest.memory().writeInt(WasiGuest.RESULT, 0);
                long name = 512;
                guest.memory().writeByte(name, (byte) 'a');
                guest.does("path_open", 3, 0, name, 1, 0, 0L, 0L, 0, WasiGuest.RESULT);
            }
            assertEquals(Code.NFILE, guest.openFails(0, "a", 0));
        }
    }

    @Test
    void randomCallsNeverHarmTheHost() throws Exception {
        Random random = new Random(7);
        String[] names = WasiGuest.FUNCTIONS.keySet().toArray(String[]::new);
        Grants grants =
                Grants.builder()
                        .stdin(new Input.Bytes(new byte[100]))
                        .clock(HostClock.simulated(Instant.EPOCH))
                        .preopen(Preopen.of(inside, "/data", Access.READ_WRITE))
                        .build();
        int answered = 0;
        for (int round = 0; round < 40; round++) {
            try (WasiGuest guest = WasiGuest.with(grants)) {
                answered += randomCalls(guest, names, random);
            }
        }
        assertTrue(answered > 1000);
        assertEquals("secret", Files.readString(outside.resolve("secret")));
    }

    private static int randomCalls(WasiGuest guest, String[] names, Random random) {
        int answered = 0;
        byte[] noise = new byte[4096];
        String letters = "ab/..file";
        for (int i = 0; i < 500; i++) {
            random.nextBytes(noise);
            for (int j = 0; j < 300; j++) {
                noise[j] = (byte) letters.charAt(random.nextInt(letters.length()));
            }
            guest.memory().write(0, noise);
            String name = names[random.nextInt(names.length)];
            long[] arguments =
                    WasiGuest.FUNCTIONS
                            .get(name)
                            .chars()
                            .mapToLong(type -> number(random))
                            .toArray();
            try {
                guest.instance().call(name, arguments);
                answered++;
            } catch (Trap | Unwind end) {
                assertNotNull(end.getMessage());
            }
        }
        return answered;
    }

    private static long number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(8);
            case 1 -> random.nextInt(300);
            case 2 -> random.nextInt((int) END);
            case 3 -> random.nextInt();
            default -> 0;
        };
    }

    private static Object[] args(Object... arguments) {
        return arguments;
    }
}
