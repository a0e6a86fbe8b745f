/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.WasmException;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.Unwind;
import dev.edgewright.engine.internal.machine.Faults;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Turns what the library throws into traps with a reason, a sentence and a place. */
final class Traps {

    private static final int NOWHERE = -1;
    private static final String COMPILED_CLASS = "com.dylibso.chicory.$gen.";
    private static final String COMPILED_METHOD = "func_";

    private final IntFunction<Optional<String>> names;
    private final Guard guard;
    private final int imported;

    /** For compiled code, which does not say itself where it failed. */
    Traps(Program program, Guard guard) {
        this.names = program::functionName;
        this.guard = guard;
        this.imported =
                (int)
                        program.imports().stream()
                                .filter(found -> found.kind() == ExternKind.FUNCTION)
                                .count();
    }

    /** For our machine. */
    Traps(Guard guard) {
        this.names = index -> Optional.empty();
        this.guard = guard;
        this.imported = 0;
    }

    /** Runs guest code, watched over, and says what ends it. */
    <T> T guarded(Supplier<T> work) {
        guard.enter();
        try {
            guard.check();
            T result = work.get();
            guard.check();
            return result;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw translate(e);
        } finally {
            guard.leave();
        }
    }

    private RuntimeException translate(Throwable thrown) {
        Trap.Location location = locate(thrown);
        if (guard.ended() || thrown instanceof ChicoryInterruptedException) {
            return guard.ending(location, thrown);
        }
        if (thrown instanceof Unwind unwind) {
            return unwind;
        }
        if (thrown instanceof Trap trap) {
            return trap.location().isPresent() || location == null
                    ? trap
                    : new Trap(trap.reason(), trap.getMessage(), location, trap.getCause());
        }
        if (thrown instanceof IllegalStateException misuse && location == null) {
            return misuse;
        }
        TrapReason reason = reason(thrown);
        return new Trap(reason, words(reason, thrown), location, thrown);
    }

    private Trap.Location locate(Throwable thrown) {
        if (thrown instanceof Trap trap && trap.location().isPresent()) {
            return trap.location().get();
        }
        int function = NOWHERE;
        for (Throwable at = thrown; at != null && function == NOWHERE; at = at.getCause()) {
            function = compiledFunction(at.getStackTrace());
        }
        return function == NOWHERE
                ? null
                : new Trap.Location(function, names.apply(function), OptionalInt.empty());
    }

    private int compiledFunction(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            String method = frame.getMethodName();
            if (frame.getClassName().startsWith(COMPILED_CLASS)
                    && method.startsWith(COMPILED_METHOD)) {
                int function = number(method.substring(COMPILED_METHOD.length()));
                if (function >= imported) {
                    return function;
                }
            }
        }
        return NOWHERE;
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notAFunction) {
            return NOWHERE;
        }
    }

    private static TrapReason reason(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof StackOverflowError) {
                return TrapReason.STACK_EXHAUSTED;
            }
            if (at instanceof OutOfMemoryError) {
                return TrapReason.OUT_OF_MEMORY;
            }
            if (at instanceof WasmException) {
                return TrapReason.UNCAUGHT_EXCEPTION;
            }
        }
        return reason(String.valueOf(thrown.getMessage()));
    }

    private static TrapReason reason(String words) {
        if (words.contains("unreachable")) {
            return TrapReason.UNREACHABLE;
        } else if (words.contains("out of bounds memory")) {
            return TrapReason.MEMORY_OUT_OF_BOUNDS;
        } else if (words.contains("out of bounds table") || words.contains("undefined element")) {
            return TrapReason.TABLE_OUT_OF_BOUNDS;
        } else if (words.contains("divide by zero")) {
            return TrapReason.DIVISION_BY_ZERO;
        } else if (words.contains("integer overflow")) {
            return TrapReason.INTEGER_OVERFLOW;
        } else if (words.contains("invalid conversion")) {
            return TrapReason.INVALID_CONVERSION;
        } else if (words.contains("uninitialized element")) {
            return TrapReason.UNINITIALIZED_ELEMENT;
        } else if (words.contains("indirect call type mismatch")) {
            return TrapReason.INDIRECT_CALL_TYPE_MISMATCH;
        }
        return TrapReason.OTHER;
    }

    /** The innermost words that somebody found for the failure, without a full stop. */
    private static String said(Throwable thrown) {
        String words = null;
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            words = at.getMessage() != null ? at.getMessage() : words;
        }
        return words != null
                ? words.replaceFirst("\\.$", "")
                : "the runtime gives " + thrown.getClass().getSimpleName() + " and no reason";
    }

    private static String words(TrapReason reason, Throwable thrown) {
        return switch (reason) {
            case OTHER -> "The program failed: " + said(thrown);
            default -> Faults.sentence(reason);
        };
    }
}
