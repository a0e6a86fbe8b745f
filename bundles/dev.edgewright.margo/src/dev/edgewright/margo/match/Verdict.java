/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a device can take a workload, and why.
 *
 * @param device the id of the device
 * @param accepted whether it can
 * @param reasons what decided it; at least one
 */
public record Verdict(String device, boolean accepted, List<Reason> reasons) {

    /** Freezes the list. */
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The verdict as a sentence, such as "press-7 refused: memory 256Ki is less than ...". */
    public String inWords() {
        return device
                + (accepted ? " accepted: " : " refused: ")
                + reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
    }
}
