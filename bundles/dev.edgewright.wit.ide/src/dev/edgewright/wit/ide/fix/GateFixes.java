/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.format.Edit;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.validation.WitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.EcoreUtil2;

/** Adds the gate that an item lacks. */
@Singleton
final class GateFixes implements Fixes {

    @Inject private WitPackages packages;

    @Override
    public List<CodeAction> fix(Place place, Diagnostic diagnostic, String code) {
        Gated item = itemAt(place, diagnostic);
        if (item == null || has(item, "since") || has(item, "unstable")) {
            return List.of();
        }
        if (code.equals(WitCode.GATE_CLOSED.id())) {
            return unstable(place, diagnostic, item);
        }
        return code.equals(WitCode.GATE.id()) ? since(place, diagnostic, item) : List.of();
    }

    private static List<CodeAction> unstable(Place place, Diagnostic diagnostic, Gated item) {
        Features features = Features.of(item);
        List<EObject> inside = new ArrayList<>(List.of(item));
        item.eAllContents().forEachRemaining(inside::add);
        return inside.stream()
                .flatMap(user -> user.eCrossReferences().stream())
                .map(features::closedBy)
                .filter(Objects::nonNull)
                .findFirst()
                .map(f -> add(place, diagnostic, item, "@unstable(feature = " + f + ")"))
                .stream()
                .toList();
    }

    /** A deprecated item has to say since when it was there. */
    private List<CodeAction> since(Place place, Diagnostic diagnostic, Gated item) {
        Optional<Gate> deprecated =
                item.getGates().stream().filter(g -> "deprecated".equals(g.getName())).findFirst();
        PackageName name = packages.packageOf(item).name();
        if (deprecated.isEmpty() || name == null || name.version() == null) {
            return List.of();
        }
        String written = deprecated.get().getVersion();
        String version = written != null ? written : name.version();
        return List.of(add(place, diagnostic, item, "@since(version = " + version + ")"));
    }

    private static CodeAction add(Place place, Diagnostic diagnostic, Gated item, String gate) {
        int start = Place.node(item).getOffset();
        return place.action(
                "Add `" + gate + "`",
                CodeActionKind.QuickFix,
                diagnostic,
                List.of(new Edit(start, 0, gate + "\n" + place.margin(start))));
    }

    /** The innermost item in which a diagnostic begins. */
    private static Gated itemAt(Place place, Diagnostic diagnostic) {
        int start = place.lines().offset(diagnostic.getRange().getStart());
        return EcoreUtil2.eAllOfType(place.file(), Gated.class).stream()
                .filter(item -> Place.node(item).getOffset() <= start)
                .filter(item -> Place.node(item).getEndOffset() > start)
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    private static boolean has(Gated item, String name) {
        return item.getGates().stream().anyMatch(g -> name.equals(g.getName()));
    }
}
