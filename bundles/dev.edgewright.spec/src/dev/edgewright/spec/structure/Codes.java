/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

/** The codes of faults in the structure of a document; docs/diagnostics/spec.md explains them. */
public final class Codes {

    /** A required key that is not there. */
    public static final String MISSING_KEY = "spec-missing-key";

    /** A key that nobody knows here. */
    public static final String UNKNOWN_KEY = "spec-unknown-key";

    /** A key that belongs elsewhere. */
    public static final String MISPLACED_KEY = "spec-misplaced-key";

    /** A value of another type than is asked for. */
    public static final String WRONG_TYPE = "spec-wrong-type";

    /** Nothing where something has to be. */
    public static final String EMPTY = "spec-empty";

    /** Text that is none of the admitted values. */
    public static final String ENUM = "spec-enum";

    /** Text of another form than is asked for. */
    public static final String PATTERN = "spec-pattern";

    /** A number too small or large, or too many items or characters. */
    public static final String RANGE = "spec-range";

    /** A key that should not be used any more. */
    public static final String DEPRECATED = "spec-deprecated";

    private Codes() {}
}
