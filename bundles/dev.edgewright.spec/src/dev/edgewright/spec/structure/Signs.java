/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.schema.SchemaCatalog;
import java.util.Optional;

/** What has to stand at the top for a document to be of its kind. */
final class Signs {

    private Signs() {}

    static Optional<String> of(DocumentType type, String key) {
        var shape = SchemaCatalog.bundled().schema(type.id()).flatMap(file -> file.shape());
        return switch (key) {
            case "apiVersion" -> shape.map(s -> s.apiVersions().get(0));
            case "kind" -> shape.map(s -> s.kind()).filter(kind -> !kind.isEmpty());
            default -> Optional.empty();
        };
    }
}
