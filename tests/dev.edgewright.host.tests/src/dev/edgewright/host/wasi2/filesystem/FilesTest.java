/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import static dev.edgewright.host.wasi2.filesystem.Guest.KEEP;
import static dev.edgewright.host.wasi2.filesystem.Guest.bytes;
import static dev.edgewright.host.wasi2.filesystem.Guest.error;
import static dev.edgewright.host.wasi2.filesystem.Guest.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What guests do with files that they have open. */
class FilesTest {

    private static final String IN = "wasi:io/streams#[method]input-stream.";
    private static final String OUT = "wasi:io/streams#[method]output-stream.";
    private static final Value NOW = Value.variant("now");
    private static final Value UNCHANGED = Value.variant("no-change");

    @TempDir Path host;
    private Guest guest;

    @BeforeEach
    void grantTheDirectory() throws Exception {
        guest = Guest.in(host, Access.READ_WRITE);
    }

    @AfterEach
    void endTheGuest() {
        guest.close();
    }

    @Test
    void writesAndReadsAtAnyPlace() throws IOException {
        Value file = guest.create("a.txt");
        assertEquals(Value.u64(5), ok(guest.write(file, "hello", 0)));
        assertEquals(Value.u64(1), ok(guest.write(file, "!", 7)));
        assertEquals("hello\0\0!", Files.readString(host.resolve("a.txt")));
        Value part = ok(guest.on(file, "read", Value.u64(4), Value.u64(1)));
        assertEquals(Value.tuple(bytes("ello"), Value.of(false)), part);
        Value rest = ok(guest.on(file, "read", Value.u64(-1), Value.u64(5)));
        assertEquals(Value.tuple(bytes("\0\0!"), Value.of(true)), rest);
        Value beyond = ok(guest.on(file, "read", Value.u64(9), Value.u64(100)));
        assertEquals(Value.tuple(bytes(""), Value.of(true)), beyond);
        assertEquals("invalid", error(guest.on(file, "read", Value.u64(1), Value.u64(-1))));
        assertEquals("invalid", error(guest.write(file, "x", -1)));
    }

    @Test
    void changesTheSize() throws IOException {
        Value file = guest.create("a");
        guest.write(file, "hello", 0);
        ok(guest.on(file, "set-size", Value.u64(2)));
        assertEquals("he", Files.readString(host.resolve("a")));
        ok(guest.on(file, "set-size", Value.u64(4)));
        assertEquals("he\0\0", Files.readString(host.resolve("a")));
        assertEquals("invalid", error(guest.on(file, "set-size", Value.u64(-1))));
        ok(guest.on(file, "sync"));
        ok(guest.on(file, "sync-data"));
        ok(guest.on(file, "advise", Value.u64(0), Value.u64(9), Value.enumeration("will-need")));
    }

    @Test
    void streamsOutliveTheirDescriptorAndDoNotDisturbEachOther() throws IOException {
        Files.writeString(host.resolve("a"), "0123456789");
        Value file = guest.opened("a", "read", "write");
        Value first = ok(guest.on(file, "read-via-stream", Value.u64(0)));
        Value second = ok(guest.on(file, "read-via-stream", Value.u64(8)));
        Value end = ok(guest.on(file, "append-via-stream"));
        Value middle = ok(guest.on(file, "write-via-stream", Value.u64(4)));
        ((Handle) file).drop();
        write(end, "ab");
        write(middle, "xx");
        write(end, "c");
        write(middle, "y");
        assertEquals("0123xxy789abc", read(first));
        assertEquals("89abc", read(second));
        assertEquals("closed", error(guest.component().call(IN + "read", first, Value.u64(1))));
        Files.writeString(host.resolve("a"), "0123xxy789abc and more");
        assertEquals(" and more", read(first));
    }

    @Test
    void tellsAFailedStreamsErrorCode() throws IOException {
        Value file = guest.create("a");
        Value out = ok(guest.on(file, "write-via-stream", Value.u64(Long.MAX_VALUE - 1)));
        guest.component().call(OUT + "check-write", out);
        Value.Result failed =
                (Value.Result) guest.component().call(OUT + "write", out, bytes("too far"));
        Value error = ((Value.Variant) failed.payload().orElseThrow()).payload().orElseThrow();
        Value code = guest.component().call("wasi:filesystem/types#filesystem-error-code", error);
        assertTrue(
                List.of("file-too-large", "invalid", "io")
                        .contains(code.asOptional().orElseThrow().label()),
                code::toString);
    }

    @Test
    void needsTheModeThatTheFileWasOpenedFor() throws IOException {
        Files.writeString(host.resolve("a"), "text");
        Value reading = guest.opened("a", "read");
        assertEquals("bad-descriptor", error(guest.write(reading, "x", 0)));
        assertEquals("bad-descriptor", error(guest.on(reading, "set-size", Value.u64(0))));
        assertEquals("bad-descriptor", error(guest.on(reading, "append-via-stream")));
        assertEquals("bad-descriptor", error(guest.on(reading, "write-via-stream", Value.u64(0))));
        Value writing = guest.opened("a", "write");
        assertEquals(
                "bad-descriptor", error(guest.on(writing, "read", Value.u64(1), Value.u64(0))));
        assertEquals("bad-descriptor", error(guest.on(writing, "read-via-stream", Value.u64(0))));
        assertEquals(Value.flags("read"), ok(guest.on(reading, "get-flags")));
        assertEquals(
                Value.flags("write", "file-integrity-sync"),
                ok(guest.on(guest.opened("a", "write", "file-integrity-sync"), "get-flags")));
        assertEquals(Value.flags("read", "mutate-directory"), ok(guest.at("get-flags")));
    }

    @Test
    void keepsFilesAndDirectoriesApart() throws IOException {
        Files.writeString(host.resolve("a"), "text");
        Value file = guest.opened("a", "read");
        assertEquals("not-directory", error(guest.on(file, "read-directory")));
        assertEquals("not-directory", error(guest.on(file, "stat-at", KEEP, Value.of("a"))));
        assertEquals("bad-descriptor", error(guest.at("read", Value.u64(1), Value.u64(0))));
        assertEquals("bad-descriptor", error(guest.at("set-size", Value.u64(1))));
        assertEquals(Value.enumeration("regular-file"), ok(guest.on(file, "get-type")));
        assertEquals(Value.enumeration("directory"), ok(guest.at("get-type")));
        ok(guest.at("sync"));
    }

    @Test
    void tellsWhatIsKnownAboutAFile() throws IOException {
        Files.writeString(host.resolve("a"), "12345");
        Files.createSymbolicLink(host.resolve("l"), Path.of("a"));
        Value stat = ok(guest.at("stat-at", Guest.FOLLOW, Value.of("l")));
        assertEquals(Value.enumeration("regular-file"), stat.field("type"));
        assertEquals(Value.u64(5), stat.field("size"));
        assertEquals(Value.u64(1), stat.field("link-count"));
        Value link = ok(guest.at("stat-at", KEEP, Value.of("l")));
        assertEquals(Value.enumeration("symbolic-link"), link.field("type"));
        Instant modified = Files.getLastModifiedTime(host.resolve("a")).toInstant();
        Value told = stat.field("data-modification-timestamp").asOptional().orElseThrow();
        assertEquals(modified.getEpochSecond(), told.field("seconds").asLong());
        assertEquals(modified.getNano(), told.field("nanoseconds").asLong());
        assertEquals(stat, ok(guest.on(guest.opened("a", "read"), "stat")));
    }

    @Test
    void setsTimes() throws IOException {
        Value file = guest.create("a");
        Value then = Value.variant("timestamp", datetime(1_000_000_000, 5));
        ok(guest.on(file, "set-times", UNCHANGED, then));
        assertEquals(
                Instant.ofEpochSecond(1_000_000_000, 5),
                Files.getLastModifiedTime(host.resolve("a")).toInstant());
        ok(guest.at("set-times-at", KEEP, Value.of("a"), then, NOW));
        assertTrue(
                Files.getLastModifiedTime(host.resolve("a"))
                        .toInstant()
                        .isAfter(Instant.parse("2020-01-01T00:00:00Z")));
        Value wrong = Value.variant("timestamp", datetime(0, 1_000_000_000));
        assertEquals("invalid", error(guest.on(file, "set-times", wrong, UNCHANGED)));
        Value far = Value.variant("timestamp", datetime(-1, 0));
        assertEquals("invalid", error(guest.on(file, "set-times", far, UNCHANGED)));
    }

    @Test
    void recognizesTheSameFileAndAChangedOne() throws IOException {
        Value one = guest.create("a");
        Value other = guest.opened("a", "read");
        Value stranger = guest.create("b");
        assertEquals(Value.of(true), guest.on(one, "is-same-object", other));
        assertEquals(Value.of(false), guest.on(one, "is-same-object", stranger));
        Value before = ok(guest.on(one, "metadata-hash"));
        assertEquals(before, ok(guest.at("metadata-hash-at", KEEP, Value.of("a"))));
        assertNotEquals(before, ok(guest.on(stranger, "metadata-hash")));
        guest.write(one, "changed", 0);
        Value after = ok(guest.on(one, "metadata-hash"));
        assertNotEquals(before, after);
        assertEquals(before.field("lower"), after.field("lower"));
    }

    @Test
    void followsAnOpenFileThatIsRenamedAndSurvivesItsRemoval() throws IOException {
        Value file = guest.create("a");
        guest.write(file, "text", 0);
        ok(guest.at("create-directory-at", Value.of("d")));
        ok(guest.at("rename-at", Value.of("a"), guest.root(), Value.of("d/b")));
        assertEquals(Value.u64(1), ok(guest.on(file, "stat")).field("link-count"));
        ok(guest.at("unlink-file-at", Value.of("d/b")));
        assertEquals("text", guest.read(file));
        assertEquals(Value.u64(0), ok(guest.on(file, "stat")).field("link-count"));
        assertEquals(Value.u64(4), ok(guest.on(file, "stat")).field("size"));
    }

    @Test
    void refusesTooManyOpenFilesUntilSomeAreDropped() throws IOException {
        Files.writeString(host.resolve("a"), "text");
        Value last = null;
        Value result = guest.open("a", Value.flags(), "read");
        for (int i = 0; i < 5000 && ((Value.Result) result).isOk(); i++) {
            last = ok(result);
            result = guest.open("a", Value.flags(), "read");
        }
        assertEquals("insufficient-memory", error(result));
        ((Handle) last).drop();
        ok(guest.open("a", Value.flags(), "read"));
    }

    private void write(Value stream, String text) {
        ok(guest.component().call(OUT + "blocking-write-and-flush", stream, bytes(text)));
    }

    private String read(Value stream) {
        Value bytes = ok(guest.component().call(IN + "blocking-read", stream, Value.u64(100)));
        return new String(bytes.asBytes(), StandardCharsets.UTF_8);
    }

    private static Value datetime(long seconds, int nanoseconds) {
        return new Value.Fields(
                Map.of(
                        "seconds", Value.u64(seconds),
                        "nanoseconds", Value.u32(nanoseconds)));
    }
}
