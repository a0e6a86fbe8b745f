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

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.Recognizer;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.structure.Structure;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;

/** What is found wrong with the structure of a text, for tests to say what they expect of it. */
public final class Verdict {

    private final Lines lines;
    private final List<Finding> findings;

    private Verdict(Lines lines, List<Finding> findings) {
        this.lines = lines;
        this.findings = findings;
    }

    /** Checks the one document of a text. */
    public static Verdict of(String text) {
        Lines lines = Lines.of(text);
        Node root = Trees.parse(text);
        Region all = new Region(0, text.length());
        SpecDocument document =
                new SpecDocument(
                        URI.createURI("file:/test.yaml"), 0, all, root, Recognizer.type(root));
        Findings findings = new Findings();
        Structure.check(document, lines, findings);
        return new Verdict(lines, findings.inTextOrder());
    }

    /** Nothing is wrong. */
    public void isFine() {
        assertEquals("", toString());
    }

    /**
     * Just this is wrong: {@code code@line:column} with lines and columns from 1, blank between.
     */
    public Verdict finds(String... expected) {
        List<String> found =
                findings.stream().map(f -> f.code() + "@" + at(f.region().offset())).toList();
        assertEquals(List.of(expected), found, this::toString);
        return this;
    }

    /** A message contains this. */
    public Verdict saying(String words) {
        assertTrue(findings.stream().anyMatch(f -> f.message().contains(words)), this::toString);
        return this;
    }

    /** The first fix of the first finding that has one makes this text. */
    public Verdict fixedTo(String text) {
        Fix fix = findings.stream().flatMap(f -> f.fixes().stream()).findFirst().orElseThrow();
        StringBuilder fixed = new StringBuilder(lines.text());
        fix.edits().stream()
                .sorted(Comparator.comparingInt((Edit e) -> e.region().offset()).reversed())
                .forEach(e -> fixed.replace(e.region().offset(), e.region().end(), e.text()));
        assertEquals(text, fixed.toString());
        return this;
    }

    private String at(int offset) {
        return (lines.line(offset) + 1) + ":" + (lines.column(offset) + 1);
    }

    @Override
    public String toString() {
        return findings.stream()
                .map(f -> at(f.region().offset()) + ": " + f.message() + " [" + f.code() + "]")
                .collect(Collectors.joining("\n"));
    }
}
