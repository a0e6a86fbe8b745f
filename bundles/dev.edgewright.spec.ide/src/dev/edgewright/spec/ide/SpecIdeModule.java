/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import dev.edgewright.language.DependencyService;
import org.eclipse.xtext.ide.DefaultIdeModule;

/** Binds the services that editors ask of the language of deployment specs. */
public class SpecIdeModule extends DefaultIdeModule {

    public Class<? extends DependencyService> bindDependencyService() {
        return SpecDependencies.class;
    }
}
