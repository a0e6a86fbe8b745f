/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.symbols;

import java.util.Map;
import org.eclipse.lsp4j.SymbolKind;

/** Which of the protocol's kinds of symbols stand for the kinds of names in documents. */
final class NameKinds {

    private static final Map<String, SymbolKind> KINDS =
            Map.ofEntries(
                    Map.entry("application", SymbolKind.Package),
                    Map.entry("deployment", SymbolKind.Package),
                    Map.entry("device", SymbolKind.Module),
                    Map.entry("component", SymbolKind.Class),
                    Map.entry("capability", SymbolKind.Class),
                    Map.entry("profile", SymbolKind.Module),
                    Map.entry("parameter", SymbolKind.Variable),
                    Map.entry("schema", SymbolKind.TypeParameter),
                    Map.entry("setting", SymbolKind.Field),
                    Map.entry("link", SymbolKind.Event),
                    Map.entry("config", SymbolKind.Struct),
                    Map.entry("policy", SymbolKind.Key),
                    Map.entry("secret", SymbolKind.Key));

    private NameKinds() {}

    static SymbolKind of(String kind) {
        return KINDS.getOrDefault(kind, SymbolKind.Constant);
    }
}
