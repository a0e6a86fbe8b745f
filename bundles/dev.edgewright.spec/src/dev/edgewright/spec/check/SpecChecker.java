/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.check;

import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.structure.Structure;
import dev.edgewright.spec.symbols.SymbolCheck;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds all that is wrong with the documents of a file. A document whose text is broken gets only
 * the findings about its text: what its remains mean is guesswork, and one mistake shall give one
 * finding. Stateless and thread-safe, as far as the workspace is.
 */
public final class SpecChecker {

    /** With these, what is read is not what is written. */
    private static final Set<String> BREAKING = Set.of(Codes.SYNTAX, Codes.LIMIT, Codes.ALIAS);

    private SpecChecker() {}

    /** All findings on a file, in the order of its text. */
    public static List<Finding> check(SpecFile file, Workspace workspace) {
        Findings findings = new Findings();
        file.faults().forEach(findings::add);
        for (SpecDocument document : file.documents()) {
            if (document.type().isPresent() && !isBroken(document, file.faults())) {
                check(document, file, workspace, findings);
            }
        }
        return findings.inTextOrder();
    }

    private static boolean isBroken(SpecDocument document, List<Finding> faults) {
        return faults.stream()
                .anyMatch(
                        f ->
                                BREAKING.contains(f.code())
                                        && document.region().touches(f.region().offset()));
    }

    private static void check(
            SpecDocument document, SpecFile file, Workspace workspace, Findings findings) {
        Optional<Family> family = Families.of(document);
        if (family.isEmpty() || !family.get().checksStructure()) {
            Structure.check(document, file.lines(), findings);
        }
        family.ifPresent(f -> f.check(document, workspace, findings));
        SymbolCheck.check(document, workspace, findings);
    }
}
