/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/** A workspace whose files, binaries and interfaces are written down in a test. */
public final class TestWorkspace implements Workspace {

    private final Map<URI, SpecFile> files = new LinkedHashMap<>();
    private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
    private final Map<String, WitPlace> interfaces = new LinkedHashMap<>();

    /** Adds a file of one document. */
    public TestWorkspace with(String name, String text) {
        URI uri = uri(name);
        files.put(uri, SpecFiles.read(uri, text));
        return this;
    }

    /** Adds a component under the reference by which documents name it. */
    public TestWorkspace component(String reference, List<String> imports, List<String> exports) {
        return binary(reference, true, imports, exports);
    }

    /** Adds a core module under the reference by which documents name it. */
    public TestWorkspace module(String reference, List<String> imports, List<String> exports) {
        return binary(reference, false, imports, exports);
    }

    private TestWorkspace binary(
            String reference, boolean component, List<String> imports, List<String> exports) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        artifacts.put(
                reference,
                new Artifact(Path.of(name), component, imports, exports, 65_536, List.of()));
        return this;
    }

    /** Adds an interface of WIT. */
    public TestWorkspace wit(String id, String... functions) {
        interfaces.put(
                id,
                new WitPlace(
                        id,
                        uri("world.wit"),
                        new Region(interfaces.size(), 1),
                        "About " + id + ".",
                        List.of(functions)));
        return this;
    }

    /** All that is found in a file. */
    public Checked check(String name) {
        return new Checked(files.get(uri(name)), this);
    }

    private static URI uri(String name) {
        return URI.createURI("file:/plant/" + name);
    }

    @Override
    public List<SpecDocument> documents(String type) {
        return files.values().stream()
                .flatMap(f -> f.documents().stream())
                .filter(d -> d.is(type))
                .toList();
    }

    @Override
    public Optional<SpecFile> file(URI uri) {
        return Optional.ofNullable(files.get(uri));
    }

    @Override
    public Optional<Artifact> artifact(URI from, String reference) {
        return Optional.ofNullable(artifacts.get(reference));
    }

    @Override
    public Optional<WitPlace> witInterface(URI from, String id) {
        return interfaces.values().stream()
                .filter(i -> i.id().equals(id) || i.id().startsWith(id + "@"))
                .findFirst();
    }

    @Override
    public Collection<String> witInterfaces(URI from) {
        return interfaces.keySet();
    }
}
