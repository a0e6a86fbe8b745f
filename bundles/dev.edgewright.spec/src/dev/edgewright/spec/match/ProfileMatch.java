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
import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.Component;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceConstraints;
import dev.edgewright.spec.edit.Draft;
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Parts;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares the profile of a deployment with those of its application. */
final class ProfileMatch {

    private final SpecDocument document;
    private final ApplicationDeployment deployment;
    private final ApplicationDescription application;
    private final String text;
    private final Findings findings;

    ProfileMatch(
            SpecDocument document,
            ApplicationDeployment deployment,
            ApplicationDescription application,
            String text,
            Findings findings) {
        this.document = document;
        this.deployment = deployment;
        this.application = application;
        this.text = text;
        this.findings = findings;
    }

    /** Adds what differs; gives the profile of the application that is meant. */
    Optional<DeploymentProfile> check() {
        DeploymentProfile copy = deployment.getSpec().getDeploymentProfile();
        List<Mapping> places = MatchMatrix.places(document);
        if (copy == null || places.isEmpty()) {
            return Optional.empty();
        }
        Mapping place = places.get(0);
        Optional<DeploymentProfile> meant = meant(copy);
        if (meant.isEmpty()) {
            if (copy.getType() != null && !application.getDeploymentProfiles().isEmpty()) {
                findings.warning(
                        place.get("type").orElse(place),
                        Codes.DEPLOYMENT_PROFILE,
                        "The application `%s` has no profile of type `%s`; it has %s."
                                .formatted(
                                        application.getId(),
                                        copy.getType(),
                                        String.join(
                                                ", ",
                                                application.getDeploymentProfiles().stream()
                                                        .map(ProfileMatch::name)
                                                        .toList())));
            }
            return meant;
        }
        components(place, copy, meant.get());
        constraints(place, copy, meant.get());
        return meant;
    }

    private static String name(DeploymentProfile profile) {
        return profile.getId() == null
                ? String.valueOf(profile.getType())
                : "%s (%s)".formatted(profile.getId(), profile.getType());
    }

    /** The profile of that id, else that of the same type with the most components in common. */
    private Optional<DeploymentProfile> meant(DeploymentProfile copy) {
        List<DeploymentProfile> profiles = application.getDeploymentProfiles();
        return profiles.stream()
                .filter(p -> copy.getId() != null && copy.getId().equals(p.getId()))
                .findFirst()
                .or(
                        () ->
                                profiles.stream()
                                        .filter(p -> Objects.equals(p.getType(), copy.getType()))
                                        .max(Comparator.comparingInt(p -> common(p, copy))));
    }

    private static int common(DeploymentProfile a, DeploymentProfile b) {
        Set<String> names = names(a);
        names.retainAll(names(b));
        return names.size() * 2
                + (EcoreEquality.same(a.getDeviceConstraints(), b.getDeviceConstraints()) ? 1 : 0);
    }

    private static Set<String> names(DeploymentProfile profile) {
        Set<String> names = new LinkedHashSet<>();
        profile.getComponents().forEach(c -> names.add(c.getName()));
        names.remove(null);
        return names;
    }

    private void components(Mapping place, DeploymentProfile copy, DeploymentProfile meant) {
        Set<String> known = names(meant);
        List<Mapping> written =
                place.sequence("components").map(s -> s.mappings()).orElse(List.of());
        for (Mapping component : written) {
            Optional<Scalar> name = component.scalar("name");
            if (name.isEmpty()) {
                continue;
            }
            if (!known.contains(name.get().text())) {
                unknown(name.get(), meant, known);
            } else {
                properties(component, copy, meant, name.get().text());
            }
        }
        Set<String> missing = new LinkedHashSet<>(known);
        missing.removeAll(names(copy));
        boolean renamed = names(copy).stream().anyMatch(n -> !known.contains(n));
        if (!missing.isEmpty() && !renamed) {
            findings.warning(
                    place.entry("components").map(Entry::key).orElse(place),
                    Codes.DEPLOYMENT_PROFILE,
                    "The profile %s of the application has %s, too; a deployment has all components of its profile."
                            .formatted(name(meant), String.join(", ", missing)));
        }
    }

    private void unknown(Scalar name, DeploymentProfile meant, Set<String> known) {
        Optional<String> near = Suggestions.nearest(name.text(), known);
        findings.warning(
                name,
                Codes.DEPLOYMENT_PROFILE,
                "The profile %s of the application has no component `%s`%s"
                        .formatted(
                                name(meant),
                                name.text(),
                                near.map(n -> "; did you mean `" + n + "`?")
                                        .orElse("; it has " + String.join(", ", known) + ".")),
                fix(near, name));
    }

    private static Fix[] fix(Optional<String> near, Node place) {
        return near.map(
                        n ->
                                new Fix[] {
                                    Fix.preferred(
                                            "Change to `" + n + "`", new Edit(place.region(), n))
                                })
                .orElse(new Fix[0]);
    }

    private void properties(
            Mapping place, DeploymentProfile copy, DeploymentProfile meant, String name) {
        Optional<Map<String, Object>> here = tree(copy, name);
        Optional<Map<String, Object>> there = tree(meant, name);
        Optional<Mapping> properties = place.mapping("properties");
        if (here.isEmpty() || there.isEmpty() || properties.isEmpty()) {
            return;
        }
        for (String key : List.of("repository", "revision")) {
            Object wanted = there.get().get(key);
            Optional<Scalar> written = properties.get().scalar(key);
            if (written.isPresent() && wanted != null && !wanted.equals(here.get().get(key))) {
                findings.warning(
                        written.get(),
                        Codes.DEPLOYMENT_PROFILE,
                        "`%s` of `%s` is `%s` here, but `%s` in the description of the application."
                                .formatted(key, name, written.get().text(), wanted),
                        Fix.of(
                                "Take `" + wanted + "` from the application",
                                new Edit(written.get().region(), String.valueOf(wanted))));
            }
        }
    }

    private static Optional<Map<String, Object>> tree(DeploymentProfile profile, String name) {
        return profile.getComponents().stream()
                .filter(c -> name.equals(c.getName()))
                .map(Component::getProperties)
                .filter(Objects::nonNull)
                .findFirst()
                .map(MargoWriter::toTree);
    }

    private void constraints(Mapping place, DeploymentProfile copy, DeploymentProfile meant) {
        DeviceConstraints wanted = meant.getDeviceConstraints();
        if (EcoreEquality.same(wanted, copy.getDeviceConstraints())) {
            return;
        }
        Optional<Entry> written =
                place.entry("deviceConstraints").or(() -> place.entry("requiredResources"));
        List<Fix> fixes = new ArrayList<>();
        if (place.entry("requiredResources").isEmpty()) {
            Draft draft = new Draft(text);
            MappingEdit edit = draft.edit(place);
            if (wanted == null) {
                written.ifPresent(edit::remove);
            } else {
                Part part =
                        new Part.Pair("deviceConstraints", Parts.of(MargoWriter.toTree(wanted)));
                written.ifPresentOrElse(
                        e -> edit.replace(e, List.of(part)), () -> edit.insertLast(part));
            }
            edit.done();
            fixes.add(new Fix("Take the constraints of the application", draft.edits(), true));
        }
        findings.warning(
                written.map(Entry::key).orElse(place.entries().get(0).key()),
                Codes.DEPLOYMENT_PROFILE,
                "The constraints are not those of the profile %s, which a deployment copies unmodified."
                        .formatted(name(meant)),
                fixes.toArray(Fix[]::new));
    }
}
