/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.ide.completion.SpecCompletion;
import dev.edgewright.spec.ide.highlight.SpecHighlight;
import dev.edgewright.spec.ide.hover.SpecHover;
import dev.edgewright.spec.ide.navigate.SpecNavigation;
import dev.edgewright.spec.ide.rename.Refusal;
import dev.edgewright.spec.ide.rename.SpecRename;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;

/**
 * A document as an editor shows it, with {@code |} for the caret, and what is expected of it. What
 * is expected of places is said by the same document with {@code «»} around them.
 */
public final class Editing {

    private final SpecFile file;
    private final int caret;
    private final Workspace workspace;

    private Editing(SpecFile file, int caret, Workspace workspace) {
        this.file = file;
        this.caret = caret;
        this.workspace = workspace;
    }

    /** A document of these lines. */
    public static Editing of(String... lines) {
        return of(List.of(), lines);
    }

    /** A document of these lines in a workspace with others. */
    public static Editing of(List<SpecFile> others, String... lines) {
        String text = String.join("\n", lines);
        int caret = text.indexOf('|');
        assertTrue(caret >= 0, "the document has no caret");
        String name = text.stripLeading().startsWith("{") ? "this.json" : "this.yaml";
        SpecFile file = Files.of(name, text.substring(0, caret) + text.substring(caret + 1));
        return new Editing(file, caret, Files.workspace(file, others));
    }

    public SpecFile file() {
        return file;
    }

    public Position place() {
        return Ranges.position(file.lines(), caret);
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Completion proposes these, perhaps among others. */
    public Editing offers(String... labels) {
        List<String> offered = labels();
        for (String label : labels) {
            assertTrue(offered.contains(label), label + " in " + offered);
        }
        return this;
    }

    /** Completion proposes these and nothing else, in this order. */
    public Editing offersOnly(String... labels) {
        assertEquals(List.of(labels), labels());
        return this;
    }

    /** Completion proposes none of these. */
    public Editing offersNot(String... labels) {
        List<String> offered = labels();
        for (String label : labels) {
            assertFalse(offered.contains(label), label + " in " + offered);
        }
        return this;
    }

    /** A proposal makes this document of it in an editor without snippets. */
    public Editing becomes(String label, String... lines) {
        assertEquals(String.join("\n", lines), chosen(label));
        return this;
    }

    /** The text after a proposal was chosen in an editor without snippets. */
    public String chosen(String label) {
        CompletionItem item = item(label, false);
        List<TextEdit> edits = new ArrayList<>(List.of(item.getTextEdit().getLeft()));
        if (item.getAdditionalTextEdits() != null) {
            edits.addAll(item.getAdditionalTextEdits());
        }
        return Files.apply(file.lines(), edits);
    }

    /** The proposal with this label. */
    public CompletionItem item(String label, boolean snippets) {
        return completion(snippets).getItems().stream()
                .filter(i -> i.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " in " + labels()));
    }

    private List<String> labels() {
        return completion(true).getItems().stream().map(CompletionItem::getLabel).toList();
    }

    public CompletionList completion(boolean snippets) {
        return SpecCompletion.at(file, place(), workspace, snippets, Markup.MARKDOWN);
    }

    /** The text that is shown for the caret, in Markdown; empty if there is nothing to tell. */
    public String hover() {
        return SpecHover.at(file, place(), workspace, Markup.MARKDOWN)
                .map(h -> h.getContents().getRight().getValue())
                .orElse("");
    }

    /** Hovering tells all of this. */
    public Editing tells(String... parts) {
        String text = hover();
        for (String part : parts) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        return this;
    }

    /** What is named at the caret is defined here. */
    public Editing isDefined(String... lines) {
        return marks(SpecNavigation.definitions(file, caret, workspace), lines);
    }

    /** What is named at the caret is named here. */
    public Editing isNamed(String... lines) {
        return marks(SpecNavigation.references(file, caret, workspace, true), lines);
    }

    /** Names that mean what the one at the caret means are shown. */
    public Editing highlights(String... lines) {
        List<Region> regions =
                SpecHighlight.at(file, place()).stream()
                        .map(h -> Ranges.region(file.lines(), h.getRange()))
                        .toList();
        assertEquals(String.join("\n", lines), Files.marked(file.text(), regions));
        return this;
    }

    private Editing marks(List<Target> targets, String... lines) {
        List<Region> here =
                targets.stream()
                        .filter(t -> t.file().equals(file.uri()))
                        .map(Target::region)
                        .toList();
        assertEquals(String.join("\n", lines), Files.marked(file.text(), here));
        return this;
    }

    /** The name at the caret can be changed, and makes this of the document. */
    public Editing renamed(String name, String... lines) {
        try {
            assertFalse(SpecRename.prepare(file, caret, workspace).name().isEmpty());
            Map<URI, List<Edit>> edits = SpecRename.rename(file, caret, name, workspace);
            String text = Files.changed(file.lines(), edits.getOrDefault(file.uri(), List.of()));
            assertEquals(String.join("\n", lines), text);
            return this;
        } catch (Refusal refusal) {
            throw new AssertionError(refusal.getMessage(), refusal);
        }
    }

    /** The name at the caret cannot be changed into this, for a reason with these words. */
    public Editing refuses(String name, String words) {
        try {
            SpecRename.prepare(file, caret, workspace);
            SpecRename.rename(file, caret, name, workspace);
        } catch (Refusal refusal) {
            assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
            return this;
        }
        throw new AssertionError("it was renamed");
    }

    /** The text of a file after these changes. */
    public static String after(SpecFile file, List<TextEdit> edits) {
        return Files.apply(file.lines(), edits);
    }

    /** Texts and files of tests. */
    static final class Files {

        private Files() {}

        static SpecFile of(String name, String text) {
            return SpecFiles.read(URI.createURI("file:/folder/" + name), text);
        }

        static Workspace workspace(SpecFile file, List<SpecFile> others) {
            return new FewFiles(file, others);
        }

        static String apply(Lines lines, List<TextEdit> edits) {
            return changed(
                    lines,
                    edits.stream()
                            .map(e -> new Edit(Ranges.region(lines, e.getRange()), e.getNewText()))
                            .toList());
        }

        static String changed(Lines lines, List<Edit> edits) {
            StringBuilder text = new StringBuilder(lines.text());
            edits.stream()
                    .sorted(
                            Comparator.<Edit>comparingInt(e -> e.region().offset())
                                    .thenComparingInt(e -> e.region().end())
                                    .reversed())
                    .forEach(e -> text.replace(e.region().offset(), e.region().end(), e.text()));
            return text.toString();
        }

        static String marked(String text, List<Region> regions) {
            StringBuilder marked = new StringBuilder(text);
            regions.stream()
                    .sorted(Comparator.comparingInt(Region::offset).reversed())
                    .forEach(
                            r -> {
                                marked.insert(r.end(), '»');
                                marked.insert(r.offset(), '«');
                            });
            return marked.toString();
        }
    }
}
