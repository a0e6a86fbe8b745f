/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.module.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A function between core and component (Binary.md, "Canonical Definitions"). All but {@link Lift}
 * add a core function.
 */
public sealed interface Canon extends Definition {

    /** Makes a function of a core function; the type has that index. */
    record Lift(int function, List<CanonOption> options, int type) implements Canon {
        public Lift {
            options = List.copyOf(options);
        }
    }

    /** Makes a core function of a function. */
    record Lower(int function, List<CanonOption> options) implements Canon {
        public Lower {
            options = List.copyOf(options);
        }
    }

    /** {@code resource.new}, {@code resource.drop} or {@code resource.rep}. */
    record Resource(ResourceOperation operation, int type) implements Canon {}

    /** What is done with the handle of a resource. */
    enum ResourceOperation {
        NEW,
        DROP,
        REP
    }

    /** {@code task.return}. */
    record TaskReturn(
            Optional<dev.edgewright.wasm.component.ValueType> result, List<CanonOption> options)
            implements Canon {
        public TaskReturn {
            options = List.copyOf(options);
        }
    }

    /** {@code context.get}. */
    record ContextGet(ValueType type, int slot) implements Canon {}

    /** {@code context.set}. */
    record ContextSet(ValueType type, int slot) implements Canon {}

    /** {@code subtask.cancel}. */
    record SubtaskCancel(boolean async) implements Canon {}

    /** A built-in without immediates. */
    enum Builtin implements Canon {
        BACKPRESSURE_INC(0x24, "backpressure.inc"),
        BACKPRESSURE_DEC(0x25, "backpressure.dec"),
        TASK_CANCEL(0x05, "task.cancel"),
        SUBTASK_DROP(0x0D, "subtask.drop"),
        ERROR_CONTEXT_DROP(0x1E, "error-context.drop"),
        WAITABLE_SET_NEW(0x1F, "waitable-set.new"),
        WAITABLE_SET_DROP(0x22, "waitable-set.drop"),
        WAITABLE_JOIN(0x23, "waitable.join"),
        THREAD_INDEX(0x26, "thread.index"),
        THREAD_RESUME_LATER(0x28, "thread.resume-later");

        private final int code;
        private final String text;

        Builtin(int code, String text) {
            this.code = code;
            this.text = text;
        }

        /** The byte in the binary format. */
        public int code() {
            return code;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What connects two ends that values travel between. */
    enum Channel {
        STREAM,
        FUTURE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an end of a channel does. */
    enum Direction {
        READ,
        WRITE
    }

    /** {@code stream.new} or {@code future.new}; the type has that index, here and below. */
    record NewChannel(Channel channel, int type) implements Canon {}

    /** {@code stream.read} and the like. */
    record Transfer(Channel channel, Direction direction, int type, List<CanonOption> options)
            implements Canon {
        public Transfer {
            options = List.copyOf(options);
        }
    }

    /** {@code stream.cancel-read} and the like. */
    record CancelTransfer(Channel channel, Direction direction, int type, boolean async)
            implements Canon {}

    /** {@code stream.drop-readable} and the like. */
    record DropEnd(Channel channel, Direction direction, int type) implements Canon {}

    /** {@code error-context.new}. */
    record ErrorContextNew(List<CanonOption> options) implements Canon {
        public ErrorContextNew {
            options = List.copyOf(options);
        }
    }

    /** {@code error-context.debug-message}. */
    record ErrorContextMessage(List<CanonOption> options) implements Canon {
        public ErrorContextMessage {
            options = List.copyOf(options);
        }
    }

    /** {@code waitable-set.wait}; the event is written to that core memory. */
    record WaitableSetWait(boolean cancellable, int memory) implements Canon {}

    /** {@code waitable-set.poll}; the event is written to that core memory. */
    record WaitableSetPoll(boolean cancellable, int memory) implements Canon {}

    /** {@code thread.new-indirect}, by core type and core table. */
    record ThreadNewIndirect(int type, int table) implements Canon {}

    /** A built-in that lets other threads run. */
    record ThreadSwitch(SwitchKind kind, boolean cancellable) implements Canon {}

    /** Which built-in that is. */
    enum SwitchKind {
        YIELD(0x0C),
        SUSPEND(0x29),
        SUSPEND_THEN_RESUME(0x2A),
        YIELD_THEN_RESUME(0x2B),
        SUSPEND_THEN_PROMOTE(0x2C),
        YIELD_THEN_PROMOTE(0x2D);

        private final int code;

        SwitchKind(int code) {
            this.code = code;
        }

        /** The byte in the binary format. */
        public int code() {
            return code;
        }

        @Override
        public String toString() {
            return "thread." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** {@code thread.spawn-ref}, by core type. */
    record ThreadSpawnRef(boolean shared, int type) implements Canon {}

    /** {@code thread.spawn-indirect}, by core type and core table. */
    record ThreadSpawnIndirect(boolean shared, int type, int table) implements Canon {}

    /** {@code thread.available-parallelism}. */
    record ThreadAvailableParallelism(boolean shared) implements Canon {}
}
