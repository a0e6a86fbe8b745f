/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import dev.edgewright.margo.model.CapacityRequirements;
import dev.edgewright.margo.model.Cpu;
import dev.edgewright.margo.model.CpuRequirement;
import dev.edgewright.margo.model.DeviceProperties;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the capacity that a profile requires with what a device reports. */
final class Capacity {

    private Capacity() {}

    static List<String> failures(CapacityRequirements required, DeviceProperties device) {
        List<String> failures = new ArrayList<>();
        if (required.getCpu() != null) {
            cpu(required.getCpu(), device.getCpus()).ifPresent(failures::add);
        }
        amount("memory", required.getMemory(), device.getMemory()).ifPresent(failures::add);
        amount("storage", required.getStorage(), device.getStorage()).ifPresent(failures::add);
        return failures;
    }

    /** One CPU must have the cores and the architecture; cores of several are never summed. */
    private static Optional<String> cpu(CpuRequirement required, List<Cpu> cpus) {
        BigDecimal cores = required.getCores();
        if (cores == null) {
            return Optional.of("the required cpu does not say how many cores");
        }
        List<String> architectures = required.getArchitectures();
        if (cpus.isEmpty()) {
            return Optional.of("no CPU is reported, " + cores(cores) + " required");
        }
        List<Cpu> fitting =
                cpus.stream()
                        .filter(
                                c ->
                                        architectures.isEmpty()
                                                || architectures.contains(c.getArchitecture()))
                        .toList();
        if (fitting.isEmpty()) {
            return Optional.of(
                    "no CPU is of architecture %s, reported: %s"
                            .formatted(
                                    String.join(" or ", architectures),
                                    cpus.stream()
                                            .map(Capacity::architecture)
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
        }
        if (fitting.stream().anyMatch(c -> has(c, cores))) {
            return Optional.empty();
        }
        String most =
                fitting.stream()
                        .map(c -> c.getCores() == null ? "unknown" : c.getCores().toPlainString())
                        .collect(Collectors.joining(", "));
        return Optional.of(
                fitting.size() == 1
                        ? "the CPU has %s of the required %s cores"
                                .formatted(most, cores.toPlainString())
                        : "no CPU has the required %s cores, reported: %s; separate CPUs are not"
                                        .formatted(cores.toPlainString(), most)
                                + " added up");
    }

    private static boolean has(Cpu cpu, BigDecimal cores) {
        return cpu.getCores() != null && cpu.getCores().compareTo(cores) >= 0;
    }

    private static String architecture(Cpu cpu) {
        return cpu.getArchitecture() == null ? "none" : cpu.getArchitecture();
    }

    private static String cores(BigDecimal cores) {
        return cores.compareTo(BigDecimal.ONE) == 0
                ? "1 core is"
                : cores.toPlainString() + " cores are";
    }

    private static Optional<String> amount(String name, String required, String reported) {
        if (required == null) {
            return Optional.empty();
        }
        Optional<Quantity> need = Quantity.parse(required);
        if (need.isEmpty()) {
            return Optional.of("the required %s `%s` is no amount".formatted(name, required));
        }
        if (reported == null) {
            return Optional.of("no %s is reported, %s is required".formatted(name, required));
        }
        Optional<Quantity> have = Quantity.parse(reported);
        if (have.isEmpty()) {
            return Optional.of("the reported %s `%s` is no amount".formatted(name, reported));
        }
        return have.get().compareTo(need.get()) >= 0
                ? Optional.empty()
                : Optional.of(
                        "%s %s is less than the required %s".formatted(name, reported, required));
    }
}
