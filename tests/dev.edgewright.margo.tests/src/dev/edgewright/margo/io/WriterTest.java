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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.MargoAssert;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.model.StateManifest;
import java.math.BigInteger;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class WriterTest {

    private static final String FULL =
            Documents.DESCRIPTION
                    + """
                        deviceConstraints:
                          capacityRequirements: {cpu: {cores: 0.1}, memory: 512Ki}
                          eligibilityRules:
                            - labelSelector:
                                matchExpressions:
                                  - {key: a, operator: In, values: [true]}
                                  - {key: b, operator: In, values: ["0.2", "true", "1e3"]}
                        x-wasm-extensions:
                          components: {filter: {memory: 256Ki, list: [1, 2.50, null, {a: b}]}}
                    parameters:
                      limit: {value: "10", targets: [{pointer: LIMIT, components: [filter]}]}
                    x-top-extensions: {text: "two\\nlines \\"quoted\\" \\u00e9 \\U0001F600"}
                    futureKey: {kept: true}
                    """;

    @Test
    void yamlAndJsonGiveBackTheSameModel() {
        EObject first = root(FULL);
        String yaml = MargoWriter.toYaml(first);
        String json = MargoWriter.toJson(first);
        assertTrue(EcoreUtil.equals(first, root(yaml)), yaml);
        assertTrue(EcoreUtil.equals(first, root(json)), json);
        assertEquals(yaml, MargoWriter.toYaml(root(json)));
        assertEquals(MargoWriter.toTree(first), MargoWriter.toTree(root(yaml)));
        assertTrue(yaml.contains("futureKey:"), yaml);
        assertTrue(yaml.contains("2.50"), yaml);
    }

    @Test
    void anEmptyManifestHasANullBundle() {
        StateManifest manifest = MargoFactory.eINSTANCE.createStateManifest();
        manifest.setManifestVersion(BigInteger.ONE);
        assertEquals(
                "{\"manifestVersion\":1,\"bundle\":null,\"deployments\":[]}",
                MargoWriter.toJson(manifest));
        MargoAssert.read(StateManifest.class, MargoWriter.toYaml(manifest));
    }

    @Test
    void yamlIsForPeople() {
        var description = MargoAssert.read(ApplicationDescription.class, Documents.DESCRIPTION);
        assertEquals(Documents.DESCRIPTION, MargoWriter.toYaml(description));
    }

    private static EObject root(String text) {
        return new MargoReader().read(text).root().orElseThrow();
    }
}
