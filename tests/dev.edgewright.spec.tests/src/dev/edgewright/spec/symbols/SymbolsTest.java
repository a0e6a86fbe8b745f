/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.Checked;
import dev.edgewright.spec.TestWorkspace;
import dev.edgewright.spec.recognition.SpecDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names a document defines and uses. */
class SymbolsTest {

    private static final String TEXT =
            """
            apiVersion: core.oam.dev/v1beta1
            kind: Application
            metadata: {name: plant, annotations: {}}
            spec:
              components:
                - name: "filter"
                  type: component
                  properties:
                    image: filter:1
                    config:
                      - name: limits
                        properties: {high: '7'}
                      - name: common
                  traits:
                    - type: spreadscaler
                      properties: {instances: 1}
                    - type: link
                      properties:
                        namespace: acme
                        package: a
                        interfaces: [b]
                        target: 'store'
                - name: store
                  type: capability
                  properties: {image: 'store:1'}
            """;

    private static SpecDocument document(String text) {
        return Checked.of(text).document();
    }

    private static List<String> names(String text) {
        return Symbols.of(document(text)).stream()
                .map(
                        o ->
                                (o.definition() ? "+" : "-")
                                        + o.kind()
                                        + " "
                                        + o.name()
                                        + (o.region().of(text).equals(o.name())
                                                ? ""
                                                : " elsewhere"))
                .toList();
    }

    @Test
    void definitionsAndUsesWithoutQuotes() {
        assertEquals(
                List.of(
                        "+application plant",
                        "+component filter",
                        "+config limits",
                        "-external-config common",
                        "-component store",
                        "+component store"),
                names(TEXT));
    }

    @Test
    void theSameIsMeant() {
        SpecDocument document = document(TEXT);
        Occurrence use = Symbols.at(document, TEXT.indexOf("'store'") + 3).orElseThrow();
        SymbolIndex index = new SymbolIndex(document, new TestWorkspace());
        assertEquals(2, index.meaning(use).size());
        Occurrence definition = index.definitions(use).get(0);
        assertEquals(TEXT.indexOf("store\n      type"), definition.region().offset());
        assertTrue(definition.around().of(TEXT).contains("image: 'store:1'"));
        assertEquals(
                List.of("filter", "store"),
                index.known("component").stream().map(Occurrence::name).toList());
    }

    @Test
    void namesOfOneDocumentMeanNothingInAnother() {
        TestWorkspace workspace = new TestWorkspace().with("a.yaml", TEXT).with("b.yaml", TEXT);
        SpecDocument a = workspace.check("a.yaml").document();
        SymbolIndex index = new SymbolIndex(a, workspace);
        Occurrence component = Symbols.at(a, TEXT.indexOf("filter")).orElseThrow();
        assertEquals(1, index.meaning(component).size());
        Occurrence application = Symbols.at(a, TEXT.indexOf("plant")).orElseThrow();
        assertEquals(2, index.meaning(application).size());
        Occurrence config = Symbols.at(a, TEXT.indexOf("common")).orElseThrow();
        assertEquals(2, index.meaning(config).size());
    }

    @Test
    void anAliasIsAUseAtItsOwnPlace() {
        String text =
                TEXT.replace("name: store", "name: &s store")
                                .replace("target: 'store'", "target: store")
                        + "    - {name: other, type: component, properties: {image: 'a:1'}, traits: ["
                        + "{type: link, properties: {namespace: a, package: b, interfaces: [c], target: *s}}]}\n";
        SpecDocument document = document(text);
        Occurrence use = Symbols.at(document, text.indexOf("*s")).orElseThrow();
        assertEquals("store", use.name());
        assertEquals("*s", use.region().of(text));
    }

    @Test
    void whatIsUnknownHasNoNames() {
        assertEquals(List.of(), names("a: b\n"));
        assertEquals(List.of(), names("- a\n"));
    }
}
