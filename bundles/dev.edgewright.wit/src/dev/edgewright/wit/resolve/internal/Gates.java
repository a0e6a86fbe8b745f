/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve.internal;

import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Gated;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;

/** What the gates before an item say. */
final class Gates {

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(u\\{(0{0,2}[0-9A-Fa-f]{1,5}|0?10[0-9A-Fa-f]{4})\\}|.)");

    private Gates() {}

    static Stability stability(EObject item) {
        Optional<String> deprecated = gate(item, "deprecated").map(Gate::getVersion);
        Optional<Gate> since = gate(item, "since");
        if (since.isPresent()) {
            return new Stability.Stable(since.get().getVersion(), deprecated);
        }
        return gate(item, "unstable")
                .<Stability>map(g -> new Stability.Unstable(g.getFeature(), deprecated))
                .orElse(Stability.UNKNOWN);
    }

    static Optional<String> externalId(EObject item) {
        return gate(item, "external-id").map(Gate::getText).map(Gates::unquote);
    }

    /** What a string literal stands for. */
    private static String unquote(String literal) {
        String inner =
                literal.length() > 1 && literal.startsWith("\"") && literal.endsWith("\"")
                        ? literal.substring(1, literal.length() - 1)
                        : literal;
        return ESCAPE.matcher(inner)
                .replaceAll(
                        escape -> {
                            String code = escape.group(2);
                            String text =
                                    code != null
                                            ? Character.toString(Integer.parseInt(code, 16))
                                            : switch (escape.group(1)) {
                                                case "n" -> "\n";
                                                case "r" -> "\r";
                                                case "t" -> "\t";
                                                default -> escape.group(1);
                                            };
                            return Matcher.quoteReplacement(text);
                        });
    }

    private static Optional<Gate> gate(EObject item, String name) {
        return item instanceof Gated gated
                ? gated.getGates().stream().filter(g -> name.equals(g.getName())).findFirst()
                : Optional.empty();
    }
}
