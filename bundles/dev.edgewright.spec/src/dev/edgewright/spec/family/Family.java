/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one family of documents beyond its schemas. Stateless and thread-safe; every
 * method also takes documents that are broken while somebody types.
 */
public interface Family {

    FamilyName name();

    /** Whether {@link #check} looks at the structure itself, so that the schema need not. */
    default boolean checksStructure() {
        return false;
    }

    /** Finds what is wrong beyond the structure. */
    void check(SpecDocument document, Workspace workspace, Findings findings);

    /**
     * What a name of this kind is unique in. Two documents that shall share a name, such as an
     * application and its deployments, give the same answer.
     */
    String scope(String kind, SpecDocument document);

    /** What is to be said of names of this kind; by default they have to be defined once. */
    default NameRules names(String kind) {
        return NameRules.strict(kind.replace('-', ' '));
    }

    /** What could stand at the caret beyond what the schema and the known names offer. */
    default List<Proposal> proposals(Caret caret, Workspace workspace) {
        return List.of();
    }

    /** What there is to tell about the place beyond the schema's description, as Markdown. */
    default Optional<String> explain(Caret caret, Workspace workspace) {
        return Optional.empty();
    }

    /** Where the name at the place is defined outside of all documents of this language. */
    default List<Target> targets(Caret caret, Workspace workspace) {
        return List.of();
    }

    /** Short remarks to be shown within the text. */
    default List<Hint> hints(SpecDocument document, Workspace workspace) {
        return List.of();
    }

    /** Remarks to be shown above lines. */
    default List<Lens> lenses(SpecDocument document, Workspace workspace) {
        return List.of();
    }

    /** Changes of the document as a whole that a person may want at this place. */
    default List<Action> actions(SpecDocument document, Region selection, Workspace workspace) {
        return List.of();
    }
}
