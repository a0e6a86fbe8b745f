/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

/** Header values that the workload management API 1.0.0-rc.3 prescribes. */
public final class Headers {

    /** Cache-Control of the state manifest. */
    public static final String CACHE_MANIFEST = "private";

    /** Cache-Control of everything that is addressed by its digest. */
    public static final String CACHE_IMMUTABLE = "private, max-age=31536000, immutable";

    private Headers() {}
}
