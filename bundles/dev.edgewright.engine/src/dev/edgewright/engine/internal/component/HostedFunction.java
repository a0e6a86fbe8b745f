/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.Unwind;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import java.util.List;

/** A function of the host. */
final class HostedFunction implements Callee {

    private final ComponentStore store;
    private final String name;
    private final HostInterface.Function body;

    HostedFunction(ComponentStore store, String name, HostInterface.Function body) {
        this.store = store;
        this.name = name;
        this.body = body;
    }

    @Override
    public void call(GuestInstance caller, Exchange exchange) {
        List<Value> arguments = exchange.arguments();
        exchange.answer(answer(arguments), Context.Source.HOST, exchange.strings());
    }

    private Value answer(List<Value> arguments) {
        try {
            return body.call(store, arguments);
        } catch (Trap | Unwind e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Trap(
                    TrapReason.HOST, "The host function %s failed: %s".formatted(name, e), null, e);
        }
    }

    @Override
    public void check(List<Value> arguments) {
        // The host's own functions look at what they are given.
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void named(String newName) {
        // It is known by the name of its interface.
    }
}
