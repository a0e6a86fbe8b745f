/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import dev.edgewright.wit.binary.BinaryDocuments;
import dev.edgewright.wit.loading.WitCache;
import dev.edgewright.wit.loading.WitLinker;
import dev.edgewright.wit.loading.WitResource;
import dev.edgewright.wit.packages.WitAffection;
import dev.edgewright.wit.packages.WitIndex;
import dev.edgewright.wit.parser.WitSyntaxMessages;
import dev.edgewright.wit.parser.WitValues;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.validation.WitResourceValidator;
import org.eclipse.xtext.Constants;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.lazy.LazyURIEncoder;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.OnChangeEvictingCache;
import org.eclipse.xtext.validation.IResourceValidator;

/** Binds the parts of the WIT language that differ from Xtext's defaults. */
public class WitRuntimeModule extends AbstractWitRuntimeModule {

    @Override
    public Class<? extends IScopeProvider> bindIScopeProvider() {
        return WitScopes.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return WitValues.class;
    }

    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return WitResourceValidator.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return WitSyntaxMessages.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy>
            bindIDefaultResourceDescriptionStrategy() {
        return WitIndex.class;
    }

    public Class<? extends IResourceDescription.Manager> bindIResourceDescriptionManager() {
        return WitAffection.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return WitResource.class;
    }

    public Class<? extends ILinker> bindILinker() {
        return WitLinker.class;
    }

    public Class<? extends IResourceScopeCache> bindIResourceScopeCache() {
        return WitCache.class;
    }

    public Class<? extends OnChangeEvictingCache> bindOnChangeEvictingCache() {
        return WitCache.class;
    }

    @Override
    public void configureFileExtensions(Binder binder) {
        binder.bind(String.class)
                .annotatedWith(Names.named(Constants.FILE_EXTENSIONS))
                .toInstance("wit," + BinaryDocuments.EXTENSION);
    }

    /** A list of the links of a document is cheaper than the address of each of them. */
    @Override
    public void configureUseIndexFragmentsForLazyLinking(Binder binder) {
        binder.bind(Boolean.TYPE)
                .annotatedWith(Names.named(LazyURIEncoder.USE_INDEXED_FRAGMENTS_BINDING))
                .toInstance(true);
    }

    /** Scopes are complete; there is no outer scope to ask. */
    @Override
    public void configureIScopeProviderDelegate(Binder binder) {}
}
