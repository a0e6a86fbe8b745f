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
import java.util.List;
import java.util.Optional;

/**
 * What kind of document something is.
 *
 * @param type the kind; empty if it is none that is known here
 * @param findings what is wrong with the signs by which it was told
 */
public record Recognition(Optional<DocumentType> type, List<Finding> findings) {

    static final Recognition NONE = new Recognition(Optional.empty(), List.of());

    public Recognition {
        findings = List.copyOf(findings);
    }

    static Recognition of(DocumentType type, Finding... findings) {
        return new Recognition(Optional.of(type), List.of(findings));
    }
}
