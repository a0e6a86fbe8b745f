/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.profile;

import dev.edgewright.margo.model.CommunicationInterface;
import dev.edgewright.margo.model.Cpu;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.DeviceProperties;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.wasm.WasmConvention;
import dev.edgewright.margo.wasm.WasmConvention.Offer;
import java.util.List;

/**
 * Writes down what a device of a class reports to its fleet manager (Margo, DeviceCapabilities).
 */
public final class Capabilities {

    private Capabilities() {}

    /**
     * The capabilities of one device.
     *
     * @param deviceId its id, in the form that Margo asks for
     */
    public static DeviceCapabilities of(String deviceId, DeviceClass deviceClass) {
        MargoFactory factory = MargoFactory.eINSTANCE;
        DeviceProperties properties = factory.createDeviceProperties();
        properties.setId(deviceId);
        properties.setVendor("Edgewright");
        properties.setModelNumber(deviceClass.modelNumber());
        properties.setSerialNumber("SIM-" + deviceId);
        Cpu cpu = factory.createCpu();
        cpu.setCores(deviceClass.cores());
        cpu.setArchitecture(deviceClass.architecture());
        properties.getCpus().add(cpu);
        properties.setMemory(deviceClass.memory());
        properties.setStorage(deviceClass.storage());
        for (String type : deviceClass.interfaces()) {
            CommunicationInterface each = factory.createCommunicationInterface();
            each.setType(type);
            properties.getInterfaces().add(each);
        }
        properties.getSupportedRuntimes().add(WasmConvention.TYPE);
        properties.getSupportedDeploymentTypes().add(WasmConvention.TYPE);

        DeviceCapabilities capabilities = factory.createDeviceCapabilities();
        capabilities.setProperties(properties);
        Offer offer =
                new Offer(deviceClass.runsModules(), false, deviceClass.importModules(), List.of());
        WasmConvention.labels(offer).forEach(capabilities.getLabels()::put);
        return capabilities;
    }
}
