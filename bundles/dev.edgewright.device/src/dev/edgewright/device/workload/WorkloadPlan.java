/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.workload;

import dev.edgewright.device.profile.DeviceClass;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.Component;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.Parameter;
import dev.edgewright.margo.model.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a device of some class will do to run one component of a deployment.
 *
 * @param component its name
 * @param repository where its artifact is, {@code oci://...}
 * @param revision the tag of the artifact
 * @param environment what the deployment's parameters become: variables of the guest
 * @param memoryPages the most linear memory it gets, in pages of 64 KiB
 * @param timeLimit how long it may run
 */
public record WorkloadPlan(
        String component,
        String repository,
        String revision,
        SortedMap<String, String> environment,
        int memoryPages,
        Duration timeLimit) {

    private static final Duration DEFAULT_TIME_LIMIT = Duration.ofMinutes(1);
    private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,4})m(\\d{1,4})s");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,255}");
    private static final int MAX_VALUE = 32_768;

    /**
     * Plans every component of a deployment.
     *
     * @throws WorkloadException when it asks for something that the class does not grant
     */
    public static List<WorkloadPlan> of(ApplicationDeployment deployment, DeviceClass deviceClass)
            throws WorkloadException {
        DeploymentProfile profile = deployment.getSpec().getDeploymentProfile();
        List<WorkloadPlan> plans = new ArrayList<>();
        for (Component component : profile.getComponents()) {
            WasmRequest request = WasmRequest.of(profile, component.getName());
            plans.add(
                    new WorkloadPlan(
                            component.getName(),
                            component.getProperties().getRepository(),
                            component.getProperties().getRevision(),
                            environment(deployment, component.getName()),
                            request.memoryPages(deviceClass),
                            timeLimit(component)));
        }
        return plans;
    }

    private static SortedMap<String, String> environment(
            ApplicationDeployment deployment, String component) throws WorkloadException {
        SortedMap<String, String> environment = new TreeMap<>();
        for (Map.Entry<String, Parameter> entry : deployment.getSpec().getParameters()) {
            for (Target target : entry.getValue().getTargets()) {
                if (target.getComponents().contains(component)) {
                    environment.put(
                            variable(entry.getKey(), target.getPointer()),
                            text(entry.getKey(), entry.getValue().getValue()));
                }
            }
        }
        return environment;
    }

    private static String variable(String parameter, String pointer) throws WorkloadException {
        if (pointer == null || !VARIABLE.matcher(pointer).matches()) {
            throw new WorkloadException(
                    "device.parameter",
                    ("The parameter '%s' points at '%s', which cannot be an environment variable:"
                                    + " use letters, digits and underscores.")
                            .formatted(parameter, pointer));
        }
        return pointer;
    }

    private static String text(String parameter, Object value) throws WorkloadException {
        String text =
                switch (value) {
                    case null -> "";
                    case BigDecimal number -> number.toPlainString();
                    case List<?> list ->
                            throw new WorkloadException(
                                    "device.parameter",
                                    "The parameter '%s' is a list, which an environment variable"
                                                    .formatted(parameter)
                                            + " cannot hold.");
                    default -> value.toString();
                };
        if (text.length() > MAX_VALUE || text.indexOf('\0') >= 0) {
            throw new WorkloadException(
                    "device.parameter",
                    ("The value of parameter '%s' is longer than %d characters or contains a null"
                                    + " character.")
                            .formatted(parameter, MAX_VALUE));
        }
        return text;
    }

    private static Duration timeLimit(Component component) {
        String timeout = component.getProperties().getTimeout();
        if (timeout == null) {
            return DEFAULT_TIME_LIMIT;
        }
        Matcher matcher = TIMEOUT.matcher(timeout);
        if (!matcher.matches()) {
            return DEFAULT_TIME_LIMIT;
        }
        Duration limit =
                Duration.ofMinutes(Long.parseLong(matcher.group(1)))
                        .plusSeconds(Long.parseLong(matcher.group(2)));
        return limit.isPositive() ? limit : DEFAULT_TIME_LIMIT;
    }
}
