/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

import dev.edgewright.spec.kubernetes.KubernetesFamily;
import dev.edgewright.spec.margo.MargoFamily;
import dev.edgewright.spec.ocre.OcreFamily;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.wadm.WadmFamily;
import java.util.Map;
import java.util.Optional;

/** What is known of each family. */
public final class Families {

    private static final Map<FamilyName, Family> ALL =
            Map.of(
                    FamilyName.MARGO,
                    new MargoFamily(),
                    FamilyName.WADM,
                    new WadmFamily(),
                    FamilyName.OCRE,
                    new OcreFamily(),
                    FamilyName.KUBERNETES,
                    new KubernetesFamily());

    private Families() {}

    /** The family with this name; empty if nothing is known of it beyond its schemas. */
    public static Optional<Family> of(FamilyName name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The family that a document belongs to. */
    public static Optional<Family> of(SpecDocument document) {
        return document.type().map(DocumentType::family).flatMap(Families::of);
    }
}
