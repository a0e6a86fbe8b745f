/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import dev.edgewright.wit.binary.BinaryDocuments;
import org.eclipse.emf.common.util.URI;

/** Documents that nobody may change. */
public final class ReadOnly {

    private ReadOnly() {}

    /** Whether the document is bundled with the product or made of a binary. */
    public static boolean contains(URI file) {
        return BinaryDocuments.contains(file) || BundledPackages.contains(file);
    }
}
