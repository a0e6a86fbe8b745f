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
import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.internal.CoreFunction;
import java.util.List;

/** A function of others as core code calls it (CanonicalABI.md, {@code canon lower}). */
final class LoweredFunction {

    private final GuestInstance instance;
    private final Callee callee;
    private final Context.Options options;
    private final FunctionCodec codec;

    LoweredFunction(
            GuestInstance instance, Callee callee, Context.Options options, FunctionCodec codec) {
        this.instance = instance;
        this.callee = callee;
        this.options = options;
        this.codec = codec;
    }

    CoreFunction core(FunctionType type) {
        return CoreFunction.of(
                new HostFunction("", callee.name(), type, (caller, arguments) -> call(arguments)));
    }

    private long[] call(long[] arguments) {
        try {
            instance.requireMayLeave();
        } catch (AbiFault e) {
            throw e.in("a call of " + callee.name());
        }
        CallScope scope = new CallScope();
        Crossing crossing = new Crossing(new Context(instance, options, scope), arguments);
        callee.call(instance, crossing);
        scope.close();
        return crossing.answer.values();
    }

    /** One call on its way out and back. */
    private final class Crossing implements Callee.Exchange {

        private final Context cx;
        private final Flat in;
        private Flat answer;

        Crossing(Context cx, long[] arguments) {
            this.cx = cx;
            this.in = Flat.of(arguments);
        }

        @Override
        public List<Value> arguments() {
            try {
                return codec.liftParameters(cx, in);
            } catch (AbiFault e) {
                throw e.in("the arguments of " + callee.name());
            }
        }

        @Override
        public Context.Source source() {
            return options.source();
        }

        @Override
        public CallScope strings() {
            return cx.scope();
        }

        @Override
        public void answer(Value result, Context.Source source, CallScope strings) {
            if (source == Context.Source.HOST) {
                check(result);
            }
            cx.comingFrom(source);
            cx.scope().sameStrings(strings);
            try {
                answer = codec.lowerResult(cx, result, in);
            } catch (AbiFault e) {
                throw e.in("the result of " + callee.name());
            }
        }

        private void check(Value result) {
            try {
                codec.checkResult(instance, result);
            } catch (Mismatch e) {
                throw new Trap(
                        TrapReason.HOST,
                        "The host function %s answered with %s"
                                .formatted(callee.name(), e.getMessage()));
            }
        }
    }
}
