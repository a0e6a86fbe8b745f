/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

import java.util.Optional;

/**
 * A node of the representation graph of YAML 1.2 (chapter 3.2.1), with its place in the text. Where
 * an alias stands, there is a node with the content of the anchored one and the place of the alias.
 * Cycles and avalanches of aliases are cut when the tree is made, so that it can be walked without
 * limits. Immutable.
 */
public abstract sealed class Node permits Scalar, Mapping, Sequence {

    private final Region region;
    private final String tag;
    private final String alias;

    Node(Region region, String tag, String alias) {
        this.region = region;
        this.tag = tag;
        this.alias = alias;
    }

    /**
     * Where the node stands, without its tag and anchor; the place of the alias if it is one; an
     * empty region where a value is missing.
     */
    public Region region() {
        return region;
    }

    /** The tag that is written before the node, if there is one. */
    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    /** The name of the alias that stands here in place of the content, without {@code *}. */
    public Optional<String> alias() {
        return Optional.ofNullable(alias);
    }

    /** The same content at the place of an alias. */
    public abstract Node aliased(String name, Region place);
}
