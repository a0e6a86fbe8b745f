/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.artifact;

import java.util.Set;

/** The media types that this room knows by name. */
public final class MediaTypes {
    /** OCI Image Specification 1.1, image manifest. */
    public static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    /** OCI Image Specification 1.1, image index. */
    public static final String INDEX = "application/vnd.oci.image.index.v1+json";

    /** Docker's older image manifest. */
    public static final String DOCKER_MANIFEST =
            "application/vnd.docker.distribution.manifest.v2+json";

    /** Docker's older list of manifests. */
    public static final String DOCKER_INDEX =
            "application/vnd.docker.distribution.manifest.list.v2+json";

    /** The config of a Wasm artifact. */
    public static final String WASM_CONFIG = "application/vnd.wasm.config.v0+json";

    /** The layer of a Wasm artifact: a core module or a component. */
    public static final String WASM_LAYER = "application/wasm";

    /** A Notary Project signature. */
    public static final String NOTARY_SIGNATURE = "application/vnd.cncf.notary.signature";

    /** A JWS in JSON serialization. */
    public static final String JOSE_JSON = "application/jose+json";

    /** What may be stored and fetched as a manifest. */
    public static final Set<String> MANIFESTS =
            Set.of(MANIFEST, INDEX, DOCKER_MANIFEST, DOCKER_INDEX);

    private MediaTypes() {}
}
