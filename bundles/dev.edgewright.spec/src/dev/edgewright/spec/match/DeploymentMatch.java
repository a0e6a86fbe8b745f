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
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a deployment says the same as the application that it deploys. Where several descriptions
 * have the id, such as those of two versions, the one that fits best counts.
 */
public final class DeploymentMatch {

    private DeploymentMatch() {}

    /** Adds warnings at every difference. */
    public static void check(SpecDocument deployment, Workspace workspace, Findings findings) {
        Optional<Scalar> id = Applications.id(deployment);
        List<SpecDocument> all = Applications.descriptions(workspace);
        if (id.isEmpty() || all.isEmpty()) {
            return;
        }
        List<SpecDocument> named =
                all.stream()
                        .filter(
                                d ->
                                        Applications.id(d)
                                                .filter(s -> s.text().equals(id.get().text()))
                                                .isPresent())
                        .toList();
        if (named.isEmpty()) {
            unknown(id.get(), all, findings);
            return;
        }
        Optional<ApplicationDeployment> model =
                Current.of(deployment, workspace, ApplicationDeployment.class);
        if (model.isEmpty() || model.get().getSpec() == null) {
            return;
        }
        String text = workspace.file(deployment.file()).map(f -> f.text()).orElse("");
        named.stream()
                .flatMap(d -> Current.of(d, workspace, ApplicationDescription.class).stream())
                .map(a -> differences(deployment, model.get(), a, text))
                .min(Comparator.comparingInt(List::size))
                .ifPresent(best -> best.forEach(findings::add));
    }

    private static void unknown(Scalar id, List<SpecDocument> all, Findings findings) {
        List<String> ids =
                all.stream()
                        .flatMap(d -> Applications.id(d).stream())
                        .map(Scalar::text)
                        .distinct()
                        .toList();
        Optional<String> near = Suggestions.nearest(id.text(), ids);
        Fix[] fixes =
                near.map(
                                n ->
                                        new Fix[] {
                                            Fix.preferred(
                                                    "Change to `" + n + "`",
                                                    new Edit(id.region(), n))
                                        })
                        .orElse(new Fix[0]);
        findings.warning(
                id,
                Codes.UNKNOWN_APPLICATION,
                "No description in the workspace is that of the application `%s`%s"
                        .formatted(
                                id.text(),
                                near.map(n -> "; did you mean `" + n + "`?")
                                        .orElse(
                                                "; known are "
                                                        + String.join(
                                                                ", ",
                                                                ids.stream().limit(5).toList())
                                                        + ".")),
                fixes);
    }

    private static List<Finding> differences(
            SpecDocument document,
            ApplicationDeployment deployment,
            ApplicationDescription application,
            String text) {
        Findings findings = new Findings();
        Optional<DeploymentProfile> profile =
                new ProfileMatch(document, deployment, application, text, findings).check();
        new ParameterMatch(document, deployment, application, profile, findings).check();
        return findings.inTextOrder();
    }
}
