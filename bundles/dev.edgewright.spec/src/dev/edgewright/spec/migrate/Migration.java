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
import dev.edgewright.margo.io.Kind;
import dev.edgewright.margo.io.Recognition;
import dev.edgewright.spec.bridge.MargoNodes;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;

/**
 * Brings documents of Margo into another dialect: forward from the pre-draft to PR1 and 1.0.0-rc.3,
 * and from rc.3 back to PR1. Only what the dialects spell differently is changed; comments, order
 * and unknown keys stay. What the other dialect cannot say is told in a note and becomes a comment
 * where the style allows one. Migrating twice changes nothing more. Pure functions.
 */
public final class Migration {

    private Migration() {}

    /**
     * The way of a document into a dialect.
     *
     * @param text the text of the whole file
     */
    public static Migrated to(String text, SpecDocument document, Dialect target) {
        return document.mapping()
                .map(root -> to(text, root, target))
                .orElse(new Migrated(List.of(), List.of()));
    }

    /**
     * The way of a document into a dialect.
     *
     * @param text the text of the whole file
     * @param root the document
     */
    public static Migrated to(String text, Mapping root, Dialect target) {
        Optional<Kind> kind = Recognition.of(MargoNodes.of(root, Lines.of(text)).root()).kind();
        Work work = new Work(text);
        if (kind.isEmpty() || root.entries().isEmpty()) {
            return new Migrated(List.of(), List.of());
        }
        if (target == Dialect.PRE_DRAFT) {
            Region first = root.entries().get(0).key().region();
            return new Migrated(
                    List.of(),
                    List.of(
                            new Note(
                                    first,
                                    "Nothing reads documents of the pre-draft any more; migrate to PR1 or 1.0.0-rc.3.")));
        }
        boolean current = target == Dialect.RC3;
        switch (kind.get()) {
            case APPLICATION_DESCRIPTION -> new Descriptions(work, target).migrate(root);
            case APPLICATION_DEPLOYMENT -> {
                if (current) {
                    new Deployments(work).toRc3(root);
                } else {
                    new Deployments(work).toPr1(root);
                }
            }
            case DEVICE_CAPABILITIES -> {
                if (current) {
                    new Devices(work).toRc3(root);
                } else {
                    new Devices(work).toPr1(root);
                }
            }
            case DEPLOYMENT_STATUS -> new Deployments(work).status(root, target);
            case STATE_MANIFEST -> {
                // It is the same in all dialects that have one.
            }
        }
        return work.done();
    }
}
