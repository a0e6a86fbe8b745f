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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files without the editor. */
class WatchedFilesTest {

    @TempDir Path folder;

    @Test
    void asksAClientThatCanToWatch() throws Exception {
        try (LspAssert client = new LspAssert(folder)) {
            InitializeParams params = client.parameters();
            var workspace = new WorkspaceClientCapabilities();
            workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
            params.getCapabilities().setWorkspace(workspace);
            params.setWorkspaceFolders(
                    List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
            client.initialize(params);
            assertEquals("workspace/didChangeWatchedFiles", client.registered());
        }
    }

    @Test
    void seesFilesThatComeChangeAndGo() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", "package a:b;\ninterface i { use j.{t}; }\n");
            assertEquals(List.of("2:19 wit-unresolved-name"), client.diagnostics("a.wit"));
            change(client, "j.wit", "interface j { type t = u8; }\n", FileChangeType.Created);
            assertEquals(List.of(), client.diagnostics("a.wit"));
            change(client, "j.wit", "interface j { type s = u8; }\n", FileChangeType.Changed);
            assertEquals(List.of("2:22 wit-unresolved-name"), client.diagnostics("a.wit"));
            change(client, "j.wit", null, FileChangeType.Deleted);
            assertEquals(List.of("2:19 wit-unresolved-name"), client.diagnostics("a.wit"));
        }
    }

    @Test
    void staysOutOfBuildOutput() throws Exception {
        Files.createDirectories(folder.resolve("target"));
        Files.createDirectories(folder.resolve(".git"));
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("a.wit", "package a:b;\ninterface i { use x:y/j.{t}; }\n");
            assertEquals(List.of("2:19 wit-unknown-package"), client.diagnostics("a.wit"));
            String other = "package x:y;\ninterface j { type t = u8; }\n";
            change(client, "target/x.wit", other, FileChangeType.Created);
            change(client, ".git/x.wit", other, FileChangeType.Created);
            client.change("a.wit", "package a:b;\ninterface i {  use x:y/j.{t}; }\n");
            assertEquals(List.of("2:20 wit-unknown-package"), client.diagnostics("a.wit"));
        }
    }

    private void change(LspAssert client, String name, String text, FileChangeType type)
            throws IOException {
        Path file = folder.resolve(name);
        if (text == null) {
            Files.delete(file);
        } else {
            Files.writeString(file, text);
        }
        client.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(
                        new DidChangeWatchedFilesParams(
                                List.of(new FileEvent(client.uri(name), type))));
    }
}
