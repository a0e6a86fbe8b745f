/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/**
 * A document as read: what it is, its content as far as it could be read, and what is wrong with
 * it. There is no root when the text is no YAML or no document of Margo.
 *
 * @param kind the kind of document, if it could be told
 * @param dialect the dialect, if the kind could be told
 * @param root the content in the model
 * @param diagnostics the findings of the reader, in the order of the text
 * @param locations where everything stands
 */
public record MargoDocument(
        Optional<Kind> kind,
        Optional<Dialect> dialect,
        Optional<EObject> root,
        List<MargoDiagnostic> diagnostics,
        Locations locations) {

    /** Freezes the list. */
    public MargoDocument {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The content as an object of the given class of the model, if it is one. */
    public <T extends EObject> Optional<T> as(Class<T> type) {
        return root.filter(type::isInstance).map(type::cast);
    }

    /** Whether the reader found an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(MargoDiagnostic::isError);
    }
}
