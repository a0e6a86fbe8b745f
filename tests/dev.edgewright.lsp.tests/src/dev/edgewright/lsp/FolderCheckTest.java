/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than the open files and what they reach is checked only when a person asks for it. */
class FolderCheckTest {

    private static final String BROKEN = "package a:p%d;\ninterface i { f: func(x: nope); }\n";

    @TempDir Path folder;

    private void files(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("p" + i + "/a.wit");
            Files.createDirectories(file.getParent());
            Files.writeString(file, BROKEN.formatted(i));
        }
    }

    private static CompletableFuture<Object> command(LspAssert client, String name) {
        ExecuteCommandParams params = new ExecuteCommandParams(name, List.of());
        params.setWorkDoneToken(Either.forLeft("token"));
        return client.server().getWorkspaceService().executeCommand(params);
    }

    @Test
    void everyFileIsCheckedOnDemand() throws Exception {
        files(3);
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("mine/m.wit", "package m:m;\n");
            assertEquals(List.of(), client.diagnostics("mine/m.wit"));
            assertEquals(List.of(), client.published());

            LspAssert.answer(command(client, "edgewright.checkFolder"));
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        List.of("2:26 wit-unresolved-name"), client.settled("p" + i + "/a.wit"));
            }
            assertEquals("begin", client.progress().get(0));
            assertEquals("end", client.progress().get(client.progress().size() - 1));

            LspAssert.answer(command(client, "edgewright.checkOpenFiles"));
            for (int i = 0; i < 3; i++) {
                assertEquals(List.of(), client.settled("p" + i + "/a.wit"));
            }
        }
    }

    @Test
    void aFileThatIsClosedStaysChecked() throws Exception {
        files(1);
        try (LspAssert client = LspAssert.open(folder)) {
            LspAssert.answer(command(client, "edgewright.checkFolder"));
            assertEquals(List.of("2:26 wit-unresolved-name"), client.diagnostics("p0/a.wit"));
            client.open("p0/a.wit", "package a:p0;\n");
            assertEquals(List.of(), client.diagnostics("p0/a.wit"));
            client.close("p0/a.wit");
            assertEquals(List.of("2:26 wit-unresolved-name"), client.diagnostics("p0/a.wit"));
        }
    }

    @Test
    void aKeystrokeGoesFirstAndTheRestIsCheckedAfterIt() throws Exception {
        files(300);
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("mine/m.wit", "package m:m;\n");
            assertEquals(List.of(), client.diagnostics("mine/m.wit"));
            CompletableFuture<Object> checked = command(client, "edgewright.checkFolder");
            for (int i = 0; i < 20; i++) {
                client.change("mine/m.wit", "package m:m;\ninterface i" + i + " { x }\n");
            }
            LspAssert.answer(checked);
            List<String> published = client.published();
            for (int i = 0; i < 300; i++) {
                assertTrue(published.contains(client.uri("p" + i + "/a.wit")), "file " + i);
            }
        }
    }

    @Test
    void aPersonCanStopIt() throws Exception {
        files(300);
        try (LspAssert client = LspAssert.open(folder)) {
            CompletableFuture<Object> checked = command(client, "edgewright.checkFolder");
            client.server()
                    .cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("token")));
            checked.get(10, TimeUnit.SECONDS);
            client.open("mine/m.wit", "package m:m;\n");
            assertEquals(List.of(), client.diagnostics("mine/m.wit"));
        }
    }

    @Test
    void otherCommandsAreRefusedWithASentence() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            command(client, "rm").get(10, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            assertTrue(refused.getMessage().contains("There is no command `rm`"));
            return;
        }
        throw new AssertionError("not refused");
    }
}
