/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.Recognition;
import dev.edgewright.spec.recognition.Recognizer;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import java.util.HashSet;
import java.util.Set;

/** Checks whether documents have the structure that their schema asks for. Stateless. */
public final class Structure {

    private Structure() {}

    /**
     * Finds what is wrong with the structure of a document, its apiVersion and kind included. A
     * document of no known kind has no faults.
     *
     * @param lines the lines of the whole file
     */
    public static void check(SpecDocument document, Lines lines, Findings findings) {
        if (document.type().isEmpty() || document.mapping().isEmpty()) {
            return;
        }
        DocumentType type = document.type().get();
        Recognition recognition = Recognizer.recognize(document.root());
        Set<Region> told = new HashSet<>();
        for (Finding finding : recognition.findings()) {
            findings.add(finding);
            told.add(finding.region());
        }
        new StructureWalk(type, lines, told, findings).check(document.mapping().get());
    }
}
