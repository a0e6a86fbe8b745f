/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.syntax.SyntaxPackage;
import dev.edgewright.wit.packages.WitPackages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;

/** A workspace as the index of its folder knows it; files are read when somebody asks for them. */
final class IndexedWorkspace implements Workspace {

    private final ResourceSet resources;
    private final IResourceDescriptions index;
    private final Map<String, List<SpecDocument>> documents = new HashMap<>();
    private Map<URI, Set<String>> files;
    private WitInterfaces wit;
    private List<DeclaredWorld> worlds;

    IndexedWorkspace(ResourceSet resources, IResourceDescriptions index) {
        this.resources = resources;
        this.index = index;
    }

    @Override
    public List<SpecDocument> documents(String type) {
        return documents.computeIfAbsent(type, this::find);
    }

    private List<SpecDocument> find(String type) {
        List<SpecDocument> found = new ArrayList<>();
        for (Map.Entry<URI, Set<String>> file : files().entrySet()) {
            if (file.getValue().stream().anyMatch(id -> SpecIndex.is(id, type))) {
                file(file.getKey()).stream()
                        .flatMap(known -> known.documents().stream())
                        .filter(document -> document.is(type))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The types of the documents of each file, by the files' names. */
    private Map<URI, Set<String>> files() {
        if (files == null) {
            files = new TreeMap<>(SpecIndex.BY_NAME);
            for (IEObjectDescription document :
                    index.getExportedObjectsByType(SyntaxPackage.Literals.YAML_DOCUMENT)) {
                files.computeIfAbsent(
                                document.getEObjectURI().trimFragment(), uri -> new HashSet<>())
                        .add(document.getName().getFirstSegment());
            }
        }
        return files;
    }

    @Override
    public Optional<SpecFile> file(URI uri) {
        try {
            return resources.getResource(uri, true) instanceof SpecResource resource
                    ? Optional.ofNullable(resource.file())
                    : Optional.empty();
        } catch (WrappedException vanished) {
            return Optional.empty();
        }
    }

    /** Of several binaries with the name only what they have in common tells anything. */
    @Override
    public Optional<Artifact> artifact(URI from, String reference) {
        if (!from.isFile()) {
            return Optional.empty();
        }
        List<Artifact> found =
                ArtifactFiles.find(Path.of(from.toFileString()), root(), reference).stream()
                        .map(file -> Artifacts.read(file).orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
        boolean same =
                found.stream()
                                .map(a -> List.of(a.component(), a.imports(), a.exports()))
                                .distinct()
                                .count()
                        == 1;
        return same ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Path root() {
        ProjectConfigAdapter config = ProjectConfigAdapter.findInEmfObject(resources);
        URI root = config == null ? null : config.getProjectConfig().getPath();
        return root == null || !root.isFile() ? null : Path.of(root.toFileString()).normalize();
    }

    @Override
    public Optional<WitPlace> witInterface(URI from, String id) {
        return wit().find(id).or(() -> inBinary(from, id));
    }

    @Override
    public Collection<String> witInterfaces(URI from) {
        Set<String> ids = new LinkedHashSet<>(wit().ids());
        for (Path file : binaries(from)) {
            Artifacts.read(file)
                    .filter(Artifact::component)
                    .ifPresent(artifact -> ids.addAll(BinaryInterfaces.ids(artifact)));
        }
        return ids;
    }

    @Override
    public List<DeclaredWorld> worlds(URI from) {
        if (worlds == null) {
            worlds = new WitWorlds(WitInterfaces.service(WitPackages.class)).all(resources, index);
        }
        return worlds;
    }

    private Optional<WitPlace> inBinary(URI from, String id) {
        for (Path file : binaries(from)) {
            Optional<WitPlace> place =
                    Artifacts.read(file)
                            .filter(Artifact::component)
                            .filter(artifact -> BinaryInterfaces.ids(artifact).contains(id))
                            .flatMap(artifact -> BinaryInterfaces.find(file, id));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private static List<Path> binaries(URI from) {
        return from.isFile() ? ArtifactFiles.around(Path.of(from.toFileString())) : List.of();
    }

    private WitInterfaces wit() {
        if (wit == null) {
            wit = WitInterfaces.of(resources, index);
        }
        return wit;
    }
}
