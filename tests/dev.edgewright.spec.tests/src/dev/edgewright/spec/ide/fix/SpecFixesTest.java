/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.check.SpecChecker;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.ide.Editing;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.Wadm;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class SpecFixesTest {

    private static List<CodeAction> actions(Editing editing, List<String> only) {
        SpecFile file = editing.file();
        List<Finding> findings = SpecChecker.check(file, editing.workspace());
        List<Diagnostic> shown =
                findings.stream()
                        .map(
                                f -> {
                                    Diagnostic diagnostic =
                                            new Diagnostic(
                                                    Ranges.of(file.lines(), f.region()),
                                                    f.message());
                                    diagnostic.setCode(f.code());
                                    return diagnostic;
                                })
                        .toList();
        CodeActionContext request = new CodeActionContext(shown);
        request.setOnly(only);
        return SpecFixes.at(
                file,
                new Region(Ranges.offset(file.lines(), editing.place()), 0),
                findings,
                editing.workspace(),
                request,
                new Changes(Object::toString, false));
    }

    private static CodeAction action(Editing editing, String title) {
        List<CodeAction> actions = actions(editing, null);
        return actions.stream()
                .filter(a -> a.getTitle().startsWith(title))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        actions.stream().map(CodeAction::getTitle).toList()));
    }

    private static String after(Editing editing, CodeAction action) {
        List<TextEdit> edits = action.getEdit().getChanges().values().iterator().next();
        return Editing.after(editing.file(), edits);
    }

    @Test
    void whatAFindingOffers() {
        Editing editing =
                Editing.of("version: '1'", "na|mee: x", "binaries:", "  - path: build/a.wasm");
        CodeAction fix = action(editing, "");
        assertEquals(CodeActionKind.QuickFix, fix.getKind());
        assertEquals(1, fix.getDiagnostics().size());
        assertTrue(fix.getIsPreferred());
        assertEquals(
                "version: '1'\nname: x\nbinaries:\n  - path: build/a.wasm", after(editing, fix));
    }

    @Test
    void nothingWhereNothingIsWrong() {
        Editing editing =
                Editing.of("vers|ion: '1'", "namee: x", "binaries:", "  - path: build/a.wasm");
        assertEquals(List.of(), actions(editing, List.of(CodeActionKind.QuickFix)));
    }

    @Test
    void allOfOneKindAtOnce() {
        Editing editing =
                Editing.of(
                        Wadm.with(
                                "    - nam|: web",
                                "      type: component",
                                "      properties: {image: 'file:///web.wasm'}",
                                "    - nam: other",
                                "      type: component",
                                "      properties: {image: 'file:///web.wasm'}"));
        String text = after(editing, action(editing, "Fix all 2 of spec-"));
        assertTrue(text.contains("- name: web") && text.contains("- name: other"), text);
    }

    @Test
    void requiredKeysAreAdded() {
        Editing editing = Editing.of("version: '|1'", "binaries: [{path: a.wasm}]");
        assertEquals(
                "version: '1'\nname: \"\"\nbinaries: [{path: a.wasm}]",
                after(editing, action(editing, "Add the required keys")));
        assertEquals(CodeActionKind.RefactorRewrite, action(editing, "Add the").getKind());
    }

    @Test
    void allKeysAreAdded() {
        Editing editing =
                Editing.of(
                        "version: '1'",
                        "name: x",
                        "binaries: [{path: a.wasm}]",
                        "config:",
                        "  heap|Size: 1 # bytes");
        String text = after(editing, action(editing, "Add all missing keys"));
        for (String key : List.of("environment", "permissions", "entrypoint", "stackSize")) {
            assertTrue(text.contains("  " + key + ":"), text);
        }
        assertTrue(text.contains("  heapSize: 1 # bytes"), text);
    }

    @Test
    void onlyTheKindsThatAreAskedFor() {
        Editing editing = Editing.of("version: '|1'", "binaries: [{path: a.wasm}]");
        assertFalse(actions(editing, List.of("refactor")).isEmpty());
        assertEquals(List.of(), actions(editing, List.of("source")));
    }
}
