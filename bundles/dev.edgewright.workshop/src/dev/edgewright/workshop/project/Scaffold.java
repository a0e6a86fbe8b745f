/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.project;

import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.internal.messages.FileProblem;
import dev.edgewright.workshop.template.Template;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes new projects, wholly or not at all. */
public final class Scaffold {

    /** What every new artifact begins with. */
    private static final String FIRST_VERSION = "0.1.0";

    private Scaffold() {}

    /**
     * Writes the files of a new project. They are written beside the folder first and then moved
     * there, so that nothing half-made is left if anything goes wrong.
     *
     * @throws WorkshopException if a name cannot be used, or if the folder has files already or
     *     cannot be written
     */
    public static Project create(NewProject wish) throws WorkshopException {
        wish.check();
        Path folder = wish.folder().toAbsolutePath().normalize();
        Path parent = folder.getParent();
        if (parent == null) {
            throw new WorkshopException(
                    "workshop-folder", "The root of a file system cannot be a project.");
        }
        checkFree(folder);
        Path draft = null;
        try {
            Files.createDirectories(parent);
            draft = Files.createTempDirectory(parent, "." + wish.name() + "-");
            for (Map.Entry<String, String> file :
                    Template.files(wish.language().id(), values(wish)).entrySet()) {
                Path target = draft.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, file.getValue());
            }
            openToOthers(draft);
            Files.deleteIfExists(folder); // an empty folder, checked above
            Files.move(draft, folder);
            draft = null;
        } catch (AccessDeniedException e) {
            throw new WorkshopException(
                    "workshop-folder",
                    "The folder %s cannot be written: you may not create files in %s. Choose another"
                                    .formatted(folder, existing(parent))
                            + " folder or change its permissions.");
        } catch (IOException e) {
            throw new WorkshopException(
                    "workshop-folder",
                    "The project cannot be written to %s: %s."
                            .formatted(folder, FileProblem.cause(e)));
        } finally {
            if (draft != null) {
                delete(draft);
            }
        }
        return new Project(folder, wish.name(), wish.language(), wish.name());
    }

    /** The nearest folder that is there already. */
    private static Path existing(Path folder) {
        Path nearest = folder;
        for (Path above = folder; above != null; above = above.getParent()) {
            nearest = above;
            if (Files.exists(above)) {
                break;
            }
        }
        return nearest;
    }

    private static void checkFree(Path folder) throws WorkshopException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new WorkshopException(
                    "workshop-folder",
                    "%s is a file; choose a folder that is new or empty.".formatted(folder));
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new WorkshopException(
                        "workshop-folder",
                        "The folder %s is not empty; choose one that is new or empty."
                                .formatted(folder));
            }
        } catch (IOException e) {
            throw new WorkshopException(
                    "workshop-folder",
                    "The folder %s cannot be read; check its permissions.".formatted(folder));
        }
    }

    private static Map<String, String> values(NewProject wish) {
        return Map.of(
                "name", wish.name(),
                "namespace", wish.namespace(),
                "organization", wish.organization(),
                "registry", wish.registry(),
                "version", FIRST_VERSION,
                "language", wish.language().id(),
                "languageName", wish.language().title(),
                "source", source(wish.language()),
                "prerequisites", prerequisites(wish.language()));
    }

    private static String source(Language language) {
        return switch (language) {
            case WAT -> "src/filter.wat";
            case C -> "src/filter.c";
            case ASSEMBLYSCRIPT -> "src/filter.ts";
        };
    }

    private static String prerequisites(Language language) {
        return switch (language) {
            case WAT -> "The build needs nothing but Edgewright itself.";
            case C ->
                    "The build needs clang with lld, wasi-libc and compiler-rt for WebAssembly (on"
                            + " Debian:\n`clang lld wasi-libc libclang-rt-dev-wasm32`);"
                            + " `edgewright doctor` says what is missing.";
            case ASSEMBLYSCRIPT ->
                    "The build needs Node.js 20 or newer with npm; the first one fetches the"
                            + " compiler that\n`package.json` names.";
        };
    }

    /** Temporary folders are for their maker alone; a project is as open as any new folder. */
    private static void openToOthers(Path draft) throws IOException {
        Path sibling = Files.createDirectory(draft.resolve("x"));
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(sibling));
        }
        Files.delete(sibling);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // The failure that led here is the one to report.
        }
    }
}
