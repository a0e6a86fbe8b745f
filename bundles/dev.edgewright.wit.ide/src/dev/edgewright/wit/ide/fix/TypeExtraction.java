/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.fix;

import com.google.inject.Singleton;
import dev.edgewright.wit.format.Edit;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.HandleType;
import dev.edgewright.wit.syntax.NamedType;
import dev.edgewright.wit.syntax.PrimitiveType;
import dev.edgewright.wit.syntax.Type;
import dev.edgewright.wit.syntax.TypeAlias;
import dev.edgewright.wit.syntax.Use;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Gives a type that was written in place a name of its own. */
@Singleton
final class TypeExtraction implements Fixes {

    private static final String NAME = "new-type";
    private static final String DECLARATION = "type ";

    @Override
    public List<CodeAction> improve(Place place) {
        Type type = place.around(Type.class);
        while (type != null
                && Place.node(type).getEndOffset() < place.end()
                && type.eContainer() instanceof Type outer) {
            type = outer;
        }
        EObject scope = type == null ? null : WitSyntax.typeScope(type);
        if (scope == null || !canBeNamed(type) || Place.node(type).getEndOffset() < place.end()) {
            return List.of();
        }
        EObject item = type;
        while (item.eContainer() != scope) {
            item = item.eContainer();
        }
        String name = freeName(scope);
        int start = startWithComments(item);
        INode node = Place.node(type);
        String margin = place.margin(start);
        String text = place.lines().text().substring(node.getOffset(), node.getEndOffset());
        CodeAction action =
                place.action(
                        "Extract `" + Place.text(type).replaceAll("\\s+", " ") + "` as a type",
                        CodeActionKind.RefactorExtract,
                        null,
                        List.of(
                                new Edit(
                                        start,
                                        0,
                                        DECLARATION + name + " = " + text + ";\n" + margin),
                                new Edit(node.getOffset(), node.getLength(), name)));
        if (place.client().knows(WitFixes.RENAME)) {
            Position invented = place.lines().position(start);
            invented.setCharacter(invented.getCharacter() + DECLARATION.length());
            String uri = place.params().getTextDocument().getUri();
            action.setCommand(new Command("Rename", WitFixes.RENAME, List.of(uri, invented)));
        }
        return List.of(action);
    }

    /** Names have names; a borrowed handle may only stand in a parameter. */
    private static boolean canBeNamed(Type type) {
        boolean simple =
                type instanceof PrimitiveType
                        || type instanceof NamedType
                        || type.eContainer() instanceof TypeAlias;
        return !simple
                && !isBorrow(type)
                && EcoreUtil2.eAllOfType(type, HandleType.class).stream()
                        .noneMatch(TypeExtraction::isBorrow);
    }

    private static boolean isBorrow(Type type) {
        return type instanceof HandleType handle && !handle.isOwn();
    }

    private static String freeName(EObject scope) {
        Set<String> taken = new HashSet<>();
        for (EObject item : WitSyntax.members(scope)) {
            List<? extends EObject> named =
                    item instanceof Use use ? use.getNames() : List.of(item);
            for (EObject each : named) {
                String name = WitSyntax.nameOf(each);
                if (name != null) {
                    taken.add(name.toLowerCase(Locale.ROOT));
                }
            }
        }
        String name = NAME;
        for (int i = 2; taken.contains(name); i++) {
            name = NAME + "-" + i;
        }
        return name;
    }

    /** Where the item begins with the comments that stand on lines of their own before it. */
    private static int startWithComments(EObject item) {
        INode node = Place.node(item);
        int start = node.getOffset();
        boolean ownLine = false;
        for (ILeafNode leaf : node.getRootNode().getLeafNodes()) {
            if (leaf.getOffset() >= node.getOffset()) {
                break;
            }
            if (!leaf.isHidden()) {
                ownLine = false;
                start = node.getOffset();
            } else if (leaf.getText().isBlank()) {
                ownLine |= leaf.getText().indexOf('\n') >= 0;
            } else if (ownLine && start == node.getOffset()) {
                start = leaf.getOffset();
            }
        }
        return start;
    }
}
