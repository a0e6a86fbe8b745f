/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.toolchain;

import dev.edgewright.wasm.text.WatAssembler;
import dev.edgewright.wasm.text.WatSyntaxException;
import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.Severity;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.internal.messages.FileProblem;
import dev.edgewright.workshop.project.Language;
import dev.edgewright.workshop.project.Project;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** WebAssembly text, by the assembler of the house: one file in {@code src/}. */
final class WatToolchain implements Toolchain {

    @Override
    public Language language() {
        return Language.WAT;
    }

    @Override
    public Detection detect() {
        return new Detection(language(), true, "built in");
    }

    @Override
    public List<Diagnostic> compile(Project project, Path module, Consumer<String> output)
            throws WorkshopException {
        List<Path> sources = Sources.list(project, ".wat");
        if (sources.size() > 1) {
            throw new WorkshopException(
                    "workshop-sources",
                    ("The folder %s has %d .wat files; a module is made of one. Move the"
                                    + " others elsewhere.")
                            .formatted(project.sources(), sources.size()));
        }
        Path source = sources.get(0);
        try {
            Files.write(module, WatAssembler.assemble(read(source)));
        } catch (WatSyntaxException e) {
            Diagnostic mistake =
                    new Diagnostic(
                            source, e.line(), e.column(), Severity.ERROR, e.getMessage(), e.code());
            output.accept(mistake.toString());
            throw new WorkshopException(
                    "workshop-compile", "The project does not compile.", List.of(mistake));
        } catch (IOException e) {
            throw new WorkshopException(
                    "workshop-write",
                    "The module cannot be written to %s: %s."
                            .formatted(module, FileProblem.cause(e)));
        }
        return List.of();
    }

    private static String read(Path source) throws WorkshopException {
        try {
            // UTF-8 needs at most four bytes for what the assembler counts as one.
            if (Files.size(source) > 4L * WatAssembler.MAX_LENGTH) {
                throw new WorkshopException(
                        "workshop-sources",
                        "The file %s is larger than 32 MiB, the most that is assembled."
                                .formatted(source));
            }
            return Files.readString(source);
        } catch (CharacterCodingException e) {
            throw new WorkshopException(
                    "workshop-sources",
                    "The file %s is not encoded in UTF-8; save it in that encoding."
                            .formatted(source));
        } catch (IOException e) {
            throw new WorkshopException(
                    "workshop-sources",
                    "The file %s cannot be read; check its permissions.".formatted(source));
        }
    }
}
