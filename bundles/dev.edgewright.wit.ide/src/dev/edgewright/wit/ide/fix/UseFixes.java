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
import dev.edgewright.wit.ide.unused.UnusedUses;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.TopLevelUse;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.validation.WitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Removes a {@code use} that nothing needs, and puts those of a file in order. */
@Singleton
final class UseFixes implements Fixes {

    @Inject private UnusedUses unusedUses;

    @Override
    public List<CodeAction> improve(Place place) {
        List<CodeAction> actions = new ArrayList<>();
        UsedName name = place.around(UsedName.class);
        TopLevelUse topLevel = place.around(TopLevelUse.class);
        if (place.wants(CodeActionKind.QuickFix) && (name != null || topLevel != null)) {
            Set<EObject> unused = unusedUses.in(place.resource());
            if (unused.contains(name)) {
                actions.add(remove(place, name, without(place, name)));
            }
            if (unused.contains(topLevel)) {
                actions.add(remove(place, topLevel, place.without(Place.node(topLevel))));
            }
        }
        if (place.around(Use.class) != null
                || place.asksFor(CodeActionKind.SourceOrganizeImports)) {
            List<Edit> edits = organise(place);
            if (!edits.isEmpty()) {
                actions.add(
                        place.action(
                                "Organise the uses of this file",
                                CodeActionKind.SourceOrganizeImports,
                                null,
                                edits));
            }
        }
        return actions;
    }

    private static CodeAction remove(Place place, EObject use, Edit edit) {
        Position start = place.lines().range(Place.node(use).getTextRegion()).getStart();
        Diagnostic hint =
                place.params().getContext().getDiagnostics().stream()
                        .filter(d -> Either.forLeft(WitCode.UNUSED_USE.id()).equals(d.getCode()))
                        .filter(d -> d.getRange().getStart().equals(start))
                        .findFirst()
                        .orElse(null);
        return place.action(
                "Remove the unused `use` of `" + WitSyntax.nameOf(use) + "`",
                CodeActionKind.QuickFix,
                hint,
                List.of(edit));
    }

    /** Without the name and its comma, or without the whole {@code use} if it is the only one. */
    private static Edit without(Place place, UsedName name) {
        Use use = (Use) name.eContainer();
        List<UsedName> names = use.getNames();
        if (names.size() == 1) {
            return place.without(Place.node(use));
        }
        int index = names.indexOf(name);
        INode node = Place.node(name);
        if (index + 1 < names.size()) {
            int next = Place.node(names.get(index + 1)).getOffset();
            return new Edit(node.getOffset(), next - node.getOffset(), "");
        }
        int before = Place.node(names.get(index - 1)).getEndOffset();
        return new Edit(before, node.getEndOffset() - before, "");
    }

    /** Sorts each run of {@code use}, joins those of one interface and drops what is not needed. */
    private List<Edit> organise(Place place) {
        Set<EObject> unused = unusedUses.in(place.resource());
        Set<EObject> scopes = new LinkedHashSet<>();
        EcoreUtil2.eAllOfType(place.file(), Use.class).forEach(u -> scopes.add(u.eContainer()));
        List<Edit> edits = new ArrayList<>();
        for (EObject scope : scopes) {
            List<Use> run = new ArrayList<>();
            for (EObject item : WitSyntax.members(scope)) {
                if (!run.isEmpty() && !follows(place, run.get(run.size() - 1), item)) {
                    organise(place, run, unused, edits);
                    run.clear();
                }
                if (item instanceof Use use && isPlain(use)) {
                    run.add(use);
                }
            }
            organise(place, run, unused, edits);
        }
        return edits;
    }

    /** Gated ones keep their place, and so do those with comments. */
    private static boolean isPlain(Use use) {
        INode node = Place.node(use);
        for (ILeafNode leaf : node.getLeafNodes()) {
            boolean inside = leaf.getOffset() >= node.getOffset();
            if (inside && leaf.isHidden() && !leaf.getText().isBlank()) {
                return false;
            }
        }
        return use.getGates().isEmpty() && !use.getNames().isEmpty();
    }

    private static boolean follows(Place place, Use before, EObject item) {
        int end = Place.node(before).getEndOffset();
        return item instanceof Use use
                && isPlain(use)
                && place.lines().text().substring(end, Place.node(use).getOffset()).isBlank();
    }

    private static void organise(
            Place place, List<Use> run, Set<EObject> unused, List<Edit> edits) {
        if (run.isEmpty()) {
            return;
        }
        Map<String, Set<String>> names = new TreeMap<>(Comparator.comparing(UseFixes::order));
        for (Use use : run) {
            Set<String> all =
                    names.computeIfAbsent(Place.text(use.getPath()), p -> new LinkedHashSet<>());
            use.getNames().stream()
                    .filter(n -> !unused.contains(n))
                    .map(Place::text)
                    .forEach(all::add);
        }
        int start = Place.node(run.get(0)).getOffset();
        int end = Place.node(run.get(run.size() - 1)).getEndOffset();
        String margin = place.margin(start);
        List<String> lines = new ArrayList<>();
        names.forEach(
                (path, used) -> {
                    if (!used.isEmpty()) {
                        List<String> sorted = used.stream().sorted().toList();
                        lines.add("use " + path + ".{" + String.join(", ", sorted) + "};");
                    }
                });
        String text = String.join("\n" + margin, lines);
        String old = place.lines().text().substring(start, end);
        if (lines.isEmpty() && run.size() == 1) {
            edits.add(place.without(Place.node(run.get(0))));
        } else if (!old.replaceAll("\\s+", "").equals(text.replaceAll("\\s+", ""))) {
            edits.add(new Edit(start, end - start, text));
        }
    }

    /** Interfaces of other packages come behind those of the own one. */
    private static String order(String path) {
        return (path.indexOf(':') < 0 ? "0" : "1") + path;
    }
}
