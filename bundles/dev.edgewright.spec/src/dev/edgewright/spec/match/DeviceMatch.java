/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the devices of a workspace can run what shall run on them. */
public final class DeviceMatch {

    /** More reasons than these belong into the hover. */
    private static final int REASONS = 3;

    private DeviceMatch() {}

    /** Warns at every profile of a description that no device can run. */
    public static void description(
            SpecDocument application, Workspace workspace, Findings findings) {
        List<SpecDocument> devices = MatchMatrix.devices(workspace);
        for (MatchMatrix.Row row : MatchMatrix.unmatched(application, devices, workspace)) {
            List<String> reasons =
                    row.verdicts().stream().limit(REASONS).map(Verdict::inWords).toList();
            int more = row.verdicts().size() - reasons.size();
            String none =
                    row.verdicts().size() == 1
                            ? "The only device of the workspace cannot run"
                            : "None of the %d devices of the workspace can run"
                                    .formatted(row.verdicts().size());
            findings.warning(
                    row.place(),
                    Codes.NO_DEVICE,
                    "%s `%s`. %s%s."
                            .formatted(
                                    none,
                                    row.name(),
                                    String.join(". ", reasons),
                                    more > 0 ? ". And " + more + " more" : ""));
        }
    }

    /** Compares the device of a deployment with those of the workspace. */
    public static void deployment(SpecDocument deployment, Workspace workspace, Findings findings) {
        Optional<Scalar> place =
                deployment
                        .mapping()
                        .flatMap(r -> r.mapping("metadata"))
                        .flatMap(m -> m.scalar("deviceId"));
        List<SpecDocument> devices = MatchMatrix.devices(workspace);
        if (place.isEmpty() || devices.isEmpty()) {
            return;
        }
        String wanted = place.get().text();
        List<SpecDocument> meant = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (SpecDocument device : devices) {
            String id = id(device);
            ids.add(id);
            if (isMeant(wanted, id)) {
                meant.add(device);
            }
        }
        if (meant.isEmpty()) {
            Optional<String> near = Suggestions.nearest(wanted, ids);
            findings.warning(
                    place.get(),
                    Codes.UNKNOWN_DEVICE,
                    "No capabilities in the workspace are those of `%s`%s"
                            .formatted(
                                    wanted,
                                    near.map(n -> "; did you mean `" + n + "`?")
                                            .orElse("; known are " + shortened(ids) + ".")),
                    near.map(
                                    n ->
                                            new Fix[] {
                                                Fix.preferred(
                                                        "Change to `" + n + "`",
                                                        new Edit(place.get().region(), n))
                                            })
                            .orElse(new Fix[0]));
            return;
        }
        MatchMatrix matrix = MatchMatrix.of(deployment, meant, workspace);
        for (MatchMatrix.Row row : matrix.rows()) {
            if (row.accepted() == 0 && !row.verdicts().isEmpty()) {
                findings.warning(
                        place.get(),
                        Codes.UNFIT_DEVICE,
                        "The device cannot run this deployment: %s."
                                .formatted(row.verdicts().get(0).inWords()));
            }
        }
    }

    /** A path of ids names a child of a gateway, and {@code *} all of them. */
    static boolean isMeant(String wanted, String id) {
        if (wanted.endsWith("/*")) {
            return id.startsWith(wanted.substring(0, wanted.length() - 1));
        }
        return id.equals(wanted) || wanted.endsWith("/" + id);
    }

    static String id(SpecDocument device) {
        return device.mapping()
                .flatMap(r -> r.mapping("properties"))
                .flatMap((Mapping p) -> p.text("id"))
                .orElse("");
    }

    private static String shortened(List<String> ids) {
        return String.join(", ", ids.stream().limit(5).toList()) + (ids.size() > 5 ? ", ..." : "");
    }
}
