/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.machine;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.NameCustomSection;
import dev.edgewright.engine.Trap;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The register code of a module's functions, each made when it is first called by any of its
 * instances. Safe to share by threads.
 */
public final class ModuleCode {

    private static final int UNKNOWN = -1;

    private final Signatures signatures;
    private final NameCustomSection names;
    private final int shift;
    private final Code code = new Code();
    private final int[] entries;

    /**
     * @param shift how many bytes the module's code was read behind where it stands in its file
     */
    public ModuleCode(WasmModule module, int shift) {
        this.signatures = new Signatures(module);
        this.names = module.nameSection();
        this.shift = shift;
        this.entries = new int[signatures.functions()];
        Arrays.fill(entries, UNKNOWN);
    }

    Signatures signatures() {
        return signatures;
    }

    /** All code that there is by now; it becomes another array when there is more. */
    synchronized int[] ints() {
        return code.ints;
    }

    /** How much of {@link #ints} is in use. */
    synchronized int size() {
        return code.size;
    }

    /** Where the code of a function starts that the module defines. */
    synchronized int entry(int function) {
        if (entries[function] == UNKNOWN) {
            entries[function] = Translator.translate(signatures, function, code, entries);
            // Others may find the way here by a call that is made to lead here, without the lock.
            VarHandle.releaseFence();
        }
        return entries[function];
    }

    /** The function whose code is at a position. */
    synchronized Code.Part at(int position) {
        return code.at(position);
    }

    /** Whether the code at two positions of one function is for the same instruction. */
    boolean sameInstruction(int one, int other) {
        Code.Part part = at(one);
        if (part == null || !part.equals(at(other))) {
            return false;
        }
        Origins origins = Origins.of(signatures, part.function());
        return origins.at(one - part.start()) == origins.at(other - part.start());
    }

    /**
     * The position of the first instruction of a function that stands at an offset in the module's
     * file or behind it; negative when there is none.
     */
    int position(int function, int offset) {
        int found = Origins.of(signatures, function).find(offset + shift);
        return found < 0 ? found : entry(function) + found;
    }

    /** How many registers a function uses. */
    synchronized int frameSize(Code.Part part) {
        return code.ints[part.start() + 1];
    }

    /** The place in the module's file of the instruction at a position, null if it is in none. */
    Trap.Location location(int position) {
        Code.Part part = at(position);
        if (part == null) {
            return null;
        }
        int function = part.function();
        Optional<String> name =
                Optional.ofNullable(names == null ? null : names.nameOfFunction(function));
        int offset = Origins.of(signatures, function).at(position - part.start()) - shift;
        return new Trap.Location(function, name, OptionalInt.of(offset));
    }
}
