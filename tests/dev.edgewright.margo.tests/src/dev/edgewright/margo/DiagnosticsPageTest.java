/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.margo.io.Codes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiagnosticsPageTest {

    @Test
    void everyCodeHasItsSectionAndEverySectionItsCode() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        for (Field field : Codes.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                try {
                    codes.add((String) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        TreeSet<String> sections = new TreeSet<>();
        Pattern.compile("(?m)^## (margo-[a-z-]+)$")
                .matcher(Files.readString(page()))
                .results()
                .forEach(m -> sections.add(m.group(1)));
        assertEquals(codes, sections);
    }

    private static Path page() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/diagnostics/margo.md"))) {
            at = at.getParent();
        }
        return at.resolve("docs/diagnostics/margo.md");
    }
}
