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
import dev.edgewright.margo.match.Quantity;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.wasm.WasmConvention;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a component asks for in its profile's {@code x-wasm-extensions}: a limit of linear memory,
 * grants and links. Whatever this device cannot give is refused, never passed over.
 */
record WasmRequest(String component, Optional<String> memory) {

    private static final int PAGE_BITS = 16;

    static WasmRequest of(DeploymentProfile profile, String component) throws WorkloadException {
        Object components =
                entry(profile.getExtensions().get(WasmConvention.EXTENSION), "components");
        Object own = entry(components, component);
        refuseAny(component, entry(own, "grants"), "grants");
        refuseAny(component, entry(own, "links"), "links to other components");
        Object memory = entry(own, "memory");
        return new WasmRequest(component, Optional.ofNullable(memory).map(Object::toString));
    }

    private static void refuseAny(String component, Object list, String what)
            throws WorkloadException {
        if (list instanceof List<?> entries && entries.isEmpty() || list == null) {
            return;
        }
        throw new WorkloadException(
                "device.grant",
                ("The component '%s' asks for %s (%s) that this device does not have; it gives a"
                                + " workload its input, its output, variables, time and random"
                                + " numbers.")
                        .formatted(component, what, list));
    }

    private static Object entry(Object value, String key) {
        return value instanceof Map<?, ?> map ? map.get(key) : null;
    }

    /**
     * The limit of linear memory on a device of this class, in pages of 64 KiB.
     *
     * @throws WorkloadException when the device has less than is asked for
     */
    int memoryPages(DeviceClass deviceClass) throws WorkloadException {
        if (memory.isEmpty()) {
            return deviceClass.memoryPages();
        }
        BigInteger bytes =
                Quantity.parse(memory.get())
                        .map(Quantity::bytes)
                        .orElseThrow(
                                () ->
                                        new WorkloadException(
                                                "device.memory",
                                                ("The memory of component '%s' is '%s'; write a"
                                                                + " whole number and Ki, Mi or Gi.")
                                                        .formatted(component, memory.get())));
        if (bytes.compareTo(BigInteger.valueOf(deviceClass.memoryKi() * 1024L)) > 0) {
            throw new WorkloadException(
                    "device.memory",
                    "The component '%s' asks for %s of linear memory; this %s has %s."
                            .formatted(
                                    component,
                                    memory.get(),
                                    deviceClass.summary(),
                                    deviceClass.memory()));
        }
        return bytes.shiftRight(PAGE_BITS).intValue();
    }
}
