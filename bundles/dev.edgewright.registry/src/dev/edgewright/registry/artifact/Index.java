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
import dev.edgewright.registry.internal.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of manifests (OCI Image Specification 1.1, "Image Index"); what a registry answers when
 * asked for the referrers of a manifest.
 *
 * @param manifests the descriptors of the manifests
 */
public record Index(List<Descriptor> manifests) {

    /** Copies the list. */
    public Index {
        manifests = List.copyOf(manifests);
    }

    /**
     * Reads an index.
     *
     * @throws RegistryException when it is not an index; it says where
     */
    public static Index read(byte[] content) throws RegistryException {
        List<Descriptor> manifests = new ArrayList<>();
        for (Json manifest : Json.read("the index", content).children("manifests")) {
            manifests.add(Descriptor.read(manifest));
        }
        return new Index(manifests);
    }

    /** The bytes of this index: the same index always gives the same bytes. */
    public byte[] bytes() {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", 2);
        json.addProperty("mediaType", MediaTypes.INDEX);
        JsonArray array = new JsonArray();
        manifests.forEach(manifest -> array.add(manifest.json()));
        json.add("manifests", array);
        return Json.bytes(json);
    }
}
