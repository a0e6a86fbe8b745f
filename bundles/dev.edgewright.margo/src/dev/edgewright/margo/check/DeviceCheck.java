/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Span;
import dev.edgewright.margo.io.Values;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.DeviceProperties;
import dev.edgewright.margo.model.MargoPackage.Literals;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Checks DeviceCapabilities. */
final class DeviceCheck {

    private static final List<EStructuralFeature> HOSTING =
            List.of(
                    Literals.DEVICE_PROPERTIES__CPUS,
                    Literals.DEVICE_PROPERTIES__MEMORY,
                    Literals.DEVICE_PROPERTIES__STORAGE,
                    Literals.DEVICE_PROPERTIES__SUPPORTED_RUNTIMES,
                    Literals.DEVICE_PROPERTIES__SUPPORTED_DEPLOYMENT_TYPES);

    private final Report report;

    DeviceCheck(Report report) {
        this.report = report;
    }

    void check(DeviceCapabilities device) {
        if (device.getProperties() != null && report.isCurrent()) {
            hosting(device.getProperties());
        } else if (device.getProperties() != null && report.dialect() == Dialect.PR1) {
            resources(device.getProperties());
        }
        for (Map.Entry<String, Object> label : device.getLabels()) {
            if (!isLabel(label.getValue())) {
                report.error(
                        report.locations().value((EObject) label, Literals.VALUE_ENTRY__VALUE),
                        Codes.LABEL,
                        "The label `%s` must be text, a number, a boolean, or a list of either text or numbers."
                                .formatted(label.getKey()));
            }
        }
    }

    private static boolean isFilled(DeviceProperties properties, EStructuralFeature feature) {
        return properties.eGet(feature) instanceof List<?> list
                ? !list.isEmpty()
                : properties.eIsSet(feature);
    }

    /** A device that reports any means to host workloads has to report all of them. */
    private void hosting(DeviceProperties properties) {
        if (HOSTING.stream().noneMatch(f -> isFilled(properties, f))) {
            return;
        }
        Span place = report.locations().of(properties);
        for (EStructuralFeature feature : HOSTING) {
            if (!isFilled(properties, feature)
                    && !report.locations().isDamaged(properties, feature)) {
                String text =
                        "A device that hosts workloads reports `%s`; without it no workload that asks for it is placed here."
                                .formatted(feature.getName());
                if (feature.isMany() && feature != Literals.DEVICE_PROPERTIES__CPUS) {
                    report.error(place, Codes.HOSTING, text);
                } else {
                    report.warning(place, Codes.HOSTING, text);
                }
            }
        }
        if (!Boolean.TRUE.equals(properties.getOtelCollector())
                && !report.locations()
                        .isDamaged(properties, Literals.DEVICE_PROPERTIES__OTEL_COLLECTOR)) {
            report.warning(
                    report.locations()
                            .value(properties, Literals.DEVICE_PROPERTIES__OTEL_COLLECTOR),
                    Codes.HOSTING,
                    "A device that hosts workloads must have an OpenTelemetry collector and report"
                            + " `otelCollector: true`.");
        }
    }

    /** Only a mere gateway of PR1 has no resources. */
    private void resources(DeviceProperties properties) {
        boolean hosts =
                properties.getRoles().stream().anyMatch(r -> !r.equalsIgnoreCase("gateway"));
        if (hosts && !report.isWritten(properties, Literals.DEVICE_PROPERTIES__RESOURCES)) {
            report.error(
                    report.locations().of(properties),
                    Codes.MISSING_KEY,
                    "The required key `resources` is missing. It says what workloads may use; only"
                            + " a device whose one role is Gateway has none.");
        }
    }

    private static boolean isLabel(Object value) {
        return switch (value) {
            case null -> false;
            case List<?> list ->
                    list.stream().allMatch(String.class::isInstance)
                            || list.stream().allMatch(v -> Values.number(v).isPresent());
            case Map<?, ?> map -> false;
            default -> true;
        };
    }
}
