/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.client;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.Index;
import dev.edgewright.registry.artifact.Manifest;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.artifact.WasmArtifact;
import dev.edgewright.registry.internal.http.Answer;
import dev.edgewright.registry.internal.http.Transport;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.reference.Digest;
import dev.edgewright.registry.reference.Excerpt;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Talks to OCI registries (OCI Distribution 1.1), also to those that have no referrers API yet.
 * Whatever it returns has been checked against its digest. Safe for threads; close it when done.
 */
public final class RegistryClient implements AutoCloseable {
    private static final byte[] NOTHING = {};
    private static final String ACCEPTED =
            String.join(", ", MediaTypes.MANIFESTS.stream().sorted().toList());

    private final ClientOptions options;
    private final Calls calls;

    /** A client with {@link ClientOptions#defaults()}. */
    public RegistryClient() {
        this(ClientOptions.defaults());
    }

    /** A client with these limits and permissions. */
    public RegistryClient(ClientOptions options) {
        this.options = options;
        this.calls = new Calls(options);
    }

    /**
     * Pushes config, layer and then the manifest, under the tag if the reference has one and else
     * under its digest. Nothing can be seen under the tag before everything is there.
     *
     * @return the descriptor of the manifest: pin the reference to its digest
     * @throws RegistryException when the registry cannot be reached or refuses
     */
    public Descriptor push(ArtifactReference reference, WasmArtifact artifact)
            throws RegistryException {
        pushBlob(reference, artifact.configBytes());
        pushBlob(reference, artifact.wasm());
        return pushManifest(reference, MediaTypes.MANIFEST, artifact.manifestBytes()).descriptor();
    }

    /**
     * Pulls a Wasm artifact. To run only what was verified, pin the reference to the verified
     * digest first.
     *
     * @throws RegistryException when it is not there, not what its digests say, or not one Wasm
     *     module or component
     */
    public WasmArtifact pull(ArtifactReference reference) throws RegistryException {
        FetchedManifest fetched = fetchManifest(reference);
        if (!fetched.descriptor().mediaType().equals(MediaTypes.MANIFEST)) {
            throw new RegistryException(
                    Problem.NOT_A_WASM_ARTIFACT,
                    "%s is not a Wasm artifact: its manifest is of type %s."
                            .formatted(reference, Excerpt.of(fetched.descriptor().mediaType())));
        }
        Manifest manifest = Manifest.read(fetched.bytes());
        WasmArtifact.checkLayout(manifest);
        if (manifest.config().size() > options.mostManifestBytes()) {
            throw tooLarge("config", manifest.config().size(), options.mostManifestBytes());
        }
        byte[] config = fetchBlob(reference, manifest.config());
        byte[] wasm = fetchBlob(reference, manifest.layers().getFirst());
        return WasmArtifact.read(fetched.bytes(), config, wasm);
    }

    /**
     * What the reference stands for right now.
     *
     * @throws RegistryException when the registry has no such manifest
     */
    public Descriptor resolve(ArtifactReference reference) throws RegistryException {
        return fetchManifest(reference).descriptor();
    }

    /**
     * Fetches a manifest or index by its digest or, without one, by its tag.
     *
     * @throws RegistryException when it is not there or not what the digest says
     */
    public FetchedManifest fetchManifest(ArtifactReference reference) throws RegistryException {
        return findManifest(reference)
                .orElseThrow(
                        () ->
                                new RegistryException(
                                        Problem.NOT_FOUND,
                                        ("The registry has no %s. Check path and tag, or push it"
                                                        + " first.")
                                                .formatted(reference)));
    }

    private Optional<FetchedManifest> findManifest(ArtifactReference reference)
            throws RegistryException {
        String call = "give the manifest of " + reference;
        Answer answer =
                calls.get(
                        call,
                        calls.uri(reference, "/manifests/" + manifestName(reference)),
                        Map.of("Accept", ACCEPTED),
                        options.mostManifestBytes());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        Calls.expect(answer, 200, reference, call);
        Descriptor descriptor = Descriptor.of(mediaType(answer), answer.body());
        Optional<Digest> wanted = reference.digest().or(() -> promisedDigest(answer));
        checkDigest("manifest", reference, wanted.orElse(descriptor.digest()), descriptor.digest());
        return Optional.of(new FetchedManifest(descriptor, answer.body()));
    }

    /**
     * Fetches a blob of the reference's repository.
     *
     * @throws RegistryException when it is not there, too large or not what the descriptor says
     */
    public byte[] fetchBlob(ArtifactReference reference, Descriptor blob) throws RegistryException {
        if (blob.size() > options.mostBlobBytes()) {
            throw tooLarge("blob " + blob.digest(), blob.size(), options.mostBlobBytes());
        }
        String call = "give the blob %s of %s".formatted(blob.digest(), reference);
        Answer answer =
                calls.get(
                        call,
                        calls.uri(reference, "/blobs/" + blob.digest()),
                        Map.of(),
                        // An error page may be longer than a small blob.
                        Math.max(blob.size(), 4096));
        Calls.expect(answer, 200, reference, call);
        checkDigest("blob", reference, blob.digest(), Digest.of(answer.body()));
        return answer.body();
    }

    /**
     * Pushes a blob into the reference's repository, unless it is there already.
     *
     * @throws RegistryException when the registry cannot be reached or refuses
     */
    public Digest pushBlob(ArtifactReference reference, byte[] content) throws RegistryException {
        Digest digest = Digest.of(content);
        String call = "take the blob %s into %s".formatted(digest, reference.repository());
        URI blob = calls.uri(reference, "/blobs/" + digest);
        Answer there = calls.send(call, "HEAD", blob, Map.of(), NOTHING);
        if (there.status() == 200) {
            return digest;
        }
        // An answer to HEAD has no words; where the registry refuses, the upload brings them.
        URI uploads = calls.uri(reference, "/blobs/uploads/");
        Answer session = calls.send(call, "POST", uploads, Map.of(), NOTHING);
        Calls.expect(session, 202, reference, call);
        URI location = Transport.follow(uploads, session.header("Location").orElse(""));
        String query = location.getRawQuery() == null ? "?" : "&";
        Answer stored =
                calls.send(
                        call,
                        "PUT",
                        URI.create(location + query + "digest=" + digest),
                        Map.of("Content-Type", "application/octet-stream"),
                        content);
        Calls.expect(stored, 201, reference, call);
        return digest;
    }

    private record Pushed(Descriptor descriptor, boolean subjectKnown) {}

    private Pushed pushManifest(ArtifactReference reference, String mediaType, byte[] content)
            throws RegistryException {
        Descriptor descriptor = Descriptor.of(mediaType, content);
        ArtifactReference target =
                reference.tag().isPresent() ? reference : reference.withDigest(descriptor.digest());
        String name = target.tag().orElse(descriptor.digest().toString());
        if (reference.digest().isPresent()) {
            checkDigest("manifest", reference, reference.digest().get(), descriptor.digest());
        }
        String call = "take the manifest " + target;
        Answer answer =
                calls.send(
                        call,
                        "PUT",
                        calls.uri(target, "/manifests/" + name),
                        Map.of("Content-Type", mediaType),
                        content);
        Calls.expect(answer, 201, reference, call);
        Optional<Digest> stored = promisedDigest(answer);
        if (stored.isPresent()) {
            checkDigest("manifest", reference, descriptor.digest(), stored.get());
        }
        return new Pushed(descriptor, answer.header("OCI-Subject").isPresent());
    }

    /**
     * Pushes a manifest that refers to another one, and sees to it that it can be found from there:
     * where the registry has no referrers API, by the fallback tag {@code sha256-<hex>} (OCI
     * Distribution 1.1, "Referrers Tag Schema"). Its blobs must have been pushed before.
     *
     * @throws IllegalArgumentException when the manifest has no subject
     * @throws RegistryException when the registry cannot be reached or refuses
     */
    public Descriptor pushReferrer(ArtifactReference repository, Manifest manifest)
            throws RegistryException {
        Descriptor subject =
                manifest.subject().orElseThrow(() -> new IllegalArgumentException("no subject"));
        ArtifactReference untagged =
                new ArtifactReference(
                        repository.registry(),
                        repository.repository(),
                        Optional.empty(),
                        Optional.empty());
        Pushed pushed = pushManifest(untagged, MediaTypes.MANIFEST, manifest.bytes());
        if (!pushed.subjectKnown()) {
            addToFallback(untagged, subject.digest(), manifest.descriptor());
        }
        return manifest.descriptor();
    }

    private void addToFallback(ArtifactReference repository, Digest subject, Descriptor referrer)
            throws RegistryException {
        ArtifactReference tag = fallback(repository, subject);
        List<Descriptor> all = new ArrayList<>(readFallback(tag));
        if (all.stream().noneMatch(known -> known.digest().equals(referrer.digest()))) {
            all.add(referrer);
            pushManifest(tag, MediaTypes.INDEX, new Index(all).bytes());
        }
    }

    private static ArtifactReference fallback(ArtifactReference repository, Digest subject)
            throws RegistryException {
        return repository.withTag("sha256-" + subject.hex());
    }

    private List<Descriptor> readFallback(ArtifactReference tag) throws RegistryException {
        Optional<FetchedManifest> index = findManifest(tag);
        if (index.isEmpty() || !index.get().descriptor().mediaType().equals(MediaTypes.INDEX)) {
            return List.of();
        }
        return Index.read(index.get().bytes()).manifests();
    }

    /**
     * All manifests that refer to this one, whatever their type; look into each manifest for its
     * {@linkplain Manifest#kind() kind}, because what the list says of it cannot be relied on.
     *
     * @param reference must be pinned to a digest
     * @throws RegistryException when the registry cannot be reached or refuses
     */
    public List<Descriptor> referrers(ArtifactReference reference) throws RegistryException {
        Digest subject =
                reference
                        .digest()
                        .orElseThrow(
                                () -> new IllegalArgumentException("not pinned: " + reference));
        String call = "list what refers to " + reference;
        URI uri = calls.uri(reference, "/referrers/" + subject);
        Map<String, String> headers = Map.of("Accept", MediaTypes.INDEX);
        Answer answer = calls.get(call, uri, headers, options.mostManifestBytes());
        if (answer.status() == 404) {
            return readFallback(fallback(reference, subject));
        }
        Calls.expect(answer, 200, reference, call);
        List<Descriptor> all = new ArrayList<>();
        calls.pages(call, uri, answer, headers, page -> all.addAll(Index.read(page).manifests()));
        return List.copyOf(all);
    }

    /**
     * The tags of the reference's repository.
     *
     * @throws RegistryException when there is no such repository
     */
    public List<String> tags(ArtifactReference reference) throws RegistryException {
        String call = "list the tags of " + reference.repository();
        URI uri = calls.uri(reference, "/tags/list");
        Answer answer = calls.get(call, uri, Map.of(), options.mostManifestBytes());
        Calls.expect(answer, 200, reference, call);
        List<String> all = new ArrayList<>();
        calls.pages(
                call,
                uri,
                answer,
                Map.of(),
                page -> all.addAll(Json.read("the list of tags", page).texts("tags")));
        return List.copyOf(all);
    }

    private static String manifestName(ArtifactReference reference) throws RegistryException {
        if (reference.digest().isPresent()) {
            return reference.digest().get().toString();
        }
        return reference
                .tag()
                .orElseThrow(
                        () ->
                                new RegistryException(
                                        Problem.INVALID_REFERENCE,
                                        "'%s' has neither tag nor digest; add one, as in %s:1.0.0."
                                                .formatted(reference, reference)));
    }

    /** What the registry says the digest is; other algorithms than SHA-256 say nothing here. */
    private static Optional<Digest> promisedDigest(Answer answer) {
        return answer.header("Docker-Content-Digest")
                .filter(Digest::isDigest)
                .map(text -> new Digest(text.substring(text.indexOf(':') + 1)));
    }

    private static String mediaType(Answer answer) throws RegistryException {
        String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
        if (!MediaTypes.MANIFESTS.contains(type)) {
            throw new RegistryException(
                    Problem.MALFORMED,
                    "The registry answers with type '%s' instead of a manifest."
                            .formatted(Excerpt.of(type)));
        }
        Optional<String> own = Json.read("the manifest", answer.body()).optionalText("mediaType");
        if (own.isPresent() && !own.get().equals(type)) {
            throw new RegistryException(
                    Problem.MALFORMED,
                    "The registry says that the manifest is of type %s, and the manifest says %s."
                            .formatted(type, Excerpt.of(own.get())));
        }
        return type;
    }

    private static void checkDigest(
            String what, ArtifactReference reference, Digest wanted, Digest found)
            throws RegistryException {
        if (!wanted.equals(found)) {
            throw new RegistryException(
                    Problem.DIGEST_MISMATCH,
                    ("The %s at %s is not what was promised: its digest is %s instead of %s."
                                    + " It was changed or damaged; do not use it.")
                            .formatted(what, reference, found, wanted));
        }
    }

    private static RegistryException tooLarge(String what, long size, long most) {
        return new RegistryException(
                Problem.TOO_LARGE,
                "The %s has %d bytes; at most %d are accepted.".formatted(what, size, most));
    }

    @Override
    public void close() {
        calls.close();
    }
}
