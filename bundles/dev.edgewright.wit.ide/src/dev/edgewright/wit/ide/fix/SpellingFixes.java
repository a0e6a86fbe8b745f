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
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.SyntaxPackage;
import dev.edgewright.wit.syntax.UsePath;
import dev.edgewright.wit.validation.Identifiers;
import dev.edgewright.wit.validation.Suggestions;
import dev.edgewright.wit.validation.WitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Did you mean: replaces a misspelt name by the nearest one that would be right. */
@Singleton
final class SpellingFixes implements Fixes {

    private static final List<String> GATES =
            List.of("since", "unstable", "deprecated", "external-id");

    @Inject private WitScopes scopes;
    @Inject private WitPackages packages;

    @Override
    public List<CodeAction> fix(Place place, Diagnostic diagnostic, String code) {
        Word word = place.word(diagnostic.getRange().getStart());
        if (word == null) {
            return List.of();
        }
        if (code.equals(WitCode.UNRESOLVED_NAME.id()) && word.feature() instanceof EReference r) {
            return nearest(place, diagnostic, word, scopes.names(word.element(), r).keySet());
        }
        if (code.equals(WitCode.BAD_IDENTIFIER.id())) {
            return inKebabCase(place, diagnostic, word);
        }
        if (code.equals(WitCode.GATE.id())
                && word.feature() == SyntaxPackage.Literals.GATE__NAME
                && word.element() instanceof Gate gate
                && !GATES.contains(gate.getName())) {
            return nearest(place, diagnostic, word, GATES);
        }
        if (code.equals(WitCode.UNKNOWN_PACKAGE.id()) && word.element() instanceof UsePath path) {
            return nearestPackage(place, diagnostic, path);
        }
        return List.of();
    }

    /** Everywhere in the file, since what is no name here is none there either. */
    private static List<CodeAction> inKebabCase(Place place, Diagnostic diagnostic, Word word) {
        Optional<String> name = Identifiers.kebab(word.name());
        if (name.isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        for (ILeafNode leaf : word.leaf().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && WitSyntax.unescape(leaf.getText()).equals(word.name())) {
                edits.add(
                        new Edit(
                                leaf.getOffset(),
                                leaf.getLength(),
                                Identifiers.escape(name.get())));
            }
        }
        CodeAction action =
                place.action(
                        "Change to `" + name.get() + "`",
                        CodeActionKind.QuickFix,
                        diagnostic,
                        edits);
        action.setIsPreferred(true);
        return List.of(action);
    }

    private static List<CodeAction> nearest(
            Place place, Diagnostic diagnostic, Word word, Collection<String> names) {
        return Suggestions.nearest(word.name(), names)
                .map(
                        n ->
                                preferred(
                                        place,
                                        diagnostic,
                                        "Change to `" + n + "`",
                                        word.replacedBy(Identifiers.escape(n))))
                .map(List::of)
                .orElse(List.of());
    }

    /** The same package in another version, or one with a similar name. */
    private List<CodeAction> nearestPackage(Place place, Diagnostic diagnostic, UsePath path) {
        PackageName written = WitSyntax.packageName(path);
        if (written == null) {
            return List.of();
        }
        SortedSet<String> visible = packages.visible(path);
        SortedSet<String> bundled = packages.visibleBundled(path);
        SortedSet<String> all = new TreeSet<>(visible);
        all.addAll(bundled);
        Optional<String> near =
                otherVersion(written, visible)
                        .or(() -> otherVersion(written, bundled))
                        .or(() -> Suggestions.nearest(written.toString(), all));
        if (near.isEmpty()) {
            return List.of();
        }
        String[] parts = near.get().split("@", 2);
        String member = Identifiers.escape(WitSyntax.targetText(path));
        String text = parts[0] + "/" + member + (parts.length > 1 ? "@" + parts[1] : "");
        INode node = Place.node(path);
        return List.of(
                preferred(
                        place,
                        diagnostic,
                        "Change to `" + text + "`",
                        new Edit(node.getOffset(), node.getLength(), text)));
    }

    /** The last version that may be compatible, or else the last. */
    private static Optional<String> otherVersion(PackageName written, SortedSet<String> names) {
        String version = written.version() == null ? "" : written.version();
        String series =
                written.unversioned() + "@" + version.replaceFirst("^(0\\.\\d+|\\d+)\\..*", "$1.");
        List<String> versions =
                names.stream()
                        .filter(v -> v.replaceFirst("@.*", "").equals(written.unversioned()))
                        .toList();
        return versions.stream()
                .filter(v -> v.startsWith(series))
                .reduce((a, b) -> b)
                .or(() -> versions.stream().reduce((a, b) -> b));
    }

    private static CodeAction preferred(
            Place place, Diagnostic diagnostic, String title, Edit edit) {
        CodeAction action = place.action(title, CodeActionKind.QuickFix, diagnostic, List.of(edit));
        action.setIsPreferred(true);
        return action;
    }
}
