/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.check.SpecChecker;
import dev.edgewright.spec.ide.completion.SpecCompletion;
import dev.edgewright.spec.ide.fix.Changes;
import dev.edgewright.spec.ide.fix.SpecFixes;
import dev.edgewright.spec.ide.folding.SpecFolding;
import dev.edgewright.spec.ide.highlight.SpecHighlight;
import dev.edgewright.spec.ide.hints.SpecHints;
import dev.edgewright.spec.ide.hover.SpecHover;
import dev.edgewright.spec.ide.lens.SpecLens;
import dev.edgewright.spec.ide.navigate.SpecNavigation;
import dev.edgewright.spec.ide.rename.Refusal;
import dev.edgewright.spec.ide.rename.SpecRename;
import dev.edgewright.spec.ide.selection.SpecSelection;
import dev.edgewright.spec.ide.symbols.SpecOutline;
import dev.edgewright.spec.ide.tokens.SpecTokens;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** Every service answers about every text, and what it answers lies within the text. */
class DamagedDocumentsTest {

    private static final int MUTANTS = number("EDGEWRIGHT_MUTANTS", 400);

    private static final String[] PIECES = {
        ":",
        "-",
        " ",
        "\n",
        "\t",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        ",",
        "#",
        "&a",
        "*a",
        "|",
        ">",
        "?",
        "!",
        "%",
        "---\n",
        "...\n",
        "  ",
        "\u0000",
        "\uD83D\uDE00",
        "a: ",
        "- ",
        "\r\n",
        "kind: Pod\n"
    };

    private static final List<String> SOUND =
            List.of(
                    """
                    version: '1'
                    name: &n sensor # comment
                    binaries:
                      - path: build/a.wasm
                    config: {permissions: [console, networking], heapSize: 1}
                    ---
                    a: *n
                    b: >
                      text
                    """,
                    String.join(
                            "\n",
                            Wadm.with(
                                    "    - name: web",
                                    "      type: component",
                                    "      properties: {image: 'file:///web.wasm'}",
                                    "      traits:",
                                    "        - type: link",
                                    "          properties:",
                                    "            target: {name: store}",
                                    "            namespace: wasi",
                                    "            package: keyvalue",
                                    "            interfaces: [store]",
                                    "    - name: store",
                                    "      type: capability",
                                    "      properties: {image: 'ghcr.io/acme/store:0.1.0'}")),
                    """
                    apiVersion: v1
                    id: com-example-pump
                    metadata:
                      name: Pump
                      version: 1.0.0
                      catalog: {organization: [{name: Example}]}
                    deploymentProfiles:
                      - type: compose
                        id: one
                        components:
                          - name: pump
                            properties: {repository: 'oci://example.com/pump', revision: 1.0.0}
                    parameters:
                      rate:
                        value: 5
                        targets: [{pointer: RATE, components: [pump]}]
                    configuration:
                      sections:
                        - name: General
                          settings: [{parameter: rate, name: Rate, schema: whole}]
                      schema: [{name: whole, dataType: integer, minValue: 1}]
                    """);

    @Test
    void everyServiceAnswers() {
        Random random = new Random(number("EDGEWRIGHT_SEED", 7));
        for (int i = 0; i < MUTANTS; i++) {
            String text = damaged(SOUND.get(i % SOUND.size()), random);
            int caret = random.nextInt(text.length() + 1);
            try {
                ask(text, caret);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("at " + caret + " of:\n" + text, e);
            }
        }
    }

    private static int number(String variable, int standard) {
        String value = System.getenv(variable);
        return value == null ? standard : Integer.parseInt(value);
    }

    private static String damaged(String sound, Random random) {
        StringBuilder text = new StringBuilder(sound);
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                default -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static void ask(String text, int caret) {
        SpecFile file = SpecFiles.read(URI.createURI("file:/folder/a.yaml"), text);
        Workspace workspace = Workspace.of(file);
        List<Token> tokens = Scan.tokens(text);
        Region all = new Region(0, text.length());
        Position place = Ranges.position(file.lines(), caret);
        for (boolean snippets : new boolean[] {true, false}) {
            for (CompletionItem item :
                    SpecCompletion.at(file, place, workspace, snippets, Markup.MARKDOWN)
                            .getItems()) {
                Range range = item.getTextEdit().getLeft().getRange();
                assertTrue(range.getStart().getLine() == place.getLine(), item.getLabel());
                assertTrue(range.getEnd().getLine() == place.getLine(), item.getLabel());
                assertTrue(isBefore(range.getStart(), place), item.getLabel());
                assertTrue(isBefore(place, range.getEnd()), item.getLabel());
            }
        }
        SpecHover.at(file, place, workspace, Markup.PLAIN);
        SpecNavigation.definitions(file, caret, workspace)
                .forEach(t -> assertTrue(t.region().end() <= text.length()));
        SpecNavigation.references(file, caret, workspace, true);
        SpecHighlight.at(file, place);
        SpecSelection.at(file, List.of(place));
        SpecOutline.of(file).forEach(DamagedDocumentsTest::check);
        for (FoldingRange fold : SpecFolding.of(file, tokens)) {
            assertTrue(fold.getEndLine() < file.lines().count());
        }
        SpecTokens.in(file, tokens, all).getData().forEach(n -> assertTrue(n >= 0));
        SpecHints.in(file, all, workspace, Markup.MARKDOWN);
        SpecLens.in(file, workspace)
                .forEach(
                        lens ->
                                SpecLens.resolve(
                                        file,
                                        workspace,
                                        lens.getRange(),
                                        new Locations(file, workspace, URI::toString),
                                        "file:/folder/a.yaml",
                                        true));
        SpecFixes.at(
                file,
                new Region(caret, 0),
                SpecChecker.check(file, workspace),
                workspace,
                new CodeActionContext(List.of()),
                new Changes(URI::toString, true));
        try {
            SpecRename.prepare(file, caret, workspace);
            SpecRename.rename(file, caret, "other", workspace);
        } catch (Refusal refusal) {
            assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
        }
    }

    /** The protocol wants names to lie within what they name, and children within parents. */
    private static void check(DocumentSymbol symbol) {
        assertTrue(!symbol.getName().isBlank());
        assertTrue(isBefore(symbol.getRange().getStart(), symbol.getSelectionRange().getStart()));
        assertTrue(isBefore(symbol.getSelectionRange().getEnd(), symbol.getRange().getEnd()));
        if (symbol.getChildren() != null) {
            symbol.getChildren().forEach(DamagedDocumentsTest::check);
        }
    }

    private static boolean isBefore(Position one, Position other) {
        return one.getLine() < other.getLine()
                || one.getLine() == other.getLine() && one.getCharacter() <= other.getCharacter();
    }
}
