/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.profile;

import dev.edgewright.host.wasi1.Wasi1;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of device. What it reports to a fleet manager follows from what it can really do here: a
 * class without core modules to offer has no label that promises them.
 *
 * @param name one lower-case word
 * @param summary what it stands for, in a few words
 * @param modelNumber as reported in the capabilities
 * @param cores of its one CPU
 * @param architecture amd64, arm64 or arm
 * @param memoryKi memory for workloads in KiB
 * @param storageKi storage for workloads in KiB
 * @param interfaces communication interfaces, in Margo's words
 * @param importModules core import modules that it offers to a guest; empty when it runs none
 */
public record DeviceClass(
        String name,
        String summary,
        String modelNumber,
        BigDecimal cores,
        String architecture,
        int memoryKi,
        int storageKi,
        List<String> interfaces,
        Set<String> importModules) {

    private static final int KI_PER_PAGE = 64;
    private static final int KI_PER_MI = 1024;

    /** A Linux gateway in a control cabinet. It runs core modules; it has no container engine. */
    public static final DeviceClass LINUX =
            new DeviceClass(
                    "linux",
                    "Linux gateway",
                    "EW-GATEWAY",
                    BigDecimal.valueOf(4),
                    "amd64",
                    512 * KI_PER_MI,
                    4096 * KI_PER_MI,
                    List.of("ethernet", "wifi"),
                    Set.of(Wasi1.MODULE));

    /** A microcontroller in the manner of Ocre: small core modules and nothing else. */
    public static final DeviceClass EMBEDDED =
            new DeviceClass(
                    "embedded",
                    "microcontroller",
                    "EW-MICRO",
                    BigDecimal.ONE,
                    "arm",
                    256,
                    1024,
                    List.of("ethernet", "canbus"),
                    Set.of(Wasi1.MODULE));

    /** A page on an operator panel. It has no WASI preview 1, so it runs no core module. */
    public static final DeviceClass BROWSER =
            new DeviceClass(
                    "browser",
                    "page on an operator panel",
                    "EW-PANEL",
                    BigDecimal.ONE,
                    "arm64",
                    64 * KI_PER_MI,
                    16 * KI_PER_MI,
                    List.of("wifi"),
                    Set.of());

    public DeviceClass {
        interfaces = List.copyOf(interfaces);
        importModules = Set.copyOf(importModules);
    }

    /** Every class that there is. */
    public static List<DeviceClass> all() {
        return List.of(LINUX, EMBEDDED, BROWSER);
    }

    /** The class of this name. */
    public static Optional<DeviceClass> named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether it runs core modules at all. */
    public boolean runsModules() {
        return !importModules.isEmpty();
    }

    /** The most linear memory that a guest can have, in pages of 64 KiB. */
    public int memoryPages() {
        return memoryKi / KI_PER_PAGE;
    }

    /** Memory in Margo's notation, such as {@code 512Mi}. */
    public String memory() {
        return quantity(memoryKi);
    }

    /** Storage in Margo's notation. */
    public String storage() {
        return quantity(storageKi);
    }

    private static String quantity(int ki) {
        return ki % KI_PER_MI == 0 ? ki / KI_PER_MI + "Mi" : ki + "Ki";
    }
}
