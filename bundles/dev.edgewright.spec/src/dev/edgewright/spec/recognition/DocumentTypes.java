/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.spec.margo.MargoTypes;
import dev.edgewright.spec.schema.SchemaCatalog;
import dev.edgewright.spec.schema.SchemaFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All kinds of documents that have a schema. Thread-safe. */
public final class DocumentTypes {

    private static final Map<FamilyName, List<DocumentType>> TYPES =
            new EnumMap<>(FamilyName.class);

    private DocumentTypes() {}

    /** All kinds, family by family. */
    public static List<DocumentType> all() {
        List<DocumentType> all = new ArrayList<>();
        for (FamilyName family : FamilyName.values()) {
            all.addAll(of(family));
        }
        return all;
    }

    /** The kinds of a family, in the order of its index. */
    public static List<DocumentType> of(FamilyName family) {
        synchronized (TYPES) {
            return TYPES.computeIfAbsent(
                    family,
                    f ->
                            f == FamilyName.MARGO
                                    ? MargoTypes.all()
                                    : files(f).stream().map(file -> type(f, file)).toList());
        }
    }

    /** The kind with this id. */
    public static Optional<DocumentType> of(FamilyName family, String id) {
        return of(family).stream().filter(type -> type.id().equals(id)).findFirst();
    }

    static List<SchemaFile> files(FamilyName family) {
        return SchemaCatalog.bundled().family(family.name().toLowerCase(Locale.ROOT));
    }

    private static DocumentType type(FamilyName family, SchemaFile file) {
        return new DocumentType(file.id(), file.title(), family, file.schema());
    }
}
