/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.tree.Place;
import java.util.Optional;

/**
 * A place of a document with what the schema says about it.
 *
 * @param schema the schema of the value at the place; of its value for a key; empty where the
 *     document's schema knows nothing of it
 * @param around the schema of the mapping or list around it
 * @param prefix the part of the word at the place that stands before the caret; for completion
 */
public record Caret(
        SpecDocument document,
        Place place,
        Optional<Schema> schema,
        Optional<Schema> around,
        String prefix) {}
