/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.match.Matcher;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.Component;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.Parameter;
import dev.edgewright.margo.model.Schema;
import dev.edgewright.margo.model.Setting;
import dev.edgewright.margo.model.Target;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Parts;
import dev.edgewright.spec.edit.Printer;
import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.family.Action.NewFile;
import dev.edgewright.spec.match.Current;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a deployment of a profile: everything that the description says is in it. */
final class NewDeployment {

    private static final Printer PRINTER = new Printer(false, false, false, 2, "\n");

    private final ApplicationDescription application;
    private final DeploymentProfile profile;
    private final Workspace workspace;

    private NewDeployment(
            ApplicationDescription application, DeploymentProfile profile, Workspace workspace) {
        this.application = application;
        this.profile = profile;
        this.workspace = workspace;
    }

    /** The action that makes the file; empty while the description lacks an id or type. */
    static Optional<Action> of(
            ApplicationDescription application, DeploymentProfile profile, Workspace workspace) {
        if (application.getId() == null || profile.getType() == null) {
            return Optional.empty();
        }
        NewDeployment made = new NewDeployment(application, profile, workspace);
        return Optional.of(
                new Action(
                        "Create a deployment of " + made.profileName(),
                        List.of(),
                        Optional.of(new NewFile(made.name() + ".deployment.yaml", made.text()))));
    }

    private String profileName() {
        return profile.getId() == null ? profile.getType() : profile.getId();
    }

    /** Ids of profiles often begin with that of their application. */
    private String name() {
        String name = profileName();
        return name.startsWith(application.getId()) ? name : application.getId() + "-" + name;
    }

    private String text() {
        Optional<String> device = device();
        List<Part> metadata = new ArrayList<>();
        metadata.add(Part.pair("name", name()));
        metadata.add(Part.pair("namespace", application.getId()));
        if (device.isEmpty()) {
            metadata.add(
                    new Part.Comment(
                            List.of("# The id of the device that this deployment is for.")));
        }
        metadata.add(Part.pair("deviceId", device.orElse("device-id")));
        List<Part> spec = new ArrayList<>();
        spec.add(Part.pair("applicationId", application.getId()));
        spec.add(new Part.Pair("deploymentProfile", Parts.of(profileTree())));
        List<Part> parameters = parameters();
        spec.add(
                parameters.isEmpty()
                        ? new Part.Pair("parameters", new Part.Value.Copy("{}"))
                        : Part.pair("parameters", parameters));
        return PRINTER.entries(
                        List.of(
                                Part.pair("id", UUID.randomUUID().toString()),
                                Part.pair("metadata", metadata),
                                Part.pair("spec", spec)),
                        0)
                + "\n";
    }

    /** A device of the workspace that can run the profile. */
    private Optional<String> device() {
        for (SpecDocument document : MatchMatrix.devices(workspace)) {
            Optional<DeviceCapabilities> device =
                    Current.of(document, workspace, DeviceCapabilities.class);
            if (device.isPresent()
                    && device.get().getProperties() != null
                    && device.get().getProperties().getId() != null
                    && Matcher.match(profile, device.get()).accepted()) {
                return Optional.of(device.get().getProperties().getId());
            }
        }
        return Optional.empty();
    }

    /** Strict peers refuse what identifies the profile in the description. */
    private Map<String, Object> profileTree() {
        Map<String, Object> tree = new LinkedHashMap<>(MargoWriter.toTree(profile));
        tree.remove("id");
        tree.remove("description");
        return tree;
    }

    private List<Part> parameters() {
        Set<String> names =
                profile.getComponents().stream()
                        .map(Component::getName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Parameter> entry : application.getParameters()) {
            if (entry.getValue() == null) {
                continue;
            }
            List<Part.Value> targets = new ArrayList<>();
            for (Target target : entry.getValue().getTargets()) {
                List<String> reached =
                        target.getComponents().stream().filter(names::contains).toList();
                if (!reached.isEmpty() && target.getPointer() != null) {
                    targets.add(
                            new Part.Value.Pairs(
                                    List.of(
                                            Part.pair("pointer", target.getPointer()),
                                            new Part.Pair(
                                                    "components", Part.Value.Items.of(reached)))));
                }
            }
            if (!targets.isEmpty()) {
                parts.add(parameter(entry.getKey(), entry.getValue().getValue(), targets));
            }
        }
        return parts;
    }

    private Part parameter(String name, Object value, List<Part.Value> targets) {
        List<Part> parts = new ArrayList<>();
        if (value == null) {
            parts.add(
                    new Part.Comment(
                            List.of("# The application gives no default; choose a value.")));
        }
        Object chosen = value == null ? schema(name).map(NewDeployment::first).orElse("") : value;
        parts.add(new Part.Pair("value", Parts.of(chosen)));
        parts.add(new Part.Pair("targets", new Part.Value.Items(targets)));
        return Part.pair(name, parts);
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

    /** The first value that a schema admits, as far as that can be told. */
    private static Object first(Schema schema) {
        String type = String.valueOf(schema.getDataType());
        if (type.startsWith("array")) {
            return List.of();
        }
        if (!schema.getOptions().isEmpty()) {
            return schema.getOptions().get(0);
        }
        return switch (type) {
            case "integer", "double" ->
                    schema.getMinValue() != null
                            ? schema.getMinValue()
                            : schema.getMaxValue() != null ? schema.getMaxValue() : (Object) 0;
            case "boolean" -> false;
            default -> "change-me";
        };
    }
}
