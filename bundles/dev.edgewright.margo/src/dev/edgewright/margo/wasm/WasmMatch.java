/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.wasm;

import dev.edgewright.margo.io.Values;
import dev.edgewright.margo.match.Matcher;
import dev.edgewright.margo.match.Quantity;
import dev.edgewright.margo.match.Reason;
import dev.edgewright.margo.match.Reason.Aspect;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.wasm.WasmConvention.Demand;
import dev.edgewright.margo.wasm.WasmConvention.Offer;
import dev.edgewright.margo.wasm.WasmConvention.Workload;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exact match of WebAssembly workloads, on top of Margo's: every import with its version, every
 * proposal, and the limits of memory against the capacity, whatever the rules of the profile say.
 */
public final class WasmMatch {

    private WasmMatch() {}

    /**
     * Margo's verdict with the exact one behind it, by the labels that the device reports.
     *
     * @param artifacts what the artifact of each component needs, by the component's name
     */
    public static Verdict match(
            DeploymentProfile profile, DeviceCapabilities device, Map<String, Workload> artifacts) {
        WasmExtension extension = extension(profile);
        List<Reason> reasons = new ArrayList<>();
        for (Demand demand : WasmConvention.demands(needs(extension, artifacts))) {
            labelled(demand, device.getLabels().map()).ifPresent(w -> reasons.add(reason(w)));
        }
        return joined(Matcher.match(profile, device), reasons, extension, device);
    }

    /**
     * Margo's verdict with the exact one behind it, by what is known of the device beyond its
     * labels: an import needs its own version or a later one of the same track.
     */
    public static Verdict match(
            DeploymentProfile profile,
            DeviceCapabilities device,
            Map<String, Workload> artifacts,
            Offer offer) {
        WasmExtension extension = extension(profile);
        List<Reason> reasons = new ArrayList<>();
        Collection<Workload> needs = needs(extension, artifacts);
        for (Demand demand : WasmConvention.demands(needs)) {
            if (!WasmConvention.isImport(demand.key())) {
                labelled(demand, WasmConvention.labels(offer))
                        .ifPresent(w -> reasons.add(reason(w)));
            }
        }
        needs.stream()
                .flatMap(w -> w.imports().stream())
                .distinct()
                .sorted()
                .forEach(i -> offered(i, offer.imports()).ifPresent(w -> reasons.add(reason(w))));
        return joined(Matcher.match(profile, device), reasons, extension, device);
    }

    private static WasmExtension extension(DeploymentProfile profile) {
        return WasmExtension.of(profile.getExtensions().get(WasmConvention.EXTENSION));
    }

    private static Collection<Workload> needs(
            WasmExtension extension, Map<String, Workload> artifacts) {
        List<Workload> needs = new ArrayList<>();
        artifacts.forEach((name, workload) -> needs.add(extension.unlinked(name, workload)));
        return needs;
    }

    private static Verdict joined(
            Verdict margo,
            List<Reason> reasons,
            WasmExtension extension,
            DeviceCapabilities device) {
        memory(extension.memory(), device).ifPresent(w -> reasons.add(reason(w)));
        boolean met = reasons.isEmpty();
        List<Reason> all = new ArrayList<>();
        if (met || !margo.accepted()) {
            all.addAll(margo.reasons());
        }
        if (met && margo.accepted()) {
            all.add(reason("every import and limit of the artifact is met"));
        }
        all.addAll(reasons);
        return new Verdict(margo.device(), met && margo.accepted(), all);
    }

    private static Optional<String> labelled(Demand demand, Map<String, Object> labels) {
        Object reported = labels.get(demand.key());
        boolean met =
                reported instanceof List<?> list
                        ? list.contains(demand.value())
                        : demand.value().equals(reported);
        if (met) {
            return Optional.empty();
        }
        return Optional.of(
                "the artifact needs %s, which the device %s"
                        .formatted(
                                demand.words(),
                                reported == null
                                        ? "does not offer"
                                        : "offers as " + Values.show(reported) + " only"));
    }

    private static Optional<String> offered(String imported, Collection<String> offers) {
        Optional<String> label = WasmConvention.label(imported);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        List<String> same =
                offers.stream()
                        .filter(o -> WasmConvention.label(o).equals(label))
                        .sorted()
                        .toList();
        boolean met =
                same.stream()
                        .anyMatch(
                                o ->
                                        WasmConvention.track(o)
                                                        .equals(WasmConvention.track(imported))
                                                && !Semver.isOlder(o, imported));
        if (met) {
            return Optional.empty();
        }
        if (same.isEmpty()) {
            return Optional.of(
                    "the artifact imports `%s`, which the device does not offer"
                            .formatted(imported));
        }
        boolean older =
                same.stream()
                        .anyMatch(
                                o ->
                                        WasmConvention.track(o)
                                                .equals(WasmConvention.track(imported)));
        return Optional.of(
                "the artifact imports `%s`, but the device offers %s%s"
                        .formatted(
                                imported,
                                String.join(", ", same.stream().map(s -> "`" + s + "`").toList()),
                                older ? ", which is older" : " only"));
    }

    private static Optional<String> memory(BigInteger limit, DeviceCapabilities device) {
        if (limit.signum() == 0
                || device.getProperties() == null
                || device.getProperties().getMemory() == null) {
            return Optional.empty();
        }
        String reported = device.getProperties().getMemory();
        return Quantity.parse(reported)
                .filter(q -> q.bytes().compareTo(limit) < 0)
                .map(
                        q ->
                                "its components may use %s of linear memory together, the device has %s"
                                        .formatted(Quantity.inWords(limit), reported));
    }

    private static Reason reason(String words) {
        return new Reason(Aspect.ARTIFACT, words);
    }
}
