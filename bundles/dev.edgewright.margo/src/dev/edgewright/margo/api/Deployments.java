/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.api;

import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentMetadata;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeploymentSpec;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.model.Parameter;
import dev.edgewright.margo.model.Target;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes deployments out of descriptions. */
public final class Deployments {

    private Deployments() {}

    /**
     * The deployment of one profile of an application to a device. Constraints are copied
     * unmodified; the profile's id and description stay behind, as the OpenAPI of rc.3 admits
     * neither. Parameters are those that have a value and a target in the profile.
     *
     * @param id the id of the deployment
     * @param description the application; left as it is
     * @param profile one of its profiles
     * @param deviceId the target device
     * @param values values in place of the defaults, by name of the parameter
     * @throws IllegalArgumentException if the application has no such parameter
     */
    public static ApplicationDeployment create(
            UUID id,
            ApplicationDescription description,
            DeploymentProfile profile,
            String deviceId,
            Map<String, ?> values) {
        Set<String> names = description.getParameters().keySet();
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no parameter `%s`%s"
                                .formatted(
                                        name,
                                        Suggestions.nearest(name, names)
                                                .map(n -> "; did you mean `" + n + "`?")
                                                .orElse(".")));
            }
        }
        DeploymentMetadata metadata = MargoFactory.eINSTANCE.createDeploymentMetadata();
        metadata.setName(description.getId());
        metadata.setNamespace(description.getId());
        metadata.setDeviceId(deviceId);
        ApplicationDeployment deployment = MargoFactory.eINSTANCE.createApplicationDeployment();
        deployment.setId(id.toString());
        deployment.setMetadata(metadata);
        deployment.setSpec(spec(description, profile, values));
        return deployment;
    }

    private static DeploymentSpec spec(
            ApplicationDescription description, DeploymentProfile profile, Map<String, ?> values) {
        DeploymentProfile copy = EcoreUtil.copy(profile);
        copy.setId(null);
        copy.setDescription(null);
        DeploymentSpec spec = MargoFactory.eINSTANCE.createDeploymentSpec();
        spec.setApplicationId(description.getId());
        spec.setDeploymentProfile(copy);
        Set<String> components =
                profile.getComponents().stream().map(c -> c.getName()).collect(Collectors.toSet());
        for (Map.Entry<String, Parameter> entry : description.getParameters()) {
            Object value =
                    values.containsKey(entry.getKey())
                            ? values.get(entry.getKey())
                            : entry.getValue().getValue();
            Parameter parameter = EcoreUtil.copy(entry.getValue());
            parameter.setValue(value);
            for (Target target : parameter.getTargets()) {
                target.getComponents().retainAll(components);
            }
            parameter.getTargets().removeIf(t -> t.getComponents().isEmpty());
            if (value != null && !parameter.getTargets().isEmpty()) {
                spec.getParameters().put(entry.getKey(), parameter);
            }
        }
        return spec;
    }
}
