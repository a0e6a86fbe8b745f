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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.ide.Editing;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.junit.jupiter.api.Test;

/** Values by schema, names and whole documents. */
class ValueCompletionTest {

    private static final String[] APPLICATION = {
        "apiVersion: core.oam.dev/v1beta1",
        "kind: Application",
        "metadata: {name: a, annotations: {}}",
        "spec:",
        "  policies:",
        "    - name: vault",
        "      type: policy.secret.wasmcloud.dev/v1alpha1",
        "      properties: {backend: nats-kv}",
        "  components:",
        "    - name: web",
        "      type: component",
        "      properties: {image: 'file:///web.wasm'}",
    };

    private static Editing application(String... more) {
        String[] lines = new String[APPLICATION.length + more.length];
        System.arraycopy(APPLICATION, 0, lines, 0, APPLICATION.length);
        System.arraycopy(more, 0, lines, APPLICATION.length, more.length);
        return Editing.of(lines);
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    @Test
    void admittedValuesWithWhatTheyMean() {
        Editing editing = application("    - name: db", "      type: |");
        editing.offersOnly("component", "capability", "actor");
        CompletionItem item = editing.item("capability", true);
        assertEquals(CompletionItemKind.EnumMember, item.getKind());
        assertTrue(item.getDocumentation().getRight().getValue().contains("provider"));
    }

    @Test
    void aHalfTypedValueIsReplaced() {
        application("    - name: db", "      type: cap|").offersOnly("capability");
        Editing editing = application("    - name: db", "      type: c|omponent");
        assertTrue(editing.chosen("capability").endsWith("      type: capability"));
    }

    @Test
    void theBlankBehindTheColonIsWritten() {
        Editing editing = application("    - name: db", "      type:|");
        assertEquals("      type: capability", last(editing.chosen("capability")));
    }

    @Test
    void theBlankBehindTheDashIsWritten() {
        Editing.of("version: '1'", "name: x", "config:", "  permissions:", "    -|", "binaries: []")
                .becomes(
                        "console",
                        "version: '1'",
                        "name: x",
                        "config:",
                        "  permissions:",
                        "    - console",
                        "binaries: []");
    }

    @Test
    void withinQuotesOnlyTheTextIsReplaced() {
        Editing.of("version: '|'", "name: x", "binaries: []")
                .becomes("1", "version: '1'", "name: x", "binaries: []");
        Editing editing = application("    - name: db", "      type: \"cap|");
        assertTrue(editing.chosen("capability").endsWith("      type: \"capability"));
    }

    @Test
    void itemsInBrackets() {
        Editing.of("version: '1'", "name: x", "config: {permissions: [console, |]}", "binaries: []")
                .offers("networking")
                .becomes(
                        "networking",
                        "version: '1'",
                        "name: x",
                        "config: {permissions: [console, networking]}",
                        "binaries: []");
    }

    @Test
    void namesOfTheRightKind() {
        Editing editing =
                application(
                        "      traits:",
                        "        - type: link",
                        "          properties:",
                        "            target: |");
        editing.offersNot("vault");
        application(
                        "    - name: other",
                        "      type: component",
                        "      properties:",
                        "        image: 'file:///o.wasm'",
                        "        secrets:",
                        "          - name: key",
                        "            properties: {policy: |}")
                .offers("vault")
                .offersNot("web");
    }

    @Test
    void anchorsForAliases() {
        Editing editing =
                Editing.of(
                        "version: '1'",
                        "name: &first x",
                        "binaries:",
                        "  - path: &second y",
                        "  - path: *|");
        editing.offersOnly("second", "first");
        assertTrue(editing.chosen("first").endsWith("path: *first"));
    }

    @Test
    void wholeDocumentsInAnEmptyFile() {
        Editing editing = Editing.of("|");
        editing.offers(
                "wadm Application", "Ocre build file", "Kubernetes RuntimeClass", "apiVersion");
        CompletionItem item = editing.item("Ocre build file", true);
        assertEquals(CompletionItemKind.Snippet, item.getKind());
        assertEquals(InsertTextFormat.Snippet, item.getInsertTextFormat());
    }

    @Test
    void wholeDocumentsBehindTheLineBetween() {
        Editing.of("version: '1'", "name: x", "binaries: []", "---", "|")
                .offers("wadm Application", "Ocre build file");
        Editing.of("version: '1'", "name: x", "binaries: []", "---", "|", "---", "a: b")
                .offers("wadm Application");
    }

    @Test
    void valuesThatTellTheKind() {
        Editing.of("kind: |").offers("Application", "RuntimeClass");
        Editing.of("apiVersion: node.k8s.io/v1", "kind: |").offersOnly("RuntimeClass");
        Editing.of("apiVersion: |", "kind: RuntimeClass").offersOnly("node.k8s.io/v1");
        Editing.of("apiVersion: core.oam.dev/v1beta1", "kind: Applic|ation").offers("Application");
    }

    @Test
    void nothingWhereNothingIsKnown() {
        Editing.of("a:", "  b: |").offersOnly();
    }

    @Test
    void noMoreThanPeopleRead() {
        assertFalse(Editing.of("|").completion(true).isIncomplete());
    }
}
