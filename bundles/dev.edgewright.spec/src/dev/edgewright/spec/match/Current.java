/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.edgewright.margo.io.Dialect;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.spec.bridge.MargoModels;
import dev.edgewright.spec.migrate.Migrated;
import dev.edgewright.spec.migrate.Migration;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eclipse.emf.ecore.EObject;

/** Documents as 1.0.0-rc.3 has them; older ones are migrated in memory. Thread-safe. */
public final class Current {

    private static final Cache<SpecDocument, MargoDocument> MIGRATED =
            CacheBuilder.newBuilder().weakKeys().maximumSize(10_000).build();

    private Current() {}

    /** A document in the model of rc.3; empty if it is of another kind, or gone. */
    public static <T extends EObject> Optional<T> of(
            SpecDocument document, Workspace workspace, Class<T> type) {
        return workspace.file(document.file()).flatMap(file -> model(document, file).as(type));
    }

    private static MargoDocument model(SpecDocument document, SpecFile file) {
        MargoDocument own = MargoModels.read(document, file.lines());
        if (own.dialect().isEmpty() || own.dialect().get() == Dialect.RC3) {
            return own;
        }
        try {
            return MIGRATED.get(document, () -> migrated(document, file.text()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static MargoDocument migrated(SpecDocument document, String text) {
        Migrated migrated = Migration.to(text, document, Dialect.RC3);
        String whole = migrated.apply(text);
        int behind = text.length() - document.region().end();
        return new MargoReader()
                .read(whole.substring(document.region().offset(), whole.length() - behind));
    }
}
