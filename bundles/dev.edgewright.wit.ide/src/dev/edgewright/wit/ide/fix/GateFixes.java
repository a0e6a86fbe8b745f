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
import dev.edgewright.wit.ide.fix.Place.Word;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import dev.edgewright.wit.validation.WitCode;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
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
        Word word = place.word(diagnostic.getRange().getStart());
        if (code.equals(WitCode.GATE_CLOSED.id())
                && word != null
                && word.feature() instanceof EReference reference
                && word.element().eGet(reference) instanceof EObject target) {
            return unstable(place, diagnostic, word.element(), target);
        }
        if (code.equals(WitCode.GATE.id())) {
            Gate gate = gateAt(place, diagnostic);
            return gate == null ? List.of() : since(place, diagnostic, gate);
        }
        return List.of();
    }

    private static List<CodeAction> unstable(
            Place place, Diagnostic diagnostic, EObject user, EObject target) {
        String feature = Features.of(user).closedBy(target);
        Gated item = EcoreUtil2.getContainerOfType(user, Gated.class);
        if (feature == null || item == null || has(item, "since") || has(item, "unstable")) {
            return List.of();
        }
        return List.of(add(place, diagnostic, item, "@unstable(feature = " + feature + ")"));
    }

    /** A deprecated item has to say since when it was there. */
    private List<CodeAction> since(Place place, Diagnostic diagnostic, Gate gate) {
        Gated item = (Gated) gate.eContainer();
        PackageName name = packages.packageOf(item).name();
        if (!"deprecated".equals(gate.getName())
                || has(item, "since")
                || has(item, "unstable")
                || name == null
                || name.version() == null) {
            return List.of();
        }
        String version = gate.getVersion() != null ? gate.getVersion() : name.version();
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

    private static Gate gateAt(Place place, Diagnostic diagnostic) {
        int start = place.lines().offset(diagnostic.getRange().getStart());
        return EcoreUtil2.eAllOfType(place.file(), Gate.class).stream()
                .filter(g -> Place.node(g).getOffset() <= start)
                .filter(g -> Place.node(g).getEndOffset() > start)
                .findFirst()
                .orElse(null);
    }

    private static boolean has(Gated item, String name) {
        return item.getGates().stream().anyMatch(g -> name.equals(g.getName()));
    }
}
