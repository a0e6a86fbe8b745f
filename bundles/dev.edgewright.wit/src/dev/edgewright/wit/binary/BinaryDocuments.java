/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import org.eclipse.emf.common.util.URI;

/** Binaries as documents, whose text is that of the packages in them. */
public final class BinaryDocuments {

    /** What the names of binaries end with. */
    public static final String EXTENSION = "wasm";

    private BinaryDocuments() {}

    /** Whether the document is made of a binary, so that nobody can change it. */
    public static boolean contains(URI uri) {
        return EXTENSION.equals(uri.fileExtension());
    }
}
