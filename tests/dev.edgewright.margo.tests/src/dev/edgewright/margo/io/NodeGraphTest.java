/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.edgewright.margo.MargoAssert;
import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.model.DeviceCapabilities;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Documents that somebody else made nodes of, without marks and with pieces missing. */
class NodeGraphTest {

    private final Map<Node, Integer> lines = new IdentityHashMap<>();

    private Node text(String value) {
        return placed(new ScalarNode(Tag.STR, value, ScalarStyle.PLAIN));
    }

    private Node nothing() {
        return placed(new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN));
    }

    private MappingNode mapping(Node... keysAndValues) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tuples.add(new NodeTuple(keysAndValues[i], keysAndValues[i + 1]));
        }
        return (MappingNode) placed(new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK));
    }

    private Node placed(Node node) {
        lines.put(node, lines.size() + 1);
        return node;
    }

    private MargoDocument read(MappingNode root) {
        return new MargoReader()
                .read(root, node -> new Span(lines.get(node), 3, lines.get(node), 4));
    }

    @Test
    void placesAreTheCallersAndAliasesAreOneNode() {
        Node shared = text("Acme");
        MargoDocument document =
                read(
                        mapping(
                                text("properties"),
                                mapping(
                                        text("id"),
                                        text("press 7"),
                                        text("vendor"),
                                        shared,
                                        text("modelNumber"),
                                        shared,
                                        text("serialNumber"),
                                        nothing())));
        DeviceCapabilities device = document.as(DeviceCapabilities.class).orElseThrow();
        assertSame(device.getProperties().getVendor(), device.getProperties().getModelNumber());
        assertEquals(
                "4:3: error: `id` must be one or more names of RFC 3986 unreserved characters,"
                        + " separated by '/', but it is `press 7`. [margo-pattern]\n"
                        + "8:3: error: `serialNumber` has no value; give it one or remove the key."
                        + " [margo-wrong-type]",
                MargoAssert.list(MargoChecker.diagnose(document)));
    }

    @Test
    void nothingThatIsDamagedThrows() {
        Node list = placed(new SequenceNode(Tag.SEQ, List.of(nothing()), FlowStyle.FLOW));
        for (Node value : List.of(nothing(), text("x"), list, mapping())) {
            for (Kind kind : Kind.values()) {
                for (Dialect dialect : Dialect.values()) {
                    for (Vocabulary.Key key : Vocabulary.of(dialect).keys(kind.type())) {
                        MargoDocument document =
                                read(
                                        mapping(
                                                text(key.name()),
                                                value,
                                                text("manifestVersion"),
                                                nothing(),
                                                nothing(),
                                                nothing()));
                        assertEquals(Optional.of(true), document.root().map(r -> true));
                        MargoChecker.diagnose(document);
                    }
                }
            }
        }
    }
}
