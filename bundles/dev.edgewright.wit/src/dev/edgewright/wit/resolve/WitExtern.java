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

/** One import or export of a world. */
public sealed interface WitExtern {

    /** The name of the import or export in the component: a plain or an interface name. */
    String name();

    /**
     * An interface, imported or exported whole.
     *
     * @param name the interface's own name, or the plain name that it is imported under
     * @param type the interface
     * @param stability the gates of the import or export, not those of the interface
     * @param externalId the text of {@code @external-id}
     */
    record OfInterface(
            String name, WitInterface type, Stability stability, Optional<String> externalId)
            implements WitExtern {

        /** Whether the interface has no other name than this one or its own. */
        public boolean isByPath() {
            return name.equals(type.qualifiedName());
        }
    }

    /** A function of the world itself. */
    record OfFunction(String name, WitFunction function) implements WitExtern {}

    /** A type of the world itself, which counts as an import. */
    record OfType(String name, TypeDefinition type) implements WitExtern {}
}
