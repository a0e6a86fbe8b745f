/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.scoping;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/**
 * A scope that finds one name without a table of all.
 *
 * @param find what a name means; null if nothing
 * @param all every name with what it means
 */
record NameScope(
        Function<String, ? extends EObject> find, Supplier<Map<String, ? extends EObject>> all)
        implements IScope {

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        EObject element = find.apply(name.toString());
        return element == null ? null : EObjectDescription.create(name, element);
    }

    @Override
    public Iterable<IEObjectDescription> getElements(QualifiedName name) {
        IEObjectDescription found = getSingleElement(name);
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public IEObjectDescription getSingleElement(EObject object) {
        return all.get().entrySet().stream()
                .filter(e -> e.getValue() == object)
                .map(e -> EObjectDescription.create(e.getKey(), e.getValue()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Iterable<IEObjectDescription> getElements(EObject object) {
        IEObjectDescription found = getSingleElement(object);
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        return all.get().entrySet().stream()
                .<IEObjectDescription>map(e -> EObjectDescription.create(e.getKey(), e.getValue()))
                .toList();
    }
}
