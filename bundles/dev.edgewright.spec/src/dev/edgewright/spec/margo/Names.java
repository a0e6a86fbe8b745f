/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.model.MargoPackage.Literals;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;

/** Which places of Margo's documents define names, and which use them. */
final class Names {

    /**
     * What a place does with names.
     *
     * @param definition whether it defines them; uses them otherwise
     */
    record Use(Optional<String> kind, boolean definition) {}

    private static final Use NONE = new Use(Optional.empty(), false);

    private static final Map<String, Use> USES =
            Map.ofEntries(
                    defines("ApplicationDescription.id", "application"),
                    defines("Metadata.id", "application"),
                    refers("DeploymentSpec.applicationId", "application"),
                    refers("DeploymentAnnotations.applicationId", "application"),
                    defines("DeploymentProfile.id", "profile"),
                    defines("Component.name", "component"),
                    refers("Target.components", "component"),
                    defines("ApplicationDescription.parameters", "parameter"),
                    refers("DeploymentSpec.parameters", "parameter"),
                    refers("Setting.parameter", "parameter"),
                    refers("Setting.schema", "schema"),
                    defines("Schema.name", "schema"),
                    defines("ApplicationDeployment.id", "deployment"),
                    defines("DeploymentAnnotations.id", "deployment"),
                    refers("DeploymentStatus.deploymentId", "deployment"),
                    refers("DeploymentRef.deploymentId", "deployment"),
                    defines("DeviceProperties.id", "device"),
                    refers("DeploymentMetadata.deviceId", "device"),
                    refers("DeploymentStatus.deviceId", "device"));

    private Names() {}

    private static Map.Entry<String, Use> defines(String place, String kind) {
        return Map.entry(place, new Use(Optional.of(kind), true));
    }

    private static Map.Entry<String, Use> refers(String place, String kind) {
        return Map.entry(place, new Use(Optional.of(kind), false));
    }

    /** What a key of a class does with names in a kind of document. */
    static Use of(EClass owner, String key, EClass root) {
        Use use = USES.getOrDefault(owner.getName() + "." + key, NONE);
        boolean copy =
                root == Literals.APPLICATION_DEPLOYMENT
                        && owner == Literals.DEPLOYMENT_PROFILE
                        && key.equals("id");
        return copy ? new Use(use.kind(), false) : use;
    }
}
