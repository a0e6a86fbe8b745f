/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The component model's own cases, where the shared folder has them. */
final class ComponentSuite {

    /**
     * A command of a case file.
     *
     * @param name script and line
     * @param type such as {@code assert_invalid}
     * @param file the binary
     * @param message what the reference implementation says
     */
    record Case(String name, String type, Path file, String message) {

        byte[] binary() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name + " " + type + " (" + message + ")";
        }
    }

    private ComponentSuite() {}

    /** The cases of these types; skips the test where there is no such folder. */
    static List<Case> cases(String... types) throws IOException {
        Path root = shared("conformance/component-model");
        List<Case> cases = new ArrayList<>();
        List<Path> scripts;
        try (Stream<Path> files = Files.walk(root)) {
            scripts = files.filter(f -> f.endsWith("commands.json")).sorted().toList();
        }
        for (Path script : scripts) {
            JsonObject content = JsonParser.parseString(Files.readString(script)).getAsJsonObject();
            for (JsonElement element : content.getAsJsonArray("commands")) {
                JsonObject command = element.getAsJsonObject();
                String type = command.get("type").getAsString();
                JsonObject target =
                        command.has("target") ? command.getAsJsonObject("target") : command;
                if (List.of(types).contains(type) && target.has("file")) {
                    cases.add(
                            new Case(
                                    content.get("source").getAsString()
                                            + ":"
                                            + command.get("line").getAsInt(),
                                    type,
                                    script.resolveSibling(target.get("file").getAsString()),
                                    command.has("message")
                                            ? command.get("message").getAsString()
                                            : ""));
                }
            }
        }
        return cases;
    }

    /** A place in the folder beside the checkout; skips the test where it is not there. */
    static Path shared(String path) {
        Path place = Path.of("").toAbsolutePath();
        while (place != null && !Files.isDirectory(place.resolve(".mvn"))) {
            place = place.getParent();
        }
        Path found = place == null ? null : place.resolveSibling("shared").resolve(path);
        assumeTrue(
                found != null && Files.exists(found),
                "skipped: there is no folder ../shared/" + path);
        return found;
    }
}
