/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import java.io.IOException;
import java.util.List;

/** Adds functions that may fail with an {@code error-code}. */
final class Results {

    /** A function that gives something. */
    @FunctionalInterface
    interface Function {
        Value run(List<Value> arguments) throws IOException;
    }

    /** A function that only succeeds. */
    @FunctionalInterface
    interface Action {
        void run(List<Value> arguments) throws IOException;
    }

    private final HostInterface.Builder builder;

    Results(HostInterface.Builder builder) {
        this.builder = builder;
    }

    Results function(String name, Function body) {
        builder.function(
                "[method]" + name,
                (call, args) -> {
                    try {
                        return Value.ok(body.run(args));
                    } catch (IOException e) {
                        return Value.error(ErrorCode.of(e).value());
                    }
                });
        return this;
    }

    Results action(String name, Action body) {
        builder.function(
                "[method]" + name,
                (call, args) -> {
                    try {
                        body.run(args);
                        return Value.ok();
                    } catch (IOException e) {
                        return Value.error(ErrorCode.of(e).value());
                    }
                });
        return this;
    }
}
