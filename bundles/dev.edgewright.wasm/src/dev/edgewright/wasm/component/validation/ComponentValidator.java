/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.types.ComponentType;

/**
 * Checks components against the rules of the component model (Binary.md, the notes of each section)
 * and finds out their types.
 */
public final class ComponentValidator {

    private ComponentValidator() {}

    /**
     * Checks everything, the code of core modules included. One type may have 100,000 parts, all
     * types that the definitions give rise to a million.
     *
     * @return the component with the types of its definitions
     * @throws InvalidComponentException if a rule is broken, or a limit or a proposal that is not
     *     supported is met
     */
    public static TypedComponent type(Component component) throws InvalidComponentException {
        return new Typing(new Scope(Scope.Kind.COMPONENT, null), new Budget(), true)
                .component(component);
    }

    /**
     * Checks a component as {@link #type} does.
     *
     * @return what the component imports and exports
     * @throws InvalidComponentException if a rule is broken, or a limit or a proposal that is not
     *     supported is met
     */
    public static ComponentType validate(Component component) throws InvalidComponentException {
        return type(component).type();
    }

    /**
     * Finds out what a component imports and exports without a look at core modules and without the
     * rules on names and visibility, so that binaries of older tools can be read too.
     *
     * @throws InvalidComponentException if indices or types do not fit
     */
    public static ComponentType typeOf(Component component) throws InvalidComponentException {
        return new Typing(new Scope(Scope.Kind.COMPONENT, null), new Budget(), false)
                .component(component)
                .type();
    }
}
