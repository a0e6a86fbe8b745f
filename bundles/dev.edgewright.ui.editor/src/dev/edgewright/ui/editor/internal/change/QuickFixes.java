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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** What the server offers to mend or improve where the caret is. */
public final class QuickFixes implements IQuickAssistProcessor {
    /** The workbench asks on the UI thread, so that a slow answer has to be done without. */
    private static final long WAIT_MILLISECONDS = 1000;

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(
            IQuickAssistInvocationContext invocation) {
        IDocument document = invocation.getSourceViewer().getDocument();
        String uri = Places.uriOf(document);
        if (uri == null) {
            return new ICompletionProposal[0];
        }
        try {
            int start = invocation.getOffset();
            int end = start + Math.max(0, invocation.getLength());
            Range range =
                    new Range(Places.position(document, start), Places.position(document, end));
            List<Diagnostic> there =
                    WitServer.get().diagnostics(uri).stream()
                            .filter(d -> touches(d.getRange(), range))
                            .toList();
            var question =
                    new CodeActionParams(
                            new TextDocumentIdentifier(uri), range, new CodeActionContext(there));
            return WitServer.get()
                    .ask(s -> s.getTextDocumentService().codeAction(question))
                    .get(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .stream()
                    .filter(Either::isRight)
                    .map(action -> new Fix(action.getRight()))
                    .toArray(ICompletionProposal[]::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BadLocationException | ExecutionException | TimeoutException e) {
            return new ICompletionProposal[0]; // The text has changed, or there is no server.
        }
        return new ICompletionProposal[0];
    }

    private static boolean touches(Range a, Range b) {
        return !isBefore(a.getEnd(), b.getStart()) && !isBefore(b.getEnd(), a.getStart());
    }

    private static boolean isBefore(Position a, Position b) {
        return a.getLine() < b.getLine()
                || (a.getLine() == b.getLine() && a.getCharacter() < b.getCharacter());
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return !annotation.isMarkedDeleted();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext invocation) {
        return true;
    }

    private record Fix(CodeAction action) implements ICompletionProposal {
        @Override
        public void apply(IDocument document) {
            Changes.apply(action.getEdit());
        }

        @Override
        public Point getSelection(IDocument document) {
            return null;
        }

        @Override
        public String getAdditionalProposalInfo() {
            return null;
        }

        @Override
        public String getDisplayString() {
            return action.getTitle();
        }

        @Override
        public Image getImage() {
            return null;
        }

        @Override
        public IContextInformation getContextInformation() {
            return null;
        }
    }
}
