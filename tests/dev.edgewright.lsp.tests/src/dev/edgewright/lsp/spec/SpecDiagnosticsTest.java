/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.lsp.LspAssert;
import dev.edgewright.wasm.text.WatAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of deployment specs, and when. */
class SpecDiagnosticsTest {

    private static final String BUILD =
            """
            version: "1"
            name: blink
            binaries: [{path: blink.wasm}]
            config:
              permissions: [%s]
            """;

    @TempDir Path folder;

    @Test
    void tellsOfMistakesAndThatTheyAreMended() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("build.yaml", BUILD.formatted("networkin"));
            assertEquals(List.of("5:17 ocre-unknown-permission"), client.diagnostics("build.yaml"));
            client.change("build.yaml", BUILD.formatted("networking"));
            assertEquals(List.of(), client.diagnostics("build.yaml"));
        }
    }

    @Test
    void ofOtherFilesOnlyTheSyntaxIsTold() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("compose.yml", "services:\n  web: [nginx\n");
            assertEquals(1, client.diagnostics("compose.yml").size());
            client.change("compose.yml", "services:\n  web: [nginx]\n");
            assertEquals(List.of(), client.diagnostics("compose.yml"));
            client.open("some.json", "{\"a\": 1}");
            assertEquals(List.of(), client.diagnostics("some.json"));
        }
    }

    @Test
    void filesThatAreNotOpenAreNotToldOf() throws Exception {
        write("build.yaml", BUILD.formatted("networkin"));
        write("broken.yaml", "a: [1\n");
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("open.yaml", "a: 1\n");
            assertEquals(List.of(), client.diagnostics("open.yaml"));
            assertEquals(List.of(), client.settled("build.yaml"));
            client.server()
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams("edgewright.checkFolder", List.of()))
                    .get();
            assertEquals(List.of("5:17 ocre-unknown-permission"), client.settled("build.yaml"));
            assertEquals(List.of(), client.settled("broken.yaml"));
        }
    }

    @Test
    void ofAHugeFileOneThingIsTold() throws Exception {
        String huge = "kind: Application\n" + "a: b # and so on\n".repeat(500_000);
        write("huge.yaml", huge);
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("small.yaml", "a: 1\n");
            assertEquals(List.of(), client.diagnostics("small.yaml"));
            client.open("huge.yaml", huge);
            assertEquals(List.of("1:1 yaml-limit"), client.diagnostics("huge.yaml"));
            assertEquals(List.of(), client.labels("huge.yaml", new Position(3, 3)));
        }
    }

    @Test
    void aBinaryThatComesIsLookedAt() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("build.yaml", BUILD.formatted("console"));
            assertEquals(List.of(), client.diagnostics("build.yaml"));
            Files.write(
                    folder.resolve("blink.wasm"),
                    WatAssembler.assemble(
                            "(module (import \"env\" \"ocre_gpio_init\" (func (result i32)))"
                                    + " (func (export \"_start\")))"));
            tell(client, "blink.wasm", FileChangeType.Created);
            assertEquals(
                    List.of("5:3 ocre-missing-permission"),
                    client.diagnostics("build.yaml").subList(0, 1));
        }
    }

    @Test
    void aFileBesideMattersToThoseOfItsFamilyAlone() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a/build.yaml", BUILD.formatted("console"));
            client.diagnostics("a/build.yaml");
            client.open("other.yaml", "a: 1\n");
            client.diagnostics("other.yaml");
            client.change("other.yaml", "a: 2\n");
            client.diagnostics("other.yaml");
            assertEquals(List.of(), client.published());
            client.open("b/build.yaml", BUILD.formatted("networking"));
            client.diagnostics("b/build.yaml");
            client.settled("b/build.yaml");
            assertEquals(List.of(client.uri("a/build.yaml")), client.published());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void tell(LspAssert client, String name, FileChangeType type) {
        client.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(
                        new DidChangeWatchedFilesParams(
                                List.of(new FileEvent(client.uri(name), type))));
    }
}
