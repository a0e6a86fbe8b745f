/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

/**
 * How documents are to be laid out.
 *
 * @param indent by how many blanks what is nested is indented; from 2 to 8
 */
public record Options(int indent) {

    /** What most people write. */
    public static final Options USUAL = new Options(2);

    private static final int MOST = 8;

    public Options {
        indent = Math.clamp(indent, 2, MOST);
    }
}
