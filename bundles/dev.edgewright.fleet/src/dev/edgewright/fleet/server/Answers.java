/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.server;

import dev.edgewright.fleet.manager.Content;
import dev.edgewright.margo.api.MediaTypes;
import dev.edgewright.margo.api.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes answers: content with its entity tag, empty ones, and problems. */
final class Answers {

    private Answers() {}

    static void empty(Response response, Callback callback, int status) {
        response.setStatus(status);
        response.write(true, null, callback);
    }

    /** The content, or 304 when the client says that it has it (RFC 9110 section 13.1.2). */
    static void content(
            Request request,
            Response response,
            Callback callback,
            Content content,
            String mediaType,
            String cacheControl) {
        String etag = content.digest().etag();
        response.getHeaders().put(HttpHeader.ETAG, etag);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, cacheControl);
        response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        if (hasAlready(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), etag)) {
            empty(response, callback, HttpStatus.NOT_MODIFIED_304);
            return;
        }
        write(response, callback, HttpStatus.OK_200, mediaType, content.bytes());
    }

    private static boolean hasAlready(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    static void problem(Response response, Callback callback, Problem problem) {
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        byte[] json = problem.toJson().getBytes(StandardCharsets.UTF_8);
        write(response, callback, problem.status(), MediaTypes.PROBLEM, json);
    }

    /** What the server itself finds wrong, before or outside our handler. */
    static boolean failure(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        String detail = status < 500 && message != null ? message.toString() : "";
        problem(
                response,
                callback,
                Problem.blank(
                        status,
                        HttpStatus.getMessage(status),
                        detail,
                        Request.getPathInContext(request)));
        return true;
    }

    private static void write(
            Response response, Callback callback, int status, String mediaType, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
