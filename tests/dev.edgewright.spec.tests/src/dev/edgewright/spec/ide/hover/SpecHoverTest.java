/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.edgewright.spec.ide.Editing;
import dev.edgewright.spec.ide.Markup;
import dev.edgewright.spec.ide.Wadm;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

class SpecHoverTest {

    @Test
    void aKeyTellsWhatTheSpecificationSays() {
        Editing.of("version: '1'", "name: x", "binaries: []", "con|fig: {}")
                .tells("**config** (Config, optional)", "given when it runs", "Specification: ");
        Editing.of("version: '1'", "na|me: x", "binaries: []").tells("**name** (text, required)");
    }

    @Test
    void aKeyTellsDefaultsAndBounds() {
        Editing.of("version: '1'", "name: x", "binaries: []", "config: {heap|Size: 1}")
                .tells("whole number", "At least 0", "Default: `8192`");
    }

    @Test
    void aValueTellsWhatItMeans() {
        Editing.of(Wadm.with("    - name: web", "      type: comp|onent"))
                .tells("**component**: a WebAssembly component");
    }

    @Test
    void aValueWithoutAMeaningTellsOfItsKey() {
        Editing.of("version: '1'", "name: x|", "binaries: []").tells("**name** (text, required)");
    }

    @Test
    void aNameTellsItsDefinition() {
        Editing.of(
                        Wadm.with(
                                "    - name: web",
                                "      type: component",
                                "      properties:",
                                "        image: 'file:///o.wasm'",
                                "        secrets:",
                                "          - name: key",
                                "            properties: {policy: va|ult}"))
                .tells(
                        "The policy `vault`",
                        "```yaml\nname: vault\ntype: policy",
                        "backend: nats-kv");
    }

    @Test
    void anAliasTellsWhatItStandsFor() {
        Editing.of("version: '1'", "name: x", "config: &c", "  heapSize: 1", "other: *|c")
                .tells("```yaml\nheapSize: 1\n```");
    }

    @Test
    void nothingIsToldOfWhatIsNotKnown() {
        assertEquals("", Editing.of("a|: b").hover());
        assertEquals("", Editing.of("# a|", "name: x").hover());
        assertEquals("", Editing.of("|").hover());
    }

    @Test
    void editorsWithoutMarkdownGetText() {
        Editing editing = Editing.of("version: '1'", "na|me: x", "binaries: []");
        Hover hover =
                SpecHover.at(editing.file(), editing.place(), editing.workspace(), Markup.PLAIN)
                        .orElseThrow();
        MarkupContent text = hover.getContents().getRight();
        assertEquals("plaintext", text.getKind());
        assertFalse(text.getValue().contains("**"), text.getValue());
        assertEquals(new Range(new Position(1, 0), new Position(1, 4)), hover.getRange());
    }
}
