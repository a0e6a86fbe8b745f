/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

/** The stable codes of findings on wadm's applications. */
public final class Codes {

    /** A name of an application that wadm refuses. */
    public static final String NAME = "wadm-name";

    /** A version that wadm reserves, or that is no semantic version. */
    public static final String VERSION = "wadm-version";

    /** A key of a label or annotation that is none. */
    public static final String LABEL = "wadm-label";

    /** A form that wadm still reads but that has been replaced. */
    public static final String DEPRECATED = "wadm-deprecated";

    /** Neither or both of image and application. */
    public static final String SOURCE = "wadm-source";

    /** An image that cannot be fetched. */
    public static final String IMAGE = "wadm-image";

    /** An image of changing content, which hosts refuse. */
    public static final String IMAGE_LATEST = "wadm-image-latest";

    /** What a borrowed component must not have. */
    public static final String SHARED_EXTRA = "wadm-shared-extra";

    /** A borrowed component that is not to be had. */
    public static final String SHARED = "wadm-shared";

    /** An identifier that two components have. */
    public static final String DUPLICATE_ID = "wadm-duplicate-id";

    /** An identifier that a component of another application has, too. */
    public static final String ID_ELSEWHERE = "wadm-id-elsewhere";

    /** A kind of trait of which wadm knows nothing. */
    public static final String UNKNOWN_TRAIT = "wadm-unknown-trait";

    /** A scaler that does not say how many instances run. */
    public static final String INSTANCES = "wadm-instances";

    /** A component that is never started, or scalers that are at odds. */
    public static final String SCALER = "wadm-scaler";

    /** Groups of hosts that do not share as it seems. */
    public static final String SPREAD = "wadm-spread";

    /** Two links of a component for the same interface under one name. */
    public static final String DUPLICATE_LINK = "wadm-duplicate-link";

    /** A link from provider to provider. */
    public static final String PROVIDER_LINK = "wadm-provider-link";

    /** A package or interface that is not known. */
    public static final String UNKNOWN_INTERFACE = "wadm-unknown-interface";

    /** Two configs with one name. */
    public static final String DUPLICATE_CONFIG = "wadm-duplicate-config";

    /** A reference to a config that is not the one of this manifest. */
    public static final String CONFIG_REFERENCE = "wadm-config-reference";

    /** A secret whose policy cannot be used for secrets. */
    public static final String SECRET_POLICY = "wadm-secret-policy";

    /** A kind of policy that is probably misspelt. */
    public static final String POLICY_TYPE = "wadm-policy-type";

    /** A setting that the HTTP server refuses. */
    public static final String HTTP = "wadm-http";

    /** A link for an interface that the source does not import. */
    public static final String NOT_IMPORTED = "wadm-not-imported";

    /** A link for an interface that the target does not export. */
    public static final String NOT_EXPORTED = "wadm-not-exported";

    /** An import that no link provides. */
    public static final String MISSING_LINK = "wadm-missing-link";

    /** An export that nothing calls. */
    public static final String UNCALLED = "wadm-uncalled";

    /** A binary that is no component. */
    public static final String NO_COMPONENT = "wadm-no-component";

    private Codes() {}
}
