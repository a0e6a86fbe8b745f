/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.symbols;

import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The names that the documents of a file define, as symbols of the workspace. */
public final class DefinedNames {

    private DefinedNames() {}

    /**
     * The names in which the query occurs, in the order of the text.
     *
     * @param addresses the addresses of files as the editor knows them
     */
    public static List<WorkspaceSymbol> in(
            SpecFile file, String query, Function<URI, String> addresses) {
        String wanted = query.toLowerCase(Locale.ROOT);
        List<WorkspaceSymbol> symbols = new ArrayList<>();
        for (SpecDocument document : file.documents()) {
            for (Occurrence name : Symbols.of(document)) {
                if (name.definition() && name.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                    Location place =
                            new Location(
                                    addresses.apply(file.uri()),
                                    Ranges.of(file.lines(), name.region()));
                    symbols.add(
                            new WorkspaceSymbol(
                                    name.name(),
                                    NameKinds.of(name.kind()),
                                    Either.forLeft(place),
                                    SpecOutline.title(document)));
                }
            }
        }
        return symbols;
    }
}
