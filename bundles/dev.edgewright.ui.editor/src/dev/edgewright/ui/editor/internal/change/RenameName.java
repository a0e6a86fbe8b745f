/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.change;

import dev.edgewright.ui.editor.internal.server.Places;
import dev.edgewright.ui.editor.internal.server.WitServer;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/** Asks for a new name and renames everywhere; says why where that is not possible. */
public final class RenameName extends EditorCommand {
    private static final String TITLE = "Rename";

    @Override
    void execute(ITextEditor editor, IDocument document, String uri, ITextSelection where) {
        Shell shell = editor.getSite().getShell();
        TextDocumentIdentifier id = new TextDocumentIdentifier(uri);
        Position position;
        try {
            position = Places.position(document, where.getOffset());
        } catch (BadLocationException e) {
            return; // The selection is older than the document.
        }
        WitServer.get()
                .ask(
                        s ->
                                s.getTextDocumentService()
                                        .prepareRename(new PrepareRenameParams(id, position)))
                .whenComplete(
                        (answer, failure) ->
                                later(
                                        shell,
                                        failure,
                                        s ->
                                                askForName(
                                                        s,
                                                        id,
                                                        position,
                                                        answer.getSecond().getPlaceholder())));
    }

    private static void askForName(
            Shell shell, TextDocumentIdentifier id, Position position, String old) {
        InputDialog dialog = new InputDialog(shell, TITLE, "New name of `" + old + "`:", old, null);
        if (dialog.open() != Window.OK || dialog.getValue().equals(old)) {
            return;
        }
        RenameParams rename = new RenameParams(id, position, dialog.getValue());
        WitServer.get()
                .ask(s -> s.getTextDocumentService().rename(rename))
                .whenComplete((edit, failure) -> later(shell, failure, s -> Changes.apply(edit)));
    }

    private static void later(Shell shell, Throwable failure, Consumer<Shell> work) {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                        () -> {
                            if (shell.isDisposed()) {
                                return;
                            }
                            if (failure == null) {
                                work.accept(shell);
                            } else {
                                MessageDialog.openInformation(shell, TITLE, reason(failure));
                            }
                        });
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null
                ? "The server gave no answer; try again."
                : cause.getMessage();
    }
}
