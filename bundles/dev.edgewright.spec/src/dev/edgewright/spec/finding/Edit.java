/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.finding;

import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;

/**
 * A replacement of one part of a text.
 *
 * @param region what is replaced; empty where text is inserted
 * @param text what comes in its place
 */
public record Edit(Region region, String text) {

    /**
     * Replaces what a scalar says, within its quotes if it has any, so that JSON stays JSON.
     *
     * @param text the new content, of a kind that needs no escapes
     */
    public static Edit content(Node node, String text) {
        Region region = node.region();
        boolean quoted =
                node instanceof Scalar scalar
                        && node.alias().isEmpty()
                        && region.length() >= 2
                        && (scalar.style() == Scalar.Style.SINGLE_QUOTED
                                || scalar.style() == Scalar.Style.DOUBLE_QUOTED);
        return quoted
                ? new Edit(new Region(region.offset() + 1, region.length() - 2), text)
                : new Edit(region, text);
    }
}
