/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import dev.edgewright.engine.internal.Names;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The end of a guest by a fault, a limit or a signal (core specification, section Runtime, Trap).
 * The message is a sentence for the user.
 */
public final class Trap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The place where a guest was ended.
     *
     * @param index the function's index in the module
     * @param offset the instruction's offset in the module's file, in bytes; compiled code does not
     *     know it
     */
    public record Location(int index, Optional<String> name, OptionalInt offset) {

        @Override
        public String toString() {
            String function =
                    name.map(known -> Names.shown(known) + " (function " + index + ")")
                            .orElse("function " + index);
            return offset.isPresent()
                    ? String.format("%s at 0x%x", function, offset.getAsInt())
                    : function;
        }
    }

    private final TrapReason reason;
    private final transient Location location;

    public Trap(TrapReason reason, String message) {
        this(reason, message, null, null);
    }

    public Trap(TrapReason reason, String message, Location location, Throwable cause) {
        super(location == null ? message : message + ", in " + location, cause);
        this.reason = reason;
        this.location = location;
    }

    /** Why the guest was ended. */
    public TrapReason reason() {
        return reason;
    }

    /** Where the guest was ended, when that is known. */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }
}
