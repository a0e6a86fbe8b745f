/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.assist;

import dev.edgewright.ui.editor.internal.highlight.WitCode;
import dev.edgewright.ui.editor.internal.hover.MarkdownPresenter;
import dev.edgewright.ui.editor.internal.outline.Pictures;
import dev.edgewright.ui.editor.internal.server.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

/** One item of a completion answer; stays valid while the person goes on typing its beginning. */
final class ServerProposal
        implements ICompletionProposal,
                ICompletionProposalExtension2,
                ICompletionProposalExtension3,
                ICompletionProposalExtension6 {
    private final CompletionItem item;
    private final String text;
    private final IRegion replaced;
    private final int askedAt;
    private Point selection;

    ServerProposal(CompletionItem item, IDocument document, int offset) {
        this.item = item;
        askedAt = offset;
        if (item.getTextEdit() == null) {
            text = item.getInsertText() == null ? item.getLabel() : item.getInsertText();
            replaced = nameBefore(document, offset);
        } else {
            text = item.getTextEdit().map(e -> e.getNewText(), e -> e.getNewText());
            replaced =
                    Places.region(
                            document,
                            item.getTextEdit().map(e -> e.getRange(), e -> e.getReplace()));
        }
    }

    private static IRegion nameBefore(IDocument document, int offset) {
        int start = offset;
        try {
            while (start > 0 && WitCode.isNamePart(document.getChar(start - 1))) {
                start--;
            }
        } catch (BadLocationException e) {
            start = offset; // The document has become shorter meanwhile.
        }
        return new Region(start, offset - start);
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        if (offset < replaced.getOffset()) {
            return false;
        }
        try {
            String typed = document.get(replaced.getOffset(), offset - replaced.getOffset());
            String name = item.getFilterText() == null ? text : item.getFilterText();
            return name.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))
                    || item.getLabel()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(typed.toLowerCase(Locale.ROOT));
        } catch (BadLocationException e) {
            return false;
        }
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        apply(viewer.getDocument(), offset);
    }

    @Override
    public void apply(IDocument document) {
        apply(document, askedAt);
    }

    private void apply(IDocument document, int offset) {
        int length = replaced.getLength() + offset - askedAt;
        List<ReplaceEdit> edits = new ArrayList<>();
        ReplaceEdit main = new ReplaceEdit(replaced.getOffset(), Math.max(0, length), text);
        edits.add(main);
        if (item.getAdditionalTextEdits() != null) {
            for (var more : item.getAdditionalTextEdits()) {
                IRegion region = Places.region(document, more.getRange());
                int shift = region.getOffset() >= askedAt ? offset - askedAt : 0;
                edits.add(
                        new ReplaceEdit(
                                region.getOffset() + shift, region.getLength(), more.getNewText()));
            }
        }
        try {
            MultiTextEdit all = new MultiTextEdit();
            all.addChildren(edits.toArray(ReplaceEdit[]::new));
            all.apply(document);
            selection = new Point(main.getExclusiveEnd(), 0);
        } catch (BadLocationException | MalformedTreeException e) {
            ILog.get().warn("A completion could not be applied: " + item.getLabel(), e);
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public String getDisplayString() {
        return item.getLabel();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString styled = new StyledString(item.getLabel());
        if (item.getDetail() != null && !item.getDetail().isBlank()) {
            styled.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
        }
        return styled;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return item.getDocumentation() == null
                ? null
                : item.getDocumentation().map(plain -> plain, MarkupContent::getValue);
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return parent -> new DefaultInformationControl(parent, new MarkdownPresenter());
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int offset) {
        return text;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int offset) {
        return replaced.getOffset();
    }

    @Override
    public Image getImage() {
        return Pictures.of(item.getKind());
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // The place that would change is not shown beforehand.
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // The place that would change is not shown beforehand.
    }
}
