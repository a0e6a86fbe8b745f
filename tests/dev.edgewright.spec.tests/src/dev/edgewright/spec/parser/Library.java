/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What the library's own parser makes of a text, written down to be compared. */
final class Library {

    private static final int MOST_ALIASES = 10_000;
    private static final int MOST_DEPTH = 200;

    private Library() {}

    /** The content of all documents; empty if the library refuses the text. */
    static Optional<List<String>> contents(String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .setMaxAliasesForCollections(MOST_ALIASES)
                        .setAllowNonScalarKeys(true)
                        .build();
        try {
            List<String> contents = new ArrayList<>();
            for (var node : new Compose(settings).composeAllFromString(text)) {
                contents.add(written(node));
            }
            return Optional.of(contents);
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String written(org.snakeyaml.engine.v2.nodes.Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out, 0);
        return out.toString();
    }

    private static void write(
            org.snakeyaml.engine.v2.nodes.Node node, StringBuilder out, int depth) {
        if (depth > MOST_DEPTH) {
            throw new YamlEngineException("the document contains itself");
        }
        switch (node) {
            case MappingNode mapping -> {
                out.append('{');
                for (NodeTuple tuple : mapping.getValue()) {
                    write(tuple.getKeyNode(), out, depth + 1);
                    out.append('=');
                    write(tuple.getValueNode(), out, depth + 1);
                    out.append(';');
                }
                out.append('}');
            }
            case SequenceNode sequence -> {
                out.append('[');
                sequence.getValue().forEach(item -> write(item, out.append(','), depth + 1));
                out.append(']');
            }
            case ScalarNode scalar -> out.append('<').append(scalar.getValue()).append('>');
            default -> throw new IllegalArgumentException(node.toString());
        }
    }

    /** The content of one of our trees, written down in the same way. */
    static String written(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Mapping mapping -> {
                out.append('{');
                for (Entry entry : mapping.entries()) {
                    write(entry.key(), out);
                    out.append('=');
                    write(entry.value(), out);
                    out.append(';');
                }
                out.append('}');
            }
            case Sequence sequence -> {
                out.append('[');
                sequence.items().forEach(item -> write(item, out.append(',')));
                out.append(']');
            }
            case Scalar scalar -> out.append('<').append(scalar.text()).append('>');
        }
    }
}
