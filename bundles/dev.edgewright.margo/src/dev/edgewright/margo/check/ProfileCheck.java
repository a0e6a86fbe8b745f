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
import dev.edgewright.margo.io.Span;
import dev.edgewright.margo.model.Component;
import dev.edgewright.margo.model.ComponentProperties;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.wasm.WasmConvention;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;

/** Checks a deployment profile: its components, where they are, what they ask of a device. */
final class ProfileCheck {

    private static final String PART = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";

    /** A registry and a repository name of the OCI distribution specification. */
    private static final Pattern REPOSITORY =
            Pattern.compile(
                    "oci://(\\[[0-9a-fA-F:]+\\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:[0-9]{1,5})?(/"
                            + PART
                            + ")+");

    private final Report report;

    ProfileCheck(Report report) {
        this.report = report;
    }

    void check(DeploymentProfile profile) {
        report.duplicates(
                profile.getComponents(), Literals.COMPONENT__NAME, Codes.DUPLICATE_ID, "component");
        for (Component component : profile.getComponents()) {
            if (component.getProperties() != null) {
                repository(component.getProperties());
                if (!report.isCurrent()
                        && !report.locations()
                                .isDamaged(profile, Literals.DEPLOYMENT_PROFILE__TYPE)) {
                    whereabouts(profile, component.getProperties());
                }
            }
        }
        for (Map.Entry<String, Object> extension : profile.getExtensions()) {
            if (extension.getKey().equals(WasmConvention.EXTENSION)) {
                new WasmCheck(report, profile).check((EObject) extension, extension.getValue());
            }
        }
        if (profile.getDeviceConstraints() != null) {
            new ConstraintCheck(report).check(profile.getDeviceConstraints());
        }
    }

    /** In the earlier dialects what a component needs depends on the type of its profile. */
    private void whereabouts(DeploymentProfile profile, ComponentProperties properties) {
        boolean compose = TargetCheck.isCompose(profile);
        boolean repository =
                report.isWritten(properties, Literals.COMPONENT_PROPERTIES__REPOSITORY);
        boolean located =
                report.isWritten(properties, Literals.COMPONENT_PROPERTIES__PACKAGE_LOCATION);
        Span place = report.locations().of(properties);
        if (compose && !repository && !located) {
            report.error(
                    place,
                    Codes.MISSING_KEY,
                    "Nothing says where the package is; add `packageLocation` or `repository`.");
        } else if (!compose && profile.getType() != null && !repository) {
            report.error(
                    place,
                    Codes.MISSING_KEY,
                    "The required key `repository` is missing. It says where the chart is.");
        }
        if (repository && !report.isWritten(properties, Literals.COMPONENT_PROPERTIES__REVISION)) {
            report.error(
                    place,
                    Codes.MISSING_KEY,
                    "The required key `revision` is missing. It says which version is meant.");
        }
        String revision = properties.getRevision();
        if (revision != null && !Versions.isRevision(revision)) {
            report.warning(
                    report.locations().value(properties, Literals.COMPONENT_PROPERTIES__REVISION),
                    Codes.PATTERN,
                    "`%s` is no version of SemVer 2.0, such as 1.2.0 without a leading v."
                            .formatted(revision));
        }
    }

    private void repository(ComponentProperties properties) {
        String repository = properties.getRepository();
        if (repository == null || !repository.startsWith("oci://") || repository.length() <= 6) {
            return;
        }
        Span place =
                report.locations().value(properties, Literals.COMPONENT_PROPERTIES__REPOSITORY);
        String path = repository.substring(6);
        int slash = path.indexOf('/');
        if (path.contains("@")) {
            report.error(
                    place,
                    Codes.OCI_REFERENCE,
                    "A repository has no digest; name the version in `revision`.");
        } else if (slash >= 0 && path.indexOf(':', slash) >= 0) {
            report.error(
                    place,
                    Codes.OCI_REFERENCE,
                    "A repository has no tag; move `%s` to `revision`."
                            .formatted(path.substring(path.lastIndexOf(':') + 1)));
        } else if (repository.length() > 512 || !REPOSITORY.matcher(repository).matches()) {
            report.error(
                    place,
                    Codes.OCI_REFERENCE,
                    "`%s` is no OCI repository; write oci://registry/path in lower-case letters."
                            .formatted(repository));
        }
    }
}
