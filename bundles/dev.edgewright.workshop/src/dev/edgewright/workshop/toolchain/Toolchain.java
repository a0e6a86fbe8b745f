/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.toolchain;

import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.Project;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Compiles projects of one language with the compiler that its community uses. Stateless. */
public sealed interface Toolchain permits WatToolchain, ClangToolchain, AssemblyScriptToolchain {

    /** The language it compiles. */
    Language language();

    /**
     * Looks for what a build needs, by running it; takes a second at most where nothing hangs.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    Detection detect() throws InterruptedException;

    /**
     * Compiles a project to one core module. An interrupt of the thread ends the compiler.
     *
     * @param module the file to write; its folder exists
     * @param output takes each line that the compiler prints, on any thread, one at a time
     * @return warnings and notes
     * @throws WorkshopException if something is missing or, with diagnostics, does not compile
     * @throws InterruptedException if the thread was interrupted
     */
    List<Diagnostic> compile(Project project, Path module, Consumer<String> output)
            throws WorkshopException, InterruptedException;

    /** The toolchain of a language. */
    static Toolchain of(Language language) {
        return switch (language) {
            case WAT -> new WatToolchain();
            case C -> new ClangToolchain();
            case ASSEMBLYSCRIPT -> new AssemblyScriptToolchain();
        };
    }

    /** The toolchains of all languages. */
    static List<Toolchain> all() {
        return Arrays.stream(Language.values()).map(Toolchain::of).toList();
    }
}
