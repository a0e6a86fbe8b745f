/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.internal.http;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.reference.Excerpt;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a registry answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, within the limit that the call gave
 */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    /** The first header of that name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The registry's own words for a failure (OCI Distribution 1.1, "Error Codes"), if any. */
    Optional<String> words() {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            List<Json> errors = Json.read("the answer", body).children("errors");
            if (!errors.isEmpty()) {
                Json first = errors.getFirst();
                String code = first.optionalText("code").orElse("");
                text = first.optionalText("message").orElse("");
                text = text.isBlank() ? code : code.isBlank() ? text : code + ": " + text;
            }
        } catch (RegistryException e) {
            // Some registries and every proxy answer in plain text or HTML.
            text = text.startsWith("<") ? "" : text;
        }
        return text.isBlank() ? Optional.empty() : Optional.of(Excerpt.of(text));
    }
}
