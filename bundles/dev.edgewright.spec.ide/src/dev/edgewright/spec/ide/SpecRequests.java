/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.spec.parser.SpecResource;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.spec.workspace.Workspaces;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.xtext.ide.server.UriExtensions;

/** What the services read of a request. Thread-safe. */
@Singleton
public class SpecRequests {

    @Inject private Workspaces workspaces;
    @Inject private UriExtensions uris;

    /** The file of a resource; empty if it is none of this language. */
    public Optional<SpecFile> file(Resource resource) {
        return resource instanceof SpecResource spec && spec.getParseResult() != null
                ? Optional.of(spec.file())
                : Optional.empty();
    }

    /** What is known around a resource, for one request. */
    public Workspace workspace(Resource resource) {
        return workspaces.of(resource);
    }

    /** Places in the form of the protocol, for one request. */
    public Locations locations(SpecFile file, Workspace workspace) {
        return new Locations(file, workspace, addresses());
    }

    /** The addresses of files as the editor knows them. */
    public Function<URI, String> addresses() {
        return uris::toUriString;
    }

    /** How the editor shows what it is told about proposals. */
    public static Markup documentation(ClientCapabilities client) {
        return Optional.ofNullable(client.getTextDocument())
                        .map(TextDocumentClientCapabilities::getCompletion)
                        .map(CompletionCapabilities::getCompletionItem)
                        .map(CompletionItemCapabilities::getDocumentationFormat)
                        .filter(formats -> !formats.contains(MarkupKind.MARKDOWN))
                        .isPresent()
                ? Markup.PLAIN
                : Markup.MARKDOWN;
    }

    /** Whether the editor makes files when an edit says so. */
    public static boolean createsFiles(ClientCapabilities client) {
        Optional<WorkspaceEditCapabilities> edits =
                Optional.ofNullable(client.getWorkspace())
                        .map(WorkspaceClientCapabilities::getWorkspaceEdit);
        return edits.map(WorkspaceEditCapabilities::getDocumentChanges).orElse(false)
                && edits.map(WorkspaceEditCapabilities::getResourceOperations)
                        .filter(kinds -> kinds.contains(ResourceOperationKind.Create))
                        .isPresent();
    }
}
