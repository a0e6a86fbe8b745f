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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product as it comes up on an empty workspace. */
class ProductTest {
    @BeforeEach
    void needsAScreen() {
        Screen.assumePresent();
    }

    @Test
    void bearsItsName() {
        assertEquals("Edgewright", Platform.getProduct().getName());
        assertEquals(
                "dev.edgewright.ide.perspective",
                PlatformUI.getWorkbench().getPerspectiveRegistry().getDefaultPerspective());
        Screen.waitFor("the title", () -> Screen.shell().getText().endsWith("Edgewright"));
        assertEquals(6, Screen.shell().getImages().length);
    }

    @Test
    void showsTheViewsOfItsPerspective() {
        var page = Screen.page();
        assertEquals("dev.edgewright.ide.perspective", page.getPerspective().getId());
        for (String view :
                List.of(
                        "org.eclipse.ui.navigator.ProjectExplorer",
                        IPageLayout.ID_OUTLINE,
                        IPageLayout.ID_PROBLEM_VIEW,
                        "org.eclipse.ui.console.ConsoleView")) {
            assertNotNull(page.findViewReference(view), view);
        }
        assertNull(page.findViewReference("org.eclipse.ui.internal.introview"));
    }
}
