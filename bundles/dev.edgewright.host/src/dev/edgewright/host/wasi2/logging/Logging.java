/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.logging;

import dev.edgewright.engine.component.HostCall;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.GuestLog;
import dev.edgewright.host.grants.GuestLog.Level;
import java.util.List;
import java.util.Locale;

/** The interface {@code logging}, which most components import without a version. */
public final class Logging {

    private static final List<String> NAMES =
            List.of("wasi:logging/logging", "wasi:logging/logging@0.1.0-draft");

    private final GuestLog log;

    public Logging(GuestLog log) {
        this.log = log;
    }

    /** The interface under all its names. */
    public List<HostInterface> interfaces() {
        return NAMES.stream()
                .map(name -> HostInterface.named(name).action("log", this::log).build())
                .toList();
    }

    private void log(HostCall call, List<Value> args) {
        log.add(
                Level.valueOf(args.getFirst().label().toUpperCase(Locale.ROOT)),
                args.get(1).asString(),
                args.get(2).asString());
    }
}
