/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The anchors of one document, and what its aliases stand for (YAML 1.2, chapters 6.9.2, 7.1). */
final class Anchors {

    /** What aliases unfold to at most, in nodes, in one document. */
    static final int MOST_NODES = 100_000;

    private record Anchored(Node node, long size) {}

    private final Lines lines;
    private final Findings findings;
    private final Map<String, Anchored> known = new HashMap<>();
    private final Map<String, Long> open = new HashMap<>();

    /** The nodes so far, those that aliases stand for included. */
    private long nodes;

    private long unfolded;
    private boolean cut;

    Anchors(Lines lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    /** A node begins; gives what {@link #end} wants to know. */
    long begin(Token anchor) {
        nodes++;
        if (anchor != null) {
            open.put(name(anchor), nodes);
        }
        return nodes;
    }

    /** A node is complete. */
    void end(Token anchor, Node node, long begun) {
        if (anchor != null && open.remove(name(anchor), begun)) {
            known.put(name(anchor), new Anchored(node, nodes - begun + 1));
        }
    }

    private String name(Token token) {
        return lines.text().substring(token.start() + 1, token.end());
    }

    /** What stands where an alias is; nothing after a finding. */
    Node resolve(Token alias) {
        nodes++;
        String name = name(alias);
        Region place = alias.region();
        Anchored anchored = known.get(name);
        if (open.containsKey(name)) {
            findings.error(
                    place,
                    Codes.ALIAS,
                    "`*%s` stands within the value that it refers to, which then would have no end; write out what is meant."
                            .formatted(name));
        } else if (anchored == null) {
            unknown(name, place);
        } else if (unfolded + anchored.size() > MOST_NODES) {
            tooMuch(name, place);
        } else {
            unfolded += anchored.size();
            nodes += anchored.size();
            return anchored.node().aliased(name, place);
        }
        return Scalar.of(place, null, "", Scalar.Style.PLAIN);
    }

    private void unknown(String name, Region place) {
        Fix quotes = Fix.of("Put it in quotes", new Edit(place, "'*" + name + "'"));
        Optional<String> meant = Nearest.to(name, known.keySet(), 1 + name.length() / 4);
        String message = "No anchor `&%s` stands before this alias".formatted(name);
        if (meant.isPresent()) {
            String near = meant.get();
            findings.error(
                    place,
                    Codes.ALIAS,
                    "%s; did you mean `*%s`?".formatted(message, near),
                    Fix.preferred("Change to `*%s`".formatted(near), new Edit(place, "*" + near)),
                    quotes);
        } else {
            findings.error(
                    place,
                    Codes.ALIAS,
                    message + "; define it, or put the text in quotes.",
                    quotes);
        }
    }

    private void tooMuch(String name, Region place) {
        if (!cut) {
            findings.error(
                    place,
                    Codes.LIMIT,
                    "With `*%s` the aliases of this document unfold to more than %d values; what it stands for is not read. Write out what is needed."
                            .formatted(name, MOST_NODES));
        }
        cut = true;
    }
}
