/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.Optional;

/** What the gates of an item promise (WIT.md, "Feature Gates"). */
public sealed interface Stability {

    /** No gate stands before the item. */
    Stability UNKNOWN = new Unknown();

    /** No promise. */
    record Unknown() implements Stability {}

    /** {@code @unstable}: only there while the feature is open. */
    record Unstable(String feature, Optional<String> deprecated) implements Stability {}

    /** {@code @since}: there from this version of the package on. */
    record Stable(String since, Optional<String> deprecated) implements Stability {}

    /** Whether no gate stands before the item. */
    default boolean isUnknown() {
        return this instanceof Unknown;
    }
}
