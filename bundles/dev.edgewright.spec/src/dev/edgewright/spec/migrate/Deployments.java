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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings deployments, and what became of them, into another dialect. */
final class Deployments {

    private static final String API_VERSION = "application.margo.org/v1alpha1";

    private final Work work;

    Deployments(Work work) {
        this.work = work;
    }

    void toRc3(Mapping root) {
        Optional<Mapping> metadata = root.mapping("metadata");
        Optional<Mapping> annotations = metadata.flatMap(m -> m.mapping("annotations"));
        id(root, annotations, true);
        Optional<Mapping> spec = root.mapping("spec");
        annotations
                .flatMap(a -> a.entry("applicationId"))
                .filter(e -> spec.isPresent() && spec.get().entry("applicationId").isEmpty())
                .ifPresent(
                        e -> {
                            MappingEdit edit = work.edit(spec.get());
                            edit.insertFirst(new Part.Pair("applicationId", work.copy(e.value())));
                            edit.done();
                        });
        annotations.ifPresent(a -> clear(metadata.get(), a));
        if (metadata.isPresent() && metadata.get().entry("deviceId").isEmpty()) {
            work.note(
                    root.entry("metadata").orElseThrow().key(),
                    "1.0.0 names the device of a deployment; write its `deviceId` here.");
        }
        content(root, Dialect.RC3);
    }

    private void content(Mapping root, Dialect target) {
        Profiles profiles = new Profiles(work, target);
        Optional<Mapping> spec = root.mapping("spec");
        spec.flatMap(s -> s.mapping("deploymentProfile")).ifPresent(p -> profiles.one(p).done());
        spec.flatMap(s -> s.mapping("parameters")).ifPresent(profiles::parameters);
    }

    /** Moves the id to the top and takes away, or puts there, what the drafts begin with. */
    private void id(Mapping root, Optional<Mapping> annotations, boolean bare) {
        MappingEdit edit = work.edit(root);
        List<Entry> heads = new ArrayList<>();
        if (bare) {
            root.entry("apiVersion").ifPresent(heads::add);
            root.entry("kind").ifPresent(heads::add);
        }
        heads.forEach(edit::remove);
        Optional<Part> id =
                annotations
                        .flatMap(a -> a.entry("id"))
                        .filter(e -> root.entry("id").isEmpty())
                        .map(e -> new Part.Pair("id", work.copy(e.value())));
        if (id.isPresent()) {
            Optional<Entry> last =
                    heads.isEmpty() ? root.entry("kind") : Optional.of(heads.get(heads.size() - 1));
            last.ifPresentOrElse(
                    e -> edit.insertAfter(e, id.get()), () -> edit.insertFirst(id.get()));
        }
        edit.done();
    }

    private void clear(Mapping metadata, Mapping annotations) {
        MappingEdit edit = work.edit(annotations);
        annotations.entry("id").ifPresent(edit::remove);
        annotations.entry("applicationId").ifPresent(edit::remove);
        if (edit.leavesNothing()) {
            MappingEdit outer = work.edit(metadata);
            outer.remove(metadata.entry("annotations").orElseThrow());
            outer.done();
        } else {
            work.note(
                    metadata.entry("annotations").orElseThrow().key(),
                    "1.0.0 has no annotations; these stay, and some managers may refuse them.");
            edit.done();
        }
    }

    void toPr1(Mapping root) {
        Optional<Mapping> metadata = root.mapping("metadata");
        Optional<Mapping> annotations = metadata.flatMap(m -> m.mapping("annotations"));
        MappingEdit edit = work.edit(root);
        if (root.entry("apiVersion").isEmpty()) {
            edit.insertFirst(Part.pair("apiVersion", API_VERSION));
        }
        if (root.entry("kind").isEmpty()) {
            edit.insertFirst(Part.pair("kind", "ApplicationDeployment"));
        }
        edit.done();
        if (annotations.flatMap(a -> a.entry("id")).isPresent()) {
            topId(root, annotations.get());
        }
        metadata.ifPresent(m -> toAnnotations(root, m));
        content(root, Dialect.PR1);
    }

    private void topId(Mapping root, Mapping annotations) {
        Entry id = annotations.entry("id").orElseThrow();
        if (root.entry("id").isEmpty()) {
            MappingEdit edit = work.edit(root);
            Part part = new Part.Pair("id", work.copy(id.value()));
            root.entry("kind")
                    .ifPresentOrElse(e -> edit.insertAfter(e, part), () -> edit.insertFirst(part));
            edit.done();
        }
        MappingEdit edit = work.edit(annotations);
        edit.remove(id);
        edit.done();
    }

    /** PR1 has the application among the annotations and lets the manager choose the device. */
    private void toAnnotations(Mapping root, Mapping metadata) {
        MappingEdit edit = work.edit(metadata);
        metadata.entry("deviceId")
                .ifPresent(
                        e -> {
                            work.note(
                                    e.key(),
                                    "PR1 does not name the device in a deployment; it is left as a comment, or out where there can be none.");
                            edit.comment(e);
                        });
        Optional<Mapping> spec = root.mapping("spec");
        Optional<Entry> application = spec.flatMap(s -> s.entry("applicationId"));
        if (application.isPresent() && metadata.entry("annotations").isEmpty()) {
            edit.insertFirst(
                    Part.pair(
                            "annotations",
                            List.of(
                                    new Part.Pair(
                                            "applicationId",
                                            work.copy(application.get().value())))));
            MappingEdit inner = work.edit(spec.get());
            inner.remove(application.get());
            inner.done();
        }
        edit.done();
    }

    void status(Mapping root, Dialect target) {
        MappingEdit edit = work.edit(root);
        if (target == Dialect.RC3) {
            root.entry("apiVersion").ifPresent(edit::remove);
            root.entry("kind").ifPresent(edit::remove);
            if (root.entry("adoptedManifestVersion").isEmpty()) {
                work.note(
                        root.entries().get(0).key(),
                        "1.0.0 asks for the `adoptedManifestVersion`; only the device knows it.");
            }
            root.mapping("status").flatMap(s -> s.scalar("state")).ifPresent(this::lower);
            root.sequence("components")
                    .ifPresent(
                            l ->
                                    l.mappings()
                                            .forEach(
                                                    c -> c.scalar("state").ifPresent(this::lower)));
        } else {
            if (root.entry("apiVersion").isEmpty()) {
                edit.insertFirst(Part.pair("apiVersion", "deployment.margo.org/v1alpha1"));
            }
            if (root.entry("kind").isEmpty()) {
                edit.insertFirst(Part.pair("kind", "DeploymentStatusManifest"));
            }
            root.entry("adoptedManifestVersion")
                    .ifPresent(
                            e -> {
                                work.note(
                                        e.key(),
                                        "PR1 has no `adoptedManifestVersion`; it is left as a comment, or out where there can be none.");
                                edit.comment(e);
                            });
        }
        edit.done();
    }

    private void lower(dev.edgewright.spec.tree.Scalar state) {
        String lower = state.text().toLowerCase(Locale.ROOT);
        if (!lower.equals(state.text())) {
            work.set(state, lower);
        }
    }
}
