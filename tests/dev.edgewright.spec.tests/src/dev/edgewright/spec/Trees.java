/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec;

import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Trees of sound YAML of the Basic Multilingual Plane, made by the library's own parser. */
public final class Trees {

    private Trees() {}

    public static Node parse(String text) {
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        return node(new Compose(settings).composeString(text).orElseThrow());
    }

    private static Node node(org.snakeyaml.engine.v2.nodes.Node node) {
        Region region =
                Region.between(
                        node.getStartMark().orElseThrow().getIndex(),
                        node.getEndMark().orElseThrow().getIndex());
        return switch (node) {
            case MappingNode mapping -> {
                List<Entry> entries = new ArrayList<>();
                mapping.getValue()
                        .forEach(
                                t ->
                                        entries.add(
                                                new Entry(
                                                        node(t.getKeyNode()),
                                                        node(t.getValueNode()))));
                yield Mapping.of(region, null, entries, isFlow(mapping));
            }
            case SequenceNode sequence ->
                    Sequence.of(
                            region,
                            null,
                            sequence.getValue().stream().map(Trees::node).toList(),
                            isFlow(sequence));
            case ScalarNode scalar ->
                    Scalar.of(
                            region,
                            null,
                            scalar.getValue(),
                            switch (scalar.getScalarStyle()) {
                                case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
                                case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
                                case LITERAL -> Scalar.Style.LITERAL;
                                case FOLDED -> Scalar.Style.FOLDED;
                                default -> Scalar.Style.PLAIN;
                            });
            default -> throw new IllegalArgumentException("an unresolved alias");
        };
    }

    private static boolean isFlow(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }
}
