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
import dev.edgewright.margo.io.Kind;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kinds of documents of Margo in their dialects. */
public final class MargoTypes {

    private static final List<DocumentType> ALL = make();

    private MargoTypes() {}

    /** All of them, those of the current dialect first. */
    public static List<DocumentType> all() {
        return ALL;
    }

    /** One of them. */
    public static DocumentType of(Kind kind, Dialect dialect) {
        String id = id(kind, dialect);
        return ALL.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    }

    /** The dialect of a document of Margo. */
    public static Optional<Dialect> dialect(SpecDocument document) {
        String id = document.type().map(DocumentType::id).orElse("");
        for (Dialect dialect : Dialect.values()) {
            if (id.startsWith("margo/") && id.endsWith("/" + name(dialect))) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** The kind of a document of Margo. */
    public static Optional<Kind> kind(SpecDocument document) {
        for (Kind kind : Kind.values()) {
            if (document.is("margo/" + kind.title())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static List<DocumentType> make() {
        List<DocumentType> types = new ArrayList<>();
        for (Dialect dialect : List.of(Dialect.RC3, Dialect.PR1, Dialect.PRE_DRAFT)) {
            MargoSchemas schemas = new MargoSchemas(dialect);
            for (Kind kind : Kind.values()) {
                String title =
                        "Margo "
                                + kind.title()
                                + (dialect == Dialect.RC3 ? "" : ", " + dialect.title());
                types.add(
                        new DocumentType(
                                id(kind, dialect),
                                title,
                                FamilyName.MARGO,
                                schemas.of(kind.type())));
            }
        }
        return List.copyOf(types);
    }

    private static String id(Kind kind, Dialect dialect) {
        return "margo/" + kind.title() + "/" + name(dialect);
    }

    private static String name(Dialect dialect) {
        return switch (dialect) {
            case RC3 -> "rc3";
            case PR1 -> "pr1";
            case PRE_DRAFT -> "pre-draft";
        };
    }
}
