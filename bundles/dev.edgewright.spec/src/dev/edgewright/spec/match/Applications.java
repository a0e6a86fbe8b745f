/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Which application a document is about, in any dialect. */
public final class Applications {

    private Applications() {}

    /** Where a description has its id, or a deployment that of its application. */
    public static Optional<Scalar> id(SpecDocument document) {
        Optional<Mapping> root = document.mapping();
        Optional<Mapping> metadata = root.flatMap(r -> r.mapping("metadata"));
        if (document.is("margo/ApplicationDescription")) {
            return root.flatMap(r -> r.scalar("id"))
                    .or(() -> metadata.flatMap(m -> m.scalar("id")));
        }
        if (document.is("margo/ApplicationDeployment")) {
            return root.flatMap(r -> r.mapping("spec"))
                    .flatMap(s -> s.scalar("applicationId"))
                    .or(
                            () ->
                                    metadata.flatMap(m -> m.mapping("annotations"))
                                            .flatMap(a -> a.scalar("applicationId")));
        }
        return Optional.empty();
    }

    /** Where a deployment has its own id. */
    public static Optional<Scalar> deployment(SpecDocument document) {
        Optional<Mapping> root = document.mapping();
        return root.flatMap(r -> r.scalar("id"))
                .or(
                        () ->
                                root.flatMap(r -> r.mapping("metadata"))
                                        .flatMap(m -> m.mapping("annotations"))
                                        .flatMap(a -> a.scalar("id")));
    }

    /** All descriptions of a workspace. */
    public static List<SpecDocument> descriptions(Workspace workspace) {
        return workspace.documents("margo/ApplicationDescription");
    }

    /** All deployments of an application. */
    public static List<SpecDocument> deployments(String application, Workspace workspace) {
        return workspace.documents("margo/ApplicationDeployment").stream()
                .filter(d -> id(d).map(Scalar::text).equals(Optional.of(application)))
                .toList();
    }
}
