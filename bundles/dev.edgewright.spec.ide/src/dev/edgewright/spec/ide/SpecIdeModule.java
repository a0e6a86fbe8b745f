/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

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
import dev.edgewright.spec.ide.completion.SpecContentAssist;
import dev.edgewright.spec.ide.fix.SpecFixService;
import dev.edgewright.spec.ide.folding.SpecFoldingService;
import dev.edgewright.spec.ide.format.SpecFormatting;
import dev.edgewright.spec.ide.format.SpecTyping;
import dev.edgewright.spec.ide.highlight.SpecHighlightService;
import dev.edgewright.spec.ide.hints.SpecHintService;
import dev.edgewright.spec.ide.hover.SpecHoverService;
import dev.edgewright.spec.ide.lens.SpecLensService;
import dev.edgewright.spec.ide.navigate.SpecDefinitions;
import dev.edgewright.spec.ide.navigate.SpecTypes;
import dev.edgewright.spec.ide.rename.SpecRenameService;
import dev.edgewright.spec.ide.selection.SpecSelectionService;
import dev.edgewright.spec.ide.symbols.SpecOutlineService;
import dev.edgewright.spec.ide.tokens.SpecTokensService;
import dev.edgewright.wit.ide.BinaryUris;
import org.eclipse.xtext.ide.DefaultIdeModule;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.folding.FoldingRangeService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;

/** Binds the services that editors ask of the language of deployment specs. */
public class SpecIdeModule extends DefaultIdeModule {

    /** Names lead into WIT, which may lie in binaries. */
    public Class<? extends UriExtensions> bindUriExtensions() {
        return BinaryUris.class;
    }

    public Class<? extends HoverService> bindHoverService() {
        return SpecHoverService.class;
    }

    public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
        return SpecDefinitions.class;
    }

    public Class<? extends HierarchicalDocumentSymbolService>
            bindHierarchicalDocumentSymbolService() {
        return SpecOutlineService.class;
    }

    public Class<? extends FoldingRangeService> bindFoldingRangeService() {
        return SpecFoldingService.class;
    }

    public Class<? extends IDocumentHighlightService> bindDocumentHighlightService() {
        return SpecHighlightService.class;
    }

    public Class<? extends IRenameService2> bindIRenameService2() {
        return SpecRenameService.class;
    }

    public Class<? extends ICodeActionService2> bindICodeActionService2() {
        return SpecFixService.class;
    }

    public Class<? extends CodeActionKinds> bindCodeActionKinds() {
        return SpecFixService.class;
    }

    public Class<? extends CodeLensService> bindCodeLensService() {
        return SpecLensService.class;
    }

    public Class<? extends CompletionService> bindCompletionService() {
        return SpecContentAssist.class;
    }

    public Class<? extends DependencyService> bindDependencyService() {
        return SpecDependencies.class;
    }

    public Class<? extends InlayHintService> bindInlayHintService() {
        return SpecHintService.class;
    }

    public Class<? extends SelectionRangeService> bindSelectionRangeService() {
        return SpecSelectionService.class;
    }

    public Class<? extends SemanticTokensService> bindSemanticTokensService() {
        return SpecTokensService.class;
    }

    public Class<? extends TypingFormatService> bindTypingFormatService() {
        return SpecTyping.class;
    }

    public Class<? extends NavigationService> bindNavigationService() {
        return SpecTypes.class;
    }

    public Class<? extends FormattingService> bindFormattingService() {
        return SpecFormatting.class;
    }

    public Class<? extends RemarkService> bindRemarkService() {
        return SpecRemarks.class;
    }
}
