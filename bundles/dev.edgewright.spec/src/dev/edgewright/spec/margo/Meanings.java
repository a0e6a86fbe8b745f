/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import java.util.List;
import java.util.Map;

/** What the words of Margo's documents mean, and what is often written. */
final class Meanings {

    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("Operator.In", "The property or label has one of the values."),
                    Map.entry("Operator.NotIn", "The property or label has none of the values."),
                    Map.entry("Operator.Exists", "The property or label is there."),
                    Map.entry("Operator.DoesNotExist", "The property or label is not there."),
                    Map.entry("Operator.Gt", "The number is greater than the only value."),
                    Map.entry("Operator.Lt", "The number is less than the only value."),
                    Map.entry(
                            "Operator.ContainsAll",
                            "One item of the list matches all expressions of the itemSelector."),
                    Map.entry(
                            "Operator.ContainsAny",
                            "One item of the list matches at least one expression of the itemSelector."),
                    Map.entry("ProfileType.helm", "Helm charts, for Kubernetes."),
                    Map.entry("ProfileType.helm.v3", "Helm charts of version 3."),
                    Map.entry("ProfileType.compose", "Compose archives."),
                    Map.entry("ProfileType.docker-compose", "Compose archives."),
                    Map.entry(
                            "ProfileType.custom", "Another kind of workload, such as WebAssembly."),
                    Map.entry("DeploymentType.helm", "Takes Helm charts."),
                    Map.entry("DeploymentType.compose", "Takes Compose archives."),
                    Map.entry("DeploymentType.custom", "Takes workloads of its own kind."),
                    Map.entry("Runtime.oci", "Runs OCI containers."),
                    Map.entry("Runtime.custom", "Runs workloads of its own kind."),
                    Map.entry("Architecture.amd64", "64-bit x86."),
                    Map.entry("Architecture.arm64", "64-bit Arm."),
                    Map.entry("Architecture.arm", "32-bit Arm."),
                    Map.entry("State.pending", "Accepted, and not begun."),
                    Map.entry("State.installing", "Being installed or updated."),
                    Map.entry("State.installed", "Runs."),
                    Map.entry("State.failed", "Could not be installed; the error says why."),
                    Map.entry("State.removing", "Being removed."),
                    Map.entry("State.removed", "Is gone."),
                    Map.entry("DataType.string", "Text."),
                    Map.entry("DataType.integer", "A whole number."),
                    Map.entry("DataType.double", "A number."),
                    Map.entry("DataType.boolean", "true or false."));

    private static final Map<String, List<String>> EXAMPLES =
            Map.of(
                    "Timeout", List.of("5m0s"),
                    "Memory", List.of("512Ki", "256Mi", "1Gi"),
                    "Storage", List.of("10Mi", "1Gi", "1Ti"),
                    "OciRepository", List.of("oci://registry.example/path"),
                    "Revision", List.of("1.0.0"),
                    "Cores", List.of("0.5", "1"));

    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "wait",
                    "true",
                    "immutable",
                    "false",
                    "allowEmpty",
                    "false",
                    "multiselect",
                    "false");

    private Meanings() {}

    /** What a value of a data type means; empty if its name says it. */
    static String of(String type, String value) {
        return VALUES.getOrDefault(type + "." + value, "");
    }

    /** Values of a data type to begin with. */
    static List<String> examples(String type) {
        return EXAMPLES.getOrDefault(type, List.of());
    }

    /** What counts where a key is left out; null if nothing does. */
    static String defaultOf(String key) {
        return DEFAULTS.get(key);
    }
}
