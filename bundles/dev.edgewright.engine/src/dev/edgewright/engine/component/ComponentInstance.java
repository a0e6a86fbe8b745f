/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import java.util.List;
import java.util.Optional;

/**
 * A component that runs. Only one thread at a time may call it. After a trap it cannot be entered
 * again.
 */
public interface ComponentInstance {

    /**
     * The names of all exported functions: that of the interface, {@code #} and that of the
     * function, such as {@code wasi:cli/run@0.2.6#run}, or the name alone.
     */
    List<String> functions();

    /**
     * The function of that name, as {@link #functions} gives it; the version may be another one
     * that is compatible by semver.
     */
    Optional<ComponentFunction> function(String name);

    /** Why not all of its code is run as preferred, in words; empty if it is. */
    List<String> notes();
}
