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
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a device reports about one deployment, {@code DeploymentStatusManifest} in Margo 1.0.0-rc.3.
 *
 * @param deploymentId the deployment's UUID
 * @param deviceId the child device that is meant, empty when the client speaks for itself
 * @param adoptedManifestVersion version of the state manifest that the device works by
 * @param state of the deployment as a whole
 * @param error why it failed
 * @param components one entry for each component of the deployment
 */
public record DeploymentStatus(
        String deploymentId,
        Optional<String> deviceId,
        long adoptedManifestVersion,
        DeploymentState state,
        Optional<StatusError> error,
        List<ComponentStatus> components) {

    private static final int MAX_COMPONENTS = 200;

    /**
     * Why something failed.
     *
     * @param code stable, for programs
     * @param source the part of the device that says so
     * @param message a sentence for people
     */
    public record StatusError(String code, String source, String message) {}

    /** State of one component. */
    public record ComponentStatus(
            String name, DeploymentState state, Optional<StatusError> error) {}

    public DeploymentStatus {
        components = List.copyOf(components);
    }

    /** The bytes that travel. */
    public byte[] toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("deploymentId", deploymentId);
        deviceId.ifPresent(id -> json.addProperty("deviceId", id));
        json.addProperty(
                "adoptedManifestVersion",
                new BigInteger(Long.toUnsignedString(adoptedManifestVersion)));
        JsonObject status = new JsonObject();
        status.addProperty("state", state.word());
        error.ifPresent(e -> status.add("error", toJson(e)));
        json.add("status", status);
        JsonArray array = new JsonArray();
        for (ComponentStatus component : components) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", component.name());
            entry.addProperty("state", component.state().word());
            component.error().ifPresent(e -> entry.add("error", toJson(e)));
            array.add(entry);
        }
        json.add("components", array);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject toJson(StatusError error) {
        JsonObject json = new JsonObject();
        json.addProperty("code", error.code());
        json.addProperty("source", error.source());
        json.addProperty("message", error.message());
        return json;
    }

    /**
     * Reads what a device sent.
     *
     * @throws ProtocolException when it is no status, saying which field is wrong
     */
    public static DeploymentStatus parse(byte[] bytes) {
        JsonReader json = JsonReader.parse(bytes, "the deployment status");
        JsonReader status = json.object("status");
        return new DeploymentStatus(
                json.string("deploymentId"),
                json.optionalString("deviceId"),
                json.unsigned("adoptedManifestVersion"),
                DeploymentState.parse(status.string("state")),
                status.nullable("error").map(DeploymentStatus::error),
                json.array("components", MAX_COMPONENTS).stream()
                        .map(DeploymentStatus::component)
                        .toList());
    }

    private static ComponentStatus component(JsonReader json) {
        return new ComponentStatus(
                json.string("name"),
                DeploymentState.parse(json.string("state")),
                json.nullable("error").map(DeploymentStatus::error));
    }

    private static StatusError error(JsonReader json) {
        return new StatusError(
                json.optionalString("code").orElse(""),
                json.optionalString("source").orElse(""),
                json.optionalString("message").orElse(""));
    }
}
