/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.Memory;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.GuestMemory;

/** A memory that core instances share. */
public final class CoreMemory implements CoreItem {

    private final Memory memory;
    private final GuestMemory access;

    CoreMemory(Memory memory) {
        this.memory = memory;
        this.access = new LinearMemory(memory);
    }

    @Override
    public ExternKind kind() {
        return ExternKind.MEMORY;
    }

    /** The bytes in it, always as the guest sees them now. */
    public GuestMemory access() {
        return access;
    }

    Memory memory() {
        return memory;
    }
}
