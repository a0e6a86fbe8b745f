/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.structure.Meant;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Reads objects of Kubernetes. */
final class Objects {

    /** Objects are asked for again and again while others refer to them. */
    private static final Cache<SpecDocument, Mapping> MEANT =
            CacheBuilder.newBuilder().weakKeys().build();

    private Objects() {}

    /** The content of an object, with misspelt keys taken for what they mean. */
    static Optional<Mapping> root(SpecDocument document) {
        if (document.type().isEmpty() || document.mapping().isEmpty()) {
            return Optional.empty();
        }
        Mapping known = MEANT.getIfPresent(document);
        if (known == null) {
            known = Meant.of(document.mapping().get(), document.type().get().schema());
            MEANT.put(document, known);
        }
        return Optional.of(known);
    }

    /** The kind by which the document was recognised, such as {@code Deployment}. */
    static String kind(SpecDocument document) {
        String id = document.type().orElseThrow().id();
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** The name of an object; empty if it has none. */
    static Optional<Scalar> name(SpecDocument document) {
        return root(document)
                .flatMap(root -> root.mapping("metadata"))
                .flatMap(metadata -> metadata.scalar("name"));
    }

    /** The namespace that is written in an object; that of the request otherwise. */
    static String namespace(SpecDocument document) {
        return root(document)
                .flatMap(root -> root.mapping("metadata"))
                .flatMap(metadata -> metadata.text("namespace"))
                .orElse("");
    }

    /** The objects of Kubernetes that are around, of these kinds. */
    static List<SpecDocument> around(Workspace workspace, String... kinds) {
        List<String> wanted = List.of(kinds);
        return workspace.documents("kubernetes").stream()
                .filter(d -> d.is(FamilyName.KUBERNETES) && wanted.contains(kind(d)))
                .toList();
    }

    /** The node that keys lead to. */
    static Optional<Node> get(Mapping root, String... keys) {
        Optional<Node> node = Optional.of(root);
        for (String key : keys) {
            node =
                    node.filter(Mapping.class::isInstance)
                            .map(Mapping.class::cast)
                            .flatMap(m -> m.get(key));
        }
        return node;
    }

    /** The mapping that keys lead to. */
    static Optional<Mapping> mapping(Mapping root, String... keys) {
        return get(root, keys).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** The mappings in a list. */
    static List<Mapping> items(Mapping root, String key) {
        return root.sequence(key).map(Sequence::mappings).orElse(List.of());
    }

    /** Whether a key is there with a value. */
    static boolean has(Mapping mapping, String key) {
        return mapping.get(key)
                .filter(node -> !(node instanceof Scalar scalar && scalar.isNull()))
                .isPresent();
    }
}
