/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.match.Expressions.Scope;
import dev.edgewright.margo.match.Reason.Aspect;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.DeviceConstraints;
import dev.edgewright.margo.model.EligibilityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The matching rules of 1.0.0-rc.3 (Application Description, DeviceConstraints Attributes):
 * capacity first, eligibility only where the capacity suffices; one of the rules has to match, and
 * in it every selector with every expression. A malformed constraint does not match and says so.
 * Pure functions; thread-safe as long as nobody changes the objects meanwhile.
 */
public final class Matcher {

    private Matcher() {}

    /** Whether a device can take a profile: its type, then its constraints. */
    public static Verdict match(DeploymentProfile profile, DeviceCapabilities device) {
        if (device.getProperties() == null) {
            return refused(device, Aspect.DEPLOYMENT_TYPE, List.of("it reports no properties"));
        }
        if (!device.getProperties().getRoles().isEmpty()) {
            return refused(
                    device,
                    Aspect.DEPLOYMENT_TYPE,
                    List.of(
                            "it reports roles, as before 1.0.0, and no deployment types; migrate"
                                    + " its capabilities to have it matched"));
        }
        if (profile.getRequiredResources() != null) {
            return refused(
                    device,
                    Aspect.CAPACITY,
                    List.of(
                            "the profile has requiredResources, as before 1.0.0; migrate the"
                                    + " application to have it matched"));
        }
        List<String> types = device.getProperties().getSupportedDeploymentTypes();
        if (!types.contains(profile.getType())) {
            String reported =
                    types.isEmpty()
                            ? "it reports no deployment types and so hosts no workloads"
                            : "it takes profiles of type %s, not %s"
                                    .formatted(String.join(" and ", types), profile.getType());
            return refused(device, Aspect.DEPLOYMENT_TYPE, List.of(reported));
        }
        return match(profile.getDeviceConstraints(), device);
    }

    /**
     * Whether a device meets constraints, whatever the type of the profile.
     *
     * @param constraints the constraints; null when there are none
     */
    public static Verdict match(DeviceConstraints constraints, DeviceCapabilities device) {
        if (device.getProperties() == null) {
            return refused(device, Aspect.CAPACITY, List.of("it reports no properties"));
        }
        if (constraints == null) {
            return accepted(device, Aspect.CAPACITY, "nothing is required of it");
        }
        if (constraints.getCapacityRequirements() != null) {
            List<String> failures =
                    Capacity.failures(
                            constraints.getCapacityRequirements(), device.getProperties());
            if (!failures.isEmpty()) {
                return refused(device, Aspect.CAPACITY, failures);
            }
        }
        return constraints.getEligibilityRules().isEmpty()
                ? accepted(device, Aspect.CAPACITY, "its capacity suffices")
                : eligibility(constraints.getEligibilityRules(), device);
    }

    /** Whether a device meets one of the rules, or there are none; a device MUST evaluate this. */
    public static Verdict eligibility(List<EligibilityRule> rules, DeviceCapabilities device) {
        if (rules.isEmpty()) {
            return accepted(device, Aspect.ELIGIBILITY, "there are no rules");
        }
        Map<String, Object> properties =
                device.getProperties() == null
                        ? Map.of()
                        : MargoWriter.toTree(device.getProperties());
        Map<String, Object> labels = device.getLabels().map();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            String number = "rule " + (i + 1);
            List<String> failed = failures(rules.get(i), properties, labels);
            if (failed.isEmpty()) {
                return accepted(device, Aspect.ELIGIBILITY, number + " matches");
            }
            failures.add(number + ", " + String.join(", and ", failed));
        }
        return refused(device, Aspect.ELIGIBILITY, failures);
    }

    private static List<String> failures(
            EligibilityRule rule, Map<String, Object> properties, Map<String, Object> labels) {
        List<String> failures = new ArrayList<>();
        if (rule.getPropertySelector() != null) {
            failures.addAll(
                    Evaluation.failures(rule.getPropertySelector(), Scope.PROPERTY, properties));
        }
        if (rule.getLabelSelector() != null) {
            failures.addAll(Evaluation.failures(rule.getLabelSelector(), Scope.LABEL, labels));
        }
        return failures;
    }

    private static Verdict accepted(DeviceCapabilities device, Aspect aspect, String words) {
        return new Verdict(name(device), true, List.of(new Reason(aspect, words)));
    }

    private static Verdict refused(DeviceCapabilities device, Aspect aspect, List<String> words) {
        return new Verdict(
                name(device), false, words.stream().map(w -> new Reason(aspect, w)).toList());
    }

    private static String name(DeviceCapabilities device) {
        return device.getProperties() == null || device.getProperties().getId() == null
                ? "the device"
                : device.getProperties().getId();
    }
}
