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

/** A workspace in which there is nothing but one file. */
record LoneFile(SpecFile file) implements Workspace {

    @Override
    public List<SpecDocument> documents(String type) {
        return file.documents().stream().filter(d -> d.is(type)).toList();
    }

    @Override
    public Optional<SpecFile> file(URI uri) {
        return uri.equals(file.uri()) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public Optional<Artifact> artifact(URI from, String reference) {
        return Optional.empty();
    }

    @Override
    public Optional<WitPlace> witInterface(URI from, String id) {
        return Optional.empty();
    }

    @Override
    public Collection<String> witInterfaces(URI from) {
        return List.of();
    }
}
