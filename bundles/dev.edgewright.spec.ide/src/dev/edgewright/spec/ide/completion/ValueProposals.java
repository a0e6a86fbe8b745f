/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.schema.Schema.Value;
import java.util.List;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes values. */
final class ValueProposals {

    private final Collector out;

    ValueProposals(Collector out) {
        this.out = out;
    }

    /** The values that the schema admits or names. */
    void of(Schema schema) {
        String standard = schema.defaultValue().orElse("");
        for (Value value : schema.values()) {
            out.value(
                    value.text(),
                    Quoting.of(value.text(), schema),
                    CompletionItemKind.EnumMember,
                    value.text().equals(standard) ? "default" : "",
                    value.description());
        }
        if (schema.values().isEmpty() && schema.types().contains(Type.BOOLEAN)) {
            for (String value : List.of("true", "false")) {
                boolean isDefault = value.equals(standard);
                out.value(value, value, CompletionItemKind.Value, isDefault ? "default" : "", "");
            }
        }
        if (!standard.isEmpty()) {
            out.value(standard, standard, CompletionItemKind.Value, "default", "");
        }
        for (String example : schema.examples()) {
            out.value(example, example, CompletionItemKind.Value, "example", "");
        }
    }

    /** An item of a list, with its dash. */
    void item(Schema list, String key) {
        boolean ownLine = out.context.ownLine();
        int before = out.size();
        int column = out.context.column();
        Template insert = out.template();
        if (!ownLine) {
            column = out.context.margin() + 2;
            insert.literal("\n" + " ".repeat(Math.max(0, out.relative(column))));
        }
        insert.literal("- ");
        new Skeleton(insert).item(list, key, out.relative(column));
        out.add(
                "- " + key,
                insert,
                CompletionItemKind.Snippet,
                "item",
                list.items().map(Schema::description).orElse(""),
                false);
        if (!ownLine) {
            out.withoutBlanksBefore(before);
        }
    }

    /** What a family proposes. */
    void proposals(List<Proposal> proposals) {
        proposals.forEach(out::proposal);
    }

    static CompletionItemKind kind(Proposal.Kind kind) {
        return switch (kind) {
            case VALUE -> CompletionItemKind.Value;
            case NAME -> CompletionItemKind.Reference;
            case INTERFACE -> CompletionItemKind.Interface;
            case POINTER -> CompletionItemKind.Field;
            case LABEL -> CompletionItemKind.Constant;
            case FILE -> CompletionItemKind.File;
        };
    }
}
