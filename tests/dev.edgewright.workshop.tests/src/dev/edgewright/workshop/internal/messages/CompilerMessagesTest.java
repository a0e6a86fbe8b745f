/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.internal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.workshop.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the compilers print, as diagnostics in the same form for all. */
class CompilerMessagesTest {

    private static final Path FOLDER = Path.of("project").toAbsolutePath();

    @Test
    void clangAndItsLinker() {
        assertEquals(
                List.of(
                        FOLDER
                                + "/src/filter.c:13:5: error: use of undeclared identifier 'x'"
                                + " [clang]",
                        FOLDER
                                + "/src/filter.c:4:9: warning: unused variable 'a: b'"
                                + " [-Wunused-variable]",
                        FOLDER + "/src/filter.h:1:1: note: declared here [clang]",
                        "/usr/include/a.h:2:3: error: 'b.h' file not found [clang]",
                        FOLDER + ": error: filter.o: undefined symbol: f [wasm-ld]",
                        FOLDER + ": error: linker command failed with exit code 1 [clang]"),
                texts(
                        new ClangMessages(FOLDER)
                                .read(
                                        List.of(
                                                "./src/filter.c:13:5: error: use of undeclared"
                                                        + " identifier 'x'",
                                                "    x = 3;",
                                                "    ^",
                                                "./src/filter.c:4:9: warning: unused variable"
                                                        + " 'a: b' [-Wunused-variable]",
                                                "src/filter.h:1:1: note: declared here",
                                                "/usr/include/a.h:2:3: fatal error: 'b.h' file not"
                                                        + " found",
                                                "wasm-ld-14: error: filter.o: undefined symbol: f",
                                                "clang: error: linker command failed with exit code"
                                                        + " 1",
                                                "1 warning and 1 error generated."))));
    }

    @Test
    void assemblyScript() {
        assertEquals(
                List.of(
                        FOLDER
                                + "/src/filter.ts:59:46: error: Expression must be a compile-time"
                                + " constant. [AS220]",
                        FOLDER
                                + "/node_modules/assemblyscript/std/assembly/array.ts:3:1: warning:"
                                + " Beware. [AS1]",
                        FOLDER + ": error: Nothing to compile. [asc]"),
                texts(
                        new AssemblyScriptMessages(FOLDER)
                                .read(
                                        List.of(
                                                "ERROR AS220: Expression must be a compile-time"
                                                        + " constant.",
                                                "    :",
                                                " 59 │ store<u8>(chunk, 0, i);",
                                                "    │                     ~",
                                                "    └─ in src/filter.ts(59,46)",
                                                "    └─ in src/other.ts(1,1)",
                                                "WARNING AS1: Beware.",
                                                "    └─ in ~lib/array.ts(3,1)",
                                                "ERROR: Nothing to compile.",
                                                "FAILURE 1 compile error(s)"))));
    }

    private static List<String> texts(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }
}
