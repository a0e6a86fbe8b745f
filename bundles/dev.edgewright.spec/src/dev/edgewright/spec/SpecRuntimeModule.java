/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import dev.edgewright.spec.check.SpecResourceValidator;
import dev.edgewright.spec.parser.SpecParser;
import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.workspace.SpecDescriptions;
import dev.edgewright.spec.workspace.SpecIndex;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.validation.IResourceValidator;

/** Binds the parts of the language. */
public class SpecRuntimeModule extends AbstractSpecRuntimeModule {

    @Override
    public Class<? extends ISerializer> bindISerializer() {
        return NoSerializer.class;
    }

    public Class<? extends IParser> bindIParser() {
        return SpecParser.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return SpecResource.class;
    }

    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return SpecResourceValidator.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy>
            bindIDefaultResourceDescriptionStrategy() {
        return SpecIndex.class;
    }

    public Class<? extends IResourceDescription.Manager> bindIResourceDescriptionManager() {
        return SpecDescriptions.class;
    }
}
