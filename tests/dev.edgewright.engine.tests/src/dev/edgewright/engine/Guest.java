/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wasm.text.WatAssembler;
import java.util.List;

/** A program written in the test itself, and what is expected of it. */
final class Guest {

    private final Program program;
    private Imports imports = Imports.none();
    private RunOptions options = RunOptions.defaults();
    private Instance instance;

    private Guest(Program program) {
        this.program = program;
    }

    /** A module from its text. */
    static Guest of(String text) throws Exception {
        return new Guest(Program.load(WatAssembler.assemble(text)));
    }

    Guest in(Tier tier) {
        options = options.withPreferred(tier);
        return this;
    }

    Guest with(Limits limits) {
        options = options.withLimits(limits);
        return this;
    }

    Guest with(StopSignal stop) {
        options = options.withStop(stop);
        return this;
    }

    Guest with(HostFunction... functions) {
        imports = imports.with(List.of(functions));
        return this;
    }

    Program program() {
        return program;
    }

    Instance instance() throws Exception {
        if (instance == null) {
            instance = program.instantiate(imports, options);
        }
        return instance;
    }

    Guest gives(long[] expected, String export, long... arguments) throws Exception {
        assertArrayEquals(expected, instance().call(export, arguments), export);
        return this;
    }

    Guest gives(long expected, String export, long... arguments) throws Exception {
        return gives(new long[] {expected}, export, arguments);
    }

    Trap traps(TrapReason reason, String export, long... arguments) throws Exception {
        Instance started = instance();
        Trap trap = assertThrows(Trap.class, () -> started.call(export, arguments), export);
        assertEquals(reason, trap.reason(), trap.getMessage());
        return trap;
    }

    Trap trapsAtStart(TrapReason reason) {
        Trap trap = assertThrows(Trap.class, this::instance);
        assertEquals(reason, trap.reason(), trap.getMessage());
        return trap;
    }

    LinkException doesNotLink(String... expectedWords) {
        LinkException refusal = assertThrows(LinkException.class, this::instance);
        for (String words : expectedWords) {
            assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        }
        return refusal;
    }
}
