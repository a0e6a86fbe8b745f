/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

/** Paths, media types and limits of Margo's workload management API 1.0.0-rc.3. */
public final class MargoApi {

    public static final String CAPABILITIES = "/api/v1/capabilities/";
    public static final String DEPLOYMENTS = "/api/v1/deployments";
    public static final String BUNDLES = "/api/v1/bundles/";

    public static final String JSON = "application/json";
    public static final String YAML = "application/yaml";
    public static final String PROBLEM = "application/problem+json";
    public static final String MANIFEST = "application/vnd.margo.manifest.v1+json";
    public static final String BUNDLE = "application/vnd.margo.bundle.v1+tar+gzip";

    /** Cache rule of everything that is addressed by its content. */
    public static final String CACHE_IMMUTABLE = "private, max-age=31536000, immutable";

    /** Cache rule of the state manifest. */
    public static final String CACHE_PRIVATE = "private";

    /** Largest state manifest, deployment or status that either side reads, in bytes. */
    public static final int MAX_DOCUMENT = 1 << 20;

    private MargoApi() {}

    /** Path of one deployment document. */
    public static String deployment(String deploymentId, Digest digest) {
        return DEPLOYMENTS + "/" + deploymentId + "/" + digest;
    }

    /** Path to which the state of a deployment is reported. */
    public static String status(String deploymentId) {
        return DEPLOYMENTS + "/" + deploymentId + "/status";
    }

    /** Path of a bundle of deployment documents. */
    public static String bundle(Digest digest) {
        return BUNDLES + digest;
    }
}
