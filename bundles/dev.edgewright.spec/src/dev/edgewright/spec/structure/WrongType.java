/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Type;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a value is that should be of another type, and how to make it one. */
final class WrongType {

    private WrongType() {}

    static void report(
            Node node, Schema schema, String what, FamilyName family, Findings findings) {
        List<Fix> fixes = new ArrayList<>();
        String way = "";
        if (node instanceof Scalar scalar && scalar.alias().isEmpty()) {
            if (schema.types().contains(Type.TEXT) && !scalar.isNull()) {
                way = "; put it in quotes";
                fixes.add(
                        Fix.preferred(
                                "Put it in quotes",
                                new Edit(scalar.region(), Quotes.quoted(scalar.text()))));
            } else if (isQuoted(scalar, schema, family)) {
                way = "; remove the quotes";
                fixes.add(
                        Fix.preferred(
                                "Remove the quotes", new Edit(scalar.region(), scalar.text())));
            } else if (schema.types().contains(Type.LIST) && isOneLine(scalar)) {
                way = "; write it as an item of a list";
                fixes.add(
                        Fix.preferred(
                                "Make it a list",
                                new Edit(
                                        scalar.region(),
                                        "[" + Quotes.where(schema, written(scalar)) + "]")));
            }
        }
        String message =
                "%s must be %s, but it is %s%s."
                        .formatted(
                                StructureWalk.capital(what),
                                StructureWalk.words(schema),
                                words(node, family),
                                way);
        findings.error(node, Codes.WRONG_TYPE, message, fixes.toArray(Fix[]::new));
    }

    /** Whether only the quotes make this text. */
    private static boolean isQuoted(Scalar scalar, Schema schema, FamilyName family) {
        if (scalar.isPlain()) {
            return false;
        }
        Scalar plain = Scalar.of(scalar.region(), null, scalar.text(), Scalar.Style.PLAIN);
        Set<Type> types = Values.types(plain, family);
        return !types.contains(Type.NULL) && types.stream().anyMatch(schema.types()::contains);
    }

    private static boolean isOneLine(Scalar scalar) {
        return scalar.style() != Scalar.Style.LITERAL
                && scalar.style() != Scalar.Style.FOLDED
                && scalar.text().indexOf('\n') < 0
                && !scalar.text().isEmpty();
    }

    private static String written(Scalar scalar) {
        return scalar.isPlain() && scalar.text().indexOf(',') < 0
                ? scalar.text()
                : Quotes.quoted(scalar.text());
    }

    private static String words(Node node, FamilyName family) {
        return switch (node) {
            case Mapping mapping -> "a mapping";
            case Sequence sequence -> "a list";
            case Scalar scalar -> {
                Set<Type> types = Values.types(scalar, family);
                if (types.contains(Type.TEXT)) {
                    yield scalar.isPlain() ? "text" : "text in quotes";
                }
                String value = " `" + scalar.text() + "`";
                yield types.contains(Type.BOOLEAN) ? "the boolean" + value : "the number" + value;
            }
        };
    }
}
