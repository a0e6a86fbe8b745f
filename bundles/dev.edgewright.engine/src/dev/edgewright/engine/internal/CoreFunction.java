/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.Instance;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.HostFunction;

/** A function that core instances share: one of theirs or the host's. */
public sealed interface CoreFunction extends CoreItem {

    /** A function of the host; its names are for sentences, it can be imported under any. */
    static CoreFunction of(HostFunction function) {
        return new Host(function);
    }

    @Override
    default ExternKind kind() {
        return ExternKind.FUNCTION;
    }

    FunctionType type();

    /**
     * Calls it as {@link dev.edgewright.engine.Instance#call} does; a host function that an
     * instance called may call any function of the same store.
     *
     * @throws IllegalArgumentException when the number of arguments is wrong
     */
    long[] call(long... arguments);

    /** A function of the host. */
    record Host(HostFunction function) implements CoreFunction {

        @Override
        public FunctionType type() {
            return function.type();
        }

        @Override
        public long[] call(long... arguments) {
            return HostCall.answer(function, HostCall.NOBODY, arguments);
        }
    }

    /** A function of an instance, by its index there. */
    final class Guest implements CoreFunction {

        private static final long[] NOTHING = {};

        private final Instance instance;
        private final int index;
        private final FunctionType type;
        private final Traps traps;

        Guest(Instance instance, int index, Traps traps) {
            this.instance = instance;
            this.index = index;
            this.type = Types.of(instance.type(instance.functionType(index)));
            this.traps = traps;
        }

        Instance instance() {
            return instance;
        }

        int index() {
            return index;
        }

        @Override
        public FunctionType type() {
            return type;
        }

        @Override
        public long[] call(long... arguments) {
            if (arguments.length != type.parameters().size()) {
                throw new IllegalArgumentException(
                        "the function takes " + type + ", not " + arguments.length + " arguments");
            }
            long[] results = traps.guarded(() -> instance.getMachine().call(index, arguments));
            return results == null ? NOTHING : results;
        }
    }
}
