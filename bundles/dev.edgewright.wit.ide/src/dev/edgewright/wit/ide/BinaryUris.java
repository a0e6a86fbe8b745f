/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide;

import com.google.inject.Singleton;
import dev.edgewright.wit.binary.BinaryDocuments;
import dev.edgewright.wit.binary.EditorCopies;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.UriExtensions;

/**
 * Addresses as editors know them: in the place of a binary they see the copy of its text, and what
 * they ask about the copy is asked about the binary.
 */
@Singleton
public class BinaryUris extends UriExtensions {

    @Override
    public String toUriString(URI uri) {
        Optional<Path> copy =
                BinaryDocuments.contains(uri) && uri.isFile()
                        ? EditorCopies.of(Path.of(uri.toFileString()))
                        : Optional.empty();
        return super.toUriString(
                copy.map(path -> URI.createURI(path.toUri().toString())).orElse(uri));
    }

    @Override
    public URI toUri(String text) {
        URI uri = super.toUri(text);
        Optional<Path> origin =
                uri.isFile() && "wit".equals(uri.fileExtension())
                        ? EditorCopies.origin(Path.of(uri.toFileString()))
                        : Optional.empty();
        return origin.map(path -> super.toUri(path.toUri().toString())).orElse(uri);
    }
}
