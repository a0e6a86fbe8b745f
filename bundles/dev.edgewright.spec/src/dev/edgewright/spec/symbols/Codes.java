/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.symbols;

/** The stable codes of findings on names. */
public final class Codes {

    /** A name that is used but defined nowhere. */
    public static final String UNRESOLVED = "spec-unresolved";

    /** A name that is defined twice where it has to be unique. */
    public static final String DUPLICATE_NAME = "spec-duplicate-name";

    /** A name that is defined but used nowhere. */
    public static final String UNUSED = "spec-unused";

    private Codes() {}
}
