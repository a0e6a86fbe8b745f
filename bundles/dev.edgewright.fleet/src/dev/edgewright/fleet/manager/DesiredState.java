/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.device.protocol.StateManifest;
import dev.edgewright.device.protocol.StateManifest.BundleRef;
import dev.edgewright.device.protocol.StateManifest.DeploymentRef;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.Endpoints;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one client shall run, in one version, as the exact bytes that it fetches. Every
 * change gives a new value with the next version.
 */
final class DesiredState {

    private final long version;
    private final SortedMap<String, byte[]> documents;
    private final Optional<Content> bundle;
    private final Content manifest;

    private DesiredState(long version, SortedMap<String, byte[]> documents) {
        this.version = version;
        this.documents = Collections.unmodifiableSortedMap(documents);
        this.bundle =
                documents.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Content.of(BundleArchive.pack(documents)));
        this.manifest = Content.of(manifest().toJson());
    }

    /** The first version, with nothing to run. */
    static DesiredState empty() {
        return new DesiredState(1, new TreeMap<>());
    }

    /** The next version, with this document added or replaced. */
    DesiredState with(String deploymentId, byte[] document) {
        SortedMap<String, byte[]> changed = new TreeMap<>(documents);
        changed.put(deploymentId, document);
        return new DesiredState(version + 1, changed);
    }

    /** The next version, without this deployment; the same version when it is not there. */
    DesiredState without(String deploymentId) {
        if (!documents.containsKey(deploymentId)) {
            return this;
        }
        SortedMap<String, byte[]> changed = new TreeMap<>(documents);
        changed.remove(deploymentId);
        return new DesiredState(version + 1, changed);
    }

    long version() {
        return version;
    }

    boolean has(String deploymentId) {
        return documents.containsKey(deploymentId);
    }

    Content manifestContent() {
        return manifest;
    }

    Optional<Content> document(String deploymentId, Digest digest) {
        return Optional.ofNullable(documents.get(deploymentId))
                .map(Content::of)
                .filter(content -> content.digest().equals(digest));
    }

    Optional<Content> bundle(Digest digest) {
        return bundle.filter(content -> content.digest().equals(digest));
    }

    private StateManifest manifest() {
        List<DeploymentRef> refs =
                documents.entrySet().stream()
                        .map(entry -> ref(entry.getKey(), entry.getValue()))
                        .toList();
        return new StateManifest(version, bundle.map(DesiredState::ref), refs);
    }

    private static DeploymentRef ref(String id, byte[] document) {
        Digest digest = Digest.of(document);
        return new DeploymentRef(
                id, digest, document.length, Endpoints.deployment(id, digest.value()));
    }

    private static BundleRef ref(Content bundle) {
        return new BundleRef(
                bundle.digest(), bundle.bytes().length, Endpoints.bundle(bundle.digest().value()));
    }
}
