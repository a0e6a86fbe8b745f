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
import java.util.Optional;

/** Brings descriptions of applications into another dialect. */
final class Descriptions {

    private static final String OLD_API_VERSION = "margo.org/v1-alpha1";

    private final Work work;
    private final Dialect target;

    Descriptions(Work work, Dialect target) {
        this.work = work;
        this.target = target;
    }

    void migrate(Mapping root) {
        Optional<Mapping> metadata = root.mapping("metadata");
        Optional<Entry> inner = metadata.flatMap(m -> m.entry("id"));
        Optional<String> id = root.text("id").or(() -> metadata.flatMap(m -> m.text("id")));
        head(root, inner);
        inner.ifPresent(
                e -> {
                    if (root.text("id").isPresent() && !root.text("id").equals(id(e))) {
                        work.note(
                                e.key(),
                                "The id at the top level counts; `%s` is left out."
                                        .formatted(id(e).orElse("")));
                    }
                    MappingEdit edit = work.edit(metadata.get());
                    edit.remove(e);
                    edit.done();
                });
        Profiles profiles = new Profiles(work, target);
        root.sequence("deploymentProfiles").ifPresent(list -> profiles.all(list, id));
        root.mapping("parameters").ifPresent(profiles::parameters);
    }

    private static Optional<String> id(Entry entry) {
        return Optional.of(entry.value().toString());
    }

    private void head(Mapping root, Optional<Entry> inner) {
        MappingEdit edit = work.edit(root);
        Optional<Entry> version = root.entry("apiVersion");
        Optional<Entry> kind = root.entry("kind");
        boolean current = target == Dialect.RC3;
        String apiVersion = current ? "v1" : OLD_API_VERSION;
        if (version.isEmpty()) {
            edit.insertFirst(Part.pair("apiVersion", apiVersion));
        } else {
            root.scalar("apiVersion")
                    .filter(s -> !s.text().equals(apiVersion))
                    .ifPresent(s -> work.set(s, apiVersion));
        }
        Optional<Part> id =
                inner.filter(e -> root.entry("id").isEmpty())
                        .map(e -> new Part.Pair("id", work.copy(e.value())));
        if (current) {
            kind.ifPresent(edit::remove);
        } else if (kind.isEmpty()) {
            Part part = Part.pair("kind", "ApplicationDescription");
            version.ifPresentOrElse(v -> edit.insertAfter(v, part), () -> edit.insertFirst(part));
        } else {
            root.scalar("kind")
                    .filter(s -> s.text().equals("application"))
                    .ifPresent(s -> work.set(s, "ApplicationDescription"));
        }
        if (id.isPresent()) {
            kind.or(() -> version)
                    .ifPresentOrElse(
                            e -> edit.insertAfter(e, id.get()), () -> edit.insertFirst(id.get()));
        }
        edit.done();
    }
}
