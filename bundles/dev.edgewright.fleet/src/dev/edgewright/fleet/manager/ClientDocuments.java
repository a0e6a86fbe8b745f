/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.fleet.manager;

import dev.edgewright.device.protocol.Problem;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.model.ApplicationDeployment;
import dev.edgewright.margo.model.DeviceCapabilities;
import java.nio.charset.StandardCharsets;

/** Documents of Margo on their way between a client's messages and the model. */
final class ClientDocuments {

    private ClientDocuments() {}

    /**
     * Reads the capabilities that a client reports.
     *
     * @param deviceId the device that the request's path names
     * @throws ProblemException when it is another document, has errors, or speaks of another device
     */
    static DeviceCapabilities capabilities(String deviceId, byte[] body) {
        MargoDocument document = new MargoReader().read(body);
        DeviceCapabilities capabilities =
                document.as(DeviceCapabilities.class)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.invalidRequest(
                                                        "The body holds no device capabilities. "
                                                                + firstError(document))));
        if (document.hasErrors()) {
            throw new ProblemException(Problem.semanticError(firstError(document)));
        }
        String id = capabilities.getProperties().getId();
        if (!deviceId.equals(id)) {
            throw new ProblemException(
                    Problem.semanticError(
                            "properties.id: the body speaks of '%s', the path of '%s'."
                                    .formatted(id, deviceId)));
        }
        return capabilities;
    }

    private static String firstError(MargoDocument document) {
        return document.diagnostics().stream()
                .filter(MargoDiagnostic::isError)
                .map(error -> "Line %d: %s".formatted(error.line(), error.message()))
                .findFirst()
                .orElse("");
    }

    /** The document as YAML in UTF-8. */
    static byte[] yaml(ApplicationDeployment deployment) {
        return new MargoWriter().yaml(deployment).getBytes(StandardCharsets.UTF_8);
    }
}
