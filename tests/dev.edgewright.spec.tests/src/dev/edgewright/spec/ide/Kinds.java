/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.DocumentTypes;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.SchemaCatalog;
import dev.edgewright.spec.schema.SchemaFile;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/** Reads documents. */
final class Kinds {

    private Kinds() {}

    static SpecFile read(URI uri, String text) {
        return SpecFiles.read(uri, text, Kinds::type);
    }

    private static Optional<DocumentType> type(Node root) {
        if (!(root instanceof Mapping m)) {
            return Optional.empty();
        }
        if (m.get("binaries").isPresent()) {
            return DocumentTypes.all().stream()
                    .filter(t -> t.id().equals("ocre/build"))
                    .findFirst();
        }
        return DocumentTypes.all().stream()
                .filter(
                        t ->
                                SchemaCatalog.bundled()
                                        .schema(t.id())
                                        .flatMap(SchemaFile::shape)
                                        .filter(
                                                s ->
                                                        s.kind().equals(m.text("kind").orElse(""))
                                                                && s.apiVersions()
                                                                        .contains(
                                                                                m.text("apiVersion")
                                                                                        .orElse(
                                                                                                "")))
                                        .isPresent())
                .findFirst();
    }
}
