/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

/** Media types of the workload management API 1.0.0-rc.3. */
public final class MediaTypes {

    /** The state manifest. */
    public static final String MANIFEST = "application/vnd.margo.manifest.v1+json";

    /** The archive with all deployments of a manifest. */
    public static final String BUNDLE = "application/vnd.margo.bundle.v1+tar+gzip";

    /** One ApplicationDeployment. */
    public static final String DEPLOYMENT = "application/yaml";

    /** Request bodies. */
    public static final String JSON = "application/json";

    /** Problem details (RFC 9457). */
    public static final String PROBLEM = "application/problem+json";

    private MediaTypes() {}
}
