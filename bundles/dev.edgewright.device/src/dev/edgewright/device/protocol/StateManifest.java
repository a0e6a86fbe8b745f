/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The complete desired state of one client, {@code UnsignedAppStateManifest} in Margo 1.0.0-rc.3.
 *
 * @param manifestVersion unsigned 64-bit number from 1, strictly increasing per client
 * @param bundle all deployment documents in one archive, empty exactly when there are none
 * @param deployments one entry for each deployment; a deployment that is absent is to be removed
 */
public record StateManifest(
        long manifestVersion, Optional<BundleRef> bundle, List<DeploymentRef> deployments) {

    private static final int MAX_DEPLOYMENTS = 1000;

    /** Devices name folders after the id, so nothing else may get through. */
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * A bundle, addressed by its content.
     *
     * @param sizeBytes a hint, never checked
     */
    public record BundleRef(Digest digest, long sizeBytes, String url) {}

    /**
     * A deployment document, addressed by its content.
     *
     * @param sizeBytes a hint, never checked; 0 when not given
     */
    public record DeploymentRef(String deploymentId, Digest digest, long sizeBytes, String url) {}

    public StateManifest {
        deployments = List.copyOf(deployments);
        if (manifestVersion == 0) {
            throw new ProtocolException("manifestVersion: the first version is 1.");
        }
        if (deployments.isEmpty() == bundle.isPresent()) {
            throw new ProtocolException(
                    "bundle: it is null exactly when there are no deployments.");
        }
        Set<String> ids = new HashSet<>();
        for (DeploymentRef ref : deployments) {
            if (!UUID.matcher(ref.deploymentId()).matches()) {
                throw new ProtocolException(
                        "deployments: a deploymentId that is no UUID is refused.");
            }
            if (!ids.add(ref.deploymentId())) {
                throw new ProtocolException(
                        "deployments: '%s' is listed twice.".formatted(ref.deploymentId()));
            }
        }
    }

    /** Whether this manifest is newer than the version {@code adopted}; 0 is older than any. */
    public boolean isNewerThan(long adopted) {
        return Long.compareUnsigned(manifestVersion, adopted) > 0;
    }

    /** The exact bytes that travel. */
    public byte[] toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("manifestVersion", new BigInteger(Long.toUnsignedString(manifestVersion)));
        json.add(
                "bundle", bundle.<JsonElement>map(StateManifest::toJson)
                        .orElse(JsonNull.INSTANCE));
        JsonArray array = new JsonArray();
        for (DeploymentRef ref : deployments) {
            JsonObject entry = new JsonObject();
            entry.addProperty("deploymentId", ref.deploymentId());
            entry.addProperty("digest", ref.digest().value());
            entry.addProperty("sizeBytes", ref.sizeBytes());
            entry.addProperty("url", ref.url());
            array.add(entry);
        }
        json.add("deployments", array);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject toJson(BundleRef ref) {
        JsonObject entry = new JsonObject();
        entry.addProperty("mediaType", MargoApi.BUNDLE);
        entry.addProperty("digest", ref.digest().value());
        entry.addProperty("sizeBytes", ref.sizeBytes());
        entry.addProperty("url", ref.url());
        return entry;
    }

    /**
     * Reads what a manager sent.
     *
     * @throws ProtocolException when it is no state manifest, saying which field is wrong
     */
    public static StateManifest parse(byte[] bytes) {
        JsonReader json = JsonReader.parse(bytes, "the state manifest");
        List<JsonReader> entries = json.array("deployments", MAX_DEPLOYMENTS);
        return new StateManifest(
                json.unsigned("manifestVersion"),
                json.nullable("bundle").map(StateManifest::bundleRef),
                entries.stream().map(StateManifest::deploymentRef).toList());
    }

    private static BundleRef bundleRef(JsonReader json) {
        String mediaType = json.string("mediaType");
        if (!mediaType.equals(MargoApi.BUNDLE)) {
            throw new ProtocolException(
                    "bundle.mediaType: '%s' is unknown, expected %s."
                            .formatted(mediaType, MargoApi.BUNDLE));
        }
        return new BundleRef(
                new Digest(json.string("digest")), json.optionalSize("sizeBytes"), json.string("url"));
    }

    private static DeploymentRef deploymentRef(JsonReader json) {
        return new DeploymentRef(
                json.string("deploymentId"),
                new Digest(json.string("digest")),
                json.optionalSize("sizeBytes"),
                json.string("url"));
    }
}
