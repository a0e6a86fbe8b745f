/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.StopSignal;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Input;
import dev.edgewright.host.grants.Output;
import dev.edgewright.wasm.text.WatAssembler;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WasiCommandTest {

    private static final String IMPORTS =
            """
            (import "wasi_snapshot_preview1" "fd_write"
              (func $fd_write (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "fd_read"
              (func $fd_read (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
            (memory (export "memory") 1)
            (data (i32.const 0) "\\10\\00\\00\\00\\06\\00\\00\\00")
            (data (i32.const 16) "hello\\n")
            """;

    private static WasiCommand command(String start) throws Exception {
        return WasiCommand.load(
                WatAssembler.assemble(
                        "(module " + IMPORTS + "(func $start (export \"_start\") " + start + "))"));
    }

    private static WasiCommand writing() throws Exception {
        return command(
                "(drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))");
    }

    private static TrapReason trapped(Outcome outcome) {
        return assertInstanceOf(Outcome.Trapped.class, outcome).trap().reason();
    }

    @ParameterizedTest
    @EnumSource
    void aProgramWritesAndReturns(Tier tier) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Grants grants = Grants.builder().stdout(Output.to(out)).build();
        WasiCommand command = writing();
        RunOptions options = RunOptions.defaults().withPreferred(tier);
        assertEquals(new Outcome.Exited(0, tier, List.of()), command.run(grants, options));
        assertEquals(new Outcome.Exited(0, tier, List.of()), command.run(grants, options));
        assertEquals("hello\nhello\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theExitCodeIsTheProgramsOwn() throws Exception {
        Outcome outcome =
                command("(call $proc_exit (i32.const 42)) unreachable")
                        .run(Grants.none(), RunOptions.defaults());
        Outcome.Exited exited = assertInstanceOf(Outcome.Exited.class, outcome);
        assertEquals(42, exited.code());
        assertEquals(42, exited.status());
        assertEquals(255, new Outcome.Exited(-1, exited.tier(), List.of()).status());
        assertEquals(1, new Outcome.Exited(256, exited.tier(), List.of()).status());
        assertEquals(0, new Outcome.Exited(0, exited.tier(), List.of()).status());
    }

    @Test
    void hostileProgramsEndAsTraps() throws Exception {
        RunOptions options =
                RunOptions.defaults()
                        .withLimits(
                                Limits.none()
                                        .withMemoryPages(100)
                                        .withWallClock(Duration.ofSeconds(1)));
        assertEquals(
                TrapReason.UNREACHABLE,
                trapped(command("unreachable").run(Grants.none(), options)));
        assertEquals(
                TrapReason.DEADLINE, trapped(command("(loop br 0)").run(Grants.none(), options)));
        assertEquals(
                TrapReason.STACK_EXHAUSTED,
                trapped(command("(call $start) (drop (i32.const 1))").run(Grants.none(), options)));
        assertEquals(
                TrapReason.UNREACHABLE,
                trapped(
                        command(
                                        "(loop (br_if 0 (i32.ne (memory.grow (i32.const 1))"
                                                + " (i32.const -1)))) unreachable")
                                .run(Grants.none(), options)));
        Outcome.Trapped outOfBounds =
                assertInstanceOf(
                        Outcome.Trapped.class,
                        command(
                                        "(drop (call $fd_write (i32.const 1) (i32.const -8)"
                                                + " (i32.const 1) (i32.const 8)))")
                                .run(Grants.none(), options));
        assertEquals(TrapReason.MEMORY_OUT_OF_BOUNDS, outOfBounds.trap().reason());
        assertTrue(outOfBounds.trap().getMessage().contains("in start (function 3)"));
    }

    @Test
    void aProgramThatWaitsForInputIsStopped() throws Exception {
        StopSignal stop = new StopSignal();
        RunOptions options = RunOptions.defaults().withStop(stop);
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream stdin = new PipedInputStream(typed)) {
            Grants grants = Grants.builder().stdin(new Input.Stream(stdin, false)).build();
            WasiCommand reading =
                    command(
                            "(drop (call $fd_read (i32.const 0) (i32.const 0)"
                                    + " (i32.const 1) (i32.const 8)))");
            CompletableFuture<Outcome> run =
                    CompletableFuture.supplyAsync(() -> quietly(reading, grants, options));
            assertThrows(Exception.class, () -> run.get(300, TimeUnit.MILLISECONDS));
            stop.stop("enough");
            Trap trap =
                    assertInstanceOf(Outcome.Trapped.class, run.get(5, TimeUnit.SECONDS)).trap();
            assertEquals(TrapReason.STOPPED, trap.reason());
            assertTrue(trap.getMessage().contains("enough"), trap.getMessage());
        }
    }

    @Test
    void aProgramWhoseOutputNobodyTakesIsLeftBehind() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        OutputStream stuck =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        boolean waiting = true;
                        while (waiting) {
                            try {
                                never.await();
                                waiting = false;
                            } catch (InterruptedException e) {
                                waiting = true;
                            }
                        }
                    }
                };
        Grants grants = Grants.builder().stdout(Output.to(stuck)).build();
        RunOptions options =
                RunOptions.defaults()
                        .withLimits(Limits.none().withWallClock(Duration.ofMillis(200)));
        Outcome outcome = writing().run(grants, options);
        never.countDown();
        assertEquals(TrapReason.DEADLINE, trapped(outcome));
    }

    @Test
    void interruptingTheWaitingThreadStopsTheRun() throws Exception {
        WasiCommand endless = command("(loop br 0)");
        Thread.currentThread().interrupt();
        Outcome outcome = endless.run(Grants.none(), RunOptions.defaults());
        assertTrue(Thread.interrupted(), "the caller's interrupt is the caller's to clear");
        assertEquals(TrapReason.STOPPED, trapped(outcome));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void whatIsNoCommandIsRefused() throws Exception {
        byte[] library = WatAssembler.assemble("(module (func (export \"_initialize\")))");
        ProgramException refusal =
                assertThrows(ProgramException.class, () -> WasiCommand.load(library));
        assertTrue(refusal.getMessage().contains("no function _start"), refusal.getMessage());
        byte[] odd = WatAssembler.assemble("(module (func (export \"_start\") (param i32)))");
        assertThrows(ProgramException.class, () -> WasiCommand.load(odd));
    }

    @Test
    void whatCameBeforePreview1IsRefused() throws Exception {
        byte[] old =
                WatAssembler.assemble(
                        """
                        (module
                          (import "wasi_unstable" "fd_close" (func (param i32) (result i32)))
                          (func (export "_start")))
                        """);
        ProgramException refusal =
                assertThrows(ProgramException.class, () -> WasiCommand.load(old));
        assertTrue(refusal.getMessage().contains("wasi_unstable"), refusal.getMessage());
    }

    @Test
    void aProgramThatSleepsIsStopped() throws Exception {
        byte[] sleeping =
                WatAssembler.assemble(
                        """
                        (module
                          (import "wasi_snapshot_preview1" "poll_oneoff"
                            (func $poll (param i32 i32 i32 i32) (result i32)))
                          (memory (export "memory") 1)
                          (data (i32.const 16) "\\01")
                          (data (i32.const 24) "\\ff\\ff\\ff\\ff\\ff\\ff\\ff\\7f")
                          (func (export "_start")
                            (drop
                              (call $poll
                                (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 128)))))
                        """);
        WasiCommand command = WasiCommand.load(sleeping);
        for (Tier tier : Tier.values()) {
            StopSignal stop = new StopSignal();
            RunOptions options = RunOptions.defaults().withStop(stop).withPreferred(tier);
            CompletableFuture<Outcome> run =
                    CompletableFuture.supplyAsync(() -> quietly(command, Grants.none(), options));
            assertThrows(Exception.class, () -> run.get(300, TimeUnit.MILLISECONDS));
            long told = System.nanoTime();
            stop.stop("enough");
            assertEquals(TrapReason.STOPPED, trapped(run.get(5, TimeUnit.SECONDS)));
            long millis = (System.nanoTime() - told) / 1_000_000;
            assertTrue(millis < 1_000, "took " + millis + " ms");
        }
    }

    @Test
    void importsBeyondWasiAreNamed() throws Exception {
        WasiCommand command =
                WasiCommand.load(
                        WatAssembler.assemble(
                                """
                                (module
                                  (import "wasi_snapshot_preview1" "fd_dance" (func))
                                  (import "env" "gpio" (func))
                                  (func (export "_start")))
                                """));
        LinkException refusal =
                assertThrows(
                        LinkException.class,
                        () -> command.run(Grants.none(), RunOptions.defaults()));
        assertTrue(refusal.getMessage().contains("fd_dance"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("env.gpio"), refusal.getMessage());
    }

    private static Outcome quietly(WasiCommand command, Grants grants, RunOptions options) {
        try {
            return command.run(grants, options);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
