/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import org.snakeyaml.engine.v2.nodes.Node;

/** Where the nodes of a document stand in its text. */
public interface Places {

    /** The place of a node; {@link Span#START} when it has none. */
    Span span(Node node);
}
