/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.store;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.Index;
import dev.edgewright.registry.artifact.Manifest;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.reference.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The content of a registry in a folder. Content is kept once for all repositories, under its
 * digest; a repository has links to it. Safe for threads of one process. Names must have been
 * checked against the grammar before.
 */
public final class Store implements Closeable {
    private static final byte[] MARK = {};

    private final FileChannel lock;
    private final Layout layout;
    private final Uploads uploads;

    /**
     * A manifest as it was pushed.
     *
     * @param descriptor its type, digest and size
     * @param bytes its exact bytes
     */
    public record StoredManifest(Descriptor descriptor, byte[] bytes) {}

    /**
     * Opens a folder, made when missing; unfinished uploads of an earlier run are removed.
     *
     * @throws OverlappingFileLockException when another store has the folder open
     */
    public Store(Path folder, long mostBlobBytes) throws IOException {
        this.layout = new Layout(folder);
        Files.createDirectories(layout.blobs());
        Files.createDirectories(layout.work());
        this.lock = lock(folder.resolve("lock"));
        try (Stream<Path> leftOvers = Files.list(layout.work())) {
            for (Path file : leftOvers.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        this.uploads = new Uploads(layout, mostBlobBytes);
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            return channel;
        } catch (IOException | OverlappingFileLockException e) {
            channel.close();
            throw e;
        }
    }

    /** The file with a blob of the repository. */
    public Path blob(String repository, Digest digest) throws Refusal {
        if (!Files.exists(layout.blobLink(repository, digest))) {
            throw new Refusal(404, "BLOB_UNKNOWN", "there is no such blob");
        }
        return layout.content(digest);
    }

    /** Makes a blob of one repository known to another; false when the first does not have it. */
    public boolean mount(String from, String to, Digest digest) throws IOException {
        if (!Files.exists(layout.blobLink(from, digest))) {
            return false;
        }
        layout.write(layout.blobLink(to, digest), MARK);
        return true;
    }

    /** Starts an upload and gives its id. */
    public String startUpload(String repository) throws IOException, Refusal {
        return uploads.start(repository);
    }

    /** How many bytes an upload has received. */
    public long uploadSize(String repository, String id) throws Refusal {
        return uploads.size(repository, id);
    }

    /** Appends to an upload and gives its size. */
    public long append(String repository, String id, OptionalLong start, InputStream chunk)
            throws IOException, Refusal {
        return uploads.append(repository, id, start, chunk);
    }

    /** Turns an upload into a blob, if its content has that digest. */
    public void finishUpload(String repository, String id, Digest digest)
            throws IOException, Refusal {
        uploads.finish(repository, id, digest);
        layout.write(layout.blobLink(repository, digest), MARK);
    }

    /** Drops an upload. */
    public void cancelUpload(String repository, String id) throws IOException, Refusal {
        uploads.cancel(repository, id);
    }

    /** Takes a blob out of the repository. */
    public void deleteBlob(String repository, Digest digest) throws IOException, Refusal {
        blob(repository, digest);
        Files.deleteIfExists(layout.blobLink(repository, digest));
    }

    /**
     * Stores a manifest whose blobs are all in the repository.
     *
     * @return the digest of the manifest it refers to, if it refers to one
     */
    public synchronized Optional<Digest> putManifest(
            String repository, Optional<String> tag, String mediaType, byte[] content)
            throws IOException, Refusal {
        Optional<Digest> subject = check(repository, mediaType, content);
        Digest digest = Digest.of(content);
        layout.write(layout.content(digest), content);
        layout.write(
                layout.manifestLink(repository, digest),
                mediaType.getBytes(StandardCharsets.UTF_8));
        if (subject.isPresent()) {
            layout.write(layout.referrers(repository, subject.get()).resolve(digest.hex()), MARK);
        }
        if (tag.isPresent()) {
            layout.write(
                    layout.tag(repository, tag.get()),
                    digest.toString().getBytes(StandardCharsets.UTF_8));
        }
        return subject;
    }

    private Optional<Digest> check(String repository, String mediaType, byte[] content)
            throws Refusal {
        try {
            if (!MediaTypes.MANIFESTS.contains(mediaType)) {
                throw new Refusal(
                        400, "MANIFEST_INVALID", "the Content-Type is not that of a manifest");
            }
            Json json = Json.read("the manifest", content);
            if (!json.optionalText("mediaType").orElse(mediaType).equals(mediaType)) {
                throw new Refusal(
                        400,
                        "MANIFEST_INVALID",
                        "mediaType and Content-Type contradict each other");
            }
            if (isIndex(mediaType)) {
                Index.read(content);
            } else {
                Manifest manifest = Manifest.read(content);
                List<Descriptor> blobs = new ArrayList<>(manifest.layers());
                blobs.add(manifest.config());
                for (Descriptor blob : blobs) {
                    if (!Files.exists(layout.blobLink(repository, blob.digest()))) {
                        throw new Refusal(
                                404,
                                "MANIFEST_BLOB_UNKNOWN",
                                "push the blob %s first".formatted(blob.digest()));
                    }
                }
            }
            return json.has("subject")
                    ? Optional.of(Digest.parse(json.child("subject").text("digest")))
                    : Optional.empty();
        } catch (RegistryException e) {
            throw new Refusal(400, "MANIFEST_INVALID", e.getMessage());
        }
    }

    private static boolean isIndex(String mediaType) {
        return mediaType.equals(MediaTypes.INDEX) || mediaType.equals(MediaTypes.DOCKER_INDEX);
    }

    /** The digest that a tag stands for. */
    public Digest tagged(String repository, String tag) throws IOException, Refusal {
        try {
            return Digest.parse(Files.readString(layout.tag(repository, tag)));
        } catch (NoSuchFileException e) {
            throw unknownManifest();
        }
    }

    /** A manifest of the repository. */
    public StoredManifest manifest(String repository, Digest digest) throws IOException, Refusal {
        try {
            String mediaType = Files.readString(layout.manifestLink(repository, digest));
            byte[] content = Files.readAllBytes(layout.content(digest));
            return new StoredManifest(Descriptor.of(mediaType, content), content);
        } catch (NoSuchFileException e) {
            throw unknownManifest();
        }
    }

    /** Removes a tag and leaves what it stands for. */
    public synchronized void deleteTag(String repository, String tag) throws IOException, Refusal {
        if (!Files.deleteIfExists(layout.tag(repository, tag))) {
            throw unknownManifest();
        }
    }

    /** Removes a manifest and the tags that stand for it. */
    public synchronized void deleteManifest(String repository, Digest digest)
            throws IOException, Refusal {
        StoredManifest stored = manifest(repository, digest);
        for (String tag : tags(repository)) {
            if (tagged(repository, tag).equals(digest)) {
                deleteTag(repository, tag);
            }
        }
        Json json = Json.read("the manifest", stored.bytes());
        if (json.has("subject")) {
            Digest subject = Digest.parse(json.child("subject").text("digest"));
            Files.deleteIfExists(layout.referrers(repository, subject).resolve(digest.hex()));
        }
        Files.deleteIfExists(layout.manifestLink(repository, digest));
    }

    /** The tags of a repository in alphabetical order. */
    public List<String> tags(String repository) throws IOException, Refusal {
        if (!Files.isDirectory(layout.manifests(repository))) {
            throw new Refusal(404, "NAME_UNKNOWN", "there is no such repository");
        }
        if (!Files.isDirectory(layout.tags(repository))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layout.tags(repository))) {
            return files.map(Layout::tagOf).flatMap(Optional::stream).sorted().toList();
        }
    }

    /** The manifests that refer to one, which need not be there itself. */
    public List<Descriptor> referrers(String repository, Digest subject) throws IOException {
        Path folder = layout.referrers(repository, subject);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        List<Descriptor> result = new ArrayList<>();
        for (Path file : files) {
            try {
                result.add(referrer(repository, new Digest(Layout.nameOf(file))));
            } catch (Refusal e) {
                // Deleted between listing and reading.
            }
        }
        return result;
    }

    private Descriptor referrer(String repository, Digest digest) throws IOException, Refusal {
        StoredManifest stored = manifest(repository, digest);
        Descriptor plain = stored.descriptor();
        Json json = Json.read("the manifest", stored.bytes());
        Optional<String> kind =
                isIndex(plain.mediaType())
                        ? json.optionalText("artifactType")
                        : Optional.of(Manifest.read(stored.bytes()).kind());
        return new Descriptor(
                plain.mediaType(), digest, plain.size(), kind, json.textMap("annotations"));
    }

    private static Refusal unknownManifest() {
        return new Refusal(404, "MANIFEST_UNKNOWN", "there is no such manifest or tag");
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
