/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import com.google.inject.Injector;
import dev.edgewright.spec.syntax.SyntaxPackage;
import java.util.List;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** Makes the language known to EMF and Xtext, inside OSGi and on a flat class path alike. */
public class SpecStandaloneSetup extends SpecStandaloneSetupGenerated {

    /** What the names of documents end with. */
    protected static final List<String> EXTENSIONS = List.of("yaml", "yml", "json");

    private static Injector shared;

    /** The injector that headless users share; created on first use. */
    public static synchronized Injector injector() {
        if (shared == null) {
            shared = new SpecStandaloneSetup().createInjectorAndDoEMFRegistration();
        }
        return shared;
    }

    /** Leaves an editor's registration alone, which offers more services. */
    @Override
    public void register(Injector injector) {
        EPackage.Registry.INSTANCE.putIfAbsent(SyntaxPackage.eNS_URI, SyntaxPackage.eINSTANCE);
        for (String extension : EXTENSIONS) {
            Resource.Factory.Registry.INSTANCE
                    .getExtensionToFactoryMap()
                    .putIfAbsent(extension, injector.getInstance(IResourceFactory.class));
            IResourceServiceProvider.Registry.INSTANCE
                    .getExtensionToFactoryMap()
                    .putIfAbsent(extension, injector.getInstance(IResourceServiceProvider.class));
        }
    }
}
