/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.GuestLog;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.grants.Preopen;
import dev.edgewright.host.grants.RandomSource;
import dev.edgewright.host.wasi2.cli.Exit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a guest gets of its grants, and what without them. */
class Wasi2Test {

    private static final String READ = "wasi:io/streams#[method]input-stream.blocking-read";
    private static final String WRITE =
            "wasi:io/streams#[method]output-stream.blocking-write-and-flush";

    @Test
    void grantsNothingByItself() throws Exception {
        try (Wasi2 wasi = Wasi2.open(Grants.none())) {
            Component guest = new Component(wasi.interfaces());
            assertEquals(Value.list(List.of()), guest.call("wasi:cli/environment#get-arguments"));
            assertEquals(Value.list(List.of()), guest.call("wasi:cli/environment#get-environment"));
            assertEquals(Value.none(), guest.call("wasi:cli/environment#initial-cwd"));
            assertEquals(
                    Value.list(List.of()), guest.call("wasi:filesystem/preopens#get-directories"));
            Value in = guest.call("wasi:cli/stdin#get-stdin");
            assertEquals(Value.error(Value.variant("closed")), guest.call(READ, in, Value.u64(1)));
            Value out = guest.call("wasi:cli/stdout#get-stdout");
            assertEquals(Value.ok(), guest.call(WRITE, out, bytes("lost")));
            for (String stream : List.of("stdin", "stdout", "stderr")) {
                assertEquals(
                        Value.none(),
                        guest.call("wasi:cli/terminal-%1$s#get-terminal-%1$s".formatted(stream)));
            }
            assertEquals(
                    Value.ok(Value.none()), guest.call("wasi:config/store#get", Value.of("key")));
            guest.call(
                    "wasi:logging/logging#log",
                    Value.enumeration("info"),
                    Value.of(""),
                    Value.of("lost"));
            assertEquals(
                    Value.error(Value.variant("no-such-store")),
                    guest.call("wasi:keyvalue/store#open", Value.of("")));
        }
    }

    @Test
    void givesArgumentsEnvironmentAndStreams() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] typed = "typed".getBytes(StandardCharsets.UTF_8);
        Grants grants =
                Grants.builder()
                        .arguments(List.of("program", "one"))
                        .environment("NAME", "value")
                        .stdin(new Input.Stream(new ByteArrayInputStream(typed), true))
                        .stdout(new Output(out, true))
                        .stderr(Output.to(err))
                        .build();
        try (Wasi2 wasi = Wasi2.open(grants)) {
            Component guest = new Component(wasi.interfaces());
            assertEquals(
                    Value.list(List.of(Value.of("program"), Value.of("one"))),
                    guest.call("wasi:cli/environment#get-arguments"));
            assertEquals(
                    Value.list(List.of(Value.tuple(Value.of("NAME"), Value.of("value")))),
                    guest.call("wasi:cli/environment#get-environment"));
            Value first = guest.call("wasi:cli/stdin#get-stdin");
            assertEquals(Value.ok(bytes("ty")), guest.call(READ, first, Value.u64(2)));
            ((Handle) first).drop();
            Value second = guest.call("wasi:cli/stdin#get-stdin");
            assertEquals(Value.ok(bytes("ped")), guest.call(READ, second, Value.u64(9)));
            guest.call(WRITE, guest.call("wasi:cli/stdout#get-stdout"), bytes("out"));
            guest.call(WRITE, guest.call("wasi:cli/stderr#get-stderr"), bytes("err"));
            assertEquals("out", out.toString(StandardCharsets.UTF_8));
            assertEquals("err", err.toString(StandardCharsets.UTF_8));
            assertTrue(isSome(guest.call("wasi:cli/terminal-stdin#get-terminal-stdin")));
            assertTrue(isSome(guest.call("wasi:cli/terminal-stdout#get-terminal-stdout")));
            assertEquals(Value.none(), guest.call("wasi:cli/terminal-stderr#get-terminal-stderr"));
        }
    }

    @Test
    void exitsWithACode() throws Exception {
        try (Wasi2 wasi = Wasi2.open(Grants.none())) {
            Component guest = new Component(wasi.interfaces());
            String exit = "wasi:cli/exit#exit";
            assertEquals(0, code(() -> guest.call(exit, Value.ok())));
            assertEquals(1, code(() -> guest.call(exit, Value.error())));
            assertEquals(33, code(() -> guest.call(exit + "-with-code", Value.u8(33))));
        }
    }

    @Test
    void tellsTheTimeAndWaitsByTheGrantedClock() throws Exception {
        HostClock clock = HostClock.simulated(Instant.parse("2030-01-02T03:04:05Z"));
        try (Wasi2 wasi = Wasi2.open(Grants.builder().clock(clock).build())) {
            Component guest = new Component(wasi.interfaces());
            Value now = guest.call("wasi:clocks/wall-clock#now");
            assertEquals(
                    Instant.parse("2030-01-02T03:04:05Z").getEpochSecond(),
                    now.field("seconds").asLong());
            assertEquals(
                    new Value.Fields(
                            Map.of("seconds", Value.u64(0), "nanoseconds", Value.u32(1000))),
                    guest.call("wasi:clocks/wall-clock#resolution"));
            assertEquals(Value.u64(1000), guest.call("wasi:clocks/monotonic-clock#resolution"));
            long start = guest.call("wasi:clocks/monotonic-clock#now").asLong();
            long day = TimeUnit.DAYS.toNanos(1);
            Value alarm =
                    guest.call("wasi:clocks/monotonic-clock#subscribe-duration", Value.u64(day));
            Value never =
                    guest.call("wasi:clocks/monotonic-clock#subscribe-duration", Value.u64(-1));
            assertEquals(
                    Value.list(List.of(Value.u32(1))),
                    guest.call("wasi:io/poll#poll", Value.list(List.of(never, alarm))));
            long end = guest.call("wasi:clocks/monotonic-clock#now").asLong();
            assertTrue(end - start >= day, () -> "waited " + (end - start));
            Value past =
                    guest.call("wasi:clocks/monotonic-clock#subscribe-instant", Value.u64(start));
            assertEquals(Value.of(true), guest.call("wasi:io/poll#[method]pollable.ready", past));
            assertEquals(Value.of(false), guest.call("wasi:io/poll#[method]pollable.ready", never));
        }
    }

    @Test
    void givesRandomBytesOfTheGrantedSource() throws Exception {
        List<Value> first = randomOf(7);
        assertEquals(first, randomOf(7));
        assertNotEquals(first, randomOf(8));
        assertEquals(100, first.getFirst().asBytes().length);
        assertEquals(first.size(), new HashSet<>(first).size());
        try (Wasi2 wasi = Wasi2.open(Grants.none())) {
            Component guest = new Component(wasi.interfaces());
            assertThrows(
                    Trap.class,
                    () -> guest.call("wasi:random/random#get-random-bytes", Value.u64(-1)));
            assertEquals(
                    Value.bytes(new byte[0]),
                    guest.call("wasi:random/insecure#get-insecure-random-bytes", Value.u64(0)));
        }
    }

    @Test
    void givesConfigurationUnderAllNames() throws Exception {
        Grants grants =
                Grants.builder().configuration("limit", "5").configuration("a", "b").build();
        try (Wasi2 wasi = Wasi2.open(grants)) {
            Component guest = new Component(wasi.interfaces());
            for (String name :
                    List.of(
                            "wasi:config/store@0.2.0-rc.1",
                            "wasi:config/store@0.2.0-draft",
                            "wasi:config/runtime@0.2.0-draft")) {
                assertEquals(
                        Value.ok(Value.some(Value.of("5"))),
                        guest.call(name + "#get", Value.of("limit")));
                assertEquals(
                        Value.ok(
                                Value.list(
                                        List.of(
                                                Value.tuple(Value.of("a"), Value.of("b")),
                                                Value.tuple(Value.of("limit"), Value.of("5"))))),
                        guest.call(name + "#get-all"));
            }
        }
    }

    @Test
    void logsLinesThatShowNothingElse() throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Grants grants = Grants.builder().log(GuestLog.to(lines)).build();
        try (Wasi2 wasi = Wasi2.open(grants)) {
            Component guest = new Component(wasi.interfaces());
            guest.call(
                    "wasi:logging/logging#log",
                    Value.enumeration("warn"),
                    Value.of("pump"),
                    Value.of("Grüße\u001b[2Jtwo\nerror: \u202efake"));
            guest.call(
                    "wasi:logging/logging@0.1.0-draft#log",
                    Value.enumeration("critical"),
                    Value.of(""),
                    Value.of("plain"));
        }
        assertEquals(
                "warn pump: Grüße\\u{1b}[2Jtwo\\nerror: \\u{202e}fake\ncritical: plain\n",
                lines.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyInterfaceIsProvidedOnce() throws Exception {
        try (Wasi2 wasi = Wasi2.open(Grants.none())) {
            Set<String> names = new HashSet<>();
            for (HostInterface each : wasi.interfaces()) {
                assertTrue(names.add(each.name()), each::name);
            }
        }
    }

    @Test
    void namesADirectoryThatIsGone(@TempDir Path folder) throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Grants grants =
                Grants.builder().preopen(Preopen.of(gone, "/data", Access.READ_ONLY)).build();
        Files.delete(gone);
        assertEquals(
                "The directory %s, granted as /data, does not exist any more.".formatted(gone),
                assertThrows(IOException.class, () -> Wasi2.open(grants).close()).getMessage());
    }

    private static List<Value> randomOf(long seed) throws IOException {
        Grants grants = Grants.builder().random(RandomSource.seeded(seed)).build();
        try (Wasi2 wasi = Wasi2.open(grants)) {
            Component guest = new Component(wasi.interfaces());
            return List.of(
                    guest.call("wasi:random/random#get-random-bytes", Value.u64(100)),
                    guest.call("wasi:random/random#get-random-u64"),
                    guest.call("wasi:random/insecure#get-insecure-random-u64"),
                    guest.call("wasi:random/insecure-seed#insecure-seed"));
        }
    }

    private static int code(Runnable call) {
        return assertThrows(Exit.class, call::run).code();
    }

    private static boolean isSome(Value option) {
        return option.asOptional().isPresent();
    }

    private static Value bytes(String text) {
        return Value.bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
