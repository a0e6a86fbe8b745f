/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.Kind;
import dev.edgewright.margo.io.Recognition;
import dev.edgewright.margo.io.Vocabulary;
import dev.edgewright.spec.margo.MargoTypes;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Asks the room of Margo what a document is. */
final class MargoShape {

    /** Nothing by which a kind or a dialect is told lies deeper. */
    private static final int DEPTH = 4;

    /** Keys that documents of others have, too. */
    private static final Set<String> COMMON =
            Set.of("apiVersion", "metadata", "spec", "id", "properties", "status", "version");

    /** One of these is within {@code spec} or {@code properties} of Margo's documents. */
    private static final Set<String> OWN =
            Set.of(
                    "deploymentProfile",
                    "applicationId",
                    "parameters",
                    "vendor",
                    "modelNumber",
                    "serialNumber",
                    "roles",
                    "resources",
                    "supportedRuntimes",
                    "supportedDeploymentTypes");

    private MargoShape() {}

    static Optional<DocumentType> type(Mapping root) {
        Recognition told = Recognition.of((MappingNode) node(root, DEPTH));
        if (told.kind().isEmpty() || !isSure(root, told.kind().get(), told.dialect())) {
            return Optional.empty();
        }
        return Optional.of(MargoTypes.of(told.kind().get(), told.dialect()));
    }

    /**
     * Documents that say nothing of their kind have to know more of Margo's keys than of others.
     */
    private static boolean isSure(Mapping root, Kind kind, Dialect dialect) {
        if (root.text("apiVersion").filter(v -> v.contains("margo.org/")).isPresent()
                || root.entry("kind").isPresent()) {
            return true;
        }
        if (root.text("apiVersion").filter(v -> v.contains("/")).isPresent()) {
            return false;
        }
        Vocabulary vocabulary = Vocabulary.of(dialect);
        long known =
                root.entries().stream()
                        .map(Entry::name)
                        .filter(name -> vocabulary.key(kind.type(), name).isPresent())
                        .count();
        return known * 2 > root.entries().size() && hasOwnKey(root, kind, vocabulary);
    }

    private static boolean hasOwnKey(Mapping root, Kind kind, Vocabulary vocabulary) {
        for (Entry entry : root.entries()) {
            boolean own =
                    !COMMON.contains(entry.name())
                            && vocabulary.key(kind.type(), entry.name()).isPresent();
            boolean inside =
                    COMMON.contains(entry.name())
                            && entry.value() instanceof Mapping inner
                            && inner.entries().stream().map(Entry::name).anyMatch(OWN::contains);
            if (own || inside) {
                return true;
            }
        }
        return false;
    }

    private static org.snakeyaml.engine.v2.nodes.Node node(Node node, int depth) {
        return switch (node) {
            case Mapping mapping -> {
                List<NodeTuple> tuples = new ArrayList<>();
                if (depth > 0) {
                    for (Entry entry : mapping.entries()) {
                        tuples.add(
                                new NodeTuple(
                                        node(entry.key(), 0), node(entry.value(), depth - 1)));
                    }
                }
                yield new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
            }
            case Sequence sequence -> {
                List<org.snakeyaml.engine.v2.nodes.Node> items = new ArrayList<>();
                if (depth > 0) {
                    sequence.items().forEach(item -> items.add(node(item, depth - 1)));
                }
                yield new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
            }
            case Scalar scalar -> new ScalarNode(Tag.STR, scalar.text(), ScalarStyle.PLAIN);
        };
    }
}
