/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.DeclaredWorld;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;

/** What the workspace knows of the binaries of an application, and of its providers by name. */
final class Binaries {

    /** What every host of wasmCloud offers without a link. */
    private static final Set<String> BASIC_PACKAGES =
            Set.of(
                    "wasi:cli",
                    "wasi:clocks",
                    "wasi:config",
                    "wasi:filesystem",
                    "wasi:io",
                    "wasi:logging",
                    "wasi:random",
                    "wasi:sockets",
                    "wasi:tls",
                    "wasmcloud:bus",
                    "wasmcloud:identity",
                    "wasmcloud:secrets",
                    "wrpc:rpc");

    /** Which of the providers of wasmCloud offer what, by what their images are called. */
    private static final Map<String, List<String>> OFFERS =
            Map.of(
                    "http-client", List.of("wasi:http/outgoing-handler"),
                    "httpclient", List.of("wasi:http/outgoing-handler"),
                    "keyvalue-", List.of("wasi:keyvalue/"),
                    "kvredis", List.of("wasi:keyvalue/"),
                    "blobstore-", List.of("wasi:blobstore/"),
                    "messaging-", List.of("wasmcloud:messaging/consumer"),
                    "sqldb-postgres", List.of("wasmcloud:postgres/"),
                    "couchbase", List.of("wasmcloud:couchbase/", "wasi:keyvalue/"));

    private final Manifest manifest;
    private final Workspace workspace;
    private final Map<Mapping, Optional<Artifact>> known = new HashMap<>();

    Binaries(Manifest manifest, Workspace workspace) {
        this.manifest = manifest;
        this.workspace = workspace;
    }

    /** The binary of a component, also of one that another application of the workspace shares. */
    Optional<Artifact> of(Part part) {
        return known.computeIfAbsent(part.node(), n -> find(part));
    }

    private Optional<Artifact> find(Part part) {
        if (part.image().isPresent()) {
            String image = part.image().get().text();
            return workspace.artifact(manifest.document().file(), image).or(() -> world(image));
        }
        Optional<String> application = part.shared().flatMap(s -> s.text("name"));
        Optional<String> component = part.shared().flatMap(s -> s.text("component"));
        if (application.isEmpty() || component.isEmpty()) {
            return Optional.empty();
        }
        List<Manifest> others = SharedCheck.others(manifest.document(), workspace);
        for (Manifest other : SharedCheck.called(application.get(), others)) {
            Optional<Artifact> found =
                    other.part(component.get())
                            .flatMap(Part::image)
                            .flatMap(
                                    image ->
                                            workspace.artifact(
                                                    other.document().file(), image.text()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * What a component that has not been built will import and export: the one world that stands in
     * the folder {@code wit} nearest to where the build will put it.
     */
    private Optional<Artifact> world(String image) {
        URI file = manifest.document().file();
        if (!ImageReference.isFile(image) || !file.isFile()) {
            return Optional.empty();
        }
        Path folder = Path.of(file.toFileString()).getParent();
        Path place = folder == null ? null : place(folder, image).orElse(null);
        List<DeclaredWorld> worlds = workspace.worlds(file);
        while (place != null && place.startsWith(folder)) {
            Path wit = place.resolve("wit");
            List<DeclaredWorld> here =
                    worlds.stream().filter(w -> w.file().startsWith(wit)).toList();
            if (!here.isEmpty()) {
                return here.size() == 1 ? Optional.of(promised(here.get(0))) : Optional.empty();
            }
            place = place.getParent();
        }
        return Optional.empty();
    }

    /** Whether it has been built; what is not may import less than its world. */
    static boolean isBuilt(Artifact binary) {
        return !binary.file().toString().endsWith(".wit");
    }

    private static Optional<Path> place(Path folder, String image) {
        try {
            Path file = folder.resolve(image.substring("file://".length())).normalize();
            return Optional.ofNullable(file.getParent());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Artifact promised(DeclaredWorld world) {
        return new Artifact(world.file(), true, world.imports(), world.exports(), 0, List.of());
    }

    /** Whether a component or provider certainly or by its name offers an interface. */
    boolean offers(Part part, String id) {
        if (part.isComponent()) {
            return of(part).stream()
                    .flatMap(b -> b.exports().stream())
                    .anyMatch(e -> KnownInterfaces.withoutVersion(e).equals(id));
        }
        String name = part.image().map(i -> ImageReference.shortName(i.text())).orElse("");
        return OFFERS.entrySet().stream()
                .anyMatch(
                        offer ->
                                name.startsWith(offer.getKey())
                                        && offer.getValue().stream().anyMatch(id::startsWith));
    }

    /** Whether it is an interface with functions of which no host knows. */
    boolean isCustom(String id) {
        if (id.startsWith("wasi:") || id.indexOf('/') < 0 || isBasic(id)) {
            return false;
        }
        return workspace
                .witInterface(manifest.document().file(), id)
                .map(WitPlace::functions)
                .filter(functions -> !functions.isEmpty())
                .isPresent();
    }

    /** Whether every host offers the interface, or it has types only. */
    static boolean isBasic(String id) {
        int slash = id.indexOf('/');
        return slash > 0 && BASIC_PACKAGES.contains(id.substring(0, slash))
                || KnownInterfaces.withoutVersion(id).endsWith("/types");
    }
}
