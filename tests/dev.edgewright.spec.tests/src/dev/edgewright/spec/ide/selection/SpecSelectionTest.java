/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.ide.Editing;
import dev.edgewright.spec.ide.Ranges;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SelectionRange;
import org.junit.jupiter.api.Test;

class SpecSelectionTest {

    private static List<String> grow(String... lines) {
        Editing editing = Editing.of(lines);
        List<String> texts = new ArrayList<>();
        SelectionRange range = SpecSelection.at(editing.file(), List.of(editing.place())).get(0);
        for (; range != null; range = range.getParent()) {
            texts.add(
                    Ranges.region(editing.file().lines(), range.getRange())
                            .of(editing.file().text()));
        }
        return texts;
    }

    @Test
    void fromAWordToTheFile() {
        assertEquals(
                List.of(
                        "two",
                        "one two",
                        "'one two'",
                        "b: 'one two'",
                        "b: 'one two'\n  c: 1",
                        "a:\n  b: 'one two'\n  c: 1",
                        "a:\n  b: 'one two'\n  c: 1\nd: 2"),
                grow("a:", "  b: 'one t|wo'", "  c: 1", "d: 2"));
    }

    @Test
    void itemsOfLists() {
        assertEquals(
                List.of("x", "x: 1", "x: 1\n  y: 2", "- x: 1\n  y: 2\n- z"),
                grow("- |x: 1", "  y: 2", "- z"));
    }

    @Test
    void betweenThingsTheFile() {
        assertEquals(List.of("# c\na: 1"), grow("# |c", "a: 1"));
        assertEquals(List.of(""), grow("|"));
    }
}
