/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import dev.edgewright.spec.edit.Layout;
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Part.Kept;
import dev.edgewright.spec.edit.Part.Value;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings what a device reports into another dialect. */
final class Devices {

    private static final String API_VERSION = "device.margo.org/v1alpha1";
    private static final String KIND = "DeviceCapabilitiesManifest";
    private static final List<String> RESOURCES =
            List.of("cpus", "memory", "storage", "peripherals", "interfaces");

    private final Work work;

    Devices(Work work) {
        this.work = work;
    }

    void toRc3(Mapping root) {
        MappingEdit edit = work.edit(root);
        root.entry("apiVersion").ifPresent(edit::remove);
        root.entry("kind").ifPresent(edit::remove);
        edit.done();
        Optional<Mapping> found = root.mapping("properties");
        if (found.isEmpty()) {
            return;
        }
        Mapping properties = found.get();
        MappingEdit inner = work.edit(properties);
        properties.entry("roles").ifPresent(e -> roles(inner, e));
        describe(properties);
        properties.entry("resources").ifPresent(e -> resources(inner, e));
        inner.done();
    }

    /** Both roles that run workloads say by definition which profiles they take. */
    private void roles(MappingEdit properties, Entry entry) {
        List<Scalar> roles =
                entry.value() instanceof Sequence list
                        ? list.scalars()
                        : entry.value() instanceof Scalar s ? List.of(s) : List.of();
        Set<String> types = new LinkedHashSet<>();
        for (Scalar role : roles) {
            switch (role.text().toLowerCase(Locale.ROOT)) {
                case "standalone cluster", "cluster leader", "cluster lead" -> types.add("helm");
                case "standalone device" -> types.add("compose");
                default ->
                        work.note(
                                role,
                                "1.0.0 has no roles, and `%s` says nothing about which workloads the device takes."
                                        .formatted(role.text()));
            }
        }
        List<Part> parts = new ArrayList<>();
        boolean said = properties.mapping().entry("supportedDeploymentTypes").isPresent();
        if (!types.isEmpty() && !said) {
            work.note(
                    entry.key(),
                    "1.0.0 has no roles; `supportedRuntimes` and `supportedDeploymentTypes` are what these roles stand for. Look whether the device offers more.");
            parts.add(new Part.Pair("supportedRuntimes", Value.Items.of(List.of("oci"))));
            parts.add(
                    new Part.Pair("supportedDeploymentTypes", Value.Items.of(List.copyOf(types))));
        }
        properties.replace(entry, parts);
    }

    private void resources(MappingEdit properties, Entry entry) {
        if (!(entry.value() instanceof Mapping resources) || resources.entries().isEmpty()) {
            properties.remove(entry);
            return;
        }
        if (work.layout().isShared(entry)) {
            work.note(
                    entry.key(),
                    "What an anchor or alias shares cannot be moved; write it out and migrate again.");
            return;
        }
        describe(resources);
        resources.entry("cpu").ifPresent(this::cpus);
        int start = entry.key().region().end();
        List<Part> parts = new ArrayList<>();
        List<String> comments =
                work.layout().comments(start, work.layout().lineEnd(start), entry.value());
        if (!comments.isEmpty() && !work.layout().isFlow(resources)) {
            parts.add(new Part.Comment(comments));
        }
        Map<Entry, Kept> kept = work.kept(entry, resources);
        resources.entries().forEach(e -> parts.add(kept.get(e)));
        properties.replace(entry, parts);
    }

    /** Respells CPUs, amounts, and the types of peripherals and interfaces. */
    private void describe(Mapping resources) {
        Requirements.amounts(work, resources);
        for (String key : List.of("cpu", "cpus")) {
            resources.mapping(key).ifPresent(this::cpu);
            resources.sequence(key).ifPresent(list -> list.mappings().forEach(this::cpu));
        }
        for (String key : List.of("peripherals", "interfaces")) {
            resources
                    .sequence(key)
                    .ifPresent(
                            list ->
                                    list.mappings()
                                            .forEach(m -> m.scalar("type").ifPresent(this::lower)));
        }
    }

    private void lower(Scalar type) {
        String lower = type.text().toLowerCase(Locale.ROOT);
        if (!lower.equals(type.text())) {
            work.set(type, lower);
        }
    }

    private void cpu(Mapping cpu) {
        Requirements.architectures(work, cpu);
        MappingEdit edit = work.edit(cpu);
        cpu.entry("frequency")
                .ifPresent(
                        e -> {
                            work.note(e.key(), "1.0.0 has no place for the frequency of a CPU.");
                            edit.comment(e);
                        });
        cpu.entry("architectures")
                .filter(e -> cpu.entry("architecture").isEmpty())
                .ifPresent(e -> architectures(edit, e));
        edit.done();
    }

    private void architectures(MappingEdit cpu, Entry entry) {
        List<Scalar> all = entry.value() instanceof Sequence list ? list.scalars() : List.of();
        if (all.size() == 1) {
            String name = all.get(0).text();
            cpu.replace(
                    entry,
                    List.of(Part.pair("architecture", Words.architecture(name).orElse(name))));
        } else {
            work.note(
                    entry.key(),
                    "1.0.0 has one architecture for each CPU; write an item of `cpus` for each.");
            cpu.comment(entry);
        }
    }

    /** One CPU becomes the only item of a list. */
    private void cpus(Entry entry) {
        work.rename(entry, "cpus");
        if (!(entry.value() instanceof Mapping cpu) || cpu.entries().isEmpty()) {
            return;
        }
        Layout layout = work.layout();
        if (layout.isFlow(cpu)) {
            work.rewrite().insert(cpu.region().offset(), "[");
            work.rewrite().insert(cpu.region().end(), "]");
            return;
        }
        int first = layout.first(cpu);
        int end = layout.end(cpu);
        int line = layout.nextLine(entry.key().region().end());
        while (line < end) {
            if (layout.lineStart(first) == line) {
                work.rewrite().insert(first, "- ");
            } else if (!layout.isBlank(line, layout.lineEnd(line))) {
                work.rewrite().insert(line, "  ");
            }
            line = layout.nextLine(line);
        }
    }

    void toPr1(Mapping root) {
        MappingEdit edit = work.edit(root);
        if (root.entry("apiVersion").isEmpty()) {
            edit.insertFirst(Part.pair("apiVersion", API_VERSION));
        }
        if (root.entry("kind").isEmpty()) {
            edit.insertFirst(Part.pair("kind", KIND));
        }
        root.entry("labels").ifPresent(e -> lost(edit, e, "labels"));
        edit.done();
        Optional<Mapping> found = root.mapping("properties");
        if (found.isEmpty() || found.get().entries().isEmpty()) {
            return;
        }
        Mapping properties = found.get();
        MappingEdit inner = work.edit(properties);
        if (properties.entry("roles").isEmpty()) {
            rolesOf(properties, inner);
        }
        properties.entry("supportedRuntimes").ifPresent(inner::remove);
        properties.entry("otelCollector").ifPresent(inner::remove);
        if (properties.entry("resources").isEmpty()) {
            gather(properties, inner);
        }
        inner.done();
    }

    private void lost(MappingEdit edit, Entry entry, String what) {
        work.note(
                entry.key(),
                "PR1 has no %s; they are left as a comment, or out where there can be none."
                        .formatted(what));
        edit.comment(entry);
    }

    private void rolesOf(Mapping properties, MappingEdit inner) {
        List<String> roles = new ArrayList<>();
        Optional<Entry> types = properties.entry("supportedDeploymentTypes");
        for (Scalar type :
                properties
                        .sequence("supportedDeploymentTypes")
                        .map(Sequence::scalars)
                        .orElse(List.of())) {
            switch (type.text()) {
                case "helm" -> roles.add("Standalone Cluster");
                case "compose" -> roles.add("Standalone Device");
                default ->
                        work.note(
                                type,
                                "PR1 has no role for profiles of type `%s`."
                                        .formatted(type.text()));
            }
        }
        if (types.isEmpty()) {
            return;
        }
        inner.replace(
                types.get(),
                roles.isEmpty()
                        ? List.of()
                        : List.of(new Part.Pair("roles", Value.Items.of(roles))));
    }

    /** What 1.0.0 has among the properties is together under resources in PR1. */
    private void gather(Mapping properties, MappingEdit inner) {
        List<Entry> found = RESOURCES.stream().flatMap(k -> properties.entry(k).stream()).toList();
        if (found.isEmpty()) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        for (Entry entry : found) {
            parts.add(
                    entry.name().equals("cpus")
                            ? cpuOf(entry)
                            : new Kept(entryText(entry), column(entry)));
        }
        for (int i = 0; i < found.size(); i++) {
            inner.replace(
                    found.get(i), i == 0 ? List.of(Part.pair("resources", parts)) : List.of());
        }
    }

    private int column(Entry entry) {
        return work.layout().column(entry.key().region().offset());
    }

    private String entryText(Entry entry) {
        int start = entry.key().region().offset();
        boolean alone = work.layout().isBlank(work.layout().lineStart(start), start);
        String text = work.rewrite().take(start, work.layout().end(entry));
        return alone ? " ".repeat(column(entry)) + text : text;
    }

    /** PR1 has one CPU, so that of several only the first can be told. */
    private Part cpuOf(Entry entry) {
        List<Mapping> cpus = entry.value() instanceof Sequence list ? list.mappings() : List.of();
        if (cpus.size() > 1) {
            work.note(entry.key(), "PR1 has one CPU; the first one is kept.");
        }
        List<Part> parts = new ArrayList<>();
        if (!cpus.isEmpty()) {
            for (Entry inner : cpus.get(0).entries()) {
                if (inner.value() instanceof Scalar scalar) {
                    parts.add(new Part.Pair(inner.name(), work.copy(scalar)));
                }
            }
        }
        return Part.pair("cpu", parts);
    }
}
