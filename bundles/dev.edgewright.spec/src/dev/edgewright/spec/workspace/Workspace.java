/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/**
 * What the documents of a workspace know of each other, of WIT and of binaries. For one thread;
 * answers stay the same while one document is checked.
 */
public interface Workspace {

    /** All documents whose type has this id or one below it, such as {@code margo}. */
    List<SpecDocument> documents(String type);

    /** The file of a document, as it was last read; empty if it is gone. */
    Optional<SpecFile> file(URI uri);

    /**
     * The binary that a document refers to.
     *
     * @param from the file of the document
     * @param reference a path or {@code file://} address, absolute or relative to the file, or an
     *     OCI reference or a component's name, for which the one binary of that name is taken that
     *     lies in or below the folder of the file
     */
    Optional<Artifact> artifact(URI from, String reference);

    /** Where the WIT interface with this id is defined; its version may be left out. */
    Optional<WitPlace> witInterface(URI from, String id);

    /** The ids of all WIT interfaces that the file sees, those of WASI included. */
    Collection<String> witInterfaces(URI from);

    /** The worlds that the folder of the file defines, without those of dependencies. */
    default List<DeclaredWorld> worlds(URI from) {
        return List.of();
    }

    /** A workspace in which there is nothing but one file. */
    static Workspace of(SpecFile file) {
        return new LoneFile(file);
    }
}
