/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.edgewright.spec.SpecRuntimeModule;
import dev.edgewright.spec.SpecStandaloneSetup;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.util.Modules2;

/** Makes the language known together with its services for editors. */
public class SpecIdeSetup extends SpecStandaloneSetup {

    private static Injector editors;

    /** The injector that all servers of this process share; created on first use. */
    public static synchronized Injector editorInjector() {
        if (editors == null) {
            editors = new SpecIdeSetup().createInjectorAndDoEMFRegistration();
        }
        return editors;
    }

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new SpecRuntimeModule(), new SpecIdeModule()));
    }

    @Override
    public void register(Injector injector) {
        super.register(injector);
        for (String extension : EXTENSIONS) {
            Resource.Factory.Registry.INSTANCE
                    .getExtensionToFactoryMap()
                    .put(extension, injector.getInstance(IResourceFactory.class));
            IResourceServiceProvider.Registry.INSTANCE
                    .getExtensionToFactoryMap()
                    .put(extension, injector.getInstance(IResourceServiceProvider.class));
        }
    }
}
