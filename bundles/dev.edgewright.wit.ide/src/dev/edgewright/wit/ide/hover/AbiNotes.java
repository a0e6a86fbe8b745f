/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.hover;

import dev.edgewright.wit.resolve.CanonicalAbi;
import dev.edgewright.wit.resolve.CoreSignature;
import dev.edgewright.wit.resolve.CoreType;
import dev.edgewright.wit.resolve.MemoryLayout;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.syntax.Case;
import dev.edgewright.wit.syntax.Field;
import dev.edgewright.wit.syntax.Parameter;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeAlias;
import dev.edgewright.wit.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** What a declaration becomes for a core module: its real type, its bytes and its core values. */
final class AbiNotes {

    private AbiNotes() {}

    /** Sentences in Markdown; none for what has no values or is not complete. */
    static List<String> of(EObject declaration) {
        List<String> notes = new ArrayList<>();
        Type type = typeOf(declaration);
        Type resolved = Aliases.resolved(type);
        if (resolved != null && resolved != type) {
            notes.add("Resolves to `" + text(resolved) + "`.");
        }
        if (declaration instanceof TypeDeclaration d) {
            Shapes.of(d).ifPresent(shape -> notes.add(layout(shape)));
        } else if (type != null) {
            Shapes.of(type).ifPresent(shape -> notes.add(layout(shape)));
        } else {
            Shapes.function(declaration).ifPresent(function -> notes.add(signature(function)));
        }
        return notes;
    }

    private static Type typeOf(EObject declaration) {
        return switch (declaration) {
            case TypeAlias a -> a.getType();
            case Field f -> f.getType();
            case Case c -> c.getType();
            case Parameter p -> p.getType();
            case Type t -> t;
            default -> null;
        };
    }

    private static String text(Type type) {
        return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(type));
    }

    private static String layout(WitType shape) {
        MemoryLayout layout = MemoryLayout.of(shape);
        List<CoreType> flat = CanonicalAbi.flatten(shape);
        String size =
                layout.size() >= MemoryLayout.TOO_LARGE
                        ? "more than any memory holds"
                        : layout.size() == 1 ? "1 byte" : layout.size() + " bytes";
        String values =
                flat.size() > CanonicalAbi.MAX_FLAT_PARAMS
                        ? "more than " + CanonicalAbi.MAX_FLAT_PARAMS + " core values"
                        : flat.isEmpty()
                                ? "no core value"
                                : "flat `"
                                        + flat.stream()
                                                .map(CoreType::toString)
                                                .collect(Collectors.joining(" "))
                                        + "`";
        return "Canonical ABI: "
                + size
                + ", aligned to "
                + layout.alignment()
                + ", "
                + values
                + ".";
    }

    private static String signature(WitFunction function) {
        CoreSignature imported = CanonicalAbi.lowered(function);
        CoreSignature exported = CanonicalAbi.lifted(function);
        String kind =
                function.async() ? "Core signature when called synchronously" : "Core signature";
        return imported.equals(exported)
                ? kind + ": `" + imported + "`."
                : kind + ": imported `" + imported + "`, exported `" + exported + "`.";
    }
}
