/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema for whole documents.
 *
 * @param id the id of the type of document
 * @param title its name for people
 * @param shape what its documents begin with; empty where they are told by other signs
 */
public record SchemaFile(String id, String title, Optional<Shape> shape, Schema schema) {

    /**
     * What tells a kind of document.
     *
     * @param apiVersions the versions of the API that the schema is for
     * @param kind the value of {@code kind}
     * @param former versions that are served no longer, each with what has to be known about it
     */
    public record Shape(List<String> apiVersions, String kind, Map<String, String> former) {

        public Shape {
            apiVersions = List.copyOf(apiVersions);
            former = Map.copyOf(former);
        }
    }
}
