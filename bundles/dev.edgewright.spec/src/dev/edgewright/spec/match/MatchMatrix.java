/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.margo.match.Matcher;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.wasm.WasmMatch;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which device can run which profile of an application, and why. Older documents are migrated in
 * memory, so that the rules of 1.0.0-rc.3 apply to all.
 *
 * @param devices the devices, by their ids
 * @param rows the profiles, each with a verdict for each device in their order
 */
public record MatchMatrix(List<Device> devices, List<Row> rows) {

    /** A device. */
    public record Device(String id, SpecDocument document) {}

    /**
     * A profile.
     *
     * @param name its id, or its type where it has none
     * @param place what stands for it in the text of the application
     */
    public record Row(String name, Region place, List<Verdict> verdicts) {

        public Row {
            verdicts = List.copyOf(verdicts);
        }

        /** How many devices can run it. */
        public long accepted() {
            return verdicts.stream().filter(Verdict::accepted).count();
        }
    }

    public MatchMatrix {
        devices = List.copyOf(devices);
        rows = List.copyOf(rows);
    }

    /** The matrix of a description, or of a deployment with its one profile. */
    public static MatchMatrix of(
            SpecDocument application, List<SpecDocument> devices, Workspace workspace) {
        List<Device> known = new ArrayList<>();
        List<DeviceCapabilities> capabilities = new ArrayList<>();
        for (SpecDocument document : devices) {
            Current.of(document, workspace, DeviceCapabilities.class)
                    .ifPresent(
                            device -> {
                                known.add(new Device(id(device), document));
                                capabilities.add(device);
                            });
        }
        List<Row> rows = new ArrayList<>();
        List<DeploymentProfile> profiles = profiles(application, workspace);
        List<Mapping> places = places(application);
        for (int i = 0; i < Math.min(profiles.size(), places.size()); i++) {
            DeploymentProfile profile = profiles.get(i);
            WasmWorkloads workloads = WasmWorkloads.of(profile, application.file(), workspace);
            List<Verdict> verdicts =
                    capabilities.stream().map(d -> verdict(profile, d, workloads)).toList();
            rows.add(new Row(name(profile), place(places.get(i)), verdicts));
        }
        return new MatchMatrix(known, rows);
    }

    /** The profiles that no device can run; none where there are no devices. */
    static List<Row> unmatched(
            SpecDocument application, List<SpecDocument> devices, Workspace workspace) {
        List<Row> rows = new ArrayList<>();
        List<DeploymentProfile> profiles = profiles(application, workspace);
        List<Mapping> places = places(application);
        for (int i = 0; i < Math.min(profiles.size(), places.size()); i++) {
            DeploymentProfile profile = profiles.get(i);
            WasmWorkloads workloads = WasmWorkloads.of(profile, application.file(), workspace);
            List<Verdict> verdicts = new ArrayList<>();
            for (SpecDocument device : devices) {
                Current.of(device, workspace, DeviceCapabilities.class)
                        .ifPresent(d -> verdicts.add(verdict(profile, d, workloads)));
                if (!verdicts.isEmpty() && verdicts.get(verdicts.size() - 1).accepted()) {
                    // With many devices, one that can run it is found soon.
                    verdicts.clear();
                    break;
                }
            }
            if (!verdicts.isEmpty()) {
                rows.add(new Row(name(profile), place(places.get(i)), verdicts));
            }
        }
        return rows;
    }

    /** Margo's verdict; where binaries are known, with the exact one behind it. */
    private static Verdict verdict(
            DeploymentProfile profile, DeviceCapabilities device, WasmWorkloads workloads) {
        return workloads.artifacts().isEmpty()
                ? Matcher.match(profile, device)
                : WasmMatch.match(profile, device, workloads.artifacts());
    }

    /** All devices of a workspace. */
    public static List<SpecDocument> devices(Workspace workspace) {
        return workspace.documents("margo/DeviceCapabilities");
    }

    private static String id(DeviceCapabilities device) {
        return device.getProperties() == null || device.getProperties().getId() == null
                ? "the device"
                : device.getProperties().getId();
    }

    private static String name(DeploymentProfile profile) {
        return profile.getId() != null ? profile.getId() : String.valueOf(profile.getType());
    }

    /** The profiles of a description, or the one of a deployment, in the model of rc.3. */
    public static List<DeploymentProfile> profiles(SpecDocument application, Workspace workspace) {
        Optional<ApplicationDescription> description =
                Current.of(application, workspace, ApplicationDescription.class);
        if (description.isPresent()) {
            return description.get().getDeploymentProfiles();
        }
        return Current.of(application, workspace, ApplicationDeployment.class)
                .filter(d -> d.getSpec() != null && d.getSpec().getDeploymentProfile() != null)
                .map(d -> List.of(d.getSpec().getDeploymentProfile()))
                .orElse(List.of());
    }

    /** The profiles in the text; as many as in the model, in the same order. */
    static List<Mapping> places(SpecDocument application) {
        Optional<Mapping> root = application.mapping();
        Optional<Sequence> list = root.flatMap(r -> r.sequence("deploymentProfiles"));
        if (list.isPresent()) {
            return list.get().mappings();
        }
        return root.flatMap(r -> r.mapping("spec"))
                .flatMap(s -> s.mapping("deploymentProfile"))
                .map(List::of)
                .orElse(List.of());
    }

    private static Region place(Mapping profile) {
        Optional<Node> name =
                profile.get("id").or(() -> profile.get("type")).filter(Scalar.class::isInstance);
        return name.map(Node::region)
                .orElseGet(
                        () ->
                                profile.entries().isEmpty()
                                        ? profile.region()
                                        : profile.entries().get(0).key().region());
    }
}
