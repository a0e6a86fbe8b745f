/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.Instance;
import dev.edgewright.engine.Caller;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.HostFunction;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.Unwind;
import java.util.Optional;

/** Calls from guests to the host. */
final class HostCall {

    /** Called by no guest. */
    static final Caller NOBODY =
            () -> {
                throw new Trap(TrapReason.HOST, "The program has no memory for the host to use");
            };

    private HostCall() {}

    /**
     * A host function as an import of one instance.
     *
     * @param before what is done before each call and may throw
     */
    static ImportFunction bind(
            String module, String name, HostFunction function, Guard guard, Runnable before) {
        Caller[] caller = new Caller[1];
        return new com.dylibso.chicory.runtime.HostFunction(
                module,
                name,
                Types.of(function.type()),
                (calling, arguments) -> {
                    guard.check();
                    before.run();
                    if (caller[0] == null) {
                        caller[0] = caller(calling);
                    }
                    long[] results = answer(function, caller[0], arguments);
                    guard.check();
                    return results;
                });
    }

    static long[] answer(HostFunction function, Caller caller, long[] arguments) {
        try {
            return function.handler().call(caller, arguments);
        } catch (Trap | Unwind e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Trap(
                    TrapReason.HOST,
                    "The host function "
                            + function.module()
                            + "."
                            + function.name()
                            + " failed: "
                            + e,
                    null,
                    e);
        }
    }

    private static Caller caller(Instance instance) {
        return memory(instance).<Caller>map(memory -> () -> memory).orElse(NOBODY);
    }

    /** The memory exported as {@code memory}, else the first one. */
    static Optional<GuestMemory> memory(Instance instance) {
        var exports = instance.module().exportSection();
        for (int i = 0; i < exports.exportCount(); i++) {
            var export = exports.getExport(i);
            if (export.name().equals("memory")
                    && Types.of(export.exportType()) == ExternKind.MEMORY) {
                return Optional.of(new LinearMemory(instance.memory(export.index())));
            }
        }
        return Optional.ofNullable(instance.memory()).map(LinearMemory::new);
    }
}
