/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.hover;

import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeAlias;

/** Types that have another name. */
public final class Aliases {

    /** No chain of aliases in a sensible document is longer. */
    private static final int MAX_LENGTH = 100;

    private Aliases() {}

    /** The type behind all aliases; the type itself if it is none, null if they form a circle. */
    public static Type resolved(Type type) {
        Type current = type;
        for (int i = 0; i < MAX_LENGTH; i++) {
            if (current instanceof NamedType named
                    && WitSyntax.definition(named.getType()) instanceof TypeAlias alias
                    && alias.getType() != null) {
                current = alias.getType();
            } else {
                return current;
            }
        }
        return null;
    }
}
