/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.edgewright.registry.artifact.Descriptor;
import dev.edgewright.registry.artifact.Index;
import dev.edgewright.registry.artifact.MediaTypes;
import dev.edgewright.registry.internal.http.Loopback;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.internal.store.Refusal;
import dev.edgewright.registry.internal.store.Store;
import dev.edgewright.registry.internal.store.Store.StoredManifest;
import dev.edgewright.registry.reference.ArtifactReference;
import dev.edgewright.registry.reference.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Answers the calls of OCI Distribution 1.1. */
public final class RegistryHandler extends Handler.Abstract {
    private static final String JSON = "application/json";
    private static final int MOST_PASSED_OVER = 1 << 20;

    private final Store store;
    private final long mostManifestBytes;
    private final boolean loopbackOnly;

    /**
     * A handler.
     *
     * @param loopbackOnly whether to refuse requests that name another host or come from a web
     *     page: neither a page nor a name made to lead to this machine must reach a registry that
     *     is for it alone
     */
    public RegistryHandler(Store store, long mostManifestBytes, boolean loopbackOnly) {
        this.store = store;
        this.mostManifestBytes = mostManifestBytes;
        this.loopbackOnly = loopbackOnly;
    }

    /** One request with its answer. */
    private record Call(Request request, Response response) {
        String method() {
            return request.getMethod();
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(request.getHeaders().get(name));
        }

        InputStream body() {
            return Content.Source.asInputStream(request);
        }

        /** To close with much of it unread could destroy the answer on its way. */
        void passOverBody() throws IOException {
            // Who expects to be asked first has sent nothing yet, and need not.
            if (header("Expect").isEmpty()) {
                body().readNBytes(MOST_PASSED_OVER);
            }
        }

        Call put(String header, Object value) {
            response.getHeaders().put(header, value.toString());
            return this;
        }

        void answer(int status) throws IOException {
            answer(status, new byte[0]);
        }

        void answer(int status, byte[] body) throws IOException {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            if (method().equals("HEAD")) {
                return;
            }
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                out.write(body);
            }
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Call call = new Call(request, response);
        try {
            answer(call);
            callback.succeeded();
        } catch (EofException e) {
            callback.failed(e);
        } catch (IOException | RuntimeException e) {
            fail(call, callback, new Refusal(500, "UNKNOWN", "the registry's own storage failed"));
        } catch (Refusal e) {
            fail(call, callback, e);
        }
        return true;
    }

    private static void fail(Call call, Callback callback, Refusal refusal) {
        if (call.response().isCommitted()) {
            callback.failed(refusal);
            return;
        }
        JsonObject error = new JsonObject();
        error.addProperty("code", refusal.code());
        error.addProperty("message", refusal.getMessage());
        JsonArray errors = new JsonArray();
        errors.add(error);
        JsonObject body = new JsonObject();
        body.add("errors", errors);
        try {
            call.passOverBody();
            call.put("Content-Type", JSON).answer(refusal.status(), Json.bytes(body));
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        }
    }

    private void answer(Call call) throws IOException, Refusal {
        String host = Request.getServerName(call.request());
        // Only browsers send an origin, and some calls they make for any page without asking.
        boolean ofThisMachine =
                host != null && Loopback.isName(host) && call.header("Origin").isEmpty();
        if (loopbackOnly && !ofThisMachine) {
            throw new Refusal(403, "DENIED", "this registry is for this machine alone");
        }
        Route route = Route.of(call.request().getHttpURI().getPath());
        switch (route) {
            case Route.Base() -> {
                allow(call, "GET", "HEAD");
                call.put("Docker-Distribution-API-Version", "registry/2.0")
                        .put("Content-Type", JSON)
                        .answer(200, new byte[] {'{', '}'});
            }
            case Route.Blob blob -> blob(call, blob.repository(), blob.digest());
            case Route.Uploads uploads -> startUpload(call, uploads.repository());
            case Route.Upload upload -> upload(call, upload.repository(), upload.id());
            case Route.ManifestByDigest(String repository, Digest digest) ->
                    manifest(call, repository, Optional.empty(), Optional.of(digest));
            case Route.ManifestByTag(String repository, String tag) ->
                    manifest(call, repository, Optional.of(tag), Optional.empty());
            case Route.Tags tags -> tags(call, tags.repository());
            case Route.Referrers referrers ->
                    referrers(call, referrers.repository(), referrers.digest());
        }
    }

    private static void allow(Call call, String... methods) throws Refusal {
        if (!List.of(methods).contains(call.method())) {
            call.put("Allow", String.join(", ", methods));
            throw new Refusal(405, "UNSUPPORTED", "this method is not supported here");
        }
    }

    private void blob(Call call, String repository, Digest digest) throws IOException, Refusal {
        allow(call, "GET", "HEAD", "DELETE");
        if (call.method().equals("DELETE")) {
            store.deleteBlob(repository, digest);
            call.answer(202);
            return;
        }
        Path file = store.blob(repository, digest);
        call.response().setStatus(200);
        call.put("Content-Type", "application/octet-stream")
                .put("Docker-Content-Digest", digest)
                .put("Content-Length", Files.size(file));
        if (call.method().equals("GET")) {
            try (OutputStream out = Content.Sink.asOutputStream(call.response())) {
                Files.copy(file, out);
            }
        }
    }

    private void startUpload(Call call, String repository) throws IOException, Refusal {
        allow(call, "POST");
        Fields query = Request.extractQueryParameters(call.request());
        String mount = query.getValue("mount");
        String from = query.getValue("from");
        if (mount != null && from != null && ArtifactReference.isRepository(from)) {
            Digest digest = Route.digest(mount);
            if (store.mount(from, repository, digest)) {
                created(call, repository, digest);
                return;
            }
        }
        String whole = query.getValue("digest");
        Optional<Digest> digest =
                whole == null ? Optional.empty() : Optional.of(Route.digest(whole));
        String id = store.startUpload(repository);
        if (digest.isEmpty()) {
            progress(call, repository, id, 0).answer(202);
            return;
        }
        try {
            store.append(repository, id, OptionalLong.empty(), call.body());
        } catch (IOException e) {
            // Nobody knows the session, so nobody could resume it.
            store.cancelUpload(repository, id);
            throw e;
        }
        store.finishUpload(repository, id, digest.get());
        created(call, repository, digest.get());
    }

    private void upload(Call call, String repository, String id) throws IOException, Refusal {
        allow(call, "GET", "PATCH", "PUT", "DELETE");
        switch (call.method()) {
            case "PATCH" -> {
                long size = store.append(repository, id, start(call), call.body());
                progress(call, repository, id, size).answer(202);
            }
            case "PUT" -> {
                String text = Request.extractQueryParameters(call.request()).getValue("digest");
                Digest digest = Route.digest(text == null ? "" : text);
                store.append(repository, id, start(call), call.body());
                store.finishUpload(repository, id, digest);
                created(call, repository, digest);
            }
            case "DELETE" -> {
                store.cancelUpload(repository, id);
                call.answer(204);
            }
            default -> progress(call, repository, id, store.uploadSize(repository, id)).answer(204);
        }
    }

    private static OptionalLong start(Call call) throws Refusal {
        Optional<String> range = call.header("Content-Range");
        if (range.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!range.get().matches("[0-9]{1,15}-[0-9]{1,15}")) {
            throw new Refusal(
                    400, "BLOB_UPLOAD_INVALID", "Content-Range must be <first byte>-<last byte>");
        }
        return OptionalLong.of(Long.parseLong(range.get().replaceFirst("-.*", "")));
    }

    private static Call progress(Call call, String repository, String id, long size) {
        return call.put("Location", "/v2/%s/blobs/uploads/%s".formatted(repository, id))
                .put("Docker-Upload-UUID", id)
                .put("Range", "0-" + Math.max(0, size - 1));
    }

    private static void created(Call call, String repository, Digest digest) throws IOException {
        call.put("Location", "/v2/%s/blobs/%s".formatted(repository, digest))
                .put("Docker-Content-Digest", digest)
                .answer(201);
    }

    private void manifest(
            Call call, String repository, Optional<String> tag, Optional<Digest> digest)
            throws IOException, Refusal {
        allow(call, "GET", "HEAD", "PUT", "DELETE");
        switch (call.method()) {
            case "PUT" -> putManifest(call, repository, tag, digest);
            case "DELETE" -> {
                if (tag.isPresent()) {
                    store.deleteTag(repository, tag.get());
                } else {
                    store.deleteManifest(repository, digest.orElseThrow());
                }
                call.answer(202);
            }
            default -> {
                StoredManifest stored =
                        store.manifest(
                                repository,
                                tag.isPresent()
                                        ? store.tagged(repository, tag.get())
                                        : digest.orElseThrow());
                call.put("Content-Type", stored.descriptor().mediaType())
                        .put("Docker-Content-Digest", stored.descriptor().digest())
                        .answer(200, stored.bytes());
            }
        }
    }

    private void putManifest(
            Call call, String repository, Optional<String> tag, Optional<Digest> digest)
            throws IOException, Refusal {
        byte[] content = call.body().readNBytes((int) mostManifestBytes + 1);
        if (content.length > mostManifestBytes) {
            throw new Refusal(
                    413,
                    "SIZE_INVALID",
                    "a manifest may have %d bytes at most".formatted(mostManifestBytes));
        }
        Digest found = Digest.of(content);
        if (digest.isPresent() && !digest.get().equals(found)) {
            throw new Refusal(
                    400,
                    "DIGEST_INVALID",
                    "the manifest has the digest %s, not %s".formatted(found, digest.get()));
        }
        String mediaType = call.header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
        Optional<Digest> subject = store.putManifest(repository, tag, mediaType, content);
        subject.ifPresent(value -> call.put("OCI-Subject", value));
        call.put("Location", "/v2/%s/manifests/%s".formatted(repository, found))
                .put("Docker-Content-Digest", found)
                .answer(201);
    }

    private void tags(Call call, String repository) throws IOException, Refusal {
        allow(call, "GET");
        Fields query = Request.extractQueryParameters(call.request());
        List<String> all = store.tags(repository);
        String last = query.getValue("last");
        List<String> rest =
                last == null ? all : all.stream().filter(tag -> tag.compareTo(last) > 0).toList();
        String n = query.getValue("n");
        if (n != null && n.matches("[0-9]{1,9}") && Integer.parseInt(n) < rest.size()) {
            rest = rest.subList(0, Integer.parseInt(n));
            if (!rest.isEmpty()) {
                call.put(
                        "Link",
                        "</v2/%s/tags/list?n=%s&last=%s>; rel=\"next\""
                                .formatted(repository, n, rest.getLast()));
            }
        }
        JsonObject body = new JsonObject();
        body.addProperty("name", repository);
        body.add("tags", Json.array(rest));
        call.put("Content-Type", JSON).answer(200, Json.bytes(body));
    }

    private void referrers(Call call, String repository, Digest subject)
            throws IOException, Refusal {
        allow(call, "GET");
        List<Descriptor> all = store.referrers(repository, subject);
        String type = Request.extractQueryParameters(call.request()).getValue("artifactType");
        if (type != null) {
            call.put("OCI-Filters-Applied", "artifactType");
            all =
                    all.stream()
                            .filter(one -> one.artifactType().filter(type::equals).isPresent())
                            .toList();
        }
        call.put("Content-Type", MediaTypes.INDEX).answer(200, new Index(all).bytes());
    }
}
