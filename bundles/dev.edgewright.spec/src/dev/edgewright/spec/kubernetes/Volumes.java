/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaCatalog;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Mapping;
import java.util.List;
import java.util.stream.Stream;

/** What volumes and their mounts have to keep to. */
final class Volumes {

    private static final List<String> SOURCES =
            SchemaCatalog.bundled()
                    .schema("kubernetes/v1/Pod")
                    .flatMap(pod -> SchemaWalk.key(pod.schema(), "spec"))
                    .flatMap(spec -> SchemaWalk.key(spec, "volumes"))
                    .flatMap(Schema::items)
                    .map(volume -> volume.properties().keySet().stream())
                    .orElse(Stream.of())
                    .filter(key -> !key.equals("name"))
                    .toList();

    private Volumes() {}

    /** A volume has one source. */
    static void source(Mapping volume, Findings findings) {
        Choice.atMostOne(
                volume,
                SOURCES,
                volume.text("name").map(n -> "volume " + n).orElse("volume"),
                findings);
    }

    /** Mounts are of volumes that are there, each at a path of its own. */
    static void mounts(Mapping container, List<String> volumes, String owner, Findings findings) {
        List<Mapping> mounts = Objects.items(container, "volumeMounts");
        Names.unique(mounts, "mountPath", "mount at", Severity.ERROR, findings);
        for (Mapping mount : mounts) {
            mount.scalar("name")
                    .filter(n -> !n.text().isEmpty())
                    .ifPresent(
                            n ->
                                    Names.known(
                                            n,
                                            volumes,
                                            "volume of the " + owner,
                                            Severity.ERROR,
                                            findings));
            Choice.atMostOne(mount, List.of("subPath", "subPathExpr"), "volumeMounts", findings);
        }
        for (Mapping device : Objects.items(container, "volumeDevices")) {
            device.scalar("name")
                    .ifPresent(
                            n ->
                                    Names.known(
                                            n,
                                            volumes,
                                            "volume of the " + owner,
                                            Severity.ERROR,
                                            findings));
        }
    }
}
