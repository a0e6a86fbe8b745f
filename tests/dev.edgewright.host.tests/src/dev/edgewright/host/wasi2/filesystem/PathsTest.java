/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import static dev.edgewright.host.wasi2.filesystem.Guest.FOLLOW;
import static dev.edgewright.host.wasi2.filesystem.Guest.KEEP;
import static dev.edgewright.host.wasi2.filesystem.Guest.error;
import static dev.edgewright.host.wasi2.filesystem.Guest.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests do with files by their paths, and where paths cannot lead. */
class PathsTest {

    @TempDir Path outside;
    private Path host;
    private Guest guest;

    @BeforeEach
    void grantTheDirectory() throws Exception {
        host = Files.createDirectory(outside.resolve("granted"));
        Files.writeString(outside.resolve("secret"), "secret");
        guest = Guest.in(host, Access.READ_WRITE);
    }

    @AfterEach
    void endTheGuest() {
        guest.close();
    }

    @Test
    void opensAsAsked() throws IOException {
        assertEquals("no-entry", error(guest.open("a", Value.flags(), "read")));
        guest.create("a");
        assertEquals("exist", error(guest.open("a", Value.flags("create", "exclusive"), "write")));
        assertEquals("not-directory", error(guest.open("a", Value.flags("directory"), "read")));
        Value writing = guest.opened("a", "write", "mutate-directory");
        assertEquals(Value.flags("write"), ok(guest.on(writing, "get-flags")));
        assertEquals("not-directory", error(guest.open("a/", Value.flags(), "read")));
        assertEquals("not-directory", error(guest.open("a/b", Value.flags(), "read")));
        Files.createDirectory(host.resolve("d"));
        assertEquals("is-directory", error(guest.open("d", Value.flags(), "write")));
        assertEquals("is-directory", error(guest.open("d", Value.flags("truncate"), "write")));
        assertEquals("is-directory", error(guest.open("new/", Value.flags("create"), "write")));
        assertEquals("invalid", error(guest.open("n", Value.flags("create", "directory"), "read")));
        ok(guest.open("d", Value.flags("directory"), "read"));
        ok(guest.open(".", Value.flags(), "read"));
        Files.writeString(host.resolve("a"), "text");
        ok(guest.open("a", Value.flags("truncate"), "write"));
        assertEquals("", Files.readString(host.resolve("a")));
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, not-permitted",
        "/, not-permitted",
        "../secret, not-permitted",
        "d/../../secret, not-permitted",
        "d/../../granted/a, not-permitted",
        "absolute, not-permitted",
        "upwards, not-permitted",
        "upwards/secret, not-permitted",
        "loop, loop",
        "'', no-entry",
    })
    void neverLeavesTheDirectory(String path, String code) throws IOException {
        Files.createDirectory(host.resolve("d"));
        Files.createSymbolicLink(host.resolve("absolute"), outside.resolve("secret"));
        Files.createSymbolicLink(host.resolve("upwards"), Path.of(".."));
        Files.createSymbolicLink(host.resolve("loop"), Path.of("loop"));
        Value at = Value.of(path);
        assertEquals(code, error(guest.open(path, Value.flags(), "read")));
        assertEquals(code, error(guest.open(path, Value.flags("create"), "read", "write")));
        assertEquals(code, error(guest.at("stat-at", FOLLOW, at)));
        assertEquals(code, error(guest.at("metadata-hash-at", FOLLOW, at)));
        Value now = Value.variant("now");
        assertEquals(code, error(guest.at("set-times-at", FOLLOW, at, now, now)));
        assertEquals("secret", Files.readString(outside.resolve("secret")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-directory-at",
                "remove-directory-at",
                "unlink-file-at",
                "readlink-at"
            })
    void changesNothingOutside(String method) throws IOException {
        assertEquals("not-permitted", error(guest.at(method, Value.of("../secret"))));
        assertEquals("not-permitted", error(guest.at(method, Value.of("/tmp"))));
        assertTrue(Files.exists(outside.resolve("secret")));
    }

    @Test
    void linksAndRenamesNothingFromOrToTheOutside() throws IOException {
        Files.writeString(host.resolve("a"), "text");
        Value a = Value.of("a");
        Value out = Value.of("../secret");
        Value root = guest.root();
        assertEquals("not-permitted", error(guest.at("link-at", KEEP, out, root, Value.of("b"))));
        assertEquals("not-permitted", error(guest.at("link-at", KEEP, a, root, Value.of("../b"))));
        assertEquals("not-permitted", error(guest.at("rename-at", out, root, Value.of("b"))));
        assertEquals("not-permitted", error(guest.at("rename-at", a, root, Value.of("../b"))));
        assertEquals("not-permitted", error(guest.at("symlink-at", a, Value.of("../b"))));
        assertEquals(
                "not-permitted", error(guest.at("symlink-at", Value.of("/etc"), Value.of("b"))));
        ok(guest.at("symlink-at", out, Value.of("out")));
        assertEquals("not-permitted", error(guest.open("out", Value.flags(), "read")));
        assertEquals(
                "invalid",
                error(guest.at("link-at", FOLLOW, Value.of("out"), root, Value.of("b"))));
        assertFalse(Files.exists(outside.resolve("b")));
    }

    @Test
    void readsOnlyLinksThatAreRelative() throws IOException {
        Files.createSymbolicLink(host.resolve("absolute"), outside.resolve("secret"));
        assertEquals("not-permitted", error(guest.at("readlink-at", Value.of("absolute"))));
        ok(guest.at("symlink-at", Value.of("some/where"), Value.of("l")));
        assertEquals(Value.of("some/where"), ok(guest.at("readlink-at", Value.of("l"))));
        guest.create("a");
        assertEquals("invalid", error(guest.at("readlink-at", Value.of("a"))));
        assertEquals("loop", error(guest.at("open-at", KEEP, Value.of("l"), KEEP, KEEP)));
        Value directory = Value.flags("directory");
        assertEquals("loop", error(guest.at("open-at", KEEP, Value.of("l"), directory, KEEP)));
    }

    @Test
    void makesAndRemovesDirectories() throws IOException {
        ok(guest.at("create-directory-at", Value.of("d")));
        assertEquals("exist", error(guest.at("create-directory-at", Value.of("d"))));
        assertEquals("no-entry", error(guest.at("create-directory-at", Value.of("x/y"))));
        guest.create("d/a");
        assertEquals("not-empty", error(guest.at("remove-directory-at", Value.of("d"))));
        assertEquals("is-directory", error(guest.at("unlink-file-at", Value.of("d"))));
        assertEquals("not-directory", error(guest.at("remove-directory-at", Value.of("d/a"))));
        ok(guest.at("unlink-file-at", Value.of("d/a")));
        assertEquals("no-entry", error(guest.at("unlink-file-at", Value.of("d/a"))));
        ok(guest.at("remove-directory-at", Value.of("d")));
        assertEquals("invalid", error(guest.at("remove-directory-at", Value.of("."))));
    }

    @Test
    void linksAndRenames() throws IOException {
        guest.write(guest.create("a"), "text", 0);
        Value root = guest.root();
        ok(guest.at("link-at", KEEP, Value.of("a"), root, Value.of("b")));
        assertEquals(Value.u64(2), ok(guest.on(guest.opened("b"), "stat")).field("link-count"));
        assertEquals("exist", error(guest.at("link-at", KEEP, Value.of("a"), root, Value.of("b"))));
        ok(guest.at("create-directory-at", Value.of("d")));
        assertEquals(
                "not-permitted",
                error(guest.at("link-at", KEEP, Value.of("d"), root, Value.of("e"))));
        Value d = guest.opened("d", "read");
        ok(guest.at("rename-at", Value.of("a"), d, Value.of("c")));
        assertEquals("text", Files.readString(host.resolve("d/c")));
        assertEquals(
                "is-directory", error(guest.at("rename-at", Value.of("b"), root, Value.of("d"))));
        assertEquals(
                "not-directory", error(guest.at("rename-at", Value.of("d"), root, Value.of("b"))));
        assertEquals("no-entry", error(guest.at("rename-at", Value.of("a"), root, Value.of("x"))));
        assertEquals(
                "invalid", error(guest.at("rename-at", Value.of("d"), root, Value.of("d/inside"))));
        assertEquals("busy", error(guest.at("rename-at", Value.of("."), root, Value.of("x"))));
    }

    @Test
    void listsADirectoryWithoutItselfAndItsParent() throws IOException {
        guest.create("a");
        ok(guest.at("create-directory-at", Value.of("d")));
        ok(guest.at("symlink-at", Value.of("a"), Value.of("l")));
        assertEquals(
                List.of("a:regular-file", "d:directory", "l:symbolic-link"),
                guest.list(guest.root()));
        assertEquals(List.of(), guest.list(guest.opened("d", "read")));
    }

    @Test
    void holdsOnlySoManyNamesOfDirectoriesThatNobodyReads() throws IOException {
        for (int i = 0; i < 2000; i++) {
            Files.createFile(host.resolve("f" + i));
        }
        Value listing = guest.at("read-directory");
        int held = 0;
        while (((Value.Result) listing).isOk()) {
            held++;
            listing = guest.at("read-directory");
        }
        assertEquals("insufficient-memory", error(listing));
        assertEquals((1 << 20) / 2000, held);
    }

    @Test
    void refusesNamesThatNoFileHas() {
        assertEquals(
                "name-too-long",
                error(guest.open("n".repeat(256), Value.flags("create"), "write")));
        assertEquals("name-too-long", error(guest.open("n/".repeat(5000), Value.flags(), "read")));
        assertEquals("invalid", error(guest.open("a\0b", Value.flags("create"), "write")));
    }

    @Test
    void changesNothingInAReadOnlyDirectory() throws Exception {
        Files.writeString(host.resolve("a"), "text");
        Files.createDirectory(host.resolve("d"));
        try (Guest reader = Guest.in(host, Access.READ_ONLY)) {
            Value a = Value.of("a");
            Value b = Value.of("b");
            Value root = reader.root();
            Value now = Value.variant("now");
            assertEquals(Value.flags("read"), ok(reader.at("get-flags")));
            assertEquals("read-only", error(reader.open("a", Value.flags(), "write")));
            assertEquals("read-only", error(reader.open("b", Value.flags("create"), "read")));
            assertEquals("read-only", error(reader.open("a", Value.flags("truncate"), "read")));
            assertEquals("read-only", error(reader.open("d", Value.flags(), "mutate-directory")));
            assertEquals("read-only", error(reader.at("create-directory-at", b)));
            assertEquals("read-only", error(reader.at("remove-directory-at", Value.of("d"))));
            assertEquals("read-only", error(reader.at("unlink-file-at", a)));
            assertEquals("read-only", error(reader.at("symlink-at", a, b)));
            assertEquals("read-only", error(reader.at("rename-at", a, root, b)));
            assertEquals("read-only", error(reader.at("link-at", KEEP, a, root, b)));
            assertEquals("read-only", error(reader.at("set-times-at", KEEP, a, now, now)));
            assertEquals("read-only", error(reader.at("set-times", now, now)));
            Value file = reader.opened("a", "read");
            assertEquals("read-only", error(reader.on(file, "set-times", now, now)));
            assertEquals("text", reader.read(file));
            Value inner = reader.opened("d", "read");
            assertEquals("read-only", error(reader.on(inner, "create-directory-at", b)));
        }
        assertEquals("text", Files.readString(host.resolve("a")));
    }

    @Test
    void aDirectoryThatIsReplacedByALinkLeadsNowhereElse() throws IOException {
        ok(guest.at("create-directory-at", Value.of("d")));
        Value d = guest.opened("d", "read");
        Files.delete(host.resolve("d"));
        Files.createSymbolicLink(host.resolve("d"), outside);
        Value read = guest.on(d, "open-at", FOLLOW, Value.of("secret"), KEEP, Value.flags("read"));
        assertEquals("no-entry", error(read));
        Value made = guest.on(d, "create-directory-at", Value.of("made"));
        assertEquals("no-entry", error(made));
        assertFalse(Files.exists(outside.resolve("made")));
    }
}
