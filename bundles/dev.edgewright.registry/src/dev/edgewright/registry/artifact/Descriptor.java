/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.artifact;

import com.google.gson.JsonObject;
import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.reference.Digest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What some content is, how large and with which digest (OCI Image Specification 1.1, "Content
 * Descriptors").
 *
 * @param mediaType the type of the content
 * @param digest the digest of its bytes
 * @param size its length in bytes
 * @param artifactType the type of the artifact, where the content is a manifest
 * @param annotations free pairs of name and value
 */
public record Descriptor(
        String mediaType,
        Digest digest,
        long size,
        Optional<String> artifactType,
        Map<String, String> annotations) {

    /** Copies the annotations, in alphabetical order. */
    public Descriptor {
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    }

    /** A descriptor of these bytes without annotations. */
    public static Descriptor of(String mediaType, byte[] content) {
        return new Descriptor(
                mediaType, Digest.of(content), content.length, Optional.empty(), Map.of());
    }

    /** The same content with these annotations. */
    public Descriptor withAnnotations(Map<String, String> annotations) {
        return new Descriptor(mediaType, digest, size, artifactType, annotations);
    }

    /** Whether both name the same bytes as the same type. */
    public boolean sameContent(Descriptor other) {
        return digest.equals(other.digest)
                && size == other.size
                && mediaType.equals(other.mediaType);
    }

    static Descriptor read(Json json) throws RegistryException {
        return new Descriptor(
                json.text("mediaType"),
                Digest.parse(json.text("digest")),
                json.count("size"),
                json.optionalText("artifactType"),
                json.textMap("annotations"));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("mediaType", mediaType);
        json.addProperty("digest", digest.toString());
        json.addProperty("size", size);
        artifactType.ifPresent(type -> json.addProperty("artifactType", type));
        if (!annotations.isEmpty()) {
            json.add("annotations", Json.object(annotations));
        }
        return json;
    }
}
