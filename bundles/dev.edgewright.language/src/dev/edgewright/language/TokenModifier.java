/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import org.eclipse.lsp4j.SemanticTokenModifiers;

/** What else there is to say of a word, in the order of the legend. */
public enum TokenModifier {
    DECLARATION(SemanticTokenModifiers.Declaration),
    DEPRECATED(SemanticTokenModifiers.Deprecated),
    STATIC(SemanticTokenModifiers.Static),
    LIBRARY(SemanticTokenModifiers.DefaultLibrary),
    DOCUMENTATION(SemanticTokenModifiers.Documentation);

    private final String protocol;

    TokenModifier(String protocol) {
        this.protocol = protocol;
    }

    /** The protocol's name of the modifier. */
    String protocol() {
        return protocol;
    }
}
