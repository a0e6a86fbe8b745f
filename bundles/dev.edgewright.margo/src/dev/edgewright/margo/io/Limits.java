/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

/**
 * What the reader takes in before it refuses.
 *
 * @param bytes the greatest length of a text in bytes or characters
 * @param depth the greatest nesting
 * @param nodes the greatest number of values, those behind aliases counted at each use
 * @param diagnostics the greatest number of diagnostics on one text
 */
public record Limits(int bytes, int depth, int nodes, int diagnostics) {

    /** 2 MiB, 64 levels, 100,000 values, 200 diagnostics. */
    public static final Limits DEFAULT = new Limits(2 * 1024 * 1024, 64, 100_000, 200);
}
