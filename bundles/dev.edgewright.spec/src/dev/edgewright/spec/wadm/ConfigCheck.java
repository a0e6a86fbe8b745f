/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Configs: wadm keeps one under each name, so that two with the same name overwrite each other for
 * ever. A config without content is somebody else's and may be given to many.
 */
final class ConfigCheck {

    private final Manifest manifest;
    private final Findings findings;

    ConfigCheck(Manifest manifest, Findings findings) {
        this.manifest = manifest;
        this.findings = findings;
    }

    void check() {
        Map<String, Mapping> kept = new HashMap<>();
        Set<String> linked = new HashSet<>();
        for (Part part : manifest.parts()) {
            part.configs().forEach(config -> own(config, kept));
            for (Link link : part.links()) {
                link.configs().forEach(config -> ofLink(config, kept, linked));
            }
        }
        for (Part part : manifest.parts()) {
            part.configs().forEach(config -> reference(config, kept));
            part.links().forEach(l -> l.configs().forEach(config -> reference(config, kept)));
        }
    }

    private void own(Mapping config, Map<String, Mapping> kept) {
        if (Link.isKept(config)) {
            Link.nameOf(config)
                    .filter(name -> kept.putIfAbsent(name.text(), config) != null)
                    .ifPresent(
                            name ->
                                    findings.warning(
                                            name,
                                            Codes.DUPLICATE_CONFIG,
                                            "Another config is called `"
                                                    + name.text()
                                                    + "`, too; wadm overwrites each with the"
                                                    + " other, again and again."));
        }
    }

    private void ofLink(Mapping config, Map<String, Mapping> kept, Set<String> linked) {
        if (!Link.isKept(config) || Link.nameOf(config).isEmpty()) {
            return;
        }
        Scalar name = Link.nameOf(config).get();
        if (!linked.add(name.text())) {
            findings.error(
                    name,
                    Codes.DUPLICATE_CONFIG,
                    "wadm refuses a second config of links with the name `"
                            + name.text()
                            + "`; give it another name.");
        } else {
            own(config, kept);
        }
    }

    private void reference(Mapping config, Map<String, Mapping> kept) {
        if (Link.isKept(config) || Link.nameOf(config).isEmpty()) {
            return;
        }
        Scalar name = Link.nameOf(config).get();
        if (kept.containsKey(name.text()) && manifest.name().isPresent()) {
            String real = manifest.inLattice(name.text());
            findings.warning(
                    name,
                    Codes.CONFIG_REFERENCE,
                    "Without `properties` this is the config `"
                            + name.text()
                            + "` that somebody else keeps in the lattice; the one of this"
                            + " application is called `"
                            + real
                            + "` there.",
                    Fix.of("Change to `" + real + "`", Edit.content(name, real)));
        }
    }
}
