/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.margo.model.Component;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.wasm.WasmConvention;
import dev.edgewright.margo.wasm.WasmConvention.Workload;
import dev.edgewright.margo.wasm.WasmExtension;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/**
 * What the WebAssembly binaries of a profile need, as far as they are in the workspace.
 *
 * @param artifacts what each component needs, by its name
 * @param complete whether the binaries of all components are known
 */
public record WasmWorkloads(Map<String, Workload> artifacts, boolean complete) {

    public WasmWorkloads {
        artifacts = Map.copyOf(artifacts);
    }

    /**
     * Looks for the binaries of the components of a profile.
     *
     * @param from the file of the profile
     */
    public static WasmWorkloads of(DeploymentProfile profile, URI from, Workspace workspace) {
        Map<String, Workload> artifacts = new LinkedHashMap<>();
        boolean complete = WasmConvention.TYPE.equals(profile.getType());
        if (complete) {
            for (Component component : profile.getComponents()) {
                Optional<Workload> workload = workload(component, from, workspace);
                workload.ifPresent(w -> artifacts.put(component.getName(), w));
                complete &= workload.isPresent();
            }
        }
        return new WasmWorkloads(artifacts, complete && !artifacts.isEmpty());
    }

    private static Optional<Workload> workload(Component component, URI from, Workspace workspace) {
        if (component.getName() == null) {
            return Optional.empty();
        }
        String repository =
                component.getProperties() == null
                        ? null
                        : component.getProperties().getRepository();
        return Optional.ofNullable(repository)
                .flatMap(r -> workspace.artifact(from, r))
                .or(() -> workspace.artifact(from, component.getName()))
                .map(WasmWorkloads::workload);
    }

    private static Workload workload(Artifact artifact) {
        return new Workload(artifact.component(), artifact.imports(), artifact.proposals());
    }

    /** What is needed of a device, without what the components bring each other. */
    public List<Workload> needs(DeploymentProfile profile) {
        WasmExtension extension =
                WasmExtension.of(profile.getExtensions().get(WasmConvention.EXTENSION));
        List<Workload> needs = new ArrayList<>();
        artifacts.forEach((name, workload) -> needs.add(extension.unlinked(name, workload)));
        return needs;
    }
}
