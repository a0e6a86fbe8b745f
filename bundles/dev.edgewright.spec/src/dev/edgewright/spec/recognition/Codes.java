/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

/**
 * The codes of what is wrong with the kind of a document; docs/diagnostics/spec.md explains them.
 */
public final class Codes {

    /** A kind that its API does not have, but nearly. */
    public static final String UNKNOWN_KIND = "spec-unknown-kind";

    /** A version of the API that the kind does not have. */
    public static final String UNKNOWN_VERSION = "spec-unknown-version";

    /** A version of the API that was served once. */
    public static final String OLD_VERSION = "spec-old-version";

    private Codes() {}
}
