/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide;

import dev.edgewright.language.CodeActionKinds;
import dev.edgewright.language.CodeLensService;
import dev.edgewright.language.CompletionService;
import dev.edgewright.language.DependencyService;
import dev.edgewright.language.InlayHintService;
import dev.edgewright.language.NavigationService;
import dev.edgewright.language.RemarkService;
import dev.edgewright.language.SelectionRangeService;
import dev.edgewright.language.SemanticTokensService;
import dev.edgewright.language.TypingFormatService;
import dev.edgewright.wit.ide.completion.WitContentAssist;
import dev.edgewright.wit.ide.fix.WitFixes;
import dev.edgewright.wit.ide.folding.WitFolding;
import dev.edgewright.wit.ide.format.WitFormatting;
import dev.edgewright.wit.ide.highlight.WitHighlight;
import dev.edgewright.wit.ide.hints.WitHints;
import dev.edgewright.wit.ide.hover.WitHover;
import dev.edgewright.wit.ide.lens.WitLens;
import dev.edgewright.wit.ide.navigate.WitNavigation;
import dev.edgewright.wit.ide.rename.WitRename;
import dev.edgewright.wit.ide.selection.WitSelection;
import dev.edgewright.wit.ide.symbols.WitDefinitions;
import dev.edgewright.wit.ide.symbols.WitSymbolKinds;
import dev.edgewright.wit.ide.symbols.WitSymbolNames;
import dev.edgewright.wit.ide.tokens.WitTokens;
import dev.edgewright.wit.ide.unused.UnusedUses;
import org.eclipse.xtext.ide.DefaultIdeModule;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;

/** Binds the services that editors ask of the WIT language. */
public class WitIdeModule extends DefaultIdeModule {

    public Class<? extends UriExtensions> bindUriExtensions() {
        return BinaryUris.class;
    }

    public Class<? extends HoverService> bindHoverService() {
        return WitHover.class;
    }

    public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
        return WitDefinitions.class;
    }

    public Class<? extends DocumentSymbolNameProvider> bindDocumentSymbolNameProvider() {
        return WitSymbolNames.class;
    }

    public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
        return WitSymbolKinds.class;
    }

    public Class<? extends FoldingRangeService> bindFoldingRangeService() {
        return WitFolding.class;
    }

    public Class<? extends IDocumentHighlightService> bindDocumentHighlightService() {
        return WitHighlight.class;
    }

    public Class<? extends FormattingService> bindFormattingService() {
        return WitFormatting.class;
    }

    public Class<? extends IRenameService2> bindIRenameService2() {
        return WitRename.class;
    }

    public Class<? extends ICodeActionService2> bindICodeActionService2() {
        return WitFixes.class;
    }

    public Class<? extends CodeActionKinds> bindCodeActionKinds() {
        return WitFixes.class;
    }

    public Class<? extends CodeLensService> bindCodeLensService() {
        return WitLens.class;
    }

    public Class<? extends CompletionService> bindCompletionService() {
        return WitContentAssist.class;
    }

    public Class<? extends DependencyService> bindDependencyService() {
        return WitDependencies.class;
    }

    public Class<? extends InlayHintService> bindInlayHintService() {
        return WitHints.class;
    }

    public Class<? extends NavigationService> bindNavigationService() {
        return WitNavigation.class;
    }

    public Class<? extends RemarkService> bindRemarkService() {
        return UnusedUses.class;
    }

    public Class<? extends SelectionRangeService> bindSelectionRangeService() {
        return WitSelection.class;
    }

    public Class<? extends SemanticTokensService> bindSemanticTokensService() {
        return WitTokens.class;
    }

    public Class<? extends TypingFormatService> bindTypingFormatService() {
        return WitFormatting.class;
    }
}
