/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.server;

import dev.edgewright.registry.internal.store.Refusal;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.reference.Digest;
import java.util.List;

/**
 * What the path of a request asks for (OCI Distribution 1.1, "Endpoints"). A path is only taken
 * when every part of it follows the grammar, so nothing in it can name a file elsewhere.
 */
sealed interface Route {
    /** {@code /v2/}: is this a registry? */
    record Base() implements Route {}

    /** {@code /v2/<name>/blobs/<digest>}. */
    record Blob(String repository, Digest digest) implements Route {}

    /** {@code /v2/<name>/blobs/uploads/}. */
    record Uploads(String repository) implements Route {}

    /** {@code /v2/<name>/blobs/uploads/<id>}. */
    record Upload(String repository, String id) implements Route {}

    /** {@code /v2/<name>/manifests/<digest>}. */
    record ManifestByDigest(String repository, Digest digest) implements Route {}

    /** {@code /v2/<name>/manifests/<tag>}. */
    record ManifestByTag(String repository, String tag) implements Route {}

    /** {@code /v2/<name>/tags/list}. */
    record Tags(String repository) implements Route {}

    /** {@code /v2/<name>/referrers/<digest>}. */
    record Referrers(String repository, Digest digest) implements Route {}

    /** Reads the path as it came over the wire. */
    static Route of(String rawPath) throws Refusal {
        if (rawPath.equals("/v2") || rawPath.equals("/v2/")) {
            return new Base();
        }
        if (!rawPath.startsWith("/v2/")) {
            throw new Refusal(404, "NAME_UNKNOWN", "this registry answers below /v2/");
        }
        String path = rawPath.substring(4).replace("%3A", ":").replace("%3a", ":");
        List<String> parts = List.of(path.split("/", -1));
        int n = parts.size();
        if (n >= 3 && parts.get(n - 2).equals("blobs") && parts.get(n - 1).equals("uploads")) {
            return new Uploads(name(parts, n - 2));
        }
        if (n >= 4 && parts.get(n - 3).equals("blobs") && parts.get(n - 2).equals("uploads")) {
            String id = parts.get(n - 1);
            if (id.isEmpty()) {
                return new Uploads(name(parts, n - 3));
            }
            if (!id.matches("[0-9a-f-]{36}")) {
                throw new Refusal(404, "BLOB_UPLOAD_UNKNOWN", "there is no such upload");
            }
            return new Upload(name(parts, n - 3), id);
        }
        if (n < 3) {
            throw new Refusal(404, "NAME_UNKNOWN", "there is nothing at this path");
        }
        String last = parts.get(n - 1);
        return switch (parts.get(n - 2)) {
            case "blobs" -> new Blob(name(parts, n - 2), digest(last));
            case "referrers" -> new Referrers(name(parts, n - 2), digest(last));
            case "manifests" -> manifest(name(parts, n - 2), last);
            case "tags" -> {
                if (!last.equals("list")) {
                    throw new Refusal(404, "NAME_UNKNOWN", "there is nothing at this path");
                }
                yield new Tags(name(parts, n - 2));
            }
            default -> throw new Refusal(404, "NAME_UNKNOWN", "there is nothing at this path");
        };
    }

    private static Route manifest(String repository, String reference) throws Refusal {
        if (reference.contains(":")) {
            return new ManifestByDigest(repository, digest(reference));
        }
        if (!ArtifactReference.isTag(reference)) {
            throw new Refusal(400, "MANIFEST_INVALID", "this is not a tag");
        }
        return new ManifestByTag(repository, reference);
    }

    private static String name(List<String> parts, int count) throws Refusal {
        String name = String.join("/", parts.subList(0, count));
        if (!ArtifactReference.isRepository(name)) {
            throw new Refusal(400, "NAME_INVALID", "this is not the name of a repository");
        }
        return name;
    }

    static Digest digest(String text) throws Refusal {
        if (!Digest.isDigest(text)) {
            throw new Refusal(
                    400,
                    "DIGEST_INVALID",
                    "this is not a digest of the form sha256:<64 hex digits>");
        }
        return new Digest(text.substring("sha256:".length()));
    }
}
