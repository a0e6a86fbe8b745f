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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;

/** An open editor, and the words in which tests speak of it. */
final class EditorUnderTest {
    private final ITextEditor editor;

    EditorUnderTest(IEditorPart part) {
        assertEquals("org.eclipse.ui.genericeditor.GenericEditor", part.getSite().getId());
        editor = (ITextEditor) part;
    }

    ITextEditor part() {
        return editor;
    }

    ITextViewer viewer() {
        return editor.getAdapter(ITextViewer.class);
    }

    StyledText widget() {
        return viewer().getTextWidget();
    }

    IDocument document() {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    int offsetOf(String text) {
        int offset = document().get().indexOf(text);
        assertTrue(offset >= 0, text);
        return offset;
    }

    EditorUnderTest caretBehind(String text) {
        editor.selectAndReveal(offsetOf(text) + text.length(), 0);
        return this;
    }

    void replace(String before, String after) {
        try {
            document().replace(offsetOf(before), before.length(), after);
        } catch (BadLocationException e) {
            throw new AssertionError(e);
        }
    }

    /** The colour of the first occurrence of a text; null where it has the editor's own. */
    RGB colourOf(String text) {
        StyleRange style = widget().getStyleRangeAtOffset(offsetOf(text));
        return style == null || style.foreground == null ? null : style.foreground.getRGB();
    }

    /** The messages of the problems that the editor shows on its text. */
    Set<String> problems() {
        Set<String> problems = new TreeSet<>();
        ((ISourceViewer) viewer())
                .getAnnotationModel()
                .getAnnotationIterator()
                .forEachRemaining(
                        annotation -> {
                            if (annotation.getType().endsWith(".error")
                                    && annotation.getText() != null
                                    && !annotation.isMarkedDeleted()) {
                                problems.add(annotation.getText());
                            }
                        });
        return problems;
    }

    /** The text under the first problem. */
    String problemText() {
        var model = ((ISourceViewer) viewer()).getAnnotationModel();
        for (var all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            if (annotation.getType().endsWith(".error")) {
                var position = model.getPosition(annotation);
                try {
                    return document().get(position.getOffset(), position.getLength());
                } catch (BadLocationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return null;
    }

    static List<String> markers(IFile file) {
        try {
            return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO))
                    .map(marker -> marker.getAttribute(IMarker.MESSAGE, ""))
                    .toList();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens the proposals as Ctrl+Space does and returns what the list shows. */
    List<String> proposals() {
        ((ITextOperationTarget) viewer()).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        List<String> shown = new ArrayList<>();
        Screen.waitFor(
                "proposals",
                () -> {
                    shown.clear();
                    Table list = proposalList();
                    if (list != null) {
                        for (TableItem item : list.getItems()) {
                            shown.add(item.getText());
                        }
                    }
                    return !shown.isEmpty()
                            && shown.stream().noneMatch(s -> s.contains("Computing"));
                });
        return shown;
    }

    static Table proposalList() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell != Screen.shell()) {
                Table list = findTable(shell);
                if (list != null) {
                    return list;
                }
            }
        }
        return null;
    }

    private static Table findTable(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Table table) {
                return table;
            }
            if (child instanceof Composite composite) {
                Table found = findTable(composite);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
