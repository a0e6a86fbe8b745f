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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.GuestMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests that build mazes of directories and links and try every call in them. */
class EscapePropertyTest {

    private static final String MAZE = "maze-";
    private static final int MAZES = 12;
    private static final int STEPS = 150;
    private static final String[] NAMES = {"a", "b", "c", "a/..", "..", ".", "secret"};

    /** Every call with paths; D is a descriptor, p a path or the text of a link, P both. */
    private static final String[] CALLS = {
        "path_create_directory P",
        "path_create_directory P",
        "path_remove_directory P",
        "path_unlink_file P",
        "path_symlink pP",
        "path_symlink pP",
        "path_rename PP",
        "path_link DFpDp",
        "path_filestat_set_times DFpT",
        "path_filestat_get DFpR",
        "path_readlink PB"
    };

    @TempDir Path outside;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingOutsideIsSeenOrTouched(long seed) throws Exception {
        Path around = Files.createDirectory(outside.resolve("around"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createDirectories(around.resolve("a/b"));
        Files.writeString(around.resolve("secret"), "secret");
        Map<String, String> before = everything();
        Set<Long> inodes = inodes();
        Random random = new Random(seed);
        long open = openFiles();
        int worked = 0;
        for (int maze = 0; maze < MAZES; maze++) {
            Path inside = Files.createDirectory(around.resolve(MAZE + maze));
            Files.createSymbolicLink(inside.resolve("planted"), outside);
            Files.createDirectories(inside.resolve("a/b"));
            Files.writeString(inside.resolve("c"), "harmless");
            try (WasiGuest guest = WasiGuest.in(inside)) {
                for (int i = 0; i < STEPS; i++) {
                    guest.restart();
                    worked += step(guest, random, inodes) ? 1 : 0;
                }
            }
        }
        assertTrue(worked > MAZES * STEPS / 20, "only " + worked + " calls worked");
        assertEquals(before, everything());
        long left = openFiles() - open;
        assertTrue(left < MAZES, left + " files were left open");
    }

    /** How many files this process has open, where the host tells. */
    private static long openFiles() throws IOException {
        Path told = Path.of("/proc/self/fd");
        if (!Files.isDirectory(told)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(told)) {
            return files.count();
        }
    }

    private static boolean step(WasiGuest guest, Random random, Set<Long> inodes) {
        if (random.nextInt(4) == 0) {
            return open(guest, random);
        }
        String[] call = CALLS[random.nextInt(CALLS.length)].split(" ");
        Object[] arguments =
                call[1].chars()
                        .mapToObj(kind -> argument((char) kind, random))
                        .flatMap(Stream::of)
                        .toArray();
        boolean worked = guest.call(call[0], arguments) == Code.SUCCESS;
        if (worked && call[0].equals("path_filestat_get")) {
            long inode = guest.memory().readLong(WasiGuest.RESULT + 8);
            assertTrue(!inodes.contains(inode), "saw what is outside");
        }
        return worked;
    }

    private static Object[] argument(char kind, Random random) {
        return switch (kind) {
            case 'P' -> new Object[] {fd(random), path(random)};
            case 'D' -> new Object[] {fd(random)};
            case 'p' -> new Object[] {path(random)};
            case 'F' -> new Object[] {random.nextInt(2)};
            case 'T' -> new Object[] {1L, 1L, 5};
            case 'B' -> new Object[] {512, 64, WasiGuest.RESULT};
            default -> new Object[] {WasiGuest.RESULT};
        };
    }

    /** Opens, reads, writes and lists; what stays open is where later calls start from. */
    private static boolean open(WasiGuest guest, Random random) {
        int flags = new int[] {0, 1, 2, 5, 8, 9}[random.nextInt(6)];
        long rights = (flags & 2) != 0 ? 0 : Right.FD_READ | Right.FD_WRITE;
        Code code =
                guest.call(
                        "path_open",
                        fd(random),
                        random.nextInt(2),
                        path(random),
                        flags,
                        rights | Right.FD_READDIR,
                        WasiGuest.ALL_RIGHTS,
                        0,
                        WasiGuest.RESULT);
        if (code != Code.SUCCESS) {
            return false;
        }
        GuestMemory memory = guest.memory();
        int fd = memory.readInt(WasiGuest.RESULT);
        if (guest.call("fd_read", fd, guest.iovec(600, 16), 1, WasiGuest.RESULT) == Code.SUCCESS) {
            String text = guest.text(600, memory.readInt(WasiGuest.RESULT));
            assertNotEquals("secret", text);
            guest.does("fd_write", fd, guest.iovec("harmless"), 1, WasiGuest.RESULT);
        } else {
            guest.call("fd_readdir", fd, 600, 256, 0L, WasiGuest.RESULT);
        }
        if (fd > 10 || random.nextInt(3) == 0) {
            guest.does("fd_close", fd);
        }
        return true;
    }

    private static int fd(Random random) {
        return random.nextInt(4) == 0 ? 3 + random.nextInt(3) : WasiGuest.ROOT;
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder(random.nextInt(20) == 0 ? "/" : "");
        int names = 1 + random.nextInt(3);
        for (int i = 0; i < names; i++) {
            path.append(i == 0 ? "" : "/").append(NAMES[random.nextInt(NAMES.length)]);
        }
        if (random.nextInt(8) == 0) {
            path.append('/');
        }
        return random.nextInt(10) == 0 ? "planted/" + path : path.toString();
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Path path : outsideTheMazes()) {
            boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            Object modified = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
            // The test itself puts mazes into this directory.
            boolean changing = path.endsWith("around");
            String content = file ? Files.readString(path) : "";
            all.put(path.toString(), changing ? "" : content + modified);
        }
        return all;
    }

    private Set<Long> inodes() throws IOException {
        Set<Long> inodes = new HashSet<>();
        for (Path path : outsideTheMazes()) {
            inodes.add((Long) Files.getAttribute(path, "unix:ino", LinkOption.NOFOLLOW_LINKS));
        }
        return inodes;
    }

    private List<Path> outsideTheMazes() throws IOException {
        try (Stream<Path> paths = Files.walk(outside)) {
            return paths.filter(path -> !path.toString().contains(MAZE)).toList();
        }
    }

    @Test
    void aDeepTreeTakesNoMoreThanItsNames() throws Exception {
        try (WasiGuest guest = WasiGuest.in(outside)) {
            int depth = 600;
            int fd = WasiGuest.ROOT;
            for (int i = 0; i < depth; i++) {
                guest.does("path_create_directory", fd, "d");
                int next = guest.open(fd, 0, "d", WasiGuest.DIRECTORY, WasiGuest.ALL_RIGHTS, 0);
                if (fd != WasiGuest.ROOT) {
                    guest.does("fd_close", fd);
                }
                fd = next;
            }
            guest.does("fd_close", fd);
            String down = "d/".repeat(depth);
            assertEquals(Code.SUCCESS, guest.openFails(0, down, WasiGuest.DIRECTORY));
            guest.restart();
            String upAndDown = "d/".repeat(depth) + "../".repeat(depth) + "d";
            assertEquals(Code.SUCCESS, guest.openFails(0, upAndDown, WasiGuest.DIRECTORY));
            String out = "d/".repeat(depth) + "../".repeat(depth + 1);
            assertEquals(Code.PERM, guest.openFails(0, out, WasiGuest.DIRECTORY));
        }
    }
}
