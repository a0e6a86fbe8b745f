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
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.model.Parameter;
import dev.edgewright.margo.model.Target;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that the targets of parameters lead to components. */
final class TargetCheck {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The earlier dialects write ENV. before the name. */
    private static final Pattern PREFIXED = Pattern.compile("(ENV\\.)?[A-Za-z_][A-Za-z0-9_]*");

    /** A path as `helm --set` takes it, with indexes and escaped characters. */
    private static final Pattern PATH =
            Pattern.compile(
                    "([^.\\s=,{}\\[\\]\\\\]|\\\\.)+(\\[[0-9]+\\])*(\\.([^.\\s=,{}\\[\\]\\\\]|\\\\.)+(\\[[0-9]+\\])*)*");

    private static final Set<String> COMPOSE = Set.of("compose", "docker-compose");

    private record Place(String component, String pointer) {}

    private final Report report;
    private final boolean whole;
    private final Set<String> components = new LinkedHashSet<>();
    private final Set<String> profiles;
    private final Set<String> composeOnly = new LinkedHashSet<>();
    private final Set<String> helm = new LinkedHashSet<>();
    private final Map<Place, String> written = new HashMap<>();

    /**
     * @param whole whether these are all profiles that the author means
     */
    TargetCheck(Report report, List<DeploymentProfile> profiles, boolean whole) {
        this.report = report;
        this.whole =
                whole
                        && profiles.stream()
                                .allMatch(
                                        p ->
                                                report.isWhole(
                                                        p,
                                                        Literals.DEPLOYMENT_PROFILE__COMPONENTS,
                                                        Literals.COMPONENT__NAME));
        this.profiles = profiles.stream().map(DeploymentProfile::getId).collect(Collectors.toSet());
        for (DeploymentProfile profile : profiles) {
            components.addAll(DescriptionCheck.names(profile.getComponents()));
            if (profile.getType() != null && profile.getType().startsWith("helm")) {
                helm.addAll(DescriptionCheck.names(profile.getComponents()));
            }
            if (isCompose(profile)) {
                composeOnly.addAll(DescriptionCheck.names(profile.getComponents()));
            }
        }
        for (DeploymentProfile profile : profiles) {
            if (!isCompose(profile)) {
                composeOnly.removeAll(DescriptionCheck.names(profile.getComponents()));
            }
        }
    }

    static boolean isCompose(DeploymentProfile profile) {
        return profile.getType() != null && COMPOSE.contains(profile.getType());
    }

    void check(Iterable<Map.Entry<String, Parameter>> parameters) {
        for (Map.Entry<String, Parameter> entry : parameters) {
            if (entry.getValue() != null) {
                entry.getValue().getTargets().forEach(t -> check(entry.getKey(), t));
            }
        }
    }

    private void check(String parameter, Target target) {
        path(target);
        boolean compose = !target.getComponents().isEmpty();
        for (int i = 0; i < target.getComponents().size(); i++) {
            String name = target.getComponents().get(i);
            Span place = report.locations().item(target, Literals.TARGET__COMPONENTS, i);
            compose &= composeOnly.contains(name);
            if (!components.contains(name)) {
                if (whole) {
                    report.error(place, Codes.UNKNOWN_COMPONENT, unknown(name));
                }
                continue;
            }
            String other = written.putIfAbsent(new Place(name, target.getPointer()), parameter);
            if (other != null && target.getPointer() != null) {
                report.warning(
                        place,
                        Codes.TARGET_TWICE,
                        "`%s` of `%s` already receives the parameter `%s`; one of the two is lost."
                                .formatted(target.getPointer(), name, other));
            }
        }
        if (compose
                && target.getPointer() != null
                && !(report.isCurrent() ? VARIABLE : PREFIXED)
                        .matcher(target.getPointer())
                        .matches()) {
            report.warning(
                    report.locations().value(target, Literals.TARGET__POINTER),
                    Codes.POINTER,
                    "`%s` is no environment variable, which is what a Compose component receives;"
                                    .formatted(target.getPointer())
                            + " use letters, digits and `_`.");
        }
    }

    private void path(Target target) {
        String pointer = target.getPointer();
        if (pointer != null
                && target.getComponents().stream().anyMatch(helm::contains)
                && (pointer.length() > 1000 || !PATH.matcher(pointer).matches())) {
            report.warning(
                    report.locations().value(target, Literals.TARGET__POINTER),
                    Codes.POINTER,
                    "`%s` is no path into the values of a chart; write names with dots between"
                                    .formatted(pointer)
                            + " them, as for `helm --set`.");
        }
    }

    private String unknown(String name) {
        return profiles.contains(name)
                ? "`%s` is a profile; a target names components: %s."
                        .formatted(name, String.join(", ", components))
                : "There is no component `%s`%s"
                        .formatted(name, DescriptionCheck.wayOut(name, components));
    }
}
