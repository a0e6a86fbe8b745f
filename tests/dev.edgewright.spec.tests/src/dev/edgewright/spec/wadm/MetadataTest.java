/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, versions, labels and annotations. */
class MetadataTest {

    @Test
    void aNameIsOfLettersDigitsDashAndUnderscore() {
        App.metadata("name: press_7-a\nannotations: {}").finds();
        App.metadata("name: press 7.a\nannotations: {}")
                .finds("error wadm-name@4")
                .saying("`press-7-a`");
    }

    @Test
    void theNameThatIsMeantIsOffered() {
        String fixed = App.metadata("name: 'press 7'\nannotations: {}").fixed("wadm-name");
        assertTrue(fixed.contains("  name: 'press-7'\n"), fixed);
    }

    @Test
    void latestIsReserved() {
        App.metadata("name: a\nannotations:\n  version: latest").finds("error wadm-version@6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0.0.1", "1.2.3", "1.0.0-rc.1+build.7", "'2.0.0'"})
    void semanticVersionsAreFine(String version) {
        App.metadata("name: a\nannotations:\n  version: " + version).finds();
    }

    @Test
    void otherVersionsAreKeptButCannotBeCompared() {
        App.metadata("name: a\nannotations:\n  version: tuesday").finds("warning wadm-version@6");
        String fixed = App.metadata("name: a\nannotations:\n  version: 1.2").fixed("wadm-version");
        assertTrue(fixed.contains("version: 1.2.0\n"), fixed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my_prefix/name",
                "1domain/name",
                "a.-b/name",
                "/name",
                "domain.org/",
                "-name",
                "name.",
                "a b"
            })
    void keysOfLabelsHaveAForm(String key) {
        App.metadata("name: a\nannotations: {}\nlabels:\n  '" + key + "': x")
                .finds("error wadm-label@7")
                .saying("label `" + key);
        App.metadata("name: a\nannotations:\n  '" + key + "': x").finds("error wadm-label@6");
    }

    @Test
    void keysOfLabelsMayHaveADomain() {
        App.metadata("name: a\nannotations:\n  app.oam.io/x_1.2-3: x\nlabels:\n  a-b.c9/z: y")
                .finds();
    }

    @Test
    void keysOfLabelsAreNotLongerThan63() {
        App.metadata("name: a\nannotations:\n  " + "k".repeat(63) + ": x").finds();
        App.metadata("name: a\nannotations:\n  " + "k".repeat(64) + ": x")
                .finds("error wadm-label@6");
    }
}
