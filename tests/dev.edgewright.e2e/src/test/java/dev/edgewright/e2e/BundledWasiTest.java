/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WASI out of the distribution. */
class BundledWasiTest {
    @TempDir private static Path folder;

    private static Edgewright edgewright;

    @BeforeAll
    static void thisBuildHasIt() {
        edgewright = Edgewright.in(folder).with("XDG_CACHE_HOME", folder + "/cache");
        JsonObject wasi =
                items(edgewright.run("doctor", "--json").endsWith(0).out())
                        .filter(each -> each.get("name").getAsString().equals("WASI"))
                        .findFirst()
                        .orElseThrow();
        Assumptions.assumeTrue(
                wasi.get("present").getAsBoolean(), () -> "skipped: " + wasi.get("found"));
    }

    @Test
    void pathsToItResolveWithoutDeps() throws IOException {
        write("package my:app;\nworld w { include wasi:http/proxy@0.2.12; }\n");
        edgewright.run("wit", "check", "a.wit").endsWith(0);
        edgewright
                .run("wit", "print", "a.wit")
                .endsWith(0)
                .prints("import wasi:http/types@0.2.12;");
        assertEquals(
                List.of(
                        "wasi:cli@0.2.12",
                        "wasi:clocks@0.2.12",
                        "wasi:filesystem@0.2.12",
                        "wasi:http@0.2.12",
                        "wasi:io@0.2.12",
                        "wasi:random@0.2.12",
                        "wasi:sockets@0.2.12"),
                items(
                                JsonParser.parseString(
                                                edgewright
                                                        .run("wit", "json", "a.wit")
                                                        .endsWith(0)
                                                        .out())
                                        .getAsJsonObject()
                                        .get("packages")
                                        .toString())
                        .map(each -> each.get("name").getAsString())
                        .filter(name -> name.startsWith("wasi:"))
                        .sorted()
                        .toList());
        try (Stream<Path> copies = Files.walk(folder.resolve("cache"))) {
            assertTrue(copies.anyMatch(file -> file.endsWith("wasi-http-0.2.12.wit")));
        }
    }

    @Test
    void itNeedsNoCache() throws IOException {
        write("package my:app;\nworld w { import wasi:cli/run@0.3.0; }\n");
        Edgewright.in(folder)
                .with("XDG_CACHE_HOME", "/proc/nowhere")
                .run("wit", "check", "a.wit")
                .endsWith(0);
    }

    @Test
    void anotherVersionIsRefusedWithTheBundledOnes() throws IOException {
        write("package my:app;\nworld w { import wasi:cli/run@0.2.0; }\n");
        edgewright
                .run("wit", "check", "a.wit")
                .endsWith(1)
                .prints("a.wit:2:18: error: Package `wasi:cli@0.2.0` is not found.")
                .prints("`wasi:cli@0.2.12`, `wasi:cli@0.3.0`");
    }

    private static Stream<JsonObject> items(String json) {
        return StreamSupport.stream(
                        JsonParser.parseString(json).getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    private static void write(String text) throws IOException {
        Files.writeString(folder.resolve("a.wit"), text);
    }
}
