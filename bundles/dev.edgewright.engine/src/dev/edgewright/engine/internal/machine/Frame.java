/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import dev.edgewright.engine.Trap;
import java.util.List;

/**
 * A call that is under way.
 *
 * @param instance the number of its instance, counted from zero as they were instantiated
 * @param place the instruction that runs next; in all but the innermost frame, the call that is
 *     under way
 * @param locals the function's parameters and local variables as registers hold them
 */
public record Frame(int instance, Trap.Location place, List<Long> locals) {

    public Frame {
        locals = List.copyOf(locals);
    }
}
