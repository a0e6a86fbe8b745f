/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;

/** A workspace of a few documents, without binaries and WIT. */
record FewFiles(SpecFile file, List<SpecFile> others) implements Workspace {

    private Stream<SpecFile> files() {
        return Stream.concat(Stream.of(file), others.stream());
    }

    @Override
    public List<SpecDocument> documents(String type) {
        return files().flatMap(f -> f.documents().stream()).filter(d -> d.is(type)).toList();
    }

    @Override
    public Optional<SpecFile> file(URI uri) {
        return files().filter(f -> f.uri().equals(uri)).findFirst();
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
