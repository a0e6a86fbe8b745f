/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

/** The families of documents. */
public enum FamilyName {
    /** Margo: descriptions, deployments, capabilities, status, state manifests. */
    MARGO,
    /** Applications of wasmCloud 1 in the Open Application Model. */
    WADM,
    /** Kubernetes: workloads, and the resources of wasmCloud's and Spin's operators. */
    KUBERNETES,
    /** The build file of an Ocre container. */
    OCRE
}
