/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.Optional;

/** Each object has a name, and no other object of its kind in the file has it. */
final class ObjectRules implements Rule {

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        Optional<Mapping> metadata = root.mapping("metadata");
        if (metadata.isEmpty()) {
            return;
        }
        Optional<Scalar> name = Objects.name(document).filter(n -> !n.text().isEmpty());
        boolean named =
                Objects.has(metadata.get(), "generateName")
                        || metadata.get()
                                .get("name")
                                .filter(n -> !(n instanceof Scalar))
                                .isPresent();
        if (name.isEmpty() && !named) {
            findings.error(
                    metadata.get()
                            .entry("name")
                            .or(() -> root.entry("metadata"))
                            .orElseThrow()
                            .key(),
                    Codes.NAME,
                    "The object has no name; add `name` to its `metadata`.");
        }
        name.ifPresent(n -> duplicate(document, n, workspace, findings));
    }

    private static void duplicate(
            SpecDocument document, Scalar name, Workspace workspace, Findings findings) {
        String id = document.type().orElseThrow().id();
        for (SpecDocument other : workspace.documents(id)) {
            boolean same =
                    other.file().equals(document.file())
                            && other.number() < document.number()
                            && Objects.namespace(other).equals(Objects.namespace(document))
                            && Objects.name(other)
                                    .map(Scalar::text)
                                    .equals(Optional.of(name.text()));
            if (same) {
                findings.error(
                        name,
                        Codes.DUPLICATE_OBJECT,
                        "There is a %s `%s` in this file already; this one would replace it."
                                .formatted(Objects.kind(document), name.text()));
                return;
            }
        }
    }
}
