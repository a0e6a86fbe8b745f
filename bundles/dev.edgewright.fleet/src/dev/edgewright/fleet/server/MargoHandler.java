/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.server;

import dev.edgewright.device.identity.SpiffeId;
import dev.edgewright.device.identity.SvidProfile;
import dev.edgewright.device.protocol.DeploymentStatus;
import dev.edgewright.device.protocol.ProtocolException;
import dev.edgewright.fleet.manager.FleetManager;
import dev.edgewright.fleet.manager.ProblemException;
import dev.edgewright.margo.api.Digest;
import dev.edgewright.margo.api.Endpoints;
import dev.edgewright.margo.api.Headers;
import dev.edgewright.margo.api.MediaTypes;
import dev.edgewright.margo.api.Problem;
import dev.edgewright.margo.api.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns requests of the workload management API into calls of the manager. */
final class MargoHandler extends Handler.Abstract {

    private static final int MAX_CAPABILITIES = 256 * 1024;
    private static final int MAX_STATUS = 64 * 1024;
    private static final int MAX_PASSED_OVER = 1 << 20;

    private final FleetManager manager;

    MargoHandler(FleetManager manager) {
        this.manager = manager;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        String path = Request.getPathInContext(request);
        try {
            route(request, response, callback, caller(request), path);
        } catch (ProblemException e) {
            Answers.problem(response, callback, e.problem(path));
        } catch (ProtocolException e) {
            ProblemType type =
                    e.semantic() ? ProblemType.SEMANTIC_ERROR : ProblemType.INVALID_REQUEST;
            Answers.problem(response, callback, Problem.of(type, e.getMessage(), path));
        }
        return true;
    }

    private void route(
            Request request, Response response, Callback callback, SpiffeId caller, String path)
            throws IOException {
        if (path.startsWith(Endpoints.CAPABILITIES)) {
            capabilities(
                    request,
                    response,
                    callback,
                    caller,
                    path.substring(Endpoints.CAPABILITIES.length()));
        } else if (path.equals(Endpoints.DEPLOYMENTS)) {
            requireMethod(request, response, "GET");
            requireAcceptable(request, MediaTypes.MANIFEST);
            Answers.content(
                    request,
                    response,
                    callback,
                    manager.manifest(caller),
                    MediaTypes.MANIFEST,
                    Headers.CACHE_MANIFEST);
        } else if (path.startsWith(Endpoints.DEPLOYMENTS + "/")) {
            deployment(
                    request,
                    response,
                    callback,
                    caller,
                    path.substring(Endpoints.DEPLOYMENTS.length() + 1).split("/", -1));
        } else if (path.startsWith(Endpoints.BUNDLES)) {
            requireMethod(request, response, "GET");
            Digest digest = digest(path.substring(Endpoints.BUNDLES.length()), true);
            Answers.content(
                    request,
                    response,
                    callback,
                    manager.bundle(caller, digest),
                    MediaTypes.BUNDLE,
                    Headers.CACHE_IMMUTABLE);
        } else {
            throw noSuchPath(path);
        }
    }

    private void capabilities(
            Request request, Response response, Callback callback, SpiffeId caller, String deviceId)
            throws IOException {
        requireMethod(request, response, "PUT", "DELETE");
        if (request.getMethod().equals("DELETE")) {
            manager.removeDevice(caller, deviceId);
            Answers.empty(response, callback, HttpStatus.NO_CONTENT_204);
            return;
        }
        byte[] body = body(request, MAX_CAPABILITIES);
        boolean created = manager.reportCapabilities(caller, deviceId, body);
        Answers.empty(response, callback, created ? 201 : 200);
    }

    private void deployment(
            Request request,
            Response response,
            Callback callback,
            SpiffeId caller,
            String[] segments)
            throws IOException {
        if (segments.length != 2) {
            throw noSuchPath(Request.getPathInContext(request));
        }
        if (segments[1].equals("status")) {
            requireMethod(request, response, "POST");
            DeploymentStatus status = DeploymentStatus.parse(body(request, MAX_STATUS));
            if (!status.deploymentId().equals(segments[0])) {
                throw new ProblemException(
                        ProblemType.SEMANTIC_ERROR,
                        "deploymentId: the body speaks of another deployment than the" + " path.");
            }
            boolean created = manager.reportStatus(caller, status);
            Answers.empty(response, callback, created ? 201 : 200);
            return;
        }
        requireMethod(request, response, "GET");
        Answers.content(
                request,
                response,
                callback,
                manager.deployment(caller, segments[0], digest(segments[1], false)),
                MediaTypes.DEPLOYMENT,
                Headers.CACHE_IMMUTABLE);
    }

    private static SpiffeId caller(Request request) {
        if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
                        instanceof EndPoint.SslSessionData tls
                && tls.peerCertificates() != null
                && tls.peerCertificates().length > 0) {
            try {
                return SvidProfile.identityOf(tls.peerCertificates()[0]);
            } catch (CertificateException e) {
                throw new ProblemException(ProblemType.NOT_AUTHORIZED, e.getMessage());
            }
        }
        throw new ProblemException(ProblemType.NOT_AUTHORIZED, "The caller shows no certificate.");
    }

    private static Digest digest(String text, boolean ofBundle) {
        return Digest.parse(text)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ofBundle
                                                ? ProblemType.INVALID_BUNDLE
                                                : ProblemType.DEPLOYMENT_NOT_FOUND,
                                        "Expected a digest: sha256: and 64 lower-case hexadecimal"
                                                + " digits."));
    }

    private static byte[] body(Request request, int limit) throws IOException {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !mediaType(type).equals(MediaTypes.JSON)) {
            throw new ProblemException(
                    415,
                    "Unsupported Media Type",
                    "The body is expected as %s.".formatted(MediaTypes.JSON));
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                // To close with much unread could destroy the answer on its way.
                in.readNBytes(MAX_PASSED_OVER);
                throw new ProblemException(
                        413,
                        "Content Too Large",
                        "The body has more than %d bytes.".formatted(limit));
            }
            return bytes;
        }
    }

    private static void requireMethod(Request request, Response response, String... allowed) {
        for (String method : allowed) {
            if (method.equals(request.getMethod())) {
                return;
            }
        }
        String list = String.join(", ", allowed);
        response.getHeaders().put(HttpHeader.ALLOW, list);
        throw new ProblemException(405, "Method Not Allowed", "Allowed here: " + list + ".");
    }

    private static void requireAcceptable(Request request, String mediaType) {
        var accepted = request.getHeaders().getCSV(HttpHeader.ACCEPT, false);
        String anySubtype = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
        boolean acceptable =
                accepted.isEmpty()
                        || accepted.stream()
                                .filter(range -> !range.matches("(?i).*;\\s*q=0(\\.0*)?\\s*"))
                                .map(MargoHandler::mediaType)
                                .anyMatch(
                                        range ->
                                                range.equals(mediaType)
                                                        || range.equals(anySubtype)
                                                        || range.equals("*/*"));
        if (!acceptable) {
            throw new ProblemException(
                    ProblemType.SERVER_CANNOT_GENERATE_RESPONSE,
                    "Only %s is served here.".formatted(mediaType));
        }
    }

    private static String mediaType(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static ProblemException noSuchPath(String path) {
        return new ProblemException(404, "Not Found", "The API has no path %s.".formatted(path));
    }
}
