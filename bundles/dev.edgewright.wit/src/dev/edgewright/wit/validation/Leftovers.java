/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.syntax.InlineInterface;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.ResourceFunction;
import dev.edgewright.wit.syntax.TypeDeclaration;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.World;
import java.util.List;
import org.eclipse.emf.ecore.EObject;

/** What would be left over when a closed feature takes away the item that holds it. */
final class Leftovers {

    private Leftovers() {}

    static void check(EObject element, Features features, Report report) {
        switch (element) {
            case Interface i ->
                    types(i.getItems(), i, "Interface `" + i.getName() + "`", features, report);
            case InlineInterface i when features.isOpen(WitSyntax.typeScope(i.eContainer())) ->
                    types(i.getItems(), i, "This interface", features, report);
            case World w -> {
                types(w.getItems(), w, "World `" + w.getName() + "`", features, report);
                worldTypes(w, features, report);
            }
            case Resource r when !(r.eContainer() instanceof World) ->
                    functions(r, features, report);
            default -> {}
        }
    }

    private static void types(
            List<? extends EObject> items,
            EObject owner,
            String name,
            Features features,
            Report report) {
        String closed = features.closedBy(owner);
        if (closed == null) {
            return;
        }
        for (EObject item : items) {
            EObject type = typeOf(item);
            if (type != null && !hasGate((Gated) item, closed)) {
                report.error(
                        WitCode.GATE,
                        type,
                        name
                                + " belongs to the unstable feature `"
                                + closed
                                + "`, so its types need the same gate: put `@unstable(feature = "
                                + closed
                                + ")` before this one.");
            }
        }
    }

    /** A world cannot do without the types that stand in it. */
    private static void worldTypes(World world, Features features, Report report) {
        if (!features.isOpen(world)) {
            return;
        }
        for (EObject item : world.getItems()) {
            EObject type = typeOf(item);
            String closed = type == null ? null : features.closedBy(item);
            if (closed != null) {
                report.error(
                        WitCode.GATE_CLOSED,
                        type,
                        "`"
                                + WitSyntax.nameOf(type)
                                + "` belongs to the unstable feature `"
                                + closed
                                + "`, which is not enabled, but a world cannot leave out its types;"
                                + " move the type to an interface, gate the world, or enable the"
                                + " feature.");
            }
        }
    }

    private static void functions(Resource resource, Features features, Report report) {
        String closed = features.closedBy(resource);
        if (closed == null || !features.isOpen(resource.eContainer())) {
            return;
        }
        for (ResourceFunction function : resource.getFunctions()) {
            if (!hasGate((Gated) function, closed)) {
                report.error(
                        WitCode.GATE,
                        function,
                        "Resource `"
                                + resource.getName()
                                + "` belongs to the unstable feature `"
                                + closed
                                + "`, so its functions need the same gate: put `@unstable(feature ="
                                + " "
                                + closed
                                + ")` before each.");
                return;
            }
        }
    }

    /** The name that a type declaration or the first part of a use declares; null for others. */
    private static EObject typeOf(EObject item) {
        EObject type =
                item instanceof Use use && !use.getNames().isEmpty() ? use.getNames().get(0) : item;
        return type instanceof TypeDeclaration ? type : null;
    }

    private static boolean hasGate(Gated gated, String feature) {
        return gated.getGates().stream().anyMatch(g -> feature.equals(g.getFeature()));
    }
}
