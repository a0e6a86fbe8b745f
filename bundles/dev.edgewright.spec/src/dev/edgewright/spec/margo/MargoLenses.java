/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.family.Lens;
import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.match.Applications;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows above applications, profiles and devices what the workspace has to do with them. */
final class MargoLenses {

    private MargoLenses() {}

    static List<Lens> of(SpecDocument document, Workspace workspace) {
        List<Lens> lenses = new ArrayList<>();
        if (document.is("margo/ApplicationDescription")) {
            deployments(document, workspace).ifPresent(lenses::add);
            profiles(document, workspace, lenses);
        } else if (document.is("margo/DeviceCapabilities")) {
            device(document, workspace).ifPresent(lenses::add);
        }
        return lenses;
    }

    private static Optional<Lens> deployments(SpecDocument document, Workspace workspace) {
        return Applications.id(document)
                .map(
                        id -> {
                            List<Target> targets =
                                    Applications.deployments(id.text(), workspace).stream()
                                            .map(d -> target(d, Applications.deployment(d)))
                                            .toList();
                            String title =
                                    targets.size() == 1
                                            ? "1 deployment"
                                            : targets.size() + " deployments";
                            return new Lens(id.region(), title, targets);
                        });
    }

    private static Target target(SpecDocument document, Optional<Scalar> place) {
        return new Target(
                document.file(),
                place.map(Scalar::region).orElse(new Region(document.region().offset(), 0)));
    }

    private static void profiles(SpecDocument document, Workspace workspace, List<Lens> lenses) {
        List<SpecDocument> devices = MatchMatrix.devices(workspace);
        if (devices.isEmpty()) {
            return;
        }
        MatchMatrix matrix = MatchMatrix.of(document, devices, workspace);
        for (MatchMatrix.Row row : matrix.rows()) {
            List<Target> targets = new ArrayList<>();
            for (int i = 0; i < matrix.devices().size(); i++) {
                if (row.verdicts().get(i).accepted()) {
                    SpecDocument device = matrix.devices().get(i).document();
                    targets.add(target(device, id(device)));
                }
            }
            lenses.add(
                    new Lens(
                            row.place(),
                            "runs on %d of %d %s"
                                    .formatted(
                                            targets.size(),
                                            matrix.devices().size(),
                                            matrix.devices().size() == 1 ? "device" : "devices"),
                            targets));
        }
    }

    private static Optional<Scalar> id(SpecDocument device) {
        return device.mapping().flatMap(r -> r.mapping("properties")).flatMap(p -> p.scalar("id"));
    }

    private static Optional<Lens> device(SpecDocument device, Workspace workspace) {
        Optional<Scalar> id = id(device);
        List<SpecDocument> applications = Applications.descriptions(workspace);
        if (id.isEmpty() || applications.isEmpty()) {
            return Optional.empty();
        }
        int all = 0;
        List<Target> targets = new ArrayList<>();
        for (SpecDocument application : applications) {
            for (MatchMatrix.Row row :
                    MatchMatrix.of(application, List.of(device), workspace).rows()) {
                all++;
                if (row.accepted() > 0) {
                    targets.add(new Target(application.file(), row.place()));
                }
            }
        }
        return Optional.of(
                new Lens(
                        id.get().region(),
                        "runs %d of %d %s"
                                .formatted(targets.size(), all, all == 1 ? "profile" : "profiles"),
                        targets));
    }
}
