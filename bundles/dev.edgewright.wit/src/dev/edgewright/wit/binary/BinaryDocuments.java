/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.eclipse.emf.common.util.URI;

/** Binaries as documents: each is read as the text of the packages in it. */
public final class BinaryDocuments {

    /** What the names of binaries end with. */
    public static final String EXTENSION = "wasm";

    /** Larger files are not read. */
    public static final int MAX_BYTES = 64 << 20;

    private BinaryDocuments() {}

    /** Whether the document is made of a binary, so that nobody can change it. */
    public static boolean contains(URI uri) {
        return EXTENSION.equals(uri.fileExtension());
    }

    /**
     * The text of a document; that of an editor's copy is text already. What cannot be read has no
     * packages; {@link WitBinary} tells the reason.
     */
    public static Reader open(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES);
        if (bytes.length == 0 || bytes[0] != 0) {
            return new StringReader(new String(bytes, StandardCharsets.UTF_8));
        }
        try {
            return new StringReader(WitBinary.read(bytes).text());
        } catch (WitBinaryException e) {
            return new StringReader("");
        }
    }
}
