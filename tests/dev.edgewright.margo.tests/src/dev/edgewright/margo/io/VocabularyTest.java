/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.io.Vocabulary.Basis;
import dev.edgewright.margo.io.Vocabulary.Form;
import dev.edgewright.margo.io.Vocabulary.Key;
import dev.edgewright.margo.model.MargoPackage.Literals;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void everyKeyOfEveryDialectSaysWhatItIsAndWhatItHolds() {
        for (Dialect dialect : Dialect.values()) {
            for (Kind kind : Kind.values()) {
                describe(Vocabulary.of(dialect), kind.type(), new HashSet<>());
            }
        }
    }

    private static void describe(Vocabulary vocabulary, EClass type, Set<EClass> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (Key key : vocabulary.keys(type)) {
            String name = vocabulary.dialect() + " " + type.getName() + "." + key.name();
            assertTrue(key.documentation().endsWith("."), name);
            assertTrue(key.type().isPresent() != key.data().isPresent(), name);
            key.type().ifPresent(t -> describe(vocabulary, t, seen));
        }
    }

    @Test
    void keysKnowTheirFormAndData() {
        Vocabulary rc3 = Vocabulary.of(Dialect.RC3);
        Key parameters = rc3.key(Literals.APPLICATION_DESCRIPTION, "parameters").orElseThrow();
        assertEquals(Form.MAP, parameters.form());
        assertEquals(Literals.PARAMETER, parameters.type().orElseThrow());
        Key profiles =
                rc3.key(Literals.APPLICATION_DESCRIPTION, "deploymentProfiles").orElseThrow();
        assertTrue(profiles.required() && profiles.nonEmpty() && profiles.form() == Form.LIST);
        Key revision = rc3.key(Literals.COMPONENT_PROPERTIES, "revision").orElseThrow();
        assertEquals(Basis.TEXT, revision.data().orElseThrow().basis());
        assertTrue("1.0.0_x".matches(revision.data().get().pattern().orElseThrow()));
        assertTrue(rc3.key(Literals.METADATA, "unknownKeys").isEmpty());
    }
}
