/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.store;

import dev.edgewright.registry.reference.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Blobs on their way in. Each session grows one file; only a finished one becomes a blob. */
final class Uploads {
    private static final int MOST_SESSIONS = 64;
    private static final long IDLE_NANOS = Duration.ofHours(1).toNanos();

    private final Layout layout;
    private final long mostBytes;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    private static final class Session {
        final String repository;
        final Path file;
        final MessageDigest sha256 = Digest.sha256();
        long size;
        long used = System.nanoTime();
        boolean over;

        Session(String repository, Path file) {
            this.repository = repository;
            this.file = file;
        }
    }

    Uploads(Layout layout, long mostBytes) {
        this.layout = layout;
        this.mostBytes = mostBytes;
    }

    synchronized String start(String repository) throws IOException, Refusal {
        dropIdle();
        if (sessions.size() >= MOST_SESSIONS) {
            throw new Refusal(
                    429, "TOOMANYREQUESTS", "too many uploads are open; finish or cancel one");
        }
        String id = UUID.randomUUID().toString();
        Path file = layout.work().resolve(id + ".upload");
        Files.createFile(file);
        sessions.put(id, new Session(repository, file));
        return id;
    }

    private void dropIdle() throws IOException {
        for (Map.Entry<String, Session> entry : sessions.entrySet()) {
            Session session = entry.getValue();
            if (System.nanoTime() - session.used > IDLE_NANOS) {
                sessions.remove(entry.getKey());
                Files.deleteIfExists(session.file);
            }
        }
    }

    long size(String repository, String id) throws Refusal {
        Session session = session(repository, id);
        synchronized (session) {
            return session.size;
        }
    }

    /** Appends a chunk, which must start where the last one ended when it says where it starts. */
    long append(String repository, String id, OptionalLong start, InputStream chunk)
            throws IOException, Refusal {
        Session session = session(repository, id);
        synchronized (session) {
            if (session.over) {
                throw unknown();
            }
            if (start.isPresent() && start.getAsLong() != session.size) {
                throw new Refusal(
                        416,
                        "BLOB_UPLOAD_INVALID",
                        "the chunk must start at byte %d".formatted(session.size));
            }
            session.used = System.nanoTime();
            try (OutputStream out =
                    Files.newOutputStream(session.file, StandardOpenOption.APPEND)) {
                byte[] buffer = new byte[64 * 1024];
                for (int n = chunk.read(buffer); n >= 0; n = chunk.read(buffer)) {
                    if (session.size + n > mostBytes) {
                        drop(id, session);
                        throw new Refusal(
                                413,
                                "SIZE_INVALID",
                                "a blob may have %d bytes at most".formatted(mostBytes));
                    }
                    out.write(buffer, 0, n);
                    session.sha256.update(buffer, 0, n);
                    session.size += n;
                }
            }
            return session.size;
        }
    }

    /** Ends a session; its file becomes the content with that digest or disappears. */
    void finish(String repository, String id, Digest digest) throws IOException, Refusal {
        Session session = session(repository, id);
        synchronized (session) {
            if (session.over) {
                throw unknown();
            }
            Digest found = Digest.ofFinished(session.sha256);
            try {
                if (!found.equals(digest)) {
                    throw new Refusal(
                            400,
                            "DIGEST_INVALID",
                            "the content has the digest %s, not %s".formatted(found, digest));
                }
                if (Files.size(session.file) != session.size) {
                    throw new IOException("a chunk was written in part");
                }
                Layout.move(session.file, layout.content(digest));
            } finally {
                drop(id, session);
            }
        }
    }

    void cancel(String repository, String id) throws IOException, Refusal {
        Session session = session(repository, id);
        synchronized (session) {
            drop(id, session);
        }
    }

    private void drop(String id, Session session) throws IOException {
        session.over = true;
        sessions.remove(id);
        Files.deleteIfExists(session.file);
    }

    private Session session(String repository, String id) throws Refusal {
        Session session = sessions.get(id);
        if (session == null || !session.repository.equals(repository)) {
            throw unknown();
        }
        return session;
    }

    private static Refusal unknown() {
        return new Refusal(404, "BLOB_UPLOAD_UNKNOWN", "there is no such upload");
    }
}
