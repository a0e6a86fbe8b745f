/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.ui.editor.internal.change.QuickFixes;
import dev.edgewright.ui.editor.internal.hover.ServerHover;
import dev.edgewright.wit.packages.BundledPackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.PageBookView;
import org.eclipse.ui.texteditor.ITextEditorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WIT editor as a person uses it, with the real server behind it. */
class WitEditorTest {
    private static final String FILTER =
            """
            /// Filters the readings of one sensor.
            package edgewright:filter@0.1.0;

            /* What is measured /* and when */ by whom. */
            interface readings {
                /// One value of one sensor.
                record reading {
                    sensor: string,
                    celsius: f64,
                }

                @since(version = 0.1.0)
                enum quality { good, doubtful }

                // The window is a number of readings.
                smooth: func(input: list<reading>, window: u32) -> list<reading>;
            }

            world sensor-filter {
                import readings;
                export run: func(limit: option<f64>);
            }
            """;

    private IFile file;
    private EditorUnderTest editor;

    @BeforeEach
    void openTheFile() throws Exception {
        Screen.assumePresent();
        Screen.shell().setBounds(0, 0, 1280, 860);
        file = Screen.file("sensor-filter", "filter.wit", FILTER);
        editor = new EditorUnderTest(IDE.openEditor(Screen.page(), file));
    }

    @AfterEach
    void closeTheFile() throws Exception {
        if (editor == null) {
            return;
        }
        Screen.page().closeAllEditors(false);
        file.getProject().delete(true, true, null);
    }

    @Test
    void coloursTheText() {
        Screen.waitFor("colours", () -> editor.colourOf("interface") != null);
        Set<RGB> colours = new HashSet<>();
        for (String text :
                List.of("interface", "string", "@since", "0.1.0)", "/* What", "/// One")) {
            RGB colour = editor.colourOf(text);
            assertNotNull(colour, text);
            assertTrue(colours.add(colour) || text.equals("0.1.0)"), text + " " + colour);
        }
        assertEquals(editor.colourOf("/* What"), editor.colourOf("by whom"));
        assertNull(editor.colourOf("celsius"));
    }

    @Test
    void showsAMistakeWhileTypingAndForgetsItWhenMended() throws Exception {
        Screen.page().showView(IPageLayout.ID_PROBLEM_VIEW);
        Screen.waitFor("outline", () -> outlineNames().contains("readings"));
        editor.replace("celsius: f64", "celsius: f46");
        Screen.waitFor("a problem on the text", () -> !editor.problems().isEmpty());
        assertTrue(editor.problemText().contains("f46"), editor.problemText());
        Screen.waitFor("a problem marker", () -> !EditorUnderTest.markers(file).isEmpty());
        assertTrue(
                EditorUnderTest.markers(file).getFirst().contains("f46"),
                EditorUnderTest.markers(file).toString());
        editor.part().selectAndReveal(editor.offsetOf("f46"), 0);
        Screen.settle(1000);
        Screen.shoot("mistake.png");

        editor.replace("celsius: f46", "celsius: f64");
        Screen.waitFor("no problem on the text", () -> editor.problems().isEmpty());
        Screen.waitFor("no problem marker", () -> EditorUnderTest.markers(file).isEmpty());
    }

    @Test
    void proposesWhatFits() throws Exception {
        editor.replace("window: u32", "window: rea");
        editor.caretBehind("window: rea");
        List<String> proposals = editor.proposals();
        assertTrue(proposals.stream().anyMatch(p -> p.startsWith("reading")), proposals.toString());
        Screen.settle(1500);
        Screen.shoot("completion.png");
        var list = EditorUnderTest.proposalList();
        for (int i = 0; i < list.getItemCount(); i++) {
            if (list.getItem(i).getText().startsWith("reading")) {
                list.select(i);
                break;
            }
        }
        list.notifyListeners(SWT.DefaultSelection, new Event());
        Screen.waitFor(
                "the proposal's text", () -> editor.document().get().contains("window: reading)"));
    }

    @Test
    void outlinesTheDocument() {
        Screen.waitFor("symbols", () -> outlineNames().contains("sensor-filter"));
        assertTrue(outlineNames().contains("readings"), outlineNames().toString());
        select("sensor-filter");
        Screen.waitFor("the world revealed", () -> selectedText().equals("sensor-filter"));

        editor.replace("world sensor-filter", "world other-name");
        Screen.waitFor("the new name", () -> outlineNames().contains("other-name"));
    }

    @Test
    void goesToTheDefinition() throws Exception {
        Screen.waitFor("symbols", () -> outlineNames().contains("readings"));
        editor.caretBehind("list<read");
        PlatformUI.getWorkbench()
                .getService(IHandlerService.class)
                .executeCommand("org.eclipse.ui.edit.text.open.hyperlink", null);
        int definition = editor.offsetOf("record reading") + "record ".length();
        Screen.waitFor("the definition selected", () -> selection().getOffset() == definition);
    }

    @Test
    void opensBundledWasiForReading() throws Exception {
        BundledPackages.missing()
                .ifPresent(why -> Assumptions.abort("skipped: WASI is not bundled: " + why));
        Screen.waitFor("symbols", () -> outlineNames().contains("readings"));
        editor.replace("import readings;", "import wasi:http/types@0.2.12;");
        Screen.waitFor("its problems gone", () -> editor.problems().isEmpty());
        editor.caretBehind("wasi:http/typ");
        PlatformUI.getWorkbench()
                .getService(IHandlerService.class)
                .executeCommand("org.eclipse.ui.edit.text.open.hyperlink", null);
        Screen.waitFor(
                "the package opened",
                () -> Screen.page().getActiveEditor().getTitle().equals("wasi-http-0.2.12.wit"));
        EditorUnderTest opened = new EditorUnderTest(Screen.page().getActiveEditor());
        int definition = opened.offsetOf("interface types") + "interface ".length();
        Screen.waitFor("the interface selected", () -> selection(opened).getOffset() == definition);
        assertTrue(((ITextEditorExtension) opened.part()).isEditorInputReadOnly());
        assertEquals(Set.of(), opened.problems());
    }

    @Test
    void explainsTheNameUnderTheMouse() {
        int offset = editor.offsetOf("list<reading") + "list<".length();
        String text =
                Screen.answer(
                        "hover",
                        () ->
                                new ServerHover()
                                        .getHoverInfo(editor.viewer(), new Region(offset, 0)));
        assertNotNull(text);
        assertTrue(text.contains("One value of one sensor"), text);
    }

    @Test
    void showsMistakesOfFilesOutsideTheWorkspace(@TempDir Path folder) throws Exception {
        Path outside =
                Files.writeString(folder.resolve("outside.wit"), FILTER.replace("f64,", "f46,"));
        var part =
                IDE.openEditorOnFileStore(
                        Screen.page(), EFS.getLocalFileSystem().getStore(outside.toUri()));
        EditorUnderTest other = new EditorUnderTest(part);
        Screen.waitFor("a problem on the text", () -> !other.problems().isEmpty());
        other.replace("f46,", "f64,");
        Screen.waitFor("no problem on the text", () -> other.problems().isEmpty());
    }

    @Test
    void forgetsWhatWasNeverSaved() {
        editor.replace("celsius: f64", "celsius: f46");
        Screen.waitFor("a problem marker", () -> !EditorUnderTest.markers(file).isEmpty());
        Screen.page().closeAllEditors(false);
        Screen.waitFor("no problem marker", () -> EditorUnderTest.markers(file).isEmpty());
    }

    @Test
    void indentsWhatIsTyped() {
        editor.replace("world sensor-filter {", "world other {");
        type("world other {", "\n");
        type("world other {\n    ", "}");
        assertTrue(editor.document().get().contains("world other {\n}\n    import readings;"));
        type("sensor: string,", "\n");
        assertTrue(
                editor.document().get().contains("sensor: string,\n        \n        celsius"),
                editor.document().get());
    }

    /** Types as the keyboard does, so that the editor may change what is typed. */
    private void type(String behind, String text) {
        editor.caretBehind(behind);
        editor.widget().insert(text);
    }

    @Test
    void formatsTheDocument() throws Exception {
        editor.replace("celsius: f64,", "celsius:f64 ,");
        Screen.waitFor("symbols", () -> outlineNames().contains("readings"));
        execute("dev.edgewright.ui.editor.format");
        Screen.waitFor("the formatted text", () -> editor.document().get().equals(FILTER));
    }

    @Test
    void renamesWhatTheCaretIsOn() throws Exception {
        Screen.waitFor("symbols", () -> outlineNames().contains("readings"));
        editor.caretBehind("record read");
        answerDialog("Rename", "sample");
        execute("dev.edgewright.ui.editor.rename");
        Screen.waitFor(
                "the new name",
                () ->
                        editor.document()
                                .get()
                                .equals(
                                        FILTER.replace("record reading", "record sample")
                                                .replace("list<reading>", "list<sample>")));
    }

    @Test
    void mendsAMistake() throws Exception {
        editor.replace("list<reading>,", "list<raeding>,");
        Screen.waitFor("a problem on the text", () -> !editor.problems().isEmpty());
        editor.caretBehind("list<rae");
        int caret = editor.offsetOf("raeding");
        var fixes =
                new QuickFixes()
                        .computeQuickAssistProposals(
                                new TextInvocationContext(
                                        (ISourceViewer) editor.viewer(), caret, 0));
        assertEquals("Change to `reading`", fixes[0].getDisplayString());
        fixes[0].apply(editor.document());
        assertEquals(FILTER, editor.document().get());
    }

    private static void execute(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }

    /** Types into the dialog with the title as soon as it is open, and presses OK. */
    private static void answerDialog(String title, String text) {
        Display display = Display.getCurrent();
        display.timerExec(
                200,
                () -> {
                    for (Shell shell : display.getShells()) {
                        if (shell.getText().equals(title)) {
                            find(shell, Text.class).setText(text);
                            shell.getDefaultButton().notifyListeners(SWT.Selection, new Event());
                            return;
                        }
                    }
                    answerDialog(title, text);
                });
    }

    private static <T> T find(Composite parent, Class<T> type) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                return type.cast(child);
            }
            T inside = child instanceof Composite composite ? find(composite, type) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    @Test
    void togglesLineComments() throws Exception {
        editor.caretBehind("sensor: str");
        toggleComment();
        assertTrue(editor.document().get().contains("        // sensor: string,"));
        toggleComment();
        assertEquals(FILTER, editor.document().get());
    }

    private static void toggleComment() throws Exception {
        PlatformUI.getWorkbench()
                .getService(IHandlerService.class)
                .executeCommand("dev.edgewright.ui.editor.toggleComment", null);
    }

    private ITextSelection selection() {
        return selection(editor);
    }

    private static ITextSelection selection(EditorUnderTest editor) {
        return (ITextSelection) editor.part().getSelectionProvider().getSelection();
    }

    private String selectedText() {
        return selection().getText();
    }

    private static Tree outline() {
        IWorkbenchPart view = Screen.page().findView(IPageLayout.ID_OUTLINE);
        Control control =
                view instanceof PageBookView book && book.getCurrentPage() != null
                        ? book.getCurrentPage().getControl()
                        : null;
        return control instanceof Tree tree ? tree : null;
    }

    private static List<TreeItem> outlineItems() {
        List<TreeItem> items = new ArrayList<>();
        if (outline() != null) {
            collect(outline().getItems(), items);
        }
        return items;
    }

    private static void collect(TreeItem[] from, List<TreeItem> to) {
        for (TreeItem item : from) {
            if (item.getData() != null) {
                to.add(item);
                collect(item.getItems(), to);
            }
        }
    }

    /** The names in the outline, without what stands behind them. */
    private static List<String> outlineNames() {
        return outlineItems().stream().map(item -> item.getText().split("  ")[0]).toList();
    }

    private static void select(String name) {
        TreeItem item =
                outlineItems().stream()
                        .filter(i -> i.getText().split("  ")[0].equals(name))
                        .findFirst()
                        .orElseThrow();
        outline().setSelection(item);
        Event event = new Event();
        event.item = item;
        outline().notifyListeners(SWT.Selection, event);
    }
}
