/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.guest;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.component.ComponentLinker;
import dev.edgewright.engine.component.ComponentProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options that say what answers a component's imports beside the host. Used as a mixin. */
public final class Composition {
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    @Option(
            names = "--with",
            paramLabel = "OTHER",
            description =
                    "A component whose exports answer imports. Can be repeated; each may use the"
                            + " others.")
    private List<Path> others = List.of();

    @Option(
            names = "--stub",
            description =
                    "Answers imports that nobody provides with default values (0, \"\", none, the"
                            + " first case), and logs each call on standard error.")
    private boolean stub;

    /**
     * Reads the other components.
     *
     * @throws Failure when one cannot be used, with the reason
     */
    public List<ComponentProgram> others() {
        List<ComponentProgram> programs = new ArrayList<>();
        for (Path other : others) {
            try {
                programs.add(ComponentProgram.load(UserFiles.read(other, MOST_BYTES)));
            } catch (ProgramException e) {
                throw new Failure("--with %s: %s".formatted(other, Sentence.of(e).orElseThrow()));
            }
        }
        return programs;
    }

    /**
     * Refuses other components where there is nothing that they could be composed with.
     *
     * @param module the core module that was named in the place of a component
     */
    public void requireNoOthers(Path module) {
        if (!others.isEmpty()) {
            throw Failure.wrongUse(
                    "--with %s: composes components, and %s is a core module; `edgewright component"
                                    .formatted(others.getFirst(), module)
                            + " new` makes a component of it.");
        }
    }

    /** What to do with calls of imports that nobody provides; empty to refuse such imports. */
    public Optional<Consumer<String>> stubs(Consumer<String> log) {
        return stub ? Optional.of(line -> log.accept("stub: " + line)) : Optional.empty();
    }

    /** Has the others and stubs answer imports of what is linked. */
    public void provideTo(
            ComponentLinker linker, List<ComponentProgram> programs, Consumer<String> log) {
        programs.forEach(linker::provide);
        stubs(log).ifPresent(linker::stubMissing);
    }

    /** The sentence about imports that nobody provides, with the options that provide them. */
    public static String inWords(LinkException problem, boolean component) {
        return problem.getMessage()
                + (component
                        ? " (--with OTHER.wasm adds a component, --stub lets stubs answer.)"
                        : "");
    }
}
