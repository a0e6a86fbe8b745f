/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.device.protocol.Wire;
import dev.edgewright.margo.model.DeviceCapabilities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeviceClassTest {

    static List<DeviceClass> classes() {
        return DeviceClass.all();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void reportsCapabilitiesThatMargoTakes(DeviceClass deviceClass) {
        byte[] json = Wire.json(Capabilities.of("line-7", deviceClass));

        DeviceCapabilities read =
                Wire.read(json, DeviceCapabilities.class, "the device capabilities");

        assertEquals("line-7", read.getProperties().getId());
        assertEquals(deviceClass.memory(), read.getProperties().getMemory());
        assertEquals(
                deviceClass.architecture(),
                read.getProperties().getCpus().getFirst().getArchitecture());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void promisesCoreModulesExactlyWhereItRunsThem(DeviceClass deviceClass) {
        DeviceCapabilities capabilities = Capabilities.of("line-7", deviceClass);

        assertEquals(
                deviceClass.runsModules() ? Optional.of(true) : Optional.empty(),
                Optional.ofNullable(capabilities.getLabels().get("wasm.edgewright.dev/module")));
    }

    @Test
    void writesSmallMemoryInKi() {
        String json =
                new String(
                        Wire.json(Capabilities.of("press-7", DeviceClass.EMBEDDED)),
                        StandardCharsets.UTF_8);

        assertTrue(json.contains("\"memory\":\"256Ki\""), json);
        assertEquals(4, DeviceClass.EMBEDDED.memoryPages());
        assertEquals("512Mi", DeviceClass.LINUX.memory());
    }

    @Test
    void isFoundByItsName() {
        assertEquals(Optional.of(DeviceClass.BROWSER), DeviceClass.named("browser"));
        assertEquals(Optional.empty(), DeviceClass.named("toaster"));
    }
}
