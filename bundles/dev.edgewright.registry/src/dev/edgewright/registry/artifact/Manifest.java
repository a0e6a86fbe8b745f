/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.artifact;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.internal.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An image manifest (OCI Image Specification 1.1, "Image Manifest").
 *
 * @param artifactType the type of the artifact where the config does not tell it
 * @param config the descriptor of the config
 * @param layers the descriptors of the layers
 * @param subject the manifest that this one refers to
 * @param annotations free pairs of name and value
 */
public record Manifest(
        Optional<String> artifactType,
        Descriptor config,
        List<Descriptor> layers,
        Optional<Descriptor> subject,
        Map<String, String> annotations) {
    private static final int MOST_LAYERS = 1000;

    /** Copies the lists; annotations are kept in alphabetical order. */
    public Manifest {
        layers = List.copyOf(layers);
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    }

    /**
     * Reads a manifest.
     *
     * @throws RegistryException when it is not a manifest; it says where
     */
    public static Manifest read(byte[] content) throws RegistryException {
        Json json = Json.read("the manifest", content);
        if (json.count("schemaVersion") != 2) {
            throw new RegistryException(
                    Problem.MALFORMED, "The manifest has a schemaVersion other than 2.");
        }
        List<Descriptor> layers = new ArrayList<>();
        for (Json layer : json.children("layers")) {
            layers.add(Descriptor.read(layer));
        }
        if (layers.size() > MOST_LAYERS) {
            throw new RegistryException(
                    Problem.TOO_LARGE,
                    "The manifest has more than %d layers.".formatted(MOST_LAYERS));
        }
        Optional<Json> subject = json.optionalChild("subject");
        return new Manifest(
                json.optionalText("artifactType"),
                Descriptor.read(json.child("config")),
                layers,
                subject.isPresent()
                        ? Optional.of(Descriptor.read(subject.get()))
                        : Optional.empty(),
                json.textMap("annotations"));
    }

    /** What kind of artifact this is: its artifactType or else the type of its config. */
    public String kind() {
        return artifactType.orElse(config.mediaType());
    }

    /** The bytes of this manifest: the same manifest always gives the same bytes. */
    public byte[] bytes() {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", 2);
        json.addProperty("mediaType", MediaTypes.MANIFEST);
        artifactType.ifPresent(type -> json.addProperty("artifactType", type));
        json.add("config", config.json());
        JsonArray array = new JsonArray();
        layers.forEach(layer -> array.add(layer.json()));
        json.add("layers", array);
        subject.ifPresent(descriptor -> json.add("subject", descriptor.json()));
        if (!annotations.isEmpty()) {
            json.add("annotations", Json.object(annotations));
        }
        return Json.bytes(json);
    }

    /** The descriptor of {@link #bytes()}, as an index lists it. */
    public Descriptor descriptor() {
        Descriptor plain = Descriptor.of(MediaTypes.MANIFEST, bytes());
        return new Descriptor(
                plain.mediaType(), plain.digest(), plain.size(), Optional.of(kind()), annotations);
    }
}
