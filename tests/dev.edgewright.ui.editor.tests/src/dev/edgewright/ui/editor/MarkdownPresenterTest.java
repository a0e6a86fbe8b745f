/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.ui.editor.internal.hover.MarkdownPresenter;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkdownPresenterTest {
    @BeforeEach
    void needsAScreen() {
        Screen.assumePresent();
    }

    @Test
    void showsWhatIsMeantInsteadOfItsMarks() {
        shows(
                "record r {\n    a: u8,\n}\n\nin a:b/c",
                "```wit\nrecord r {\n    a: u8,\n}\n```\n\nin `a:b/c`");
        shows("Title\nsome bold word", "## Title\nsome **bold** word");
    }

    @Test
    void aRuleStandsBetweenParagraphsWithoutEmptyLines() {
        String rule = "\u2500".repeat(24);
        shows("above\n" + rule + "\nbelow", "above\n\n---\n\nbelow");
    }

    private static void shows(String expected, String markdown) {
        assertEquals(
                expected,
                new MarkdownPresenter()
                        .updatePresentation(
                                Display.getCurrent(), markdown, new TextPresentation(), 400, 300));
    }
}
