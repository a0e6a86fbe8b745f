/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.io.Vocabulary.Data;
import dev.edgewright.margo.io.Vocabulary.Key;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.wasm.WasmConvention;
import dev.edgewright.spec.edit.Printer;
import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.family.Proposal.Kind;
import dev.edgewright.spec.match.Current;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.match.WasmWorkloads;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.tree.Place.Role;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Proposes what expressions can compare, and what pointers lead to. */
final class MargoProposals {

    private final Caret caret;
    private final Workspace workspace;
    private final List<Proposal> found = new ArrayList<>();

    private MargoProposals(Caret caret, Workspace workspace) {
        this.caret = caret;
        this.workspace = workspace;
    }

    static List<Proposal> at(Caret caret, Workspace workspace) {
        return new MargoProposals(caret, workspace).proposals();
    }

    private List<Proposal> proposals() {
        if (caret.place().role() != Role.VALUE) {
            return List.of();
        }
        Optional<Selectors> selectors = Selectors.at(caret.place());
        if (selectors.isPresent()) {
            expression(selectors.get());
        } else {
            List<Object> steps = caret.place().path().steps();
            Object last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
            if ("pointer".equals(last)) {
                pointer(steps);
            } else if ("import".equals(last) || "interface".equals(last)) {
                imports(steps);
            }
        }
        return found;
    }

    private void expression(Selectors at) {
        switch (at.part()) {
            case "key" -> {
                if (at.label()) {
                    labels();
                } else {
                    Pointers.keys(at.list()).forEach(this::property);
                }
            }
            case "operator" -> operators(at);
            case "values" -> values(at);
            default -> {
                // The schema knows the rest.
            }
        }
    }

    /** Lists of objects are looked into, everything else is compared. */
    private void operators(Selectors at) {
        boolean objects =
                !at.label()
                        && Pointers.key(at.expression().text("key").orElse(""), at.list())
                                .filter(Pointers::isObjects)
                                .isPresent();
        List<String> fitting =
                objects
                        ? List.of("ContainsAll", "ContainsAny", "DoesNotExist")
                        : List.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt");
        for (String operator : fitting) {
            found.add(
                    new Proposal(
                            Kind.VALUE,
                            operator,
                            objects ? "for a list of objects" : "for a value",
                            Meanings.of("Operator", operator)));
        }
    }

    private void property(Key key) {
        String detail =
                Pointers.isObjects(key)
                        ? "list: ContainsAll or ContainsAny"
                        : key.data().map(Data::name).orElse("");
        found.add(new Proposal(Kind.POINTER, "/" + key.name(), detail, key.documentation()));
    }

    private void labels() {
        Map<String, Set<String>> devices = new TreeMap<>();
        for (SpecDocument device : MatchMatrix.devices(workspace)) {
            for (Entry label : labels(device)) {
                devices.computeIfAbsent(label.name(), k -> new TreeSet<>()).add(id(device));
            }
        }
        devices.forEach(
                (label, ids) ->
                        add(
                                Kind.LABEL,
                                label,
                                "on " + String.join(", ", ids.stream().limit(3).toList()),
                                describe(label)));
        for (String label : List.of(WasmConvention.COMPONENT, WasmConvention.MODULE)) {
            if (!devices.containsKey(label)) {
                add(Kind.LABEL, label, "convention", describe(label));
            }
        }
        Set<String> interfaces = new TreeSet<>();
        for (String id : workspace.witInterfaces(caret.document().file())) {
            WasmConvention.label(id).ifPresent(interfaces::add);
        }
        interfaces.removeAll(devices.keySet());
        interfaces.forEach(label -> add(Kind.INTERFACE, label, "interface", describe(label)));
    }

    private static String describe(String label) {
        return WasmConvention.isOurs(label)
                ? "The device offers " + WasmConvention.describe(label) + "."
                : "";
    }

    private static List<Entry> labels(SpecDocument device) {
        return device.mapping()
                .flatMap(r -> r.mapping("labels"))
                .map(Mapping::entries)
                .orElse(List.of());
    }

    private static String id(SpecDocument device) {
        return device.mapping()
                .flatMap(r -> r.mapping("properties"))
                .flatMap(p -> p.text("id"))
                .orElse("a device");
    }

    /** What devices of the workspace report, and what the specification admits. */
    private void values(Selectors at) {
        String key = at.expression().text("key").orElse("");
        Map<String, String> values = new LinkedHashMap<>();
        if (!at.label()) {
            Pointers.key(key, at.list())
                    .flatMap(Key::data)
                    .ifPresent(
                            data ->
                                    data.values()
                                            .forEach(
                                                    v ->
                                                            values.put(
                                                                    v,
                                                                    Meanings.of(data.name(), v))));
        } else if (WasmConvention.isOurs(key)) {
            tracks(key)
                    .forEach(t -> values.put(t, "The track of an interface that is known here."));
        }
        for (SpecDocument device : MatchMatrix.devices(workspace)) {
            for (String value : reported(device, at, key)) {
                values.merge(
                        value,
                        "Reported by " + id(device) + ".",
                        (a, b) -> a.startsWith("Reported") && a.length() < 200 ? a + " " + b : a);
            }
        }
        values.forEach((value, words) -> found.add(new Proposal(Kind.VALUE, value, "", words)));
    }

    private Set<String> tracks(String key) {
        Set<String> tracks = new TreeSet<>();
        for (String id : workspace.witInterfaces(caret.document().file())) {
            if (WasmConvention.label(id).equals(Optional.of(key))) {
                WasmConvention.track(id).ifPresent(t -> tracks.add(Printer.scalar(t)));
            }
        }
        if (tracks.isEmpty()) {
            tracks.add("true");
        }
        return tracks;
    }

    /** The values of a label or property of a device, as they would be written. */
    private static List<String> reported(SpecDocument device, Selectors at, String key) {
        Optional<Mapping> properties = device.mapping().flatMap(r -> r.mapping("properties"));
        List<Node> nodes = new ArrayList<>();
        if (at.label()) {
            device.mapping()
                    .flatMap(r -> r.mapping("labels"))
                    .flatMap(l -> l.get(key))
                    .ifPresent(nodes::add);
        } else if (at.list().isPresent()) {
            properties
                    .flatMap(p -> p.sequence(bare(at.list().get())))
                    .ifPresent(
                            list ->
                                    list.mappings()
                                            .forEach(m -> m.get(bare(key)).ifPresent(nodes::add)));
        } else {
            properties.flatMap(p -> p.get(bare(key))).ifPresent(nodes::add);
        }
        List<String> written = new ArrayList<>();
        for (Node node : nodes) {
            List<Scalar> scalars =
                    node instanceof Scalar scalar
                            ? List.of(scalar)
                            : node instanceof Sequence list ? list.scalars() : List.of();
            for (Scalar scalar : scalars) {
                if (!scalar.isMissing()) {
                    written.add(scalar.isText() ? Printer.scalar(scalar.text()) : scalar.text());
                }
            }
        }
        return written;
    }

    private static String bare(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }

    /** A pointer made of the name of the parameter, in the form that its components take. */
    private void pointer(List<Object> steps) {
        int at = steps.indexOf("parameters");
        if (at < 0 || at + 1 >= steps.size() || !(steps.get(at + 1) instanceof String name)) {
            return;
        }
        String variable =
                name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .replaceAll("[^A-Za-z0-9]+", "_")
                        .toUpperCase(Locale.ROOT);
        Set<String> types = new TreeSet<>();
        Components.of(caret.document()).values().forEach(types::add);
        if (types.contains("helm")) {
            found.add(new Proposal(Kind.POINTER, name, "path for --set", ""));
        }
        if (types.isEmpty() || !types.equals(Set.of("helm"))) {
            found.add(new Proposal(Kind.POINTER, variable, "environment variable", ""));
        }
    }

    /** What the binaries of the profile import. */
    private void imports(List<Object> steps) {
        Path path = caret.place().path();
        boolean granted = path.steps().contains("grants");
        int profile = steps.size() > 1 && steps.get(1) instanceof Integer index ? index : -1;
        Optional<DeploymentProfile> found =
                Current.of(caret.document(), workspace, ApplicationDescription.class)
                        .map(ApplicationDescription::getDeploymentProfiles)
                        .filter(p -> profile >= 0 && profile < p.size())
                        .map(p -> p.get(profile));
        if (found.isEmpty()) {
            return;
        }
        Set<String> ids = new TreeSet<>();
        WasmWorkloads.of(found.get(), caret.document().file(), workspace)
                .artifacts()
                .values()
                .forEach(w -> ids.addAll(w.imports()));
        for (String id : ids) {
            boolean system = id.startsWith("wasi:");
            if (granted == system) {
                String shown = granted ? id.replaceFirst("[/@].*", "") : id.replaceFirst("@.*", "");
                add(Kind.INTERFACE, shown, "imported", "");
            }
        }
    }

    private void add(Kind kind, String text, String detail, String documentation) {
        Proposal proposal = new Proposal(kind, Printer.scalar(text), detail, documentation);
        if (!found.contains(proposal)) {
            found.add(proposal);
        }
    }
}
