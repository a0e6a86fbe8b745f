/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.ClientAbilities;
import dev.edgewright.language.CodeActionKinds;
import dev.edgewright.language.Lines;
import dev.edgewright.wit.packages.ReadOnly;
import dev.edgewright.wit.syntax.WitFile;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;

/** Offers fixes of diagnostics and refactorings, for files that parse. */
@Singleton
public class WitFixes implements ICodeActionService2, CodeActionKinds {

    /**
     * What the client is asked to do after a fix that had to invent a name, if it said that it can:
     * to ask for a better one. The arguments are the URI of the document and the position of the
     * name.
     */
    public static final String RENAME = "edgewright.rename";

    /** Nobody looks through the fixes of more at once, and each costs a search. */
    private static final int MAX_DIAGNOSTICS = 100;

    @Inject private SpellingFixes spelling;
    @Inject private MissingUses missingUses;
    @Inject private UseFixes uses;
    @Inject private GateFixes gates;
    @Inject private TypeExtraction extraction;

    @Override
    public List<String> kinds() {
        return List.of(
                CodeActionKind.QuickFix,
                CodeActionKind.RefactorExtract,
                CodeActionKind.SourceOrganizeImports);
    }

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        return options.getLanguageServerAccess()
                .doSyncRead(options.getURI(), context -> actions(context, options));
    }

    private List<Either<Command, CodeAction>> actions(
            ILanguageServerAccess.Context context, Options options) {
        if (!(context.getResource() instanceof XtextResource resource)
                || resource.getParseResult() == null
                || resource.getParseResult().hasSyntaxErrors()
                || ReadOnly.contains(resource.getURI())
                || !(resource.getContents().get(0) instanceof WitFile)) {
            return List.of();
        }
        ClientAbilities client =
                ClientAbilities.of(options.getLanguageServerAccess().getInitializeParams());
        Place place =
                new Place(resource, Lines.of(resource), options.getCodeActionParams(), client);
        List<Diagnostic> diagnostics =
                options.getCodeActionParams().getContext().getDiagnostics().stream()
                        .filter(d -> d.getCode() != null && d.getCode().isLeft())
                        .limit(MAX_DIAGNOSTICS)
                        .toList();
        List<CodeAction> actions = new ArrayList<>();
        for (Fixes family : List.of(spelling, missingUses, uses, gates, extraction)) {
            for (Diagnostic diagnostic : diagnostics) {
                String code = diagnostic.getCode().getLeft();
                actions.addAll(family.fix(place, diagnostic, code));
            }
            actions.addAll(family.improve(place));
        }
        return actions.stream()
                .filter(a -> place.wants(a.getKind()))
                .map(Either::<Command, CodeAction>forRight)
                .toList();
    }
}
