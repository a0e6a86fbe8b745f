/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One script of the component model's suite, run command by command. */
final class ComponentScript {

    /** Beginnings of what the reference says when the canonical ABI is broken. */
    private static final List<String> ABI =
            List.of(
                    "cannot leave component instance",
                    "cannot enter component instance",
                    "unaligned pointer",
                    "pointer not aligned",
                    "realloc return",
                    "invalid variant discriminant",
                    "invalid char",
                    "string content out-of-bounds",
                    "list content out-of-bounds",
                    "borrow handles still remain",
                    "unknown handle index",
                    "handle index",
                    "cannot remove owned resource while borrowed");

    /** Something that cannot be run, for a reason that is counted. */
    private static final class Skip extends Exception {
        private static final long serialVersionUID = 1L;

        Skip(String why) {
            super(why);
        }
    }

    private final String name;
    private final Path folder;
    private final JsonArray commands;
    private final Map<String, ComponentProgram> definitions = new HashMap<>();
    private final Map<String, ComponentInstance> instances = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private ComponentInstance current;
    private String currentMissing = "no component yet";
    private int passed;

    ComponentScript(Path file) throws IOException {
        JsonObject content = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        this.name = content.get("source").getAsString();
        this.folder = file.getParent();
        this.commands = content.getAsJsonArray("commands");
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
        return "%s: %d passed, %d failed, skipped %s"
                .formatted(name, passed, failures.size(), skipped);
    }

    void run() throws Exception {
        for (JsonElement each : commands) {
            JsonObject command = each.getAsJsonObject();
            try {
                Optional<String> wrong = perform(command);
                if (wrong.isEmpty()) {
                    passed++;
                } else {
                    fail(command, wrong.get());
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
                "%s:%s %s: %s".formatted(name, command.get("line"), text(command, "type"), why));
    }

    private static String text(JsonObject from, String key) {
        return from.has(key) ? from.get(key).getAsString() : "";
    }

    /** Performs a command; says what went wrong. */
    private Optional<String> perform(JsonObject command) throws Exception {
        return switch (text(command, "type")) {
            case "component", "module" -> {
                define(command);
                yield Optional.empty();
            }
            case "invoke" -> {
                invoke(command);
                yield Optional.empty();
            }
            case "assert_return" -> {
                List<Value> expected = ScriptValues.all(command.getAsJsonArray("expected"));
                List<Value> actual = invoke(command).stream().toList();
                yield expected.equals(actual)
                        ? Optional.empty()
                        : Optional.of("expected %s, got %s".formatted(expected, actual));
            }
            case "assert_trap" -> trapped(command);
            case "assert_invalid", "assert_malformed" -> refused(command);
            case "assert_unlinkable" -> {
                try {
                    instantiate(load(command.getAsJsonObject("target")));
                    yield Optional.of("was linked");
                } catch (LinkException | ProgramException expected) {
                    yield Optional.empty();
                }
            }
            default -> Optional.of("unknown command");
        };
    }

    private ComponentProgram load(JsonObject where) throws Exception {
        if (where.has("textError") && !where.has("file")) {
            throw new Skip("text format");
        }
        try {
            return ComponentProgram.load(Files.readAllBytes(folder.resolve(text(where, "file"))));
        } catch (ProgramException e) {
            if (e.problem() == ProgramException.Problem.UNSUPPORTED) {
                throw new Skip(reason(e.getMessage()));
            }
            throw e;
        }
    }

    private static String reason(String sentence) {
        return sentence.contains("async") ? "async" : sentence;
    }

    private void define(JsonObject command) throws Exception {
        String own = text(command, "name");
        current = command.has("definition") ? current : null;
        try {
            if (command.has("instanceOf")) {
                JsonArray pair = command.getAsJsonArray("instanceOf");
                ComponentProgram program = definitions.get(nameOf(pair.get(1)));
                if (program == null) {
                    throw new Skip("async");
                }
                keep(nameOf(pair.get(0)), instantiate(program));
                return;
            }
            definitions.remove(own);
            ComponentProgram program = load(command);
            definitions.put(own, program);
            if (!command.has("definition")) {
                keep(own, instantiate(program));
            }
        } catch (Skip skip) {
            currentMissing = skip.getMessage();
            throw skip;
        }
    }

    private static String nameOf(JsonElement element) {
        return element.isJsonNull() ? "" : element.getAsString();
    }

    private static ComponentInstance instantiate(ComponentProgram program) throws LinkException {
        return new ComponentLinker(RunOptions.defaults()).instantiate(program);
    }

    private void keep(String own, ComponentInstance instance) {
        current = instance;
        instances.put(own, instance);
    }

    private Optional<Value> invoke(JsonObject command) throws Skip {
        JsonObject action = command.getAsJsonObject("action");
        String wanted = text(action, "instance");
        ComponentInstance instance = wanted.isEmpty() ? current : instances.get(wanted);
        if (instance == null) {
            throw new Skip(currentMissing);
        }
        try {
            return instance.function(text(action, "export"))
                    .orElseThrow(() -> new IllegalArgumentException("no such export: " + action))
                    .call(ScriptValues.all(action.getAsJsonArray("args")));
        } catch (Trap trap) {
            if (trap.getMessage().contains("(component model async), which cannot be run")) {
                throw new Skip("async");
            }
            throw trap;
        }
    }

    private Optional<String> trapped(JsonObject command) throws Exception {
        String expected = text(command, "message").replaceFirst("^wasm trap: ", "");
        try {
            if (command.has("action")) {
                invoke(command);
            } else {
                instantiate(load(command.getAsJsonObject("target")));
            }
            return Optional.of("did not trap");
        } catch (Trap trap) {
            boolean fits =
                    expected.equals("unreachable")
                            ? trap.reason() == TrapReason.UNREACHABLE
                            : ABI.stream().noneMatch(expected::startsWith)
                                    || trap.reason() == TrapReason.CANONICAL_ABI;
            return fits
                    ? Optional.empty()
                    : Optional.of("expected \"%s\", got %s".formatted(expected, trap));
        }
    }

    private Optional<String> refused(JsonObject command) throws Exception {
        JsonObject target = command.getAsJsonObject("target");
        if (!target.has("file")) {
            throw new Skip("text format");
        }
        try {
            ComponentProgram.load(Files.readAllBytes(folder.resolve(text(target, "file"))));
            return Optional.of("was accepted, not refused: " + text(command, "message"));
        } catch (ProgramException expected) {
            return Optional.empty();
        }
    }
}
