/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.config;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interface {@code store}, and {@code runtime} as it was called before, in the drafts that
 * hosts agree on.
 */
public final class Config {

    private static final List<String> NAMES =
            List.of(
                    "wasi:config/store@0.2.0-rc.1",
                    "wasi:config/store@0.2.0-draft",
                    "wasi:config/runtime@0.2.0-draft");

    private final Map<String, String> configuration;

    public Config(Map<String, String> configuration) {
        this.configuration = Map.copyOf(configuration);
    }

    /** The interface under all its names. */
    public List<HostInterface> interfaces() {
        return NAMES.stream()
                .map(
                        name ->
                                HostInterface.named(name)
                                        .function("get", (call, args) -> get(args.getFirst()))
                                        .function("get-all", (call, args) -> all())
                                        .build())
                .toList();
    }

    private Value get(Value key) {
        return Value.ok(
                new Value.Option(
                        Optional.ofNullable(configuration.get(key.asString())).map(Value::of)));
    }

    private Value all() {
        return Value.ok(
                Value.list(
                        configuration.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(
                                        entry ->
                                                Value.tuple(
                                                        Value.of(entry.getKey()),
                                                        Value.of(entry.getValue())))
                                .toList()));
    }
}
