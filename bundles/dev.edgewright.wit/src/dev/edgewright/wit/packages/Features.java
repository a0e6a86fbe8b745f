/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import java.util.Set;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * The features that open {@code @unstable} gates (WIT.md, "Feature Gates").
 *
 * @param names the open features
 * @param all whether every feature is open
 */
public record Features(Set<String> names, boolean all) {

    /** No feature is open. */
    public static final Features NONE = new Features(Set.of(), false);

    /** Every feature is open. */
    public static final Features ALL = new Features(Set.of(), true);

    public Features {
        names = Set.copyOf(names);
    }

    /** The features that were attached to the resource set of the element; none by default. */
    public static Features of(EObject element) {
        ResourceSet resources =
                element.eResource() == null ? null : element.eResource().getResourceSet();
        if (resources != null) {
            for (Object adapter : resources.eAdapters()) {
                if (adapter instanceof Holder holder) {
                    return holder.features;
                }
            }
        }
        return NONE;
    }

    /** Lets all documents of the resource set see these features as open. */
    public void attachTo(ResourceSet resources) {
        resources.eAdapters().removeIf(Holder.class::isInstance);
        resources.eAdapters().add(new Holder(this));
    }

    /** Whether the element and everything around it is open. */
    public boolean isOpen(EObject element) {
        return closedBy(element) == null;
    }

    /** The feature that keeps the element out; null if none does. */
    public String closedBy(EObject element) {
        if (all) {
            return null;
        }
        for (EObject e = element; e != null; e = e.eContainer()) {
            if (e instanceof Gated gated) {
                for (Gate gate : gated.getGates()) {
                    if ("unstable".equals(gate.getName())
                            && gate.getFeature() != null
                            && !names.contains(gate.getFeature())) {
                        return gate.getFeature();
                    }
                }
            }
        }
        return null;
    }

    private static final class Holder extends AdapterImpl {

        private final Features features;

        private Holder(Features features) {
            this.features = features;
        }
    }
}
