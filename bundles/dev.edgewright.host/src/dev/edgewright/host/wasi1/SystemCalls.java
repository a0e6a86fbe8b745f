/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.host.grants.Grants;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Arguments, environment, clocks, random bytes and the process itself. */
final class SystemCalls {

    private static final int REALTIME = 0;
    private static final int MONOTONIC = 1;
    private static final int THREAD_CPU_TIME = 3;
    private static final int PIECE = 64 * 1024;
    private static final List<String> SIGNALS =
            List.of(
                    "NONE", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL",
                    "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "CHLD", "CONT", "STOP", "TSTP",
                    "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "POLL", "PWR",
                    "SYS");

    private final Grants grants;
    private final List<byte[]> arguments;
    private final List<byte[]> environment;

    SystemCalls(Grants grants) {
        this.grants = grants;
        this.arguments = grants.arguments().stream().map(SystemCalls::terminated).toList();
        this.environment =
                grants.environment().entrySet().stream()
                        .map(entry -> terminated(entry.getKey() + "=" + entry.getValue()))
                        .toList();
    }

    void argsGet(Call call) {
        writeList(call, arguments);
    }

    void argsSizesGet(Call call) {
        writeSizes(call, arguments);
    }

    void environGet(Call call) {
        writeList(call, environment);
    }

    void environSizesGet(Call call) {
        writeSizes(call, environment);
    }

    void clockResGet(Call call) throws WasiException {
        requireClock(call.number(0));
        call.writeLong(1, grants.clock().resolution());
    }

    void clockTimeGet(Call call) throws WasiException {
        call.writeLong(2, now(call.number(0)));
    }

    /** The time of a clock. */
    long now(int clock) throws WasiException {
        requireClock(clock);
        return switch (clock) {
            case REALTIME -> grants.clock().realtime();
            case MONOTONIC -> grants.clock().monotonic();
            default -> grants.clock().processor();
        };
    }

    void randomGet(Call call) throws WasiException {
        GuestMemory memory = call.memory();
        long address = call.size(0);
        long length = call.size(1);
        memory.check(address, length);
        for (long done = 0; done < length; done += PIECE) {
            if (Thread.currentThread().isInterrupted()) {
                throw new WasiException(Errno.INTR);
            }
            byte[] piece = new byte[(int) Math.min(PIECE, length - done)];
            grants.random().fill(piece);
            memory.write(address + done, piece);
        }
    }

    void procExit(Call call) {
        throw new ProcExit(call.number(0));
    }

    void procRaise(Call call) throws WasiException {
        int signal = call.number(0);
        if (signal < 0 || signal >= SIGNALS.size()) {
            throw new WasiException(Errno.INVAL);
        }
        if (signal != 0) {
            throw new Trap(TrapReason.HOST, "The program raised the signal " + SIGNALS.get(signal));
        }
    }

    void schedYield(Call call) {
        Thread.yield();
    }

    private static void requireClock(int clock) throws WasiException {
        if (clock < REALTIME || clock > THREAD_CPU_TIME) {
            throw new WasiException(Errno.INVAL);
        }
    }

    private static void writeList(Call call, List<byte[]> texts) {
        GuestMemory memory = call.memory();
        long pointer = call.size(0);
        long at = call.size(1);
        memory.check(pointer, 4L * texts.size());
        memory.check(at, length(texts));
        for (byte[] text : texts) {
            memory.writeInt(pointer, (int) at);
            memory.write(at, text);
            pointer += 4;
            at += text.length;
        }
    }

    private static void writeSizes(Call call, List<byte[]> texts) {
        call.memory().check(call.size(0), 4);
        call.memory().check(call.size(1), 4);
        call.writeInt(0, texts.size());
        call.writeInt(1, (int) length(texts));
    }

    private static long length(List<byte[]> texts) {
        return texts.stream().mapToLong(text -> text.length).sum();
    }

    private static byte[] terminated(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
