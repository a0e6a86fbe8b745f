/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import dev.edgewright.spec.workspace.SpecDescriptions;
import dev.edgewright.spec.workspace.SpecIndex;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.serializer.ISerializer;

/** Binds the parts of the language. */
public class SpecRuntimeModule extends AbstractSpecRuntimeModule {

    @Override
    public Class<? extends ISerializer> bindISerializer() {
        return NoSerializer.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy>
            bindIDefaultResourceDescriptionStrategy() {
        return SpecIndex.class;
    }

    public Class<? extends IResourceDescription.Manager> bindIResourceDescriptionManager() {
        return SpecDescriptions.class;
    }
}
