/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/**
 * A new line starts where the line before started, one step further in after an opening brace; a
 * closing brace at the start of a line goes one step back.
 */
public final class WitIndent implements IAutoEditStrategy {
    private static final String STEP = "    ";

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (command.length != 0 || command.text == null) {
            return;
        }
        try {
            if (command.text.equals("}")) {
                stepBack(document, command);
            } else if (TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
                indent(document, command);
            }
        } catch (BadLocationException e) {
            // The command points outside the document: nothing to indent.
            return;
        }
    }

    private static void stepBack(IDocument document, DocumentCommand command)
            throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        if (before.isBlank() && before.endsWith(STEP)) {
            command.offset -= STEP.length();
            command.length = STEP.length();
        }
    }

    private static void indent(IDocument document, DocumentCommand command)
            throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        if (!before.stripTrailing().endsWith("{")) {
            command.text += indent;
            return;
        }
        String newline = command.text;
        command.text += indent + STEP;
        int end = line.getOffset() + line.getLength();
        if (document.get(command.offset, end - command.offset).strip().equals("}")) {
            command.caretOffset = command.offset + command.text.length();
            command.shiftsCaret = false;
            command.text += newline + indent;
        }
    }
}
