/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a state manifest with the deployments of the workspace. */
public final class ManifestMatch {

    private ManifestMatch() {}

    /** Adds warnings where they do not fit. */
    public static void check(SpecDocument manifest, Workspace workspace, Findings findings) {
        Map<String, SpecDocument> known = new LinkedHashMap<>();
        for (SpecDocument document : workspace.documents("margo/ApplicationDeployment")) {
            Applications.deployment(document)
                    .ifPresent(id -> known.putIfAbsent(id.text(), document));
        }
        List<Mapping> listed =
                manifest.mapping()
                        .flatMap(r -> r.sequence("deployments"))
                        .map(s -> s.mappings())
                        .orElse(List.of());
        if (known.isEmpty()) {
            return;
        }
        for (Mapping entry : listed) {
            Optional<Scalar> id = entry.scalar("deploymentId");
            if (id.isEmpty()) {
                continue;
            }
            SpecDocument deployment = known.get(id.get().text());
            if (deployment == null) {
                unknown(id.get(), known, findings);
            } else {
                entry.scalar("digest").ifPresent(d -> digest(d, deployment, workspace, findings));
            }
        }
    }

    private static void unknown(Scalar id, Map<String, SpecDocument> known, Findings findings) {
        Optional<String> near = Suggestions.nearest(id.text(), known.keySet());
        findings.warning(
                id,
                Codes.MANIFEST_DEPLOYMENT,
                "No deployment in the workspace has the id `%s`%s"
                        .formatted(
                                id.text(),
                                near.map(n -> "; did you mean `" + n + "`?").orElse(".")));
    }

    private static void digest(
            Scalar written, SpecDocument deployment, Workspace workspace, Findings findings) {
        Optional<SpecFile> file = workspace.file(deployment.file());
        if (file.isEmpty()
                || file.get().documents().size() != 1
                || !written.text().startsWith("sha256:")) {
            return;
        }
        String actual = Digest.of(file.get().text().getBytes(StandardCharsets.UTF_8)).toString();
        if (!actual.equals(written.text())) {
            findings.warning(
                    written,
                    Codes.MANIFEST_DEPLOYMENT,
                    "The digest of %s is %s; devices refuse what has another one."
                            .formatted(deployment.file().lastSegment(), actual),
                    Fix.preferred(
                            "Write the digest of the file", new Edit(written.region(), actual)));
        }
    }
}
