/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

/** One step of a walk through a text: a part begins, a token is met, a part ends. Immutable. */
public sealed interface Step permits Token, Step.Open, Step.Close {

    /** What the parts of a text are. */
    enum Part {
        DOCUMENT,
        MAPPING,
        ENTRY,
        SEQUENCE,
        ITEM,
        SCALAR,
        ALIAS
    }

    /** A part begins. */
    record Open(Part part) implements Step {}

    /** The part that was opened last ends. */
    record Close() implements Step {}
}
