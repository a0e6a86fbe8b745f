/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.api.Endpoints;
import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.model.BundleRef;
import dev.edgewright.margo.model.ComponentStatus;
import dev.edgewright.margo.model.DeploymentRef;
import dev.edgewright.margo.model.DeploymentStatus;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.model.StateManifest;
import java.util.List;

/** Checks state manifests and deployment statuses. */
final class StateCheck {

    /** The states from bad to good; the texts of the specification agree on these four. */
    private static final List<String> SEVERITY =
            List.of("failed", "installing", "pending", "installed");

    private final Report report;

    StateCheck(Report report) {
        this.report = report;
    }

    void check(StateManifest manifest) {
        report.duplicates(
                manifest.getDeployments(),
                Literals.DEPLOYMENT_REF__DEPLOYMENT_ID,
                Codes.DUPLICATE_ID,
                "deployment");
        BundleRef bundle = manifest.getBundle();
        boolean damaged =
                report.locations().isDamaged(manifest, Literals.STATE_MANIFEST__DEPLOYMENTS)
                        || report.locations().isDamaged(manifest, Literals.STATE_MANIFEST__BUNDLE);
        if (!damaged && manifest.getDeployments().isEmpty() && bundle != null) {
            report.error(
                    report.locations().of(bundle),
                    Codes.MANIFEST,
                    "Without deployments `bundle` must be null.");
        } else if (!damaged
                && !manifest.getDeployments().isEmpty()
                && bundle == null
                && report.locations().key(manifest, Literals.STATE_MANIFEST__BUNDLE).isPresent()) {
            report.error(
                    report.locations().value(manifest, Literals.STATE_MANIFEST__BUNDLE),
                    Codes.MANIFEST,
                    "With deployments `bundle` must say where their archive is; it is null only"
                            + " when there are none.");
        }
        if (bundle != null && isDigest(bundle.getDigest()) && bundle.getUrl() != null) {
            String url = Endpoints.bundle(bundle.getDigest());
            if (!report.isCurrent()) {
                url = client(url);
            }
            if (!fits(bundle.getUrl(), url)) {
                report.error(
                        report.locations().value(bundle, Literals.BUNDLE_REF__URL),
                        Codes.MANIFEST,
                        "The url of the bundle must be `" + url + "`.");
            }
        }
        manifest.getDeployments().forEach(this::check);
    }

    private void check(DeploymentRef ref) {
        if (ref.getDeploymentId() == null || !isDigest(ref.getDigest()) || ref.getUrl() == null) {
            return;
        }
        String url = Endpoints.deployment(ref.getDeploymentId(), ref.getDigest());
        if (!report.isCurrent()) {
            url = client(url);
        }
        if (!fits(ref.getUrl(), url)) {
            report.error(
                    report.locations().value(ref, Literals.DEPLOYMENT_REF__URL),
                    Codes.MANIFEST,
                    "The url of the deployment must be `" + url + "`.");
        }
    }

    private static boolean isDigest(String text) {
        return text != null && text.indexOf(':') > 0;
    }

    /** The urls of PR1 name the client. */
    private static String client(String url) {
        return url.replaceFirst("^/api/v1/", "/api/v1/clients/{clientId}/");
    }

    private static boolean fits(String written, String url) {
        int variable = url.indexOf("{clientId}");
        if (variable < 0) {
            return written.endsWith(url);
        }
        String tail = url.substring(variable + "{clientId}".length());
        String head = url.substring(0, variable);
        int at = written.indexOf(head);
        return at >= 0
                && written.endsWith(tail)
                && written.length() - tail.length() > at + head.length()
                && written.indexOf('/', at + head.length()) == written.length() - tail.length();
    }

    void check(DeploymentStatus status) {
        report.duplicates(
                status.getComponents(),
                Literals.COMPONENT_STATUS__NAME,
                Codes.DUPLICATE_ID,
                "component");
        overall(status);
    }

    /** The overall state is that of the component that is worst off. */
    private void overall(DeploymentStatus status) {
        if (status.getStatus() == null || status.getStatus().getState() == null) {
            return;
        }
        String state = status.getStatus().getState();
        String worst = state;
        for (ComponentStatus component : status.getComponents()) {
            String own = component.getState() == null ? "" : component.getState();
            int rank = SEVERITY.indexOf(own);
            if (rank >= 0 && rank < SEVERITY.indexOf(worst)) {
                worst = own;
            }
        }
        if (!worst.equals(state)) {
            report.warning(
                    report.locations().value(status.getStatus(), Literals.STATUS__STATE),
                    Codes.STATE,
                    "The state is %s although a component is %s; the whole is in the state of the component that is worst off."
                            .formatted(state, worst));
        }
    }
}
