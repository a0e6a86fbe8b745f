/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.server;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Places as the protocol names them (URI, line and UTF-16 column, both from 0) and as the editor
 * does (file buffer, offset).
 */
public final class Places {
    private Places() {}

    /** The URI of the file behind a document, or null when there is none. */
    public static String uriOf(IDocument document) {
        ITextFileBuffer buffer =
                document == null
                        ? null
                        : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        return buffer == null ? null : uriOf(buffer);
    }

    /** The URI of the file behind a buffer, or null when it is no local file. */
    static String uriOf(IFileBuffer buffer) {
        IFileStore store = buffer.getFileStore();
        return store == null
                ? null
                : pathOf(store.toURI().toString()).map(p -> p.toUri().toString()).orElse(null);
    }

    /** The local file that a URI names, if it names one. */
    public static Optional<Path> pathOf(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The protocol's position of an offset. */
    public static Position position(IDocument document, int offset) throws BadLocationException {
        int line = document.getLineOfOffset(offset);
        return new Position(line, offset - document.getLineOffset(line));
    }

    /** The offset of a position; what lies behind the end of a line or document means its end. */
    public static int offset(IDocument document, Position position) {
        try {
            if (position.getLine() >= document.getNumberOfLines()) {
                return document.getLength();
            }
            IRegion line = document.getLineInformation(position.getLine());
            return line.getOffset() + Math.min(position.getCharacter(), line.getLength());
        } catch (BadLocationException e) {
            return document.getLength(); // The document has become shorter meanwhile.
        }
    }

    /** The text that a range covers. */
    public static IRegion region(IDocument document, Range range) {
        int start = offset(document, range.getStart());
        return new Region(start, Math.max(0, offset(document, range.getEnd()) - start));
    }
}
