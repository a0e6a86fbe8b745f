/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

/**
 * Why a device takes or refuses a workload.
 *
 * @param aspect what was looked at
 * @param words the finding, as the part of a sentence that follows "refused: " or "accepted: "
 */
public record Reason(Aspect aspect, String words) {

    /** The aspects of a match, in the order in which they are looked at. */
    public enum Aspect {
        /** Whether the device processes profiles of this type. */
        DEPLOYMENT_TYPE,
        /** CPU, memory and storage. */
        CAPACITY,
        /** Rules on properties and labels. */
        ELIGIBILITY,
        /** What the artifact itself needs, beyond the rules of Margo. */
        ARTIFACT
    }
}
