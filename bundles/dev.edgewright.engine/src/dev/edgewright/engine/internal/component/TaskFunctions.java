/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.HostFunction;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.internal.CoreFunction;
import dev.edgewright.wasm.component.Canon;
import java.util.Locale;

/**
 * Built-ins of the component model's concurrency. Those that concern a call alone work; others a
 * component may define, but one that calls them is ended with their name.
 */
final class TaskFunctions {

    private static final long[] NOTHING = {};

    private TaskFunctions() {}

    static CoreFunction of(Canon canon, GuestInstance instance, FunctionType type) {
        String name = name(canon);
        HostFunction.Handler body =
                switch (canon) {
                    case Canon.ContextGet get ->
                            (caller, arguments) -> new long[] {instance.storage()[get.slot()]};
                    case Canon.ContextSet set ->
                            (caller, arguments) -> {
                                instance.storage()[set.slot()] = arguments[0];
                                return NOTHING;
                            };
                    case Canon.Builtin.BACKPRESSURE_INC ->
                            (caller, arguments) -> backpressure(instance, 1, name);
                    case Canon.Builtin.BACKPRESSURE_DEC ->
                            (caller, arguments) -> backpressure(instance, -1, name);
                    default -> (caller, arguments) -> refuse(instance, name);
                };
        return CoreFunction.of(new HostFunction("", name, type, body));
    }

    private static long[] backpressure(GuestInstance instance, int change, String name) {
        try {
            instance.changeBackpressure(change);
        } catch (AbiFault e) {
            throw e.in("a call of " + name);
        }
        return NOTHING;
    }

    private static long[] refuse(GuestInstance instance, String name) {
        try {
            instance.requireMayLeave();
        } catch (AbiFault e) {
            throw e.in("a call of " + name);
        }
        throw new Trap(
                TrapReason.OTHER,
                "The component uses %s (component model async), which cannot be run yet"
                        .formatted(name));
    }

    private static String name(Canon canon) {
        return switch (canon) {
            case Canon.Builtin b -> b.toString();
            case Canon.ThreadSwitch s -> s.kind().toString();
            case Canon.TaskReturn t -> "task.return";
            case Canon.ContextGet c -> "context.get";
            case Canon.ContextSet c -> "context.set";
            case Canon.SubtaskCancel c -> "subtask.cancel";
            case Canon.NewChannel n -> n.channel() + ".new";
            case Canon.Transfer t -> t.channel() + "." + word(t.direction());
            case Canon.CancelTransfer c -> c.channel() + ".cancel-" + word(c.direction());
            case Canon.DropEnd d ->
                    d.channel()
                            + (d.direction() == Canon.Direction.READ
                                    ? ".drop-readable"
                                    : ".drop-writable");
            case Canon.ErrorContextNew e -> "error-context.new";
            case Canon.ErrorContextMessage e -> "error-context.debug-message";
            case Canon.WaitableSetWait w -> "waitable-set.wait";
            case Canon.WaitableSetPoll p -> "waitable-set.poll";
            case Canon.ThreadNewIndirect t -> "thread.new-indirect";
            case Canon.ThreadSpawnRef s -> "thread.spawn-ref";
            case Canon.ThreadSpawnIndirect s -> "thread.spawn-indirect";
            case Canon.ThreadAvailableParallelism p -> "thread.available-parallelism";
            case Canon.Lift l -> throw new IllegalArgumentException("a lift");
            case Canon.Lower l -> throw new IllegalArgumentException("a lower");
            case Canon.Resource r -> throw new IllegalArgumentException("of resources");
        };
    }

    private static String word(Canon.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
