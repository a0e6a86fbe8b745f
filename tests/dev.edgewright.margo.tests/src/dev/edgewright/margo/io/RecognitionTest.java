/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.margo.MargoAssert;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    @Test
    void currentDocumentsAreToldByTheirKeys() {
        assertShape("deploymentProfiles: []", Kind.APPLICATION_DESCRIPTION, Dialect.RC3);
        assertShape("spec: {applicationId: a}", Kind.APPLICATION_DEPLOYMENT, Dialect.RC3);
        assertShape("properties: {serialNumber: a}", Kind.DEVICE_CAPABILITIES, Dialect.RC3);
        assertShape("adoptedManifestVersion: 1", Kind.DEPLOYMENT_STATUS, Dialect.RC3);
        assertShape("manifestVersion: 1", Kind.STATE_MANIFEST, Dialect.RC3);
        assertShape("{apiVersion: v1, metadata: {}}", Kind.APPLICATION_DESCRIPTION, Dialect.RC3);
    }

    @Test
    void earlierDialectsAreNamedAndNotMisreported() {
        assertShape(
                "{apiVersion: margo.org/v1-alpha1, kind: ApplicationDescription,"
                        + " deploymentProfiles: [{type: helm.v3}]}",
                Kind.APPLICATION_DESCRIPTION,
                Dialect.PRE_DRAFT);
        assertShape(
                "{apiVersion: margo.org/v1-alpha1, kind: ApplicationDescription, id: a,"
                        + " deploymentProfiles: [{type: helm, requiredResources: {}}]}",
                Kind.APPLICATION_DESCRIPTION,
                Dialect.PR1);
        assertShape(
                "{apiVersion: application.margo.org/v1alpha1, kind: ApplicationDeployment, id: a}",
                Kind.APPLICATION_DEPLOYMENT,
                Dialect.PR1);
        assertShape(
                "{apiVersion: application.margo.org/v1alpha1, metadata: {annotations: {id: a}}}",
                Kind.APPLICATION_DEPLOYMENT,
                Dialect.PRE_DRAFT);
        assertShape(
                "{kind: DeviceCapabilitiesManifest, properties: {roles: [standalone device]}}",
                Kind.DEVICE_CAPABILITIES,
                Dialect.PR1);
    }

    private static void assertShape(String text, Kind kind, Dialect dialect) {
        MargoDocument document = new MargoReader().read(text);
        assertEquals(Optional.of(kind), document.kind(), text);
        assertEquals(Optional.of(dialect), document.dialect(), text);
        assertEquals(
                dialect == Dialect.RC3 ? 0 : 1,
                document.diagnostics().stream()
                        .filter(d -> d.code().equals(Codes.OTHER_DIALECT))
                        .filter(d -> d.severity() == Severity.INFO)
                        .count(),
                MargoAssert.list(document.diagnostics()));
    }
}
