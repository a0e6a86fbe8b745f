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
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.Component;
import dev.edgewright.margo.model.Configuration;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.model.Metadata;
import dev.edgewright.margo.model.Parameter;
import dev.edgewright.margo.model.Schema;
import dev.edgewright.margo.model.Section;
import dev.edgewright.margo.model.Setting;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Checks an ApplicationDescription. */
final class DescriptionCheck {

    /** Tags of the OCI distribution specification. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

    private final Report report;

    DescriptionCheck(Report report) {
        this.report = report;
    }

    void check(ApplicationDescription description) {
        version(description.getMetadata());
        id(description);
        ProfileCheck profiles = new ProfileCheck(report);
        for (DeploymentProfile profile : description.getDeploymentProfiles()) {
            if (report.dialect() != Dialect.PRE_DRAFT
                    && !report.isWritten(profile, Literals.DEPLOYMENT_PROFILE__ID)) {
                report.error(
                        report.locations().of(profile),
                        Codes.MISSING_KEY,
                        "The required key `id` is missing. It identifies the profile.");
            }
            profiles.check(profile);
        }
        report.duplicates(
                description.getDeploymentProfiles(),
                Literals.DEPLOYMENT_PROFILE__ID,
                Codes.DUPLICATE_ID,
                "profile");
        boolean whole =
                !report.locations()
                        .isDamaged(
                                description, Literals.APPLICATION_DESCRIPTION__DEPLOYMENT_PROFILES);
        new TargetCheck(report, description.getDeploymentProfiles(), whole)
                .check(description.getParameters());
        if (description.getConfiguration() != null) {
            boolean parameters =
                    !report.locations()
                            .isDamaged(description, Literals.APPLICATION_DESCRIPTION__PARAMETERS);
            configuration(
                    description.getConfiguration(), description.getParameters().map(), parameters);
            if (settingsAreWhole(description.getConfiguration(), Literals.SETTING__PARAMETER)) {
                unused(description);
            }
        }
    }

    /** PR1 moved the id from the metadata to the top level. */
    private void id(ApplicationDescription description) {
        Metadata metadata = description.getMetadata();
        if (report.dialect() != Dialect.PR1 || metadata == null) {
            return;
        }
        boolean above = report.isWritten(description, Literals.APPLICATION_DESCRIPTION__ID);
        boolean inside = report.isWritten(metadata, Literals.METADATA__ID);
        if (!above && !inside) {
            report.error(
                    report.locations().of(description),
                    Codes.MISSING_KEY,
                    "The application has no `id`; write it at the top level or into `metadata`.");
        } else if (above
                && inside
                && !report.locations().isDamaged(metadata, Literals.METADATA__ID)
                && !report.locations().isDamaged(description, Literals.APPLICATION_DESCRIPTION__ID)
                && !Objects.equals(description.getId(), metadata.getId())) {
            report.error(
                    report.locations().value(metadata, Literals.METADATA__ID),
                    Codes.DUPLICATE_ID,
                    "The application has another id on line %d; keep one of the two."
                            .formatted(
                                    report.locations()
                                            .value(
                                                    description,
                                                    Literals.APPLICATION_DESCRIPTION__ID)
                                            .line()));
        }
    }

    private void version(Metadata metadata) {
        if (metadata != null
                && metadata.getVersion() != null
                && !TAG.matcher(metadata.getVersion()).matches()) {
            report.warning(
                    report.locations().value(metadata, Literals.METADATA__VERSION),
                    Codes.VERSION_TAG,
                    "`%s` cannot be the tag of a package; use letters, digits, `.`, `_` and `-`."
                            .formatted(metadata.getVersion()));
        }
    }

    private boolean settingsAreWhole(Configuration configuration, EStructuralFeature key) {
        return report.isWhole(
                        configuration, Literals.CONFIGURATION__SECTIONS, Literals.SECTION__SETTINGS)
                && configuration.getSections().stream()
                        .allMatch(s -> report.isWhole(s, Literals.SECTION__SETTINGS, key));
    }

    private void configuration(
            Configuration configuration, Map<String, Parameter> parameters, boolean allParameters) {
        report.duplicates(
                configuration.getSchema(), Literals.SCHEMA__NAME, Codes.DUPLICATE_ID, "schema");
        SchemaCheck schemas = new SchemaCheck(report);
        configuration.getSchema().forEach(schemas::check);
        Map<String, Schema> byName = new LinkedHashMap<>();
        configuration.getSchema().stream()
                .filter(s -> s.getName() != null)
                .forEach(s -> byName.putIfAbsent(s.getName(), s));
        boolean allSchemas =
                report.isWhole(
                        configuration, Literals.CONFIGURATION__SCHEMA, Literals.SCHEMA__NAME);
        Set<String> used = new HashSet<>();
        for (Section section : configuration.getSections()) {
            for (Setting setting : section.getSettings()) {
                used.add(setting.getSchema());
                // What was probably meant is not unused as well.
                if (setting.getSchema() != null && !byName.containsKey(setting.getSchema())) {
                    Suggestions.nearest(setting.getSchema(), byName.keySet()).ifPresent(used::add);
                }
                if (allParameters) {
                    parameter(setting, parameters.keySet());
                }
                if (allSchemas) {
                    schema(setting, byName.keySet());
                }
                Parameter parameter = parameters.get(setting.getParameter());
                Schema schema = byName.get(setting.getSchema());
                if (parameter != null && schema != null && parameter.getValue() != null) {
                    schemas.defaultValue(parameter, setting.getParameter(), schema);
                }
            }
        }
        boolean allSettings = settingsAreWhole(configuration, Literals.SETTING__SCHEMA);
        for (Schema schema : configuration.getSchema()) {
            if (allSettings && schema.getName() != null && !used.contains(schema.getName())) {
                report.warning(
                        report.locations().value(schema, Literals.SCHEMA__NAME),
                        Codes.UNUSED_SCHEMA,
                        "No setting uses the schema `%s`; refer to it or remove it."
                                .formatted(schema.getName()));
            }
        }
    }

    private void parameter(Setting setting, Set<String> parameters) {
        String name = setting.getParameter();
        if (name != null
                && !parameters.contains(name)
                && !report.locations().isDamaged(setting, Literals.SETTING__PARAMETER)) {
            report.error(
                    report.locations().value(setting, Literals.SETTING__PARAMETER),
                    Codes.UNKNOWN_PARAMETER,
                    "There is no parameter `%s`%s".formatted(name, wayOut(name, parameters)));
        }
    }

    private void schema(Setting setting, Set<String> schemas) {
        String name = setting.getSchema();
        if (name != null
                && !schemas.contains(name)
                && !report.locations().isDamaged(setting, Literals.SETTING__SCHEMA)) {
            report.error(
                    report.locations().value(setting, Literals.SETTING__SCHEMA),
                    Codes.UNKNOWN_SCHEMA,
                    "There is no schema `%s`%s".formatted(name, wayOut(name, schemas)));
        }
    }

    private void unused(ApplicationDescription description) {
        Set<String> shown =
                description.getConfiguration().getSections().stream()
                        .flatMap(s -> s.getSettings().stream())
                        .map(Setting::getParameter)
                        .collect(Collectors.toCollection(HashSet::new));
        Set<String> known = description.getParameters().map().keySet();
        for (String name : shown.stream().filter(Objects::nonNull).toList()) {
            if (!known.contains(name)) {
                Suggestions.nearest(name, known).ifPresent(shown::add);
            }
        }
        for (Map.Entry<String, Parameter> entry : description.getParameters()) {
            if (!shown.contains(entry.getKey())) {
                report.warning(
                        report.locations().of((EObject) entry),
                        Codes.UNUSED_PARAMETER,
                        "No setting shows the parameter `%s`, so that nobody can change it; add a"
                                        .formatted(entry.getKey())
                                + " setting or remove it.");
            }
        }
    }

    static String wayOut(String wrong, Set<String> names) {
        return Suggestions.nearest(wrong, names)
                .map(n -> "; did you mean `" + n + "`?")
                .orElse(
                        names.isEmpty()
                                ? "; none is defined."
                                : "; there are " + String.join(", ", names) + ".");
    }

    static Set<String> names(Iterable<Component> components) {
        Set<String> names = new java.util.LinkedHashSet<>();
        components.forEach(c -> names.add(c.getName()));
        names.remove(null);
        return names;
    }
}
