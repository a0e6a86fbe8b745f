/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.migrate.Migrated;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/** A folder of documents of Margo, and what is found in them. */
public final class Folder implements Workspace {

    private final List<SpecFile> files = new ArrayList<>();
    private final Map<String, Artifact> artifacts = new HashMap<>();

    /** Puts a file there. */
    public Folder with(String name, String text) {
        files.add(file(name, text));
        return this;
    }

    /** Puts a binary there. */
    public Folder with(String reference, Artifact artifact) {
        artifacts.put(reference, artifact);
        return this;
    }

    private static SpecFile file(String name, String text) {
        return SpecFiles.read(URI.createURI("file:/plant/" + name), text);
    }

    /** The only document of a file. */
    public SpecDocument document(String name) {
        return files.stream()
                .filter(f -> f.uri().lastSegment().equals(name))
                .findFirst()
                .orElseThrow()
                .documents()
                .get(0);
    }

    /** Whether nothing could be read of a file. */
    boolean isEmpty(String name) {
        return files.stream()
                .filter(f -> f.uri().lastSegment().equals(name))
                .allMatch(f -> f.documents().isEmpty());
    }

    String text(String name) {
        return file(document(name).file()).orElseThrow().text();
    }

    /** All findings on a file. */
    List<Finding> findings(String name) {
        Findings findings = new Findings();
        new MargoFamily().check(document(name), this, findings);
        return findings.inTextOrder();
    }

    /** Expects exactly these findings, each as {@code line code part of the message}. */
    Folder finds(String name, String... expected) {
        List<Finding> found = findings(name);
        Lines lines = Lines.of(text(name));
        List<String> shown =
                found.stream()
                        .map(
                                f ->
                                        "%d %s %s"
                                                .formatted(
                                                        lines.line(f.region().offset()) + 1,
                                                        f.code(),
                                                        f.message()))
                        .toList();
        assertEquals(expected.length, shown.size(), () -> String.join("\n", shown));
        for (int i = 0; i < expected.length; i++) {
            String[] parts = expected[i].split(" ", 3);
            String line = shown.get(i);
            assertTrue(line.startsWith(parts[0] + " " + parts[1] + " "), line);
            assertTrue(parts.length < 3 || line.contains(parts[2]), line);
        }
        return this;
    }

    /** The text after a fix of the finding with that code. */
    String mended(String name, String code, String title) {
        Finding finding =
                findings(name).stream()
                        .filter(f -> f.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        List<String> titles = finding.fixes().stream().map(Fix::title).toList();
        assertTrue(titles.contains(title), () -> finding + " has " + titles);
        Fix fix = finding.fixes().get(titles.indexOf(title));
        return applied(text(name), fix.edits());
    }

    static String applied(String text, List<Edit> edits) {
        return new Migrated(edits, List.of()).apply(text);
    }

    @Override
    public List<SpecDocument> documents(String type) {
        return files.stream().flatMap(f -> f.documents().stream()).filter(d -> d.is(type)).toList();
    }

    @Override
    public Optional<SpecFile> file(URI uri) {
        return files.stream().filter(f -> f.uri().equals(uri)).findFirst();
    }

    @Override
    public Optional<Artifact> artifact(URI from, String reference) {
        return Optional.ofNullable(artifacts.get(reference));
    }

    @Override
    public Optional<WitPlace> witInterface(URI from, String id) {
        return Optional.empty();
    }

    @Override
    public Collection<String> witInterfaces(URI from) {
        return List.of();
    }
}
