/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.match.Current;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.migrate.Migrated;
import dev.edgewright.spec.migrate.Migration;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers deployments of profiles, settings for parameters, and other dialects. */
final class MargoActions {

    private final SpecDocument document;
    private final Region selection;
    private final Workspace workspace;
    private final String text;
    private final List<Action> actions = new ArrayList<>();

    private MargoActions(
            SpecDocument document, Region selection, Workspace workspace, String text) {
        this.document = document;
        this.selection = selection;
        this.workspace = workspace;
        this.text = text;
    }

    static List<Action> of(SpecDocument document, Region selection, Workspace workspace) {
        return workspace
                .file(document.file())
                .filter(f -> f.faults().stream().noneMatch(Finding::isError))
                .map(f -> new MargoActions(document, selection, workspace, f.text()).all())
                .orElse(List.of());
    }

    private List<Action> all() {
        if (document.is("margo/ApplicationDescription")) {
            deployments();
            settings();
        }
        migrations();
        return actions;
    }

    /** The profile of the selection, or all of them where it is in none. */
    private void deployments() {
        Optional<ApplicationDescription> application =
                Current.of(document, workspace, ApplicationDescription.class);
        if (application.isEmpty()) {
            return;
        }
        List<DeploymentProfile> profiles = MatchMatrix.profiles(document, workspace);
        List<Mapping> places = Components.profiles(document);
        int count = Math.min(profiles.size(), places.size());
        int chosen = -1;
        for (int i = 0; i < count; i++) {
            if (places.get(i).region().touches(selection.offset())) {
                chosen = i;
            }
        }
        for (int i = 0; i < count; i++) {
            if (chosen < 0 || chosen == i) {
                NewDeployment.of(application.get(), profiles.get(i), workspace)
                        .ifPresent(actions::add);
            }
        }
    }

    /** For the parameter of the selection, if no setting shows it yet. */
    private void settings() {
        Optional<Mapping> root = document.mapping();
        List<Entry> parameters =
                root.flatMap(r -> r.mapping("parameters")).map(Mapping::entries).orElse(List.of());
        for (Entry parameter : parameters) {
            if (parameter.region().touches(selection.offset())
                    && !parameter.name().isEmpty()
                    && !isShown(root.get(), parameter.name())) {
                Settings.added(document, text, parameter.name())
                        .ifPresent(
                                fix ->
                                        actions.add(
                                                new Action(
                                                        fix.title(),
                                                        fix.edits(),
                                                        Optional.empty())));
            }
        }
    }

    private static boolean isShown(Mapping root, String parameter) {
        return root
                .mapping("configuration")
                .flatMap(c -> c.sequence("sections"))
                .map(Sequence::mappings)
                .orElse(List.of())
                .stream()
                .flatMap(s -> s.sequence("settings").stream())
                .flatMap(s -> s.mappings().stream())
                .anyMatch(s -> s.text("parameter").equals(Optional.of(parameter)));
    }

    private void migrations() {
        Optional<Dialect> own = MargoTypes.dialect(document);
        if (own.isEmpty()) {
            return;
        }
        for (Dialect target : List.of(Dialect.RC3, Dialect.PR1)) {
            if (target == own.get()) {
                continue;
            }
            Migrated migrated = Migration.to(text, document, target);
            if (!migrated.edits().isEmpty()) {
                String left =
                        switch (migrated.notes().size()) {
                            case 0 -> "";
                            case 1 -> " (1 place is left to you)";
                            default ->
                                    " (%d places are left to you)"
                                            .formatted(migrated.notes().size());
                        };
                actions.add(
                        new Action(
                                "Migrate to " + target.title() + left,
                                migrated.edits(),
                                Optional.empty()));
            }
        }
    }
}
