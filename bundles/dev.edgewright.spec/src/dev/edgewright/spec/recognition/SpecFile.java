/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.tree.Lines;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/**
 * A file as it was last read. Immutable.
 *
 * @param faults what keeps the text from being YAML
 */
public record SpecFile(URI uri, Lines lines, List<SpecDocument> documents, List<Finding> faults) {

    public SpecFile {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }

    public String text() {
        return lines.text();
    }

    /** Whether one of the documents is of a known kind. */
    public boolean isKnown() {
        return documents.stream().anyMatch(d -> d.type().isPresent());
    }

    /** The document that an offset is in; the last one before it where it is between two. */
    public Optional<SpecDocument> at(int offset) {
        SpecDocument found = null;
        for (SpecDocument document : documents) {
            if (found == null || document.region().offset() <= offset) {
                found = document;
            }
        }
        return Optional.ofNullable(found);
    }
}
