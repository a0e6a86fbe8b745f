/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Brings profiles, components and the targets of parameters into another dialect. */
final class Profiles {

    private static final Map<String, String> TYPES =
            Map.of("helm.v3", "helm", "docker-compose", "compose");

    private final Work work;
    private final Dialect target;

    Profiles(Work work, Dialect target) {
        this.work = work;
        this.target = target;
    }

    /** Migrates the profiles of a description. */
    void all(Sequence profiles, Optional<String> application) {
        Set<String> ids = new HashSet<>();
        profiles.mappings().forEach(p -> p.text("id").ifPresent(ids::add));
        for (Mapping profile : profiles.mappings()) {
            MappingEdit edit = one(profile);
            Optional<Entry> type = profile.entry("type");
            if (profile.entry("id").isEmpty() && type.isPresent() && application.isPresent()) {
                edit.insertAfter(
                        type.get(),
                        Part.pair(
                                "id", id(application.get(), profile.text("type").orElse(""), ids)));
            }
            edit.done();
        }
    }

    private static String id(String application, String type, Set<String> taken) {
        String base = application + "-" + TYPES.getOrDefault(type, type);
        String id = base;
        for (int i = 2; !taken.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    /** Migrates one profile but for its id. */
    MappingEdit one(Mapping profile) {
        MappingEdit edit = work.edit(profile);
        profile.scalar("type").ifPresent(this::type);
        profile.sequence("components").ifPresent(list -> list.mappings().forEach(this::component));
        if (target == Dialect.RC3) {
            profile.entry("requiredResources")
                    .ifPresent(entry -> new Requirements(work).toConstraints(edit, entry));
        } else {
            profile.entry("deviceConstraints")
                    .ifPresent(entry -> new Requirements(work).toResources(edit, entry));
        }
        return edit;
    }

    private void type(Scalar type) {
        String known = TYPES.get(type.text());
        if (known != null) {
            work.set(type, known);
        } else if (target == Dialect.PR1 && type.text().equals("custom")) {
            work.note(type, "PR1 has no profiles of type `custom`; its managers refuse this one.");
        }
    }

    private void component(Mapping component) {
        Optional<Mapping> found = component.mapping("properties");
        if (found.isEmpty()) {
            return;
        }
        Mapping properties = found.get();
        properties
                .scalar("wait")
                .filter(s -> s.isText() && s.text().matches("true|false"))
                .ifPresent(s -> work.set(s, Boolean.valueOf(s.text())));
        spell(properties, "timeout", Words::timeout);
        if (target != Dialect.RC3) {
            return;
        }
        spell(properties, "revision", Words::revision);
        spell(properties, "repository", Words::repository);
        properties
                .scalar("repository")
                .filter(s -> s.text().contains("://") && !s.text().startsWith("oci://"))
                .ifPresent(
                        s ->
                                work.note(
                                        s,
                                        "1.0.0 takes components from OCI registries only; push `%s` to one and name it here."
                                                .formatted(s.text())));
        if (properties.entry("repository").isEmpty()) {
            properties
                    .entry("packageLocation")
                    .ifPresent(
                            e ->
                                    work.note(
                                            e.key(),
                                            "1.0.0 takes components from OCI registries only; push the package of `%s` to one and write its `repository` and `revision` here."
                                                    .formatted(
                                                            component.text("name").orElse("?"))));
        }
    }

    private void spell(Mapping properties, String key, Function<String, Optional<String>> spelt) {
        properties
                .scalar(key)
                .ifPresent(s -> spelt.apply(s.text()).ifPresent(text -> work.set(s, text)));
    }

    /** Migrates the pointers of the targets of parameters. */
    void parameters(Mapping parameters) {
        for (Entry entry : parameters.entries()) {
            if (entry.value() instanceof Mapping parameter) {
                parameter
                        .sequence("targets")
                        .ifPresent(list -> list.mappings().forEach(this::target));
            }
        }
    }

    /** What the drafts write with a prefix is the bare name of an environment variable. */
    private void target(Mapping target) {
        target.scalar("pointer")
                .filter(s -> s.text().matches("ENV\\.[A-Za-z_][A-Za-z0-9_]*"))
                .ifPresent(s -> work.set(s, s.text().substring(4)));
    }
}
