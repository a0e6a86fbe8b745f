/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.bridge;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import java.util.concurrent.ExecutionException;

/** The models of documents, each read once. Safe for use by any thread; nobody changes a model. */
public final class MargoModels {

    /** By identity. A model has no reference to its document, so that both can go. */
    private static final Cache<SpecDocument, MargoDocument> KNOWN =
            CacheBuilder.newBuilder().weakKeys().maximumSize(10_000).build();

    private MargoModels() {}

    /**
     * A document in the model, in its own dialect.
     *
     * @param lines the lines of its file
     */
    public static MargoDocument read(SpecDocument document, Lines lines) {
        try {
            return KNOWN.get(document, () -> fresh(document, lines));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static MargoDocument fresh(SpecDocument document, Lines lines) {
        if (!(document.root() instanceof Mapping root)) {
            return new MargoReader().read("");
        }
        MargoNodes nodes = MargoNodes.of(root, lines);
        return new MargoReader().read(nodes.root(), nodes);
    }
}
