/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.ide.Editing;
import java.util.List;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class SpecTypingTest {

    private static void becomes(String[] lines, String... expected) {
        Editing editing = Editing.of(lines);
        List<TextEdit> edits =
                new SpecTyping()
                        .whileTyping(
                                editing.file().text(),
                                editing.place(),
                                "\n",
                                new FormattingOptions(2, true));
        assertEquals(String.join("\n", expected), Editing.after(editing.file(), edits));
    }

    private static String[] of(String... lines) {
        return lines;
    }

    @Test
    void deeperBehindAKey() {
        becomes(of("a:", "|"), "a:", "  ");
        becomes(of("a:", "  b: # why", "|", "c: 1"), "a:", "  b: # why", "    ", "c: 1");
        becomes(of("- a:", "|"), "- a:", "    ");
    }

    @Test
    void besideAValue() {
        becomes(of("a:", "  b: 1", "|"), "a:", "  b: 1", "  ");
        becomes(of("a:", "  - b: 1", "|"), "a:", "  - b: 1", "    ");
        becomes(of("a: [1]", "  |"), "a: [1]", "");
    }

    @Test
    void textInBlocksGoesOn() {
        becomes(of("a: >", "  text", "|"), "a: >", "  text", "  ");
    }

    @Test
    void leftAloneWhereSomethingStands() {
        becomes(of("a:", "|b: 1"), "a:", "b: 1");
        becomes(of("|"), "");
    }
}
