/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.Parameter;
import dev.edgewright.margo.model.Schema;
import dev.edgewright.margo.model.Setting;
import dev.edgewright.margo.model.Target;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the parameters of a deployment with those of its application. */
final class ParameterMatch {

    private final SpecDocument document;
    private final ApplicationDeployment deployment;
    private final ApplicationDescription application;
    private final Optional<DeploymentProfile> profile;
    private final Findings findings;

    ParameterMatch(
            SpecDocument document,
            ApplicationDeployment deployment,
            ApplicationDescription application,
            Optional<DeploymentProfile> profile,
            Findings findings) {
        this.document = document;
        this.deployment = deployment;
        this.application = application;
        this.profile = profile;
        this.findings = findings;
    }

    void check() {
        Optional<Mapping> spec = document.mapping().flatMap(r -> r.mapping("spec"));
        Map<String, Parameter> known = application.getParameters().map();
        Map<String, Parameter> set = deployment.getSpec().getParameters().map();
        spec.flatMap(s -> s.mapping("parameters"))
                .ifPresent(
                        places ->
                                places.entries().stream()
                                        .filter(e -> set.containsKey(e.name()))
                                        .forEach(e -> parameter(e, known, set.get(e.name()))));
        spec.ifPresent(s -> missing(s, known, set.keySet()));
    }

    private void parameter(Entry place, Map<String, Parameter> known, Parameter value) {
        String name = place.name();
        if (!known.containsKey(name)) {
            Optional<String> near = Suggestions.nearest(name, known.keySet());
            findings.warning(
                    place.key(),
                    Codes.DEPLOYMENT_PARAMETER,
                    "The application `%s` has no parameter `%s`%s"
                            .formatted(
                                    application.getId(),
                                    name,
                                    near.map(n -> "; did you mean `" + n + "`?")
                                            .orElse(
                                                    known.isEmpty()
                                                            ? "; it has none."
                                                            : "; it has "
                                                                    + String.join(
                                                                            ", ",
                                                                            new TreeSet<>(
                                                                                    known.keySet()))
                                                                    + ".")),
                    near.map(
                                    n ->
                                            new Fix[] {
                                                Fix.preferred(
                                                        "Change to `" + n + "`",
                                                        new Edit(place.key().region(), n))
                                            })
                            .orElse(new Fix[0]));
            return;
        }
        if (value == null || !(place.value() instanceof Mapping parameter)) {
            return;
        }
        value(parameter, name, value);
        targets(parameter, name, known.get(name));
    }

    private void value(Mapping place, String name, Parameter value) {
        Optional<Schema> schema = schema(name);
        Optional<Node> written = place.get("value");
        if (schema.isEmpty() || written.isEmpty() || value.getValue() == null) {
            return;
        }
        MargoChecker.refusal(plain(value.getValue(), schema.get()), schema.get())
                .ifPresent(
                        why ->
                                findings.warning(
                                        written.get(),
                                        Codes.DEPLOYMENT_PARAMETER,
                                        "The value of `%s` does not fit the schema `%s` of the application: %s."
                                                .formatted(name, schema.get().getName(), why)));
    }

    /** Fleet managers send numbers and booleans as text, as the published deployments do. */
    private static Object plain(Object value, Schema schema) {
        boolean text = schema.getDataType() == null || schema.getDataType().equals("string");
        if (text || !(value instanceof String written) || written.isBlank()) {
            return value;
        }
        Object meant =
                Scalar.of(
                                new dev.edgewright.spec.tree.Region(0, 0),
                                null,
                                written,
                                Scalar.Style.PLAIN)
                        .value();
        return meant == null ? value : meant;
    }

    private Optional<Schema> schema(String parameter) {
        if (application.getConfiguration() == null) {
            return Optional.empty();
        }
        Set<String> names =
                application.getConfiguration().getSections().stream()
                        .flatMap(s -> s.getSettings().stream())
                        .filter(s -> parameter.equals(s.getParameter()))
                        .map(Setting::getSchema)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return application.getConfiguration().getSchema().stream()
                .filter(s -> names.contains(s.getName()))
                .findFirst();
    }

    /** The manager may leave out targets of other profiles, but adds none. */
    private void targets(Mapping place, String name, Parameter known) {
        Set<String> admitted =
                known.getTargets().stream()
                        .map(Target::getPointer)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Mapping> targets = place.sequence("targets").map(s -> s.mappings()).orElse(List.of());
        for (Mapping target : targets) {
            Optional<Scalar> pointer = target.scalar("pointer");
            if (pointer.isPresent()
                    && !admitted.contains(bare(pointer.get().text()))
                    && !admitted.isEmpty()) {
                findings.warning(
                        pointer.get(),
                        Codes.DEPLOYMENT_PARAMETER,
                        "The application sends `%s` to %s, not to `%s`."
                                .formatted(
                                        name,
                                        String.join(" and ", admitted),
                                        pointer.get().text()));
            }
        }
    }

    private static String bare(String pointer) {
        return pointer.startsWith("ENV.") ? pointer.substring(4) : pointer;
    }

    /** A parameter without a default that reaches a component of the profile needs a value. */
    private void missing(Mapping spec, Map<String, Parameter> known, Set<String> set) {
        Set<String> components =
                profile.stream()
                        .flatMap(p -> p.getComponents().stream())
                        .map(c -> c.getName())
                        .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        known.forEach(
                (name, parameter) -> {
                    boolean reaches =
                            parameter != null
                                    && parameter.getTargets().stream()
                                            .flatMap(t -> t.getComponents().stream())
                                            .anyMatch(components::contains);
                    if (reaches
                            && parameter.getValue() == null
                            && !set.contains(name)
                            && schema(name)
                                    .filter(s -> !Boolean.TRUE.equals(s.getAllowEmpty()))
                                    .isPresent()) {
                        missing.add(name);
                    }
                });
        if (!missing.isEmpty()) {
            findings.warning(
                    spec.entry("parameters").map(Entry::key).orElse(spec.entries().get(0).key()),
                    Codes.DEPLOYMENT_PARAMETER,
                    "The application gives no default for %s, so that the deployment has to give a value."
                            .formatted(String.join(", ", missing)));
        }
    }
}
