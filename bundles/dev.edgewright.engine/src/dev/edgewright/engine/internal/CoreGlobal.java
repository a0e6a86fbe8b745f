/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.GlobalInstance;
import dev.edgewright.engine.ExternKind;

/** A global that core instances share. */
public final class CoreGlobal implements CoreItem {

    private final GlobalInstance global;

    CoreGlobal(GlobalInstance global) {
        this.global = global;
    }

    @Override
    public ExternKind kind() {
        return ExternKind.GLOBAL;
    }

    /** Its present value, as {@link dev.edgewright.engine.Instance#call} gives values. */
    public long value() {
        return global.getValue();
    }

    GlobalInstance global() {
        return global;
    }
}
