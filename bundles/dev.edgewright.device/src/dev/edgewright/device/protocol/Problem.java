/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;

/**
 * An error as it travels (RFC 9457, {@code ProblemDetail} in Margo 1.0.0-rc.3).
 *
 * @param type URI of the problem type
 * @param title the type in a few words
 * @param status HTTP status code
 * @param detail a sentence about this occurrence
 */
public record Problem(String type, String title, int status, String detail) {

    private static final String MARGO = "https://docs.margo.org/specification/problem-types#";

    public static Problem invalidRequest(String detail) {
        return new Problem(MARGO + "invalid-request", "Invalid request", 400, detail);
    }

    public static Problem notAuthorized(String detail) {
        return new Problem(MARGO + "not-authorized", "Not authorized", 403, detail);
    }

    public static Problem gatewayNotFound(String detail) {
        return new Problem(MARGO + "gateway-not-found", "Gateway not found", 404, detail);
    }

    public static Problem deviceNotFound(String detail) {
        return new Problem(MARGO + "device-not-found", "Device not found", 404, detail);
    }

    public static Problem deploymentNotFound(String detail) {
        return new Problem(MARGO + "deployment-not-found", "Deployment not found", 404, detail);
    }

    public static Problem invalidBundle(String detail) {
        return new Problem(MARGO + "invalid-bundle", "Invalid bundle", 404, detail);
    }

    public static Problem cannotGenerate(String detail) {
        return new Problem(
                MARGO + "server-cannot-generate-response",
                "Server cannot generate response",
                406,
                detail);
    }

    public static Problem semanticError(String detail) {
        return new Problem(MARGO + "semantic-error", "Semantic error", 422, detail);
    }

    /** A problem that says no more than its HTTP status code (RFC 9457 section 4.2.1). */
    public static Problem plain(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }

    /** The bytes that travel. */
    public byte[] toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("type", type);
        json.addProperty("title", title);
        json.addProperty("status", status);
        json.addProperty("detail", detail);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what a manager sent; whatever is missing becomes empty, because a broken error is still
     * an error.
     */
    public static Problem parse(int status, byte[] bytes) {
        try {
            JsonElement json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
            if (json instanceof JsonObject object) {
                return new Problem(
                        text(object, "type"),
                        text(object, "title"),
                        status,
                        text(object, "detail"));
            }
        } catch (JsonParseException e) {
            // No JSON: the status has to say it all.
        }
        return plain(status, "", "");
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isString()
                ? value.getAsString()
                : "";
    }
}
