/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

/**
 * The stable codes of all diagnostics on Margo documents; docs/diagnostics/margo.md explains each.
 */
public final class Codes {

    /** The text is no YAML. */
    public static final String SYNTAX = "margo-syntax";

    /** The bytes are no UTF-8. */
    public static final String ENCODING = "margo-encoding";

    /** The text is larger or deeper than the reader admits. */
    public static final String LIMIT = "margo-limit";

    /** The text is no document of Margo. */
    public static final String UNKNOWN_DOCUMENT = "margo-unknown-document";

    /** The text holds more than one document. */
    public static final String SEVERAL_DOCUMENTS = "margo-several-documents";

    /** The document follows another draft of the specification. */
    public static final String OTHER_DIALECT = "margo-other-dialect";

    /** The apiVersion is unknown. */
    public static final String API_VERSION = "margo-api-version";

    /** A key occurs twice in one mapping. */
    public static final String DUPLICATE_KEY = "margo-duplicate-key";

    /** A required key is missing. */
    public static final String MISSING_KEY = "margo-missing-key";

    /** A key that the specification does not know. */
    public static final String UNKNOWN_KEY = "margo-unknown-key";

    /** A key or value on which the specification contradicts itself. */
    public static final String UPSTREAM = "margo-upstream";

    /** A supplier's extension with a wrong name or at a wrong place. */
    public static final String EXTENSION = "margo-extension";

    /** A value of a wrong type. */
    public static final String WRONG_TYPE = "margo-wrong-type";

    /** A list that needs at least one item has none. */
    public static final String EMPTY_LIST = "margo-empty-list";

    /** A value that does not have the required form. */
    public static final String PATTERN = "margo-pattern";

    /** A value that is none of the admitted ones. */
    public static final String ENUM = "margo-enum";

    /** A number outside its range. */
    public static final String RANGE = "margo-range";

    /** Two things with one name or id. */
    public static final String DUPLICATE_ID = "margo-duplicate-id";

    /** A target names a component that does not exist. */
    public static final String UNKNOWN_COMPONENT = "margo-unknown-component";

    /** A setting names a parameter that does not exist. */
    public static final String UNKNOWN_PARAMETER = "margo-unknown-parameter";

    /** A setting names a schema that does not exist. */
    public static final String UNKNOWN_SCHEMA = "margo-unknown-schema";

    /** A schema that no setting uses. */
    public static final String UNUSED_SCHEMA = "margo-unused-schema";

    /** A parameter that no setting shows. */
    public static final String UNUSED_PARAMETER = "margo-unused-parameter";

    /** A deployment of an application that is not in the workspace. */
    public static final String UNKNOWN_APPLICATION = "margo-unknown-application";

    /** A deployment whose profile is not that of its application. */
    public static final String DEPLOYMENT_PROFILE = "margo-deployment-profile";

    /** A deployment with parameters that are not those of its application. */
    public static final String DEPLOYMENT_PARAMETER = "margo-deployment-parameter";

    /** A deployment to a device that is not in the workspace. */
    public static final String UNKNOWN_DEVICE = "margo-unknown-device";

    /** A deployment to a device that cannot run it. */
    public static final String UNFIT_DEVICE = "margo-unfit-device";

    /** A profile that no device of the workspace can run. */
    public static final String NO_DEVICE = "margo-no-device";

    /** A state manifest that does not fit the deployments of the workspace. */
    public static final String MANIFEST_DEPLOYMENT = "margo-manifest-deployment";

    /** A default value that its own schema refuses. */
    public static final String DEFAULT_VALUE = "margo-default-value";

    /** A schema that contradicts itself. */
    public static final String SCHEMA = "margo-schema";

    /** A pointer that a component of this kind cannot receive. */
    public static final String POINTER = "margo-pointer";

    /** Two parameters that write to one place. */
    public static final String TARGET_TWICE = "margo-target-twice";

    /** A repository that is no OCI reference. */
    public static final String OCI_REFERENCE = "margo-oci-reference";

    /** A version that cannot be a tag. */
    public static final String VERSION_TAG = "margo-version-tag";

    /** A match expression that can never be evaluated. */
    public static final String EXPRESSION = "margo-expression";

    /** A property that no device reports. */
    public static final String UNKNOWN_PROPERTY = "margo-unknown-property";

    /** A rule without effect. */
    public static final String EMPTY_RULE = "margo-empty-rule";

    /** A device that hosts workloads without reporting what that takes. */
    public static final String HOSTING = "margo-hosting";

    /** A label with a value of a wrong type. */
    public static final String LABEL = "margo-label";

    /** A state manifest that contradicts itself. */
    public static final String MANIFEST = "margo-manifest";

    /** An overall state that hides the state of a component. */
    public static final String STATE = "margo-state";

    /** The eligibility rules do not ask for something that the artifact imports. */
    public static final String WASM_MISSING_IMPORT = "margo-wasm-missing-import";

    /** The eligibility rules ask for something that the artifact does not import. */
    public static final String WASM_STALE_IMPORT = "margo-wasm-stale-import";

    /** The eligibility rules ask for an import in another track or form than the artifact. */
    public static final String WASM_TRACK = "margo-wasm-track";

    /** The Wasm extension names a component that the profile does not have. */
    public static final String WASM_COMPONENT = "margo-wasm-component";

    /** A key or value of the Wasm extension that the convention does not have. */
    public static final String WASM_EXTENSION = "margo-wasm-extension";

    /** A limit of linear memory that cannot be meant. */
    public static final String WASM_MEMORY = "margo-wasm-memory";

    /** A grant that cannot be given. */
    public static final String WASM_GRANT = "margo-wasm-grant";

    /** A link between components that leads nowhere. */
    public static final String WASM_LINK = "margo-wasm-link";

    private Codes() {}
}
