/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class GrantsTest {

    @TempDir Path directory;

    @Test
    void aDirectoryIsGrantedByItsRealPath() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory);
        Preopen preopen = Preopen.of(link, "/data", Access.READ_ONLY);
        assertEquals(directory.toRealPath(), preopen.hostPath());
    }

    @Test
    void whatCannotBeGrantedIsSaid() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        Path absent = directory.resolve("absent");
        refused("does not exist", () -> Preopen.of(absent, "/data", Access.READ_WRITE));
        refused("no directory", () -> Preopen.of(file, "/data", Access.READ_WRITE));
        refused("needs a name", () -> Preopen.of(directory, "", Access.READ_WRITE));
        refused("NUL", () -> Grants.builder().arguments(List.of("a\0b")));
        refused("NUL", () -> Grants.builder().environment("A", "\0"));
        refused("NAME=VALUE", () -> Grants.builder().environment("", "x"));
        refused("NAME=VALUE", () -> Grants.builder().environment("A=B", "x"));
    }

    private static void refused(String words, Executable granting) {
        GrantException refusal = assertThrows(GrantException.class, granting);
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }
}
