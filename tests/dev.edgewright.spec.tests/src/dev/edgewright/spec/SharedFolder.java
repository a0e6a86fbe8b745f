/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder {@code shared} beside the checkout; tests that need it are skipped without it. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A part of it; skips the test where it is missing. */
    public static Path find(String part) {
        Path checkout = Path.of("").toAbsolutePath();
        while (checkout != null && !Files.isDirectory(checkout.resolve(".mvn"))) {
            checkout = checkout.getParent();
        }
        Path found = checkout == null ? null : checkout.resolveSibling("shared").resolve(part);
        Assumptions.assumeTrue(
                found != null && Files.exists(found),
                "skipped: the folder shared is not beside the checkout");
        return found;
    }
}
