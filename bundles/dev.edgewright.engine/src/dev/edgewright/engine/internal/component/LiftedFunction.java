/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import dev.edgewright.engine.internal.CoreFunction;
import java.util.List;

/** A function that a component implements (CanonicalABI.md, {@code canon lift}). */
final class LiftedFunction implements Callee {

    private final GuestInstance instance;
    private final CoreFunction core;
    private final Context.Options options;
    private final FunctionCodec codec;
    private String name = "a function";

    LiftedFunction(
            GuestInstance instance,
            CoreFunction core,
            Context.Options options,
            FunctionCodec codec) {
        this.instance = instance;
        this.core = core;
        this.options = options;
        this.codec = codec;
    }

    @Override
    public void call(GuestInstance caller, Exchange exchange) {
        instance.enter(caller, name);
        instance.store().breakingOnFailure(() -> run(exchange));
        instance.leave(caller);
    }

    private void run(Exchange exchange) {
        long[] outer = instance.beginTask();
        CallScope scope = new CallScope();
        Context cx = new Context(instance, options, scope);
        List<Value> arguments = exchange.arguments();
        cx.comingFrom(exchange.source());
        scope.sameStrings(exchange.strings());
        long[] results = core.call(lower(cx, arguments));
        Value result = lift(cx, results);
        exchange.answer(result, options.source(), scope);
        if (options.postReturn() != null) {
            instance.forbidLeaving();
            options.postReturn().call(results);
            instance.allowLeaving();
        }
        scope.close();
        instance.endTask(outer);
    }

    private long[] lower(Context cx, List<Value> arguments) {
        try {
            return codec.lowerParameters(cx, arguments).values();
        } catch (AbiFault e) {
            throw e.in("the arguments of " + name);
        }
    }

    private Value lift(Context cx, long[] results) {
        try {
            Value result = codec.liftResult(cx, Flat.of(results));
            cx.scope().requireNoBorrows();
            return result;
        } catch (AbiFault e) {
            throw e.in("the result of " + name);
        }
    }

    @Override
    public void check(List<Value> arguments) {
        codec.checkArguments(instance, arguments);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void named(String newName) {
        name = newName;
    }
}
