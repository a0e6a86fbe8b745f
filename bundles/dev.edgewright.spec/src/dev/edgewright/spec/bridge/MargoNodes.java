/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.bridge;

import dev.edgewright.margo.io.Places;
import dev.edgewright.margo.io.Span;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A tree as the nodes that the reader of Margo's documents takes, with their places. */
public final class MargoNodes implements Places {

    private final Map<org.snakeyaml.engine.v2.nodes.Node, Region> regions = new IdentityHashMap<>();
    private final Lines lines;
    private final MappingNode root;

    private MargoNodes(Mapping root, Lines lines) {
        this.lines = lines;
        this.root = (MappingNode) convert(root);
    }

    /**
     * The nodes of a document.
     *
     * @param lines the lines of the whole file
     */
    public static MargoNodes of(Mapping root, Lines lines) {
        return new MargoNodes(root, lines);
    }

    /** The root of the document. */
    public MappingNode root() {
        return root;
    }

    @Override
    public Span span(org.snakeyaml.engine.v2.nodes.Node node) {
        Region region = regions.get(node);
        if (region == null) {
            return Span.START;
        }
        int end = end(region);
        int first = lines.line(region.offset());
        int last = lines.line(end);
        return new Span(
                first + 1, lines.column(region.offset()) + 1, last + 1, lines.column(end) + 1);
    }

    /** The breaks behind a block are no part of it. */
    private int end(Region region) {
        int end = Math.min(region.end(), lines.text().length());
        while (end > region.offset() && Character.isWhitespace(lines.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private org.snakeyaml.engine.v2.nodes.Node convert(Node node) {
        org.snakeyaml.engine.v2.nodes.Node converted =
                switch (node) {
                    case Scalar scalar -> scalar(scalar);
                    case Mapping mapping -> mapping(mapping);
                    case Sequence sequence ->
                            new SequenceNode(
                                    Tag.SEQ,
                                    sequence.items().stream().map(this::convert).toList(),
                                    FlowStyle.AUTO);
                };
        regions.put(converted, node.region());
        return converted;
    }

    private MappingNode mapping(Mapping mapping) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            tuples.add(new NodeTuple(convert(entry.key()), convert(entry.value())));
        }
        return new MappingNode(Tag.MAP, tuples, FlowStyle.AUTO);
    }

    private static ScalarNode scalar(Scalar scalar) {
        Tag tag =
                switch (scalar.value()) {
                    case null -> Tag.NULL;
                    case Boolean value -> Tag.BOOL;
                    case BigInteger value -> Tag.INT;
                    case BigDecimal value -> Tag.FLOAT;
                    default -> Tag.STR;
                };
        ScalarStyle style =
                switch (scalar.style()) {
                    case PLAIN -> ScalarStyle.PLAIN;
                    case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
                    case LITERAL -> ScalarStyle.LITERAL;
                    case FOLDED -> ScalarStyle.FOLDED;
                };
        return new ScalarNode(tag, scalar.text(), style);
    }
}
