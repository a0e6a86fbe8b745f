/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

/** The stable codes of findings on Ocre's build files. */
public final class Codes {

    /** A name that an image of a container cannot have. */
    public static final String NAME = "ocre-name";

    /** A path that leads to no module. */
    public static final String BINARY = "ocre-binary";

    /** A binary that Ocre cannot run. */
    public static final String NO_MODULE = "ocre-no-module";

    /** An environment variable that is none. */
    public static final String ENVIRONMENT = "ocre-environment";

    /** A permission that is not known. */
    public static final String UNKNOWN_PERMISSION = "ocre-unknown-permission";

    /** A permission that the module needs but does not have. */
    public static final String MISSING_PERMISSION = "ocre-missing-permission";

    /** A permission that nothing in the module needs. */
    public static final String UNUSED_PERMISSION = "ocre-unused-permission";

    /** The same thing twice. */
    public static final String DUPLICATE = "ocre-duplicate";

    /** A function to start with that the module does not export. */
    public static final String ENTRY_POINT = "ocre-entry-point";

    /** An import that Ocre does not offer. */
    public static final String UNKNOWN_IMPORT = "ocre-unknown-import";

    private Codes() {}
}
