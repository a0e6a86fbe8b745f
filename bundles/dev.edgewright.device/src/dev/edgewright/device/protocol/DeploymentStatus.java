/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.protocol;

import dev.edgewright.margo.api.DeploymentState;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.registry.reference.Excerpt;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a device reports about one deployment, {@code DeploymentStatusManifest} in Margo 1.0.0-rc.3.
 * Texts that were read are printable and on one line.
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

    /** The most components that a status can tell of. */
    public static final int MAX_COMPONENTS = 200;

    private static final int LONGEST_TEXT = 2000;

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
        if (components.size() > MAX_COMPONENTS) {
            throw new ProtocolException(
                    "components: at most %d are taken.".formatted(MAX_COMPONENTS));
        }
    }

    /** Whether the device will not change the state of the deployment by itself. */
    public boolean isSettled() {
        return switch (state) {
            case INSTALLED, FAILED, REMOVED -> true;
            case PENDING, INSTALLING, REMOVING -> false;
        };
    }

    /** The bytes that travel. */
    public byte[] toJson() {
        MargoFactory factory = MargoFactory.eINSTANCE;
        var whole = factory.createStatus();
        whole.setState(state.word());
        error.ifPresent(e -> whole.setError(model(e)));
        var status = factory.createDeploymentStatus();
        status.setDeploymentId(deploymentId);
        deviceId.ifPresent(status::setDeviceId);
        status.setAdoptedManifestVersion(Wire.unsigned(adoptedManifestVersion));
        status.setStatus(whole);
        for (ComponentStatus component : components) {
            var part = factory.createComponentStatus();
            part.setName(component.name());
            part.setState(component.state().word());
            component.error().ifPresent(e -> part.setError(model(e)));
            status.getComponents().add(part);
        }
        return Wire.json(status);
    }

    private static dev.edgewright.margo.model.StatusError model(StatusError error) {
        var model = MargoFactory.eINSTANCE.createStatusError();
        model.setCode(error.code());
        model.setSource(error.source());
        model.setMessage(error.message());
        return model;
    }

    /**
     * Reads what a device sent.
     *
     * @throws ProtocolException when it is no status, saying which field is wrong
     */
    public static DeploymentStatus parse(byte[] bytes) {
        var status =
                Wire.read(
                        bytes,
                        dev.edgewright.margo.model.DeploymentStatus.class,
                        "the deployment status");
        return new DeploymentStatus(
                status.getDeploymentId(),
                Optional.ofNullable(status.getDeviceId()),
                status.getAdoptedManifestVersion().longValue(),
                state(status.getStatus().getState()),
                Optional.ofNullable(status.getStatus().getError()).map(DeploymentStatus::record),
                status.getComponents().stream()
                        .map(
                                part ->
                                        new ComponentStatus(
                                                part.getName(),
                                                state(part.getState()),
                                                Optional.ofNullable(part.getError())
                                                        .map(DeploymentStatus::record)))
                        .toList());
    }

    private static DeploymentState state(String word) {
        return DeploymentState.of(word)
                .orElseThrow(
                        () ->
                                new ProtocolException(
                                        "'%s' is no deployment state.".formatted(word)));
    }

    private static StatusError record(dev.edgewright.margo.model.StatusError model) {
        return new StatusError(
                printable(model.getCode()),
                printable(model.getSource()),
                printable(model.getMessage()));
    }

    private static String printable(String text) {
        return Excerpt.of(Objects.requireNonNullElse(text, ""), LONGEST_TEXT);
    }
}
