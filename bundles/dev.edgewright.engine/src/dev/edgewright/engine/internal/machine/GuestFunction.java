/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.Instance;

/** A function of one instance as an import of another, called without leaving the machine. */
public final class GuestFunction extends ImportFunction {

    private final Instance instance;
    private final int index;

    public GuestFunction(String module, String name, Instance instance, int index) {
        super(
                module,
                name,
                instance.type(instance.functionType(index)),
                (caller, arguments) -> instance.getMachine().call(index, arguments));
        this.instance = instance;
        this.index = index;
    }

    Instance instance() {
        return instance;
    }

    int index() {
        return index;
    }
}
