/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths of the workload management API 1.0.0-rc.3, all relative to the server's root. */
public final class Endpoints {

    /** Below this path devices report capabilities; the id of a child has several segments. */
    public static final String CAPABILITIES = "/api/v1/capabilities/";

    /** The state manifest of the caller. */
    public static final String DEPLOYMENTS = "/api/v1/deployments";

    /** Below this path are bundles by digest. */
    public static final String BUNDLES = "/api/v1/bundles/";

    private Endpoints() {}

    /** PUT reports the capabilities of a device, DELETE removes it. */
    public static String capabilities(String deviceId) {
        StringBuilder path = new StringBuilder(CAPABILITIES);
        String separator = "";
        for (String segment : deviceId.split("/")) {
            path.append(separator).append(escape(segment));
            separator = "/";
        }
        return path.toString();
    }

    /** GET answers one ApplicationDeployment. */
    public static String deployment(String deploymentId, String digest) {
        return DEPLOYMENTS + "/" + escape(deploymentId) + "/" + escape(digest);
    }

    /** GET answers a bundle. */
    public static String bundle(String digest) {
        return BUNDLES + escape(digest);
    }

    /** POST reports the status of a deployment. */
    public static String status(String deploymentId) {
        return DEPLOYMENTS + "/" + escape(deploymentId) + "/status";
    }

    private static String escape(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%7E", "~");
    }
}
