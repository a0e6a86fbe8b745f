/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.lsp.LspAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services for deployment specs through the protocol, each once. */
class SpecServicesTest {

    private static final String DESCRIPTION =
            """
            apiVersion: v1
            id: mixer
            metadata:
              name: Mixer
              version: 1.0.0
              catalog:
                organization:
                  - name: Mixer Works
            deploymentProfiles:
              - type: compose
                id: boxes
                components:
                  - name: stirrer
                    properties:
                      repository: oci://registry.mixer.example/stirrer
                      revision: 1.0.0
                deviceConstraints:
                  capacityRequirements:
                    cpu:
                      cores: 1
                    memory: 64Mi
                    storage: 1Gi
            parameters:
              speed:
                value: 3
                targets:
                  - pointer: SPEED
                    components: [stirrer]
            configuration:
              sections:
                - name: All
                  settings:
                    - parameter: speed
                      name: Speed
                      schema: turns
              schema:
                - name: turns
                  dataType: integer
                  minValue: 1
                  maxValue: 9
            """;

    private static final String DEVICE =
            """
            {
              "properties": {
                "id": "box-%1$d",
                "vendor": "Box Works",
                "modelNumber": "B",
                "serialNumber": "%1$d",
                "cpus": [{"cores": %1$d, "architecture": "amd64"}],
                "memory": "1Gi",
                "storage": "8Gi",
                "supportedRuntimes": ["oci"],
                "supportedDeploymentTypes": ["compose"]
              }
            }
            """;

    private static final String APPLICATION =
            """
            apiVersion: core.oam.dev/v1beta1
            kind: Application
            metadata:
              name: line
              annotations:
                description: Opens valves.
                version: v0.1.0
            spec:
              components:
                - name: panel
                  type: component
                  properties:
                    image: registry.line.example/panel:0.1.0
                  traits:
                    - type: link
                      properties:
                        target: opener
                        namespace: acme
                        package: line
                        interfaces: [valves]
                - name: opener
                  type: component
                  properties:
                    image: registry.line.example/opener:0.1.0
            """;

    @TempDir Path folder;

    @Test
    void completesNamesThatAreKnown() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", DESCRIPTION);
            Position caret = place(DESCRIPTION, "components: [");
            assertTrue(client.labels("margo.yaml", caret).contains("stirrer"));
            assertTrue(
                    client.labels("margo.yaml", place(DESCRIPTION, "- type: "))
                            .containsAll(List.of("helm", "compose", "custom")));
        }
    }

    @Test
    void tellsWhatKeysMean() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", DESCRIPTION);
            String hover = client.hover("margo.yaml", place(DESCRIPTION, "deploymentPro"));
            assertTrue(hover.contains("deploymentProfiles"), hover);
        }
    }

    @Test
    void leadsFromUsesToDefinitionsAndBack() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", DESCRIPTION);
            Position use = place(DESCRIPTION, "components: [stir");
            assertEquals(List.of("margo.yaml:13:15"), client.definition("margo.yaml", use));
            Position definition = place(DESCRIPTION, "- name: stir");
            assertTrue(
                    client.references("margo.yaml", definition).contains("margo.yaml:28:22"),
                    () -> "references");
            assertFalse(
                    LspAssert.answer(
                                    client.server()
                                            .getTextDocumentService()
                                            .documentHighlight(
                                                    new DocumentHighlightParams(
                                                            client.document("margo.yaml"), use)))
                            .isEmpty());
        }
    }

    @Test
    void leadsIntoWit() throws Exception {
        write("wit/line.wit", "package acme:line@0.1.0;\n\ninterface valves {}\n");
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("wadm.yaml", APPLICATION);
            assertEquals(
                    List.of("line.wit:3:11"),
                    client.definition("wadm.yaml", place(APPLICATION, "interfaces: [val")));
        }
    }

    @Test
    void renamesEverywhere() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", DESCRIPTION);
            Position use = place(DESCRIPTION, "parameter: spe");
            assertEquals("33:22 speed", client.preparedRename("margo.yaml", use));
            WorkspaceEdit edit = client.rename("margo.yaml", use, "pace");
            assertEquals(
                    DESCRIPTION.replace("speed", "pace"),
                    client.changed("margo.yaml", DESCRIPTION, edit));
        }
    }

    @Test
    void mendsWhatItFinds() throws Exception {
        String wrong = DESCRIPTION.replace("type: compose", "type: compos");
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", wrong);
            assertEquals(1, client.diagnostics("margo.yaml").size());
            List<CodeAction> fixes = client.fixes("margo.yaml");
            assertTrue(
                    fixes.stream()
                            .map(f -> client.changed("margo.yaml", wrong, f.getEdit()))
                            .anyMatch(DESCRIPTION::equals),
                    () -> String.valueOf(fixes));
        }
    }

    @Test
    void fadesWhatNothingNeeds() throws Exception {
        String more = DESCRIPTION + "    - name: spare\n      dataType: boolean\n";
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", more);
            client.settled("margo.yaml");
            assertEquals(
                    List.of(List.of(DiagnosticTag.Unnecessary)),
                    client.latest("margo.yaml").stream().map(Diagnostic::getTags).toList());
        }
    }

    @Test
    void saysOnHowManyDevicesItRuns() throws Exception {
        write("one.json", DEVICE.formatted(1));
        write("two.json", DEVICE.formatted(2).replace("compose", "helm"));
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", DESCRIPTION);
            var service = client.server().getTextDocumentService();
            List<? extends CodeLens> lenses =
                    LspAssert.answer(
                            service.codeLens(new CodeLensParams(client.document("margo.yaml"))));
            List<String> titles = new ArrayList<>();
            for (CodeLens lens : lenses) {
                titles.add(LspAssert.answer(service.resolveCodeLens(lens)).getCommand().getTitle());
            }
            assertTrue(
                    titles.stream().anyMatch(title -> title.contains("1 of 2 devices")),
                    titles::toString);
        }
    }

    @Test
    void showsTheDocumentAsTreeRangesAndWords() throws Exception {
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("margo.yaml", DESCRIPTION);
            var service = client.server().getTextDocumentService();
            var document = client.document("margo.yaml");
            List<DocumentSymbol> symbols =
                    LspAssert.answer(service.documentSymbol(new DocumentSymbolParams(document)))
                            .stream()
                            .map(either -> either.getRight())
                            .toList();
            assertFalse(symbols.isEmpty());
            assertFalse(
                    LspAssert.answer(service.foldingRange(new FoldingRangeRequestParams(document)))
                            .isEmpty());
            assertFalse(
                    LspAssert.answer(service.semanticTokensFull(new SemanticTokensParams(document)))
                            .getData()
                            .isEmpty());
            Position place = place(DESCRIPTION, "repository: o");
            var selection =
                    LspAssert.answer(
                                    service.selectionRange(
                                            new SelectionRangeParams(document, List.of(place))))
                            .get(0);
            assertEquals("15:23-26", LspAssert.text(selection.getRange()));
            Range whole = new Range(new Position(0, 0), new Position(40, 0));
            assertFalse(
                    LspAssert.answer(service.inlayHint(new InlayHintParams(document, whole)))
                            .isEmpty());
        }
    }

    @Test
    void otherFilesGetNoAnswersButNoFailuresEither() throws Exception {
        String compose = "services:\n  web:\n    image: web\n";
        try (LspAssert client = LspAssert.open(folder)) {
            client.open("compose.yml", compose);
            assertEquals(List.of(), client.diagnostics("compose.yml"));
            assertEquals("", client.hover("compose.yml", new Position(1, 3)));
            assertEquals(List.of(), client.definition("compose.yml", new Position(1, 3)));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The place behind a text. */
    private static Position place(String text, String before) {
        int offset = text.indexOf(before) + before.length();
        String head = text.substring(0, offset);
        int line = (int) head.chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (head.lastIndexOf('\n') + 1));
    }
}
