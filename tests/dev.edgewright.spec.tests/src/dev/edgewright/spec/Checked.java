/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.check.SpecChecker;
import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.tree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document with all that is found in it, for tests to say what they expect. Findings are written
 * as {@code severity code@line} with the lines from 1.
 */
public final class Checked {

    private final SpecFile file;
    private final TestWorkspace workspace;
    private final Lines lines;
    private final List<Finding> findings;

    Checked(SpecFile file, TestWorkspace workspace) {
        this.file = file;
        this.workspace = workspace;
        this.lines = file.lines();
        this.findings = SpecChecker.check(file, workspace);
    }

    /** A text by itself. */
    public static Checked of(String text) {
        return new TestWorkspace().with("test.yaml", text).check("test.yaml");
    }

    /** Whether a document of a known kind is in it. */
    public boolean isKnown() {
        return file.isKnown();
    }

    /** Just this is found, in the order of the text. */
    public Checked finds(String... expected) {
        assertEquals(List.of(expected), findings(), this::toString);
        return this;
    }

    /** Everything that is found, written as said above. */
    public List<String> findings() {
        return findings.stream().map(this::written).toList();
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    private String written(Finding finding) {
        return severity(finding.severity())
                + " "
                + finding.code()
                + "@"
                + (lines.line(finding.region().offset()) + 1);
    }

    private static String severity(Severity severity) {
        return severity.toString().toLowerCase(Locale.ROOT);
    }

    /** A message contains this. */
    public Checked saying(String words) {
        assertTrue(findings.stream().anyMatch(f -> f.message().contains(words)), this::toString);
        return this;
    }

    /** What a finding is about is written like this. */
    public Checked at(String code, String text) {
        Finding found =
                findings.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
        assertEquals(text, found.region().of(lines.text()));
        return this;
    }

    /** The text after the first fix of the first finding with that code. */
    public String fixed(String code) {
        Fix fix =
                findings.stream()
                        .filter(f -> f.code().equals(code))
                        .flatMap(f -> f.fixes().stream())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no fix\n" + this));
        StringBuilder text = new StringBuilder(lines.text());
        List<Edit> edits = new ArrayList<>(fix.edits());
        edits.sort(Comparator.comparingInt((Edit e) -> e.region().offset()).reversed());
        edits.forEach(e -> text.replace(e.region().offset(), e.region().end(), e.text()));
        return text.toString();
    }

    /** The caret at the first character of a text. */
    public Caret caret(String text) {
        int offset = lines.text().indexOf(text);
        assertTrue(offset >= 0, text);
        return caret(offset).orElseThrow();
    }

    /** The caret at an offset; empty where nothing stands. */
    public Optional<Caret> caret(int offset) {
        SpecDocument document = document();
        return Place.at(document.root(), offset).map(place -> caret(document, place));
    }

    private static Caret caret(SpecDocument document, Place place) {
        DocumentType type = document.type().orElseThrow();
        Path path = place.path();
        Path around = new Path(path.steps().subList(0, Math.max(0, path.steps().size() - 1)));
        return new Caret(
                document,
                place,
                SchemaWalk.at(document.root(), type.schema(), path),
                SchemaWalk.at(document.root(), type.schema(), around),
                "");
    }

    public Family family() {
        return Families.of(document()).orElseThrow();
    }

    /** The first document. */
    public SpecDocument document() {
        return file.documents().get(0);
    }

    public TestWorkspace workspace() {
        return workspace;
    }

    /** What the family tells at the first character of a text. */
    public Optional<String> hover(String text) {
        return family().explain(caret(text), workspace);
    }

    /** What the family proposes at the first character of a text. */
    public List<String> proposals(String text) {
        return family().proposals(caret(text), workspace).stream().map(p -> p.text()).toList();
    }

    @Override
    public String toString() {
        return findings.stream()
                .map(f -> written(f) + ": " + f.message())
                .collect(Collectors.joining("\n"));
    }
}
