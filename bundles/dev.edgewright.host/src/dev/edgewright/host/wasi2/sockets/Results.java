/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import dev.edgewright.engine.component.HostCall;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import java.util.List;

/** Makes functions that give a {@code result<_, error-code>} of those that throw. */
final class Results {

    /** A call that may fail; null is success without a value. */
    @FunctionalInterface
    interface Fallible {
        Value call(HostCall call, List<Value> arguments) throws SocketFailure;
    }

    /** As {@link Fallible}, without a value. */
    @FunctionalInterface
    interface FallibleAction {
        void call(List<Value> arguments) throws SocketFailure;
    }

    private Results() {}

    static HostInterface.Function of(Fallible body) {
        return (call, arguments) -> {
            try {
                Value value = body.call(call, arguments);
                return value == null ? Value.ok() : Value.ok(value);
            } catch (SocketFailure e) {
                return Value.error(e.code().value());
            }
        };
    }

    static HostInterface.Function action(FallibleAction body) {
        return of(
                (call, arguments) -> {
                    body.call(arguments);
                    return null;
                });
    }
}
