/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the server asks of the ports of services. */
final class ServicePorts implements Rule {

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        Optional<Mapping> spec = root.mapping("spec");
        if (!Objects.kind(document).equals("Service") || spec.isEmpty()) {
            return;
        }
        List<Mapping> ports = Objects.items(spec.get(), "ports");
        String type = spec.get().text("type").orElse("ClusterIP");
        boolean headless = spec.get().text("clusterIP").orElse("").equals("None");
        if (ports.isEmpty() && !type.equals("ExternalName") && !headless) {
            findings.error(
                    root.entry("spec").orElseThrow().key(),
                    Codes.PORT,
                    "The service has no ports; add `ports`.");
        }
        if (type.equals("ExternalName") && !Objects.has(spec.get(), "externalName")) {
            findings.error(
                    spec.get().entry("type").orElseThrow().key(),
                    Codes.CHOICE,
                    "A service of the type `ExternalName` needs `externalName`.");
        }
        Names.unique(ports, "name", "port", Severity.ERROR, findings);
        Set<String> seen = new HashSet<>();
        for (Mapping port : ports) {
            if (ports.size() > 1 && !Objects.has(port, "name") && !port.entries().isEmpty()) {
                findings.error(
                        port.entries().get(0).key(),
                        Codes.PORT,
                        "The ports of a service with several ports need names; add `name`.");
            }
            Optional<Scalar> number = port.scalar("port");
            String key = number.map(Scalar::text).orElse("") + port.text("protocol").orElse("TCP");
            if (number.isPresent() && !seen.add(key)) {
                findings.error(
                        number.get(),
                        Codes.DUPLICATE,
                        "The service has the port %s already.".formatted(number.get()));
            }
            port.scalar("nodePort")
                    .filter(p -> type.equals("ClusterIP") && !p.text().equals("0"))
                    .ifPresent(
                            p ->
                                    findings.error(
                                            p,
                                            Codes.PORT,
                                            "`nodePort` is for services of the type `NodePort` or `LoadBalancer`;"
                                                    + " this one is of the type `ClusterIP`."));
        }
    }
}
