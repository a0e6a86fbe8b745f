/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.inject.Singleton;
import dev.edgewright.spec.ide.SpecIdeSetup;
import dev.edgewright.wit.ide.WitIdeSetup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** The languages that are spoken. They are named here, not searched for on the class path. */
@Singleton
final class Languages {

    private final List<IResourceServiceProvider> all =
            List.of(
                    WitIdeSetup.editorInjector().getInstance(IResourceServiceProvider.class),
                    SpecIdeSetup.editorInjector().getInstance(IResourceServiceProvider.class));

    /** The documents by their languages' services; those of languages without it are left out. */
    <S> Map<S, List<URI>> split(Collection<URI> documents, Class<S> service) {
        Map<S, List<URI>> split = new LinkedHashMap<>();
        for (URI document : documents) {
            IResourceServiceProvider language =
                    IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(document);
            S found = language == null ? null : language.get(service);
            if (found != null) {
                split.computeIfAbsent(found, s -> new ArrayList<>()).add(document);
            }
        }
        return split;
    }

    /** What a service of each language says, without repetitions. */
    <S> List<String> union(Class<S> service, Function<S, List<String>> words) {
        return all.stream()
                .map(language -> language.get(service))
                .filter(Objects::nonNull)
                .flatMap(found -> words.apply(found).stream())
                .distinct()
                .toList();
    }
}
