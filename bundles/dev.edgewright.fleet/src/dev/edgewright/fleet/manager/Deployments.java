/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentMetadata;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeploymentSpec;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.model.Parameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes deployment documents out of an application (Margo 1.0.0-rc.3, ApplicationDeployment). */
final class Deployments {

    private static final String NAMESPACE = "edgewright";

    private Deployments() {}

    /** A deployment document as the exact bytes that its device fetches. */
    record Document(String deploymentId, String deviceId, byte[] yaml) {}

    /**
     * The application's profile of this id.
     *
     * @throws FleetException when it has none
     */
    static DeploymentProfile profile(ApplicationDescription application, String profileId) {
        return application.getDeploymentProfiles().stream()
                .filter(profile -> profileId.equals(profile.getId()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new FleetException(
                                        "The application '%s' has no deployment profile '%s'."
                                                .formatted(application.getId(), profileId)));
    }

    /**
     * A new deployment of one profile on one device.
     *
     * @param values what replaces the application's own parameter values
     * @throws FleetException when the application has no such parameter
     */
    static Document of(
            ApplicationDescription application,
            DeploymentProfile profile,
            Map<String, Object> values,
            String deviceId) {
        requireKnown(application, values);
        String id = UUID.randomUUID().toString();
        MargoFactory factory = MargoFactory.eINSTANCE;
        DeploymentMetadata metadata = factory.createDeploymentMetadata();
        metadata.setName(application.getId());
        metadata.setNamespace(NAMESPACE);
        metadata.setDeviceId(deviceId);
        DeploymentSpec spec = factory.createDeploymentSpec();
        spec.setApplicationId(application.getId());
        spec.setDeploymentProfile(EcoreUtil.copy(profile));
        Set<String> components =
                profile.getComponents().stream()
                        .map(component -> component.getName())
                        .collect(Collectors.toSet());
        for (Map.Entry<String, Parameter> entry : application.getParameters()) {
            if (concerns(entry.getValue(), components)) {
                Parameter parameter = EcoreUtil.copy(entry.getValue());
                if (values.containsKey(entry.getKey())) {
                    parameter.setValue(documentValue(values.get(entry.getKey())));
                }
                spec.getParameters().put(entry.getKey(), parameter);
            }
        }
        ApplicationDeployment deployment = factory.createApplicationDeployment();
        deployment.setId(id);
        deployment.setMetadata(metadata);
        deployment.setSpec(spec);
        return new Document(id, deviceId, Wire.yaml(deployment));
    }

    private static void requireKnown(
            ApplicationDescription application, Map<String, Object> values) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(application.getParameters().keySet());
        if (!unknown.isEmpty()) {
            throw new FleetException(
                    "The application '%s' has no parameter '%s'; it has: %s."
                            .formatted(
                                    application.getId(),
                                    unknown.iterator().next(),
                                    String.join(
                                            ", ",
                                            new TreeSet<>(application.getParameters().keySet()))));
        }
    }

    private static boolean concerns(Parameter parameter, Set<String> components) {
        return parameter.getTargets().stream()
                .anyMatch(target -> target.getComponents().stream().anyMatch(components::contains));
    }

    /** The value in the form that documents hold. */
    private static Object documentValue(Object value) {
        return switch (value) {
            case Byte number -> BigInteger.valueOf(number);
            case Short number -> BigInteger.valueOf(number);
            case Integer number -> BigInteger.valueOf(number);
            case Long number -> BigInteger.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            case Float number -> new BigDecimal(number.toString());
            case null, default -> value;
        };
    }
}
