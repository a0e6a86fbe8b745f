/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import dev.edgewright.margo.model.MargoPackage;
import org.eclipse.emf.ecore.EClass;

/** The kinds of documents of Margo. */
public enum Kind {
    /** What an application is and how it can be deployed ({@code margo.yaml}). */
    APPLICATION_DESCRIPTION(MargoPackage.Literals.APPLICATION_DESCRIPTION),
    /** An application as it shall run on a device. */
    APPLICATION_DEPLOYMENT(MargoPackage.Literals.APPLICATION_DEPLOYMENT),
    /** What a device offers. */
    DEVICE_CAPABILITIES(MargoPackage.Literals.DEVICE_CAPABILITIES),
    /** What became of a deployment. */
    DEPLOYMENT_STATUS(MargoPackage.Literals.DEPLOYMENT_STATUS),
    /** All deployments that shall run. */
    STATE_MANIFEST(MargoPackage.Literals.STATE_MANIFEST);

    private final EClass type;

    Kind(EClass type) {
        this.type = type;
    }

    /** The class of the document's root. */
    public EClass type() {
        return type;
    }

    /** The name of the kind in the specification. */
    public String title() {
        return type.getName();
    }
}
