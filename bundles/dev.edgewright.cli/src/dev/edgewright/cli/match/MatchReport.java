/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.match;

import dev.edgewright.margo.match.Reason;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.spec.match.MatchMatrix;
import java.util.List;
import java.util.Locale;

/** The matrix as it is printed in JSON; the names of the components are those of the keys. */
record MatchReport(List<Profile> profiles) {

    record Profile(String id, long accepted, List<Device> devices) {}

    record Device(String id, boolean accepted, List<Why> reasons) {}

    record Why(String aspect, String words) {}

    static MatchReport of(MatchMatrix matrix) {
        return new MatchReport(
                matrix.rows().stream()
                        .map(
                                row ->
                                        new Profile(
                                                row.name(),
                                                row.accepted(),
                                                row.verdicts().stream()
                                                        .map(MatchReport::device)
                                                        .toList()))
                        .toList());
    }

    private static Device device(Verdict verdict) {
        return new Device(
                verdict.device(),
                verdict.accepted(),
                verdict.reasons().stream().map(MatchReport::why).toList());
    }

    private static Why why(Reason reason) {
        String aspect = reason.aspect().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Why(aspect, reason.words());
    }
}
