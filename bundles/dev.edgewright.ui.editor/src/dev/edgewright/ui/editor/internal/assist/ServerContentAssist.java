/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.assist;

import dev.edgewright.ui.editor.internal.server.Places;
import dev.edgewright.ui.editor.internal.server.WitServer;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the server for completions. The generic editor calls it away from the UI thread, where it
 * may wait for a server that is just starting; who calls it on the UI thread waits for a moment
 * only.
 */
public final class ServerContentAssist implements IContentAssistProcessor {
    private static final long LIMIT_MILLISECONDS = 15_000;
    private static final long LIMIT_ON_UI_MILLISECONDS = 500;

    private String error;

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        error = null;
        IDocument document = viewer.getDocument();
        String uri = Places.uriOf(document);
        if (uri == null) {
            return new ICompletionProposal[0];
        }
        long limit = Display.getCurrent() == null ? LIMIT_MILLISECONDS : LIMIT_ON_UI_MILLISECONDS;
        try {
            Position position = Places.position(document, offset);
            var question = new CompletionParams(new TextDocumentIdentifier(uri), position);
            List<CompletionItem> items =
                    WitServer.get()
                            .ask(server -> server.getTextDocumentService().completion(question))
                            .get(limit, TimeUnit.MILLISECONDS)
                            .map(list -> list, CompletionList::getItems);
            return items.stream()
                    .sorted(Comparator.comparing(ServerContentAssist::order))
                    .map(item -> new ServerProposal(item, document, offset))
                    .toArray(ICompletionProposal[]::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            error = "The language server takes too long; try again.";
        } catch (ExecutionException | CancellationException | BadLocationException e) {
            error = "The language server has no proposals now; try again.";
        }
        return new ICompletionProposal[0];
    }

    private static String order(CompletionItem item) {
        return item.getSortText() == null ? item.getLabel() : item.getSortText();
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        CompletionOptions options = WitServer.get().capabilities().getCompletionProvider();
        // After a brace most people press Enter, which must not take a proposal.
        return options == null || options.getTriggerCharacters() == null
                ? new char[0]
                : String.join("", options.getTriggerCharacters()).replace("{", "").toCharArray();
    }

    @Override
    public String getErrorMessage() {
        return error;
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
