/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.GuestLog;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.host.grants.Preopen;
import dev.edgewright.host.keyvalue.KeyValueStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a component (components/command) that does what its first argument says. */
@Timeout(60)
class ComponentCommandTest {

    private static final RunOptions INTERPRETED =
            RunOptions.defaults().withPreferred(Tier.INTERPRETED);

    private static Command command;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void load() throws Exception {
        try (InputStream in = ComponentCommandTest.class.getResourceAsStream("command.wasm")) {
            command = Command.load(Objects.requireNonNull(in).readAllBytes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aComponentWritesAndReturns(Tier tier) throws Exception {
        RunOptions options = RunOptions.defaults().withPreferred(tier);
        Grants grants = grants("write").build();
        List<String> notes =
                tier == Tier.INTERPRETED
                        ? List.of()
                        : List.of(
                                "2 of 3 core modules are interpreted, not compiled: they share"
                                        + " memories or tables with others, or are large.");
        assertEquals(new Outcome.Exited(0, tier, notes), command.run(grants, options));
        assertEquals(new Outcome.Exited(0, tier, notes), command.run(grants, options));
        assertEquals("hello\nhello\n", printed());
    }

    @ParameterizedTest
    @CsvSource({"write, 0", "fail, 1", "exit, 42"})
    void tellsTheExitCode(String what, int code) throws Exception {
        assertEquals(code, exitCode(grants(what).build()));
    }

    @ParameterizedTest
    @CsvSource({
        "trap, UNREACHABLE",
        "loop, DEADLINE",
        "sleep, DEADLINE",
        "recurse, STACK_EXHAUSTED",
        "hoard, HOST",
    })
    void hostileComponentsEndAsTraps(String what, TrapReason reason) throws Exception {
        Limits limits = Limits.none().withMemoryPages(100).withWallClock(Duration.ofSeconds(1));
        if (what.equals("hoard")) {
            limits = Limits.none();
        }
        Outcome outcome = command.run(grants(what).build(), INTERPRETED.withLimits(limits));
        Trap trap = assertInstanceOf(Outcome.Trapped.class, outcome).trap();
        assertEquals(reason, trap.reason(), trap::getMessage);
    }

    @Test
    void memoryGrowsNoFurtherThanAllowed() throws Exception {
        Limits limits = Limits.none().withMemoryPages(100);
        Outcome outcome = command.run(grants("grow").build(), INTERPRETED.withLimits(limits));
        assertEquals(1, assertInstanceOf(Outcome.Exited.class, outcome).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "sleep", "loop"})
    void aComponentIsStoppedWhateverItDoes(String what) throws Exception {
        StopSignal stop = new StopSignal();
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream stdin = new PipedInputStream(typed)) {
            Grants grants = grants(what).stdin(new Input.Stream(stdin, false)).build();
            CompletableFuture<Outcome> run =
                    CompletableFuture.supplyAsync(() -> run(grants, INTERPRETED.withStop(stop)));
            assertThrows(Exception.class, () -> run.get(300, TimeUnit.MILLISECONDS));
            stop.stop("enough");
            Outcome outcome = run.get(5, TimeUnit.SECONDS);
            Trap trap = assertInstanceOf(Outcome.Trapped.class, outcome).trap();
            assertEquals(TrapReason.STOPPED, trap.reason());
            assertTrue(trap.getMessage().contains("enough"), trap::getMessage);
        }
    }

    @Test
    void streamsPassThroughUnchanged() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        assertEquals(0, exitCode(grants("echo").stdin(new Input.Bytes(bytes)).build()));
        assertArrayEquals(bytes, out.toByteArray());
    }

    @Test
    void filesAreClosedWhenTheComponentEnds(@TempDir Path folder) throws Exception {
        Path open = Path.of("/proc/self/fd");
        Grants grants =
                grants("append").preopen(Preopen.of(folder, "/logs", Access.READ_WRITE)).build();
        assertEquals(0, exitCode(grants));
        long before = Files.exists(open) ? count(open) : 0;
        for (int i = 0; i < 200; i++) {
            assertEquals(0, exitCode(grants));
        }
        long more = Files.exists(open) ? count(open) - before : 0;
        assertTrue(more < 100, () -> more + " files were left open");
        assertEquals(201, Files.readAllLines(folder.resolve("log")).size());
        assertTrue(printed().startsWith("1\n"));
    }

    @Test
    void filesAreNotChangedThroughAReadOnlyGrant(@TempDir Path folder) throws Exception {
        Grants grants =
                grants("append").preopen(Preopen.of(folder, "/logs", Access.READ_ONLY)).build();
        assertEquals(1, exitCode(grants));
        assertEquals(0, count(folder));
    }

    @Test
    void configurationLogAndStoreComeFromTheGrants(@TempDir Path folder) throws Exception {
        assertEquals(1, exitCode(grants("config").build()));
        assertEquals(0, exitCode(grants("config").configuration("greeting", "Moin").build()));
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        assertEquals(0, exitCode(grants("log").log(GuestLog.to(log)).build()));
        assertEquals(1, exitCode(grants("count").build()));
        for (int i = 0; i < 3; i++) {
            try (KeyValueStore store = KeyValueStore.open(folder.resolve("store"), 1000)) {
                assertEquals(0, exitCode(grants("count").keyValue(store).build()));
            }
        }
        assertEquals("Moin1\n2\n3\n", printed());
        assertEquals("warn pump: too warm\n", log.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoCommandIsRefused() {
        byte[] empty = {0, 'a', 's', 'm', 0x0d, 0, 1, 0};
        String message =
                assertThrows(ProgramException.class, () -> Command.load(empty)).getMessage();
        assertTrue(message.contains("does not export wasi:cli/run"), message);
    }

    private int exitCode(Grants grants) throws Exception {
        return assertInstanceOf(Outcome.Exited.class, command.run(grants, INTERPRETED)).code();
    }

    private Grants.Builder grants(String what) throws Exception {
        return Grants.builder().arguments(List.of("command", what)).stdout(Output.to(out));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Outcome run(Grants grants, RunOptions options) {
        try {
            return command.run(grants, options);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
