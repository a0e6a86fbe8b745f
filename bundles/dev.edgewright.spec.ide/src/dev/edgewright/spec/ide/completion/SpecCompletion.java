/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.ide.Markup;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.completion.Skeleton.Shape;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.symbols.Occurrence;
import dev.edgewright.spec.symbols.SymbolIndex;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;

/** Proposes what may stand at a place by schema, by the names that are known and by meaning. */
public final class SpecCompletion {

    private final CaretContext context;
    private final Workspace workspace;
    private final Collector out;
    private final KeyProposals keys;
    private final ValueProposals values;

    private SpecCompletion(CaretContext context, Workspace workspace, Collector out) {
        this.context = context;
        this.workspace = workspace;
        this.out = out;
        keys = new KeyProposals(out);
        values = new ValueProposals(out);
    }

    /**
     * The proposals at a place, the most fitting first.
     *
     * @param snippets whether the editor can fill in snippets
     */
    public static CompletionList at(
            SpecFile file, Position place, Workspace workspace, boolean snippets, Markup markup) {
        int offset = Ranges.offset(file.lines(), place);
        Optional<CompletionList> aliases = AliasProposals.at(file, offset);
        if (aliases.isPresent()) {
            return aliases.get();
        }
        Optional<CaretContext> context = CaretContext.of(file, offset);
        if (context.isEmpty()) {
            return new CompletionList();
        }
        Collector out = new Collector(context.get(), snippets, markup);
        new SpecCompletion(context.get(), workspace, out).propose();
        return out.list();
    }

    private void propose() {
        if (context.caret().document().type().isEmpty()) {
            unknown();
            return;
        }
        if (Starters.isSign(context)) {
            new Starters(out).signs();
        }
        if (context.undashedList().isPresent()) {
            item(context.undashedList().getAsInt());
            return;
        }
        family();
        if (context.isKey()) {
            context.caret().around().ifPresent(this::key);
        } else {
            context.caret().schema().ifPresent(this::value);
        }
    }

    /** In a document of no known kind. */
    private void unknown() {
        Starters starters = new Starters(out);
        boolean root = context.caret().place().ancestors().isEmpty();
        boolean rootKey = context.isKey() && context.caret().place().ancestors().size() == 1;
        if (Starters.isSign(context)) {
            starters.signs();
        } else if ((root || rootKey) && context.column() == 0) {
            if (root || KeyProposals.siblings(context).isEmpty()) {
                starters.documents();
            }
            starters.keys();
        }
    }

    private void family() {
        Caret caret = context.caret();
        Families.of(caret.document())
                .ifPresent(family -> values.proposals(family.proposals(caret, workspace)));
    }

    /** The list goes on, but its dash is not there yet. */
    private void item(int depth) {
        Path path = new Path(context.caret().place().path().steps().subList(0, depth));
        SpecDocument document = context.caret().document();
        document.type()
                .flatMap(type -> SchemaWalk.at(document.root(), type.schema(), path))
                .ifPresent(list -> values.item(list, key(path)));
    }

    private void key(Schema around) {
        Set<String> present = KeyProposals.siblings(context);
        names(around.keysReferTo(), name -> !present.contains(name.name()), this::nameAsKey);
        keys.within(around);
    }

    private void value(Schema schema) {
        names(schema.refersTo(), name -> true, this::name);
        values.of(schema);
        switch (Skeleton.shape(schema)) {
            case MAPPING -> {
                names(schema.keysReferTo(), name -> true, this::nameAsKey);
                keys.beginning(schema);
            }
            case LIST -> {
                if (!context.isFlow()) {
                    values.item(schema, key(context.caret().place().path()));
                }
            }
            case SCALAR -> {
                // The values are all.
            }
        }
    }

    /** The innermost key of a path. */
    private static String key(Path path) {
        List<Object> steps = path.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof String key) {
                return key;
            }
        }
        return "item";
    }

    private void names(
            Optional<String> kind, Predicate<Occurrence> wanted, Consumer<Occurrence> add) {
        kind.ifPresent(
                k ->
                        new SymbolIndex(context.caret().document(), workspace)
                                .known(k).stream()
                                        .filter(n -> n.name().indexOf(CaretContext.MARK) < 0)
                                        .filter(wanted)
                                        .forEach(add));
    }

    private void name(Occurrence name) {
        out.value(
                name.name(),
                Quoting.text(name.name()),
                CompletionItemKind.Reference,
                detail(name),
                "");
    }

    private void nameAsKey(Occurrence name) {
        boolean inline = context.isKey() || context.ownLine();
        if (!inline) {
            return;
        }
        Template insert = out.template().literal(Quoting.text(name.name()));
        if (!context.colonFollows()) {
            Optional<Schema> mapping =
                    context.isKey() ? context.caret().around() : context.caret().schema();
            boolean nested =
                    mapping.flatMap(Schema::additional)
                            .filter(s -> Skeleton.shape(s) != Shape.SCALAR)
                            .isPresent();
            insert.literal(nested ? ":" : ": ");
        }
        out.add(name.name(), insert, CompletionItemKind.Reference, detail(name), "", false);
    }

    private String detail(Occurrence name) {
        boolean here = name.document().file().equals(context.original().uri());
        return here ? name.kind() : name.kind() + " in " + name.document().file().lastSegment();
    }
}
