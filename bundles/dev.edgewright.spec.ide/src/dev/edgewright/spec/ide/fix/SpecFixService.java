/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.CodeActionKinds;
import dev.edgewright.spec.check.SpecChecker;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;

/** Answers the requests of the protocol for code actions. */
@Singleton
public class SpecFixService implements ICodeActionService2, CodeActionKinds {

    @Inject private SpecRequests requests;

    @Override
    public List<String> kinds() {
        return SpecFixes.KINDS;
    }

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        return options.getLanguageServerAccess()
                .doSyncRead(options.getURI(), context -> actions(context, options));
    }

    private List<Either<Command, CodeAction>> actions(
            ILanguageServerAccess.Context context, Options options) {
        Optional<SpecFile> file = requests.file(context.getResource());
        if (file.isEmpty()) {
            return List.of();
        }
        Workspace workspace = requests.workspace(context.getResource());
        ClientCapabilities client =
                options.getLanguageServerAccess().getInitializeParams().getCapabilities();
        return SpecFixes.at(
                        file.get(),
                        Ranges.region(file.get().lines(), options.getCodeActionParams().getRange()),
                        SpecChecker.check(file.get(), workspace),
                        workspace,
                        options.getCodeActionParams().getContext(),
                        new Changes(requests.addresses(), SpecRequests.createsFiles(client)))
                .stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList();
    }
}
