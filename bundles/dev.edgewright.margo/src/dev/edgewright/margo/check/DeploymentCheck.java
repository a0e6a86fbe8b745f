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
import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.DeploymentAnnotations;
import dev.edgewright.margo.model.DeploymentMetadata;
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
        if (report.dialect() == Dialect.PR1) {
            ids(deployment);
        }
        if (deployment.getMetadata() != null) {
            labels(deployment.getMetadata());
        }
        DeploymentSpec spec = deployment.getSpec();
        if (spec == null) {
            return;
        }
        if (!report.isWritten(spec, Literals.DEPLOYMENT_SPEC__PARAMETERS)) {
            report.warning(
                    report.locations().of(spec),
                    Codes.UPSTREAM,
                    "There are no `parameters`, which only some texts of the specification"
                            + " require; add `parameters: {}` for peers that insist.");
        }
        if (spec.getDeploymentProfile() == null) {
            return;
        }
        DeploymentProfile profile = spec.getDeploymentProfile();
        new ProfileCheck(report).check(profile);
        new TargetCheck(report, List.of(profile), true).check(spec.getParameters());
        if (report.isCurrent()) {
            strict(profile);
        }
        for (Map.Entry<String, Parameter> entry : spec.getParameters()) {
            Parameter parameter = entry.getValue();
            if (parameter != null
                    && parameter.getValue() == null
                    && !report.locations().isDamaged(parameter, Literals.PARAMETER__VALUE)) {
                report.error(
                        report.locations().of((EObject) entry),
                        Codes.MISSING_KEY,
                        "The parameter `%s` has no `value`; a deployment must give it one."
                                .formatted(entry.getKey()));
            }
        }
    }

    private void labels(DeploymentMetadata metadata) {
        for (Map.Entry<String, Object> label : metadata.getLabels()) {
            if (!(label.getValue() instanceof String)) {
                report.error(
                        report.locations().value((EObject) label, Literals.VALUE_ENTRY__VALUE),
                        Codes.LABEL,
                        "The label `%s` of a deployment must be text; put it in quotes."
                                .formatted(label.getKey()));
            }
        }
    }

    private void strict(DeploymentProfile profile) {
        if ("custom".equals(profile.getType())) {
            report.warning(
                    report.locations().value(profile, Literals.DEPLOYMENT_PROFILE__TYPE),
                    Codes.UPSTREAM,
                    "The OpenAPI of rc.3 lists helm and compose only, the text has custom as well;"
                            + " a strict peer refuses it.");
        }
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
    }

    /** PR1 moved both ids out of the annotations, and gave up apiVersion and kind, step by step. */
    private void ids(ApplicationDeployment deployment) {
        boolean version =
                report.isWritten(deployment, Literals.APPLICATION_DEPLOYMENT__API_VERSION);
        boolean kind = report.isWritten(deployment, Literals.APPLICATION_DEPLOYMENT__KIND);
        if (version != kind) {
            missing(deployment, version ? "kind" : "apiVersion", "It stands beside the other.");
        }
        DeploymentMetadata metadata = deployment.getMetadata();
        DeploymentAnnotations annotations = metadata == null ? null : metadata.getAnnotations();
        boolean misspelt =
                metadata != null
                        && report.locations()
                                .isDamaged(metadata, Literals.DEPLOYMENT_METADATA__ANNOTATIONS);
        boolean annotatedId =
                misspelt
                        || annotations != null
                                && report.isWritten(
                                        annotations, Literals.DEPLOYMENT_ANNOTATIONS__ID);
        if (!annotatedId && !report.isWritten(deployment, Literals.APPLICATION_DEPLOYMENT__ID)) {
            missing(deployment, "id", "It identifies the deployment.");
        }
        boolean annotatedApplication =
                misspelt
                        || annotations != null
                                && report.isWritten(
                                        annotations,
                                        Literals.DEPLOYMENT_ANNOTATIONS__APPLICATION_ID);
        DeploymentSpec spec = deployment.getSpec();
        boolean application =
                spec != null && report.isWritten(spec, Literals.DEPLOYMENT_SPEC__APPLICATION_ID);
        if (metadata != null && spec != null && !annotatedApplication && !application) {
            missing(
                    annotations != null ? annotations : metadata,
                    annotations != null ? "applicationId" : "annotations",
                    "It says which application is deployed.");
        }
    }

    private void missing(EObject object, String key, String what) {
        report.error(
                report.locations().of(object),
                Codes.MISSING_KEY,
                "The required key `%s` is missing. %s".formatted(key, what));
    }
}
