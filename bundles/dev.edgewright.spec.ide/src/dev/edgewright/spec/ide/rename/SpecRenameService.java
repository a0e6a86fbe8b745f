/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.ide.Locations;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.SpecRequests;
import dev.edgewright.spec.ide.fix.Changes;
import dev.edgewright.spec.ide.rename.SpecRename.Renamable;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.rename.IRenameService2;

/** Answers the requests of the protocol to rename; a refusal is an error with a sentence. */
@Singleton
public class SpecRenameService implements IRenameService2 {

    @Inject private SpecRequests requests;

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(
            PrepareRenameOptions options) {
        return options.getLanguageServerAccess()
                .doSyncRead(
                        options.getParams().getTextDocument().getUri(),
                        context -> prepare(context, options.getParams().getPosition()));
    }

    private Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepare(
            ILanguageServerAccess.Context context, Position place) {
        try {
            SpecFile file = file(context);
            Renamable name =
                    SpecRename.prepare(
                            file,
                            Ranges.offset(file.lines(), place),
                            requests.workspace(context.getResource()));
            return Either3.forSecond(
                    new PrepareRenameResult(Ranges.of(file.lines(), name.region()), name.name()));
        } catch (Refusal refusal) {
            throw failed(refusal);
        }
    }

    @Override
    public WorkspaceEdit rename(Options options) {
        return options.getLanguageServerAccess()
                .doSyncRead(
                        options.getRenameParams().getTextDocument().getUri(),
                        context ->
                                rename(
                                        context,
                                        options.getRenameParams().getPosition(),
                                        options.getRenameParams().getNewName()));
    }

    private WorkspaceEdit rename(
            ILanguageServerAccess.Context context, Position place, String name) {
        try {
            SpecFile file = file(context);
            Workspace workspace = requests.workspace(context.getResource());
            Locations locations = requests.locations(file, workspace);
            Map<URI, List<Edit>> edits =
                    SpecRename.rename(file, Ranges.offset(file.lines(), place), name, workspace);
            Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
            edits.forEach(
                    (uri, some) ->
                            locations
                                    .lines(uri)
                                    .ifPresent(
                                            lines ->
                                                    changes.put(
                                                            requests.addresses().apply(uri),
                                                            Changes.texts(lines, some))));
            return new WorkspaceEdit(changes);
        } catch (Refusal refusal) {
            throw failed(refusal);
        }
    }

    private SpecFile file(ILanguageServerAccess.Context context) throws Refusal {
        return requests.file(context.getResource())
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "This file cannot be read, so nothing in it can be"
                                                + " renamed."));
    }

    private static ResponseErrorException failed(Refusal refusal) {
        return new ResponseErrorException(
                new ResponseError(ResponseErrorCode.RequestFailed, refusal.getMessage(), null));
    }
}
