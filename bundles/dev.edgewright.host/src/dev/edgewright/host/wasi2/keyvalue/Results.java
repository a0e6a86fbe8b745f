/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.keyvalue;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.HostResource;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.keyvalue.StoreException;
import java.util.List;

/** Adds functions that may fail with the variant {@code error}. */
final class Results {

    /** A function that gives something. */
    @FunctionalInterface
    interface Function {
        Value run(List<Value> arguments) throws StoreException;
    }

    /** A function that only succeeds. */
    @FunctionalInterface
    interface Action {
        void run(List<Value> arguments) throws StoreException;
    }

    private final HostInterface.Builder builder;

    Results(HostInterface.Builder builder) {
        this.builder = builder;
    }

    Results resource(HostResource<?> type) {
        builder.resource(type);
        return this;
    }

    Results function(String name, Function body) {
        builder.function(
                name,
                (call, args) -> {
                    try {
                        return Value.ok(body.run(args));
                    } catch (NoSuchStoreException e) {
                        return Value.error(Value.variant("no-such-store"));
                    } catch (StoreException e) {
                        return Value.error(other(e));
                    }
                });
        return this;
    }

    Results action(String name, Action body) {
        builder.function(
                name,
                (call, args) -> {
                    try {
                        body.run(args);
                        return Value.ok();
                    } catch (StoreException e) {
                        return Value.error(other(e));
                    }
                });
        return this;
    }

    /** Adds a function whose failures are not of the common form. */
    Results plain(String name, HostInterface.Function body) {
        builder.function(name, body);
        return this;
    }

    HostInterface build() {
        return builder.build();
    }

    static Value other(StoreException failure) {
        return Value.variant("other", Value.of(failure.getMessage()));
    }
}
