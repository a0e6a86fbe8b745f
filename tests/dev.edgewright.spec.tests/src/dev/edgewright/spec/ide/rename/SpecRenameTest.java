/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.rename;

import dev.edgewright.spec.ide.Editing;
import dev.edgewright.spec.ide.Wadm;
import org.junit.jupiter.api.Test;

class SpecRenameTest {

    private static String[] secret(String definition, String use) {
        String[] lines =
                Wadm.with(
                        "    - name: web",
                        "      type: component",
                        "      properties:",
                        "        image: 'file:///web.wasm'",
                        "        secrets:",
                        "          - name: key",
                        "            properties: {policy: " + use + "}");
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].replace("- name: vault", "- name: " + definition);
        }
        return lines;
    }

    @Test
    void everywhere() {
        Editing.of(secret("vault", "va|ult")).renamed("safe", secret("safe", "safe"));
        Editing.of(secret("v|ault", "vault")).renamed("safe", secret("safe", "safe"));
    }

    @Test
    void quotesStay() {
        Editing.of(secret("'vault'", "va|ult")).renamed("it's", secret("'it''s'", "it's"));
        Editing.of(secret("\"vault\"", "va|ult")).renamed("safe", secret("\"safe\"", "safe"));
    }

    @Test
    void quotesComeWhereTheyAreNeeded() {
        Editing.of(secret("v|ault", "vault")).renamed("12", secret("\"12\"", "\"12\""));
    }

    @Test
    void anchorsWithTheirAliases() {
        Editing.of("a: &|x 1", "b: *x", "---", "c: &x 2")
                .renamed("size", "a: &size 1", "b: *size", "---", "c: &x 2");
        Editing.of("a: &x 1", "b: *|x").renamed("*size", "a: &size 1", "b: *size");
    }

    @Test
    void notToANameThatIsThere() {
        Editing.of(
                        Wadm.with(
                                "    - name: w|eb",
                                "      type: component",
                                "      properties: {image: 'file:///web.wasm'}",
                                "    - name: other",
                                "      type: component",
                                "      properties: {image: 'file:///web.wasm'}"))
                .refuses("other", "already a component `other` on line 13");
        Editing.of("a: &|x 1", "b: &y 2").refuses("y", "already an anchor `y`");
    }

    @Test
    void notToWhatIsNoName() {
        Editing.of("a: &|x 1").refuses("a b", "blanks");
        Editing.of(secret("v|ault", "vault")).refuses(" ", "cannot be empty");
    }

    @Test
    void notWhatIsNoName() {
        Editing.of("na|me: x").refuses("y", "no name that can be renamed");
    }
}
