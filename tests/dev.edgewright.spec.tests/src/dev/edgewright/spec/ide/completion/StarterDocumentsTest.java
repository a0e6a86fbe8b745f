/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.check.SpecChecker;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarterDocumentsTest {

    static Set<String> types() {
        return StarterDocuments.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyStarterIsOfItsKindAndSound(String type) {
        String text = StarterDocuments.plain(StarterDocuments.all().get(type));
        SpecFile file = SpecFiles.read(URI.createURI("file:/folder/new.yaml"), text);
        assertEquals(type, file.documents().get(0).type().orElseThrow().id());
        assertEquals(
                List.of(),
                SpecChecker.check(file, Workspace.of(file)).stream().map(Finding::message).toList(),
                text);
    }
}
