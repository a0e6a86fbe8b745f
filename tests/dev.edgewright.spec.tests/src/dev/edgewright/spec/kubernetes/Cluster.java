/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.check.SpecChecker;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;

/** A file of objects with all that is found in it, for tests to say what they expect. */
final class Cluster {

    private final SpecFile file;
    private final List<Finding> findings;

    private Cluster(SpecFile file) {
        this.file = file;
        this.findings = SpecChecker.check(file, Workspace.of(file));
    }

    /** A file that is alone in its workspace. */
    static Cluster of(String text) {
        return new Cluster(SpecFiles.read(URI.createURI("file:/cluster/objects.yaml"), text));
    }

    /** Whether none of the documents of a text is of a known kind. */
    static boolean isForeign(String text) {
        return !of(text).file.isKnown();
    }

    /** A pod with these lines in its specification. */
    static Cluster pod(String spec) {
        return of("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n" + spec.indent(2));
    }

    /** A SpinApp with these lines in its specification, beside its image and executor. */
    static Cluster spin(String spec) {
        return of(
                "apiVersion: core.spinkube.dev/v1alpha1\nkind: SpinApp\nmetadata: {name: a}\n"
                        + "spec:\n  image: ghcr.io/a/b:1\n  executor: shim\n"
                        + spec.indent(2));
    }

    /** A wasmCloud Workload with these lines in its specification. */
    static Cluster workload(String spec) {
        return of(
                "apiVersion: runtime.wasmcloud.dev/v1alpha1\nkind: Workload\nmetadata: {name: a}\n"
                        + "spec:\n"
                        + spec.indent(2));
    }

    /** Just this is found: {@code code@line}, with a question mark behind it for a warning. */
    Cluster finds(String... expected) {
        assertEquals(
                List.of(expected), findings.stream().map(this::written).toList(), this::toString);
        return this;
    }

    /** Nothing is found. */
    void isFine() {
        finds();
    }

    Cluster saying(String words) {
        assertTrue(findings.stream().anyMatch(f -> f.message().contains(words)), this::toString);
        return this;
    }

    private String written(Finding finding) {
        String end = finding.severity() == Severity.ERROR ? "" : "?";
        return finding.code() + "@" + (file.lines().line(finding.region().offset()) + 1) + end;
    }

    @Override
    public String toString() {
        return findings.stream()
                .map(f -> written(f) + ": " + f.message())
                .collect(Collectors.joining("\n"));
    }
}
