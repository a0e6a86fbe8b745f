/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeploymentSpec;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.model.Parameter;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;

/** Checks an ApplicationDeployment. */
final class DeploymentCheck {

    private final Report report;

    DeploymentCheck(Report report) {
        this.report = report;
    }

    void check(ApplicationDeployment deployment) {
        DeploymentSpec spec = deployment.getSpec();
        if (spec == null || spec.getDeploymentProfile() == null) {
            return;
        }
        DeploymentProfile profile = spec.getDeploymentProfile();
        new ProfileCheck(report).check(profile);
        new TargetCheck(report, List.of(profile)).check(spec.getParameters());
        for (var feature :
                List.of(
                        Literals.DEPLOYMENT_PROFILE__ID,
                        Literals.DEPLOYMENT_PROFILE__DESCRIPTION)) {
            report.locations()
                    .key(profile, feature)
                    .ifPresent(
                            place ->
                                    report.warning(
                                            place,
                                            Codes.UPSTREAM,
                                            "The OpenAPI of rc.3 admits no `%s` in the profile of a deployment, so that a strict peer refuses it; leave it out."
                                                    .formatted(feature.getName())));
        }
        for (Map.Entry<String, Parameter> entry : spec.getParameters()) {
            Parameter parameter = entry.getValue();
            if (parameter != null
                    && report.locations().key(parameter, Literals.PARAMETER__VALUE).isEmpty()) {
                report.error(
                        report.locations().of((EObject) entry),
                        Codes.MISSING_KEY,
                        "The parameter `%s` has no `value`; a deployment must give it one."
                                .formatted(entry.getKey()));
            }
        }
    }
}
