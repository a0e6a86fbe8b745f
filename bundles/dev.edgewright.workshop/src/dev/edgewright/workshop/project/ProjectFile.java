/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.project;

import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.Severity;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code edgewright.yaml}: a name, a language and a world. */
final class ProjectFile {

    private static final int MAX_BYTES = 64 * 1024;
    private static final List<String> KEYS = List.of("name", "language", "world");

    private final Path folder;
    private final Path file;

    private ProjectFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(Project.FILE);
    }

    static Project read(Path folder) throws WorkshopException {
        if (!Files.isRegularFile(folder.resolve(Project.FILE))) {
            throw new WorkshopException(
                    "workshop-no-project",
                    "The folder %s is no project: it has no %s. Give the folder of a project."
                            .formatted(folder, Project.FILE));
        }
        return new ProjectFile(folder).read();
    }

    private Project read() throws WorkshopException {
        Map<?, ?> entries = entries(text());
        for (Object key : entries.keySet()) {
            if (!KEYS.contains(key)) {
                throw wrong(
                        0,
                        0,
                        "The key `%s` is not known; the keys are %s."
                                .formatted(
                                        Names.shown(String.valueOf(key)), String.join(", ", KEYS)));
            }
        }
        String name = Names.check("The name in " + file, entry(entries, "name"));
        String world = Names.check("The world in " + file, entry(entries, "world"));
        String id = entry(entries, "language");
        Language language =
                Language.of(id)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                0,
                                                0,
                                                "The language `%s` is not known; there are %s."
                                                        .formatted(
                                                                Names.shown(id), Language.ids())));
        return new Project(folder, name, language, world);
    }

    private String text() throws WorkshopException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw wrong(0, 0, "The project file is larger than 64 KiB.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw wrong(
                    0, 0, "The project file is not encoded in UTF-8; save it in that encoding.");
        } catch (IOException e) {
            throw wrong(0, 0, "The project file cannot be read; check its permissions.");
        }
    }

    private Map<?, ?> entries(String text) throws WorkshopException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(Project.FILE)
                        .setMaxAliasesForCollections(0)
                        .setAllowRecursiveKeys(false)
                        .build();
        try {
            if (new Load(settings).loadFromString(text) instanceof Map<?, ?> map) {
                return map;
            }
            throw wrong(
                    0,
                    0,
                    "The project file must have the keys %s.".formatted(String.join(", ", KEYS)));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw wrong(
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    "This is no YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw wrong(0, 0, "This YAML cannot be used: " + e.getMessage() + ".");
        }
    }

    private String entry(Map<?, ?> entries, String key) throws WorkshopException {
        if (entries.get(key) instanceof String text) {
            return text;
        }
        throw wrong(0, 0, "The key `%s` is missing or is not text.".formatted(key));
    }

    private WorkshopException wrong(int line, int column, String message) {
        Diagnostic diagnostic =
                new Diagnostic(
                        file, line, column, Severity.ERROR, message, "workshop-project-file");
        return new WorkshopException(
                "workshop-project-file",
                "The project file %s cannot be used: %s".formatted(file, message),
                List.of(diagnostic));
    }
}
