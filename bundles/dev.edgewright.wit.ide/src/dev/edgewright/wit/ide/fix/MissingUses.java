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
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.Resource;
import dev.edgewright.wit.syntax.Use;
import dev.edgewright.wit.syntax.UsedName;
import dev.edgewright.wit.validation.Identifiers;
import dev.edgewright.wit.validation.WitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;

/** Brings a type in with {@code use} from an interface that declares it. */
@Singleton
final class MissingUses implements Fixes {

    private static final int MAX_OFFERS = 8;

    @Inject private WitPackages packages;
    @Inject private WitScopes scopes;

    @Override
    public List<CodeAction> fix(Place place, Diagnostic diagnostic, String code) {
        Word word = place.word(diagnostic.getRange().getStart());
        boolean type =
                word != null
                        && (word.element() instanceof NamedType
                                || word.element() instanceof HandleType);
        if (!type || !code.equals(WitCode.UNRESOLVED_NAME.id())) {
            return List.of();
        }
        EObject scope = WitSyntax.typeScope(word.element());
        List<CodeAction> actions = new ArrayList<>();
        candidates(word, scope).stream()
                .distinct()
                .limit(MAX_OFFERS)
                .forEach(
                        path ->
                                actions.add(
                                        place.action(
                                                "Add `use "
                                                        + path
                                                        + ".{"
                                                        + Identifiers.escape(word.name())
                                                        + "};`",
                                                CodeActionKind.QuickFix,
                                                diagnostic,
                                                List.of(insert(place, scope, path, word.name())))));
        return actions;
    }

    /**
     * The paths of all interfaces that have the type, those of the own package first; bundled ones
     * if there are no others.
     */
    private List<String> candidates(Word word, EObject scope) {
        List<String> paths = new ArrayList<>();
        packages.packageOf(scope)
                .members()
                .forEach(
                        (name, member) -> {
                            if (member != scope && declares(member, word)) {
                                paths.add(Identifiers.escape(name));
                            }
                        });
        PackageName own = packages.packageOf(scope).name();
        add(packages.visible(scope), own, scope, word, paths);
        if (paths.isEmpty()) {
            add(packages.visibleBundled(scope), own, scope, word, paths);
        }
        return paths;
    }

    private void add(
            Collection<String> names,
            PackageName own,
            EObject scope,
            Word word,
            List<String> paths) {
        for (String full : names) {
            PackageName name = PackageName.parse(full);
            if (!name.equals(own)) {
                packages.find(scope, name).ifPresent(found -> add(found, name, word, paths));
            }
        }
    }

    private void add(PackageScope found, PackageName name, Word word, List<String> paths) {
        found.members()
                .forEach(
                        (member, element) -> {
                            if (declares(element, word)) {
                                paths.add(
                                        name.unversioned()
                                                + "/"
                                                + Identifiers.escape(member)
                                                + (name.version() == null
                                                        ? ""
                                                        : "@" + name.version()));
                            }
                        });
    }

    /**
     * Whether the interface defines the type itself; what it only uses is offered at its source.
     */
    private boolean declares(EObject member, Word word) {
        if (!(member instanceof Interface)) {
            return false;
        }
        Map<String, ? extends EObject> types = scopes.types(member);
        EObject type = types.get(word.name());
        return type != null
                && !(type instanceof UsedName)
                && (word.element() instanceof NamedType || type instanceof Resource);
    }

    /** Adds to a {@code use} of the same interface, or makes one behind the others. */
    private static Edit insert(Place place, EObject scope, String path, String type) {
        String name = Identifiers.escape(type);
        Use last = null;
        for (EObject item : WitSyntax.members(scope)) {
            if (item instanceof Use use) {
                last = use;
                if (Place.text(use.getPath()).equals(path) && !use.getNames().isEmpty()) {
                    UsedName end = use.getNames().get(use.getNames().size() - 1);
                    return new Edit(Place.node(end).getEndOffset(), 0, ", " + name);
                }
            }
        }
        String text = "use " + path + ".{" + name + "};";
        String margin = place.marginInside(scope, WitSyntax.members(scope));
        if (last != null) {
            return new Edit(Place.node(last).getEndOffset(), 0, "\n" + margin + text);
        }
        String all = place.lines().text();
        int inside = opening(scope) + 1;
        int next = inside;
        while (next < all.length() && " \t\r".indexOf(all.charAt(next)) >= 0) {
            next++;
        }
        boolean lineEnds = next >= all.length() || all.charAt(next) == '\n';
        return new Edit(
                inside,
                lineEnds ? 0 : next - inside,
                "\n" + margin + text + (lineEnds ? "" : "\n" + margin));
    }

    private static int opening(EObject scope) {
        for (var leaf : Place.node(scope).getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getText().equals("{")) {
                return leaf.getOffset();
            }
        }
        throw new IllegalStateException("a block without a bracket parsed");
    }
}
