/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.edgewright.engine.internal.CoreGlobal;
import dev.edgewright.engine.internal.CoreInstance;
import dev.edgewright.engine.internal.CoreItem;
import dev.edgewright.engine.internal.CoreLinker;
import dev.edgewright.engine.internal.CoreLinker.Items;
import dev.edgewright.wasm.text.WatAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One script of the specification's suite, run command by command. */
final class SpecScript {

    private static final String SPECTEST =
            """
            (module
              (global (export "global_i32") i32 (i32.const 666))
              (global (export "global_i64") i64 (i64.const 666))
              (global (export "global_f32") f32 (f32.const 666.6))
              (global (export "global_f64") f64 (f64.const 666.6))
              (table (export "table") 10 20 funcref)
              (memory (export "memory") 1 2)
              (func (export "print"))
              (func (export "print_i32") (param i32))
              (func (export "print_i64") (param i64))
              (func (export "print_f32") (param f32))
              (func (export "print_f64") (param f64))
              (func (export "print_i32_f32") (param i32 f32))
              (func (export "print_f64_f64") (param f64 f64)))
            """;

    /** Something that cannot be run, for a reason that is counted. */
    private static final class Skip extends Exception {
        private static final long serialVersionUID = 1L;

        Skip(String why) {
            super(why);
        }
    }

    private final Path folder;
    private final CoreLinker linker = new CoreLinker(RunOptions.defaults());
    private final Map<String, CoreInstance> registered = new HashMap<>();
    private final Map<String, CoreInstance> named = new HashMap<>();
    private final Map<String, Program> definitions = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private CoreInstance current;
    private String currentMissing = "no module yet";
    private int passed;

    SpecScript(Path folder) {
        this.folder = folder;
    }

    int passed() {
        return passed;
    }

    List<String> failures() {
        return failures;
    }

    Map<String, Integer> skipped() {
        return skipped;
    }

    @Override
    public String toString() {
        return folder.getFileName()
                + ": "
                + passed
                + " passed, "
                + failures.size()
                + " failed, skipped "
                + skipped;
    }

    void run() throws Exception {
        registered.put(
                "spectest",
                linker.instantiate(
                        Program.load(WatAssembler.assemble(SPECTEST)), Items.of(Map.of())));
        String json = Files.readString(folder.resolve(folder.getFileName() + ".json"));
        for (JsonElement each :
                JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("commands")) {
            JsonObject command = each.getAsJsonObject();
            try {
                String wrong = perform(command);
                if (wrong == null) {
                    passed++;
                } else {
                    fail(command, wrong);
                }
            } catch (Skip skip) {
                skipped.merge(skip.getMessage(), 1, Integer::sum);
            } catch (ProgramException | LinkException | RuntimeException e) {
                fail(command, e.toString());
            }
        }
    }

    private void fail(JsonObject command, String why) {
        failures.add(
                folder.getFileName()
                        + ":"
                        + command.get("line")
                        + " "
                        + text(command, "type")
                        + ": "
                        + why);
    }

    private static String text(JsonObject from, String key) {
        return from.has(key) ? from.get(key).getAsString() : "";
    }

    /** Performs a command; what went wrong, else null. */
    private String perform(JsonObject command) throws Exception {
        if (text(command, "module_type").equals("text")) {
            if (text(command, "type").equals("module")) {
                current = null;
                currentMissing = "text format";
            }
            throw new Skip("text format");
        }
        return switch (text(command, "type")) {
            case "module" -> module(command);
            case "module_definition" -> {
                definitions.put(text(command, "name"), load(command));
                yield null;
            }
            case "module_instance" -> {
                Program program = definitions.get(text(command, "module"));
                if (program == null) {
                    throw new Skip("its definition was skipped");
                }
                keep(text(command, "instance"), linker.instantiate(program, Items.of(registered)));
                yield null;
            }
            case "register" -> {
                registered.put(text(command, "as"), instance(text(command, "name")));
                yield null;
            }
            case "action" -> {
                act(command);
                yield null;
            }
            case "assert_return" -> returned(command);
            case "assert_trap", "assert_exhaustion", "assert_exception" -> trapped(command);
            case "assert_invalid", "assert_malformed" -> refused(command);
            case "assert_unlinkable" -> {
                try {
                    linker.instantiate(load(command), Items.of(registered));
                    yield "was linked";
                } catch (LinkException expected) {
                    yield null;
                }
            }
            case "assert_uninstantiable" -> {
                try {
                    linker.instantiate(load(command), Items.of(registered));
                    yield "was instantiated";
                } catch (Trap expected) {
                    yield null;
                }
            }
            default -> "unknown command";
        };
    }

    private Program load(JsonObject command) throws Skip, ProgramException, IOException {
        try {
            return Program.load(Files.readAllBytes(folder.resolve(text(command, "filename"))));
        } catch (ProgramException e) {
            if (e.problem() == ProgramException.Problem.UNSUPPORTED) {
                throw new Skip(e.getMessage().replaceFirst("[^\"]*\"([^\"]*)\".*", "$1"));
            }
            if (e.problem() == ProgramException.Problem.TOO_LARGE
                    && text(command, "type").startsWith("module")) {
                throw new Skip(e.getMessage());
            }
            throw e;
        }
    }

    private String module(JsonObject command) throws Exception {
        current = null;
        currentMissing = "its module failed";
        named.remove(text(command, "name"));
        try {
            keep(text(command, "name"), linker.instantiate(load(command), Items.of(registered)));
            return null;
        } catch (Skip skip) {
            currentMissing = skip.getMessage();
            throw skip;
        }
    }

    private void keep(String name, CoreInstance instance) {
        current = instance;
        if (!name.isEmpty()) {
            named.put(name, instance);
        }
    }

    private CoreInstance instance(String name) throws Skip {
        CoreInstance found = name.isEmpty() ? current : named.get(name);
        if (found == null) {
            throw new Skip(currentMissing);
        }
        return found;
    }

    private long[] act(JsonObject command) throws Skip {
        JsonObject action = command.getAsJsonObject("action");
        CoreInstance instance = instance(text(action, "module"));
        if (text(action, "type").equals("get")) {
            CoreItem global = instance.export(text(action, "field")).orElseThrow();
            return new long[] {((CoreGlobal) global).value()};
        }
        JsonArray arguments = action.getAsJsonArray("args");
        long[] values = new long[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments.get(i).getAsJsonObject());
        }
        return instance.function(text(action, "field")).call(values);
    }

    private static long value(JsonObject value) throws Skip {
        String digits = text(value, "value");
        return switch (text(value, "type")) {
            case "i32", "f32" -> (int) Long.parseLong(digits);
            case "i64", "f64" ->
                    digits.startsWith("-")
                            ? Long.parseLong(digits)
                            : Long.parseUnsignedLong(digits);
            case "externref", "funcref", "refnull", "exnref", "nullref" ->
                    digits.equals("null") || digits.isEmpty() ? -1 : Long.parseLong(digits);
            default -> throw new Skip("values of type " + text(value, "type"));
        };
    }

    private String returned(JsonObject command) throws Skip {
        JsonArray expected = command.getAsJsonArray("expected");
        long[] results = act(command);
        if (results.length != expected.size()) {
            return results.length + " results";
        }
        for (int i = 0; i < results.length; i++) {
            JsonObject wanted = expected.get(i).getAsJsonObject();
            if (!matches(wanted, results[i])) {
                return "expected " + wanted + ", got " + Long.toHexString(results[i]);
            }
        }
        return null;
    }

    private static boolean matches(JsonObject wanted, long got) throws Skip {
        String type = text(wanted, "type");
        String digits = text(wanted, "value");
        if (type.equals("either")) {
            for (JsonElement one : wanted.getAsJsonArray("values")) {
                if (matches(one.getAsJsonObject(), got)) {
                    return true;
                }
            }
            return false;
        }
        if (digits.startsWith("nan:")) {
            boolean canonical = digits.equals("nan:canonical");
            if (type.equals("f32")) {
                return canonical
                        ? (got & 0x7FFF_FFFF) == 0x7FC0_0000
                        : (got & 0x7FC0_0000) == 0x7FC0_0000;
            }
            return canonical
                    ? (got & Long.MAX_VALUE) == 0x7FF8_0000_0000_0000L
                    : (got & 0x7FF8_0000_0000_0000L) == 0x7FF8_0000_0000_0000L;
        }
        if (digits.isEmpty() && !type.equals("refnull")) {
            return got != -1;
        }
        return value(wanted) == got;
    }

    private String trapped(JsonObject command) throws Skip {
        try {
            act(command);
            return "did not trap";
        } catch (Trap trap) {
            TrapReason expected =
                    switch (text(command, "type")) {
                        case "assert_exhaustion" -> TrapReason.STACK_EXHAUSTED;
                        case "assert_exception" -> TrapReason.UNCAUGHT_EXCEPTION;
                        default -> reason(text(command, "text"));
                    };
            return trap.reason() == expected ? null : "expected " + expected + ", got " + trap;
        }
    }

    private static TrapReason reason(String words) {
        String start = words.replaceFirst(" \\d+$", "");
        return switch (start) {
            case "unreachable" -> TrapReason.UNREACHABLE;
            case "out of bounds memory access" -> TrapReason.MEMORY_OUT_OF_BOUNDS;
            case "out of bounds table access", "undefined element", "undefined" ->
                    TrapReason.TABLE_OUT_OF_BOUNDS;
            case "integer divide by zero" -> TrapReason.DIVISION_BY_ZERO;
            case "integer overflow" -> TrapReason.INTEGER_OVERFLOW;
            case "invalid conversion to integer" -> TrapReason.INVALID_CONVERSION;
            case "uninitialized element", "uninitialized" -> TrapReason.UNINITIALIZED_ELEMENT;
            case "indirect call type mismatch", "indirect call" ->
                    TrapReason.INDIRECT_CALL_TYPE_MISMATCH;
            default -> TrapReason.OTHER;
        };
    }

    private String refused(JsonObject command) throws Exception {
        try {
            load(command);
            return "was accepted: " + text(command, "text");
        } catch (ProgramException expected) {
            return null;
        }
    }
}
