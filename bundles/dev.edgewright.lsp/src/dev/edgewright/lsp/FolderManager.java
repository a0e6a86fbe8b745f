/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import dev.edgewright.wit.packages.SourceUnit;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.workspace.UnknownProjectConfig;

/** The documents of one workspace folder. Those outside of all folders see only themselves. */
final class FolderManager extends ProjectManager {

    @Override
    public XtextResourceSet createNewResourceSet(ResourceDescriptionsData index) {
        XtextResourceSet resources = super.createNewResourceSet(index);
        if (getProjectConfig() instanceof UnknownProjectConfig) {
            resources.eAdapters().add(SourceUnit.StandAlone.everything());
        }
        return resources;
    }
}
