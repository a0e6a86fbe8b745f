/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.host.files.FileException.Problem;
import dev.edgewright.host.files.Walk.LastLink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that stay themselves, also while somebody else moves them about. */
class OpenDirectoryTest {

    private static final Set<OpenOption> READING =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> WRITING =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);

    @TempDir Path outside;

    @Test
    void aDirectoryOutlivesItsName() throws Exception {
        Path inside = Files.createDirectories(outside.resolve("inside/dir"));
        Files.writeString(inside.resolve("file"), "text");
        try (OpenDirectory open = OpenDirectory.open(inside)) {
            FileStat before = open.stat();
            Files.move(inside, outside.resolve("moved"));
            assertTrue(open.stat().sameFile(before));
            assertEquals(List.of("file"), open.names());
            assertEquals(4, open.find("file").orElseThrow().size());
            assertThrows(NoSuchFileException.class, () -> open.createDirectory("new"));
            open.move("file", open, "renamed");
            open.deleteFile("renamed");
            assertTrue(open.isEmpty());
        }
    }

    @Test
    void pathsAreWalkedByTheirRules() throws Exception {
        Files.createDirectories(outside.resolve("a/b"));
        Files.createSymbolicLink(outside.resolve("a/up"), Path.of("../a/b/.."));
        Files.createSymbolicLink(outside.resolve("out"), Path.of("a/../.."));
        try (OpenDirectory start = OpenDirectory.open(outside)) {
            assertEquals("a", name(start, "a/b/../../a/"));
            assertEquals(OpenDirectory.SELF, name(start, "a/.."));
            assertEquals("b", name(start, "a/up/b"));
            assertEquals("new", name(start, "a/up/up/new"));
            assertEquals(Problem.OUTSIDE, problem(start, "out"));
            assertEquals(Problem.OUTSIDE, problem(start, "/a"));
            assertEquals(Problem.OUTSIDE, problem(start, "a/../../" + outside.getFileName()));
            assertEquals(Problem.ABSENT, problem(start, "absent/x"));
            assertEquals(Problem.NAME_TOO_LONG, problem(start, "ä".repeat(128)));
        }
    }

    @Test
    void whoeverSwapsADirectoryForALinkLeadsNobodyOut() throws Exception {
        Path inside = Files.createDirectories(outside.resolve("inside/swapped"));
        Path elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        Files.writeString(inside.resolve("file"), "mine");
        Files.writeString(elsewhere.resolve("file"), "secret");
        AtomicBoolean over = new AtomicBoolean();
        Thread swapper = new Thread(() -> swap(inside, elsewhere, over));
        swapper.start();
        int reached = 0;
        try (OpenDirectory start = OpenDirectory.open(inside.getParent())) {
            Random random = new Random(3);
            for (int i = 0; i < 20_000; i++) {
                reached += use(start, random.nextInt(4)) ? 1 : 0;
            }
        } finally {
            over.set(true);
            swapper.join();
        }
        assertTrue(reached > 100, "only reached " + reached);
        assertEquals("secret", Files.readString(elsewhere.resolve("file")));
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(1, files.count());
        }
    }

    /** Reads, writes, moves or deletes below the swapped directory, and tells whether it worked. */
    private static boolean use(OpenDirectory start, int how) throws IOException {
        try (Place place = Walk.to(start, "swapped/file", LastLink.FOLLOW)) {
            OpenDirectory directory = place.directory();
            switch (how) {
                case 0 -> {
                    try (FileChannel file = directory.file("file", READING)) {
                        ByteBuffer bytes = ByteBuffer.allocate(10);
                        file.read(bytes);
                        assertFalse(new String(bytes.array()).contains("secret"));
                    }
                }
                case 1 -> {
                    try (FileChannel file = directory.file("file", WRITING)) {
                        file.write(ByteBuffer.wrap("mine".getBytes()));
                    }
                }
                case 2 -> {
                    directory.move("file", directory, "other");
                    directory.move("other", directory, "file");
                }
                default -> {
                    directory.file("more", WRITING).close();
                    directory.deleteFile("more");
                }
            }
            return true;
        } catch (FileException | NoSuchFileException | NotDirectoryException e) {
            return false;
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            // The link was met instead of the directory.
            return false;
        }
    }

    private static void swap(Path directory, Path elsewhere, AtomicBoolean over) {
        Path parent = directory.getParent();
        Path aside = parent.resolve("aside");
        Path link = parent.resolve("link");
        while (!over.get()) {
            try {
                Files.move(directory, aside);
                Files.createSymbolicLink(link, elsewhere);
                Files.move(link, directory, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(directory);
                Files.move(aside, directory);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aHostThatKnowsOnlyPathsWillDo() throws Exception {
        Path archive = outside.resolve("archive.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path root = Files.createDirectory(zip.getPath("/granted"));
            Files.createDirectory(root.resolve("dir"));
            Files.writeString(root.resolve("dir/file"), "text");
            try (OpenDirectory start = OpenDirectory.open(root);
                    Place place = Walk.to(start, "dir/../dir/file", LastLink.FOLLOW)) {
                assertEquals(4, place.existing().size());
                assertEquals(List.of("file"), place.directory().names());
                assertFalse(place.directory().isEmpty());
                place.directory().createDirectory("new");
                assertTrue(place.directory().find("new").orElseThrow().isDirectory());
                place.directory().deleteDirectory("new");
                assertThrows(
                        NotDirectoryException.class, () -> place.directory().directory("file"));
                assertEquals(Problem.OUTSIDE, problem(start, "dir/../../granted/dir"));
                Files.delete(root.resolve("dir/file"));
                Files.delete(root.resolve("dir"));
                assertThrows(NoSuchFileException.class, () -> place.directory().names());
            }
        }
    }

    private static String name(OpenDirectory start, String path) throws IOException {
        try (Place place = Walk.to(start, path, LastLink.FOLLOW)) {
            return place.name();
        }
    }

    private static Problem problem(OpenDirectory start, String path) {
        return assertThrows(
                        FileException.class, () -> Walk.to(start, path, LastLink.FOLLOW).close())
                .problem();
    }
}
