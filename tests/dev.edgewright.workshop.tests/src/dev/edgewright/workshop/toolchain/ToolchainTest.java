/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.workshop.project.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of the toolchains of this machine. */
class ToolchainTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDetectionSaysWhereOrWhatToInstall(Language language) throws Exception {
        Detection detection = Toolchain.of(language).detect();
        assertEquals(language, detection.language());
        assertFalse(detection.description().isBlank());
        if (!detection.present()) {
            assertTrue(detection.description().contains("Install"), detection.description());
        }
    }

    @Test
    void textNeedsNothing() throws Exception {
        assertEquals(
                new Detection(Language.WAT, true, "built in"), Toolchain.of(Language.WAT).detect());
        assertEquals(Language.values().length, Toolchain.all().size());
    }
}
