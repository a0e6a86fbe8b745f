/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.inject.Guice;
import com.google.inject.Inject;
import dev.edgewright.language.CompletionService;
import dev.edgewright.language.RemarkService;
import dev.edgewright.spec.workspace.ArtifactFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.ide.ExecutorServiceProvider;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.workspace.UnknownProjectConfig;

/**
 * The language server: Xtext's, limited to the services that Edgewright stands behind, and quiet
 * about documents of other kinds.
 *
 * <p>In-process use: {@link #create()}, {@code connect(client)}, {@code initialize} with a
 * workspace folder, {@code initialized}; at the end {@code shutdown} and {@link #close()}.
 */
public class EdgewrightLanguageServer extends CheckingServer implements AutoCloseable {

    private static final String SOURCE = "edgewright";
    private static final String WATCH = "workspace/didChangeWatchedFiles";

    @Inject private PackageFolders packages;
    @Inject private Languages languages;

    private ExecutorServiceProvider executors;

    /** A server for a client in this process; nothing that it is asked ends the process. */
    public static EdgewrightLanguageServer create() {
        return create(new ILanguageServerShutdownAndExitHandler.NullImpl());
    }

    static EdgewrightLanguageServer create(ILanguageServerShutdownAndExitHandler end) {
        Logs.quiet();
        DaemonExecutors executors = new DaemonExecutors();
        EdgewrightLanguageServer server =
                Guice.createInjector(new ServerModule(executors, end))
                        .getInstance(EdgewrightLanguageServer.class);
        server.executors = executors;
        return server;
    }

    /** Ends the server's threads. */
    @Override
    public void close() {
        executors.dispose();
    }

    /** Folders may come in any of the protocol's three forms, or not at all. */
    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        params.setWorkspaceFolders(folders(params));
        if (params.getCapabilities() == null) {
            params.setCapabilities(new ClientCapabilities());
        }
        if (params.getCapabilities().getWorkspace() == null) {
            params.getCapabilities().setWorkspace(new WorkspaceClientCapabilities());
        }
        params.getCapabilities().getWorkspace().setWorkspaceFolders(true);
        return super.initialize(params)
                .thenApply(
                        result -> {
                            result.setServerInfo(new ServerInfo("Edgewright"));
                            return result;
                        });
    }

    /** Files also change without the editor, which tells of them where it is asked to. */
    @Override
    public void initialized(InitializedParams params) {
        super.initialized(params);
        if (client().watchesFiles()) {
            var watch =
                    new DidChangeWatchedFilesRegistrationOptions(
                            Sources.WATCHED.stream()
                                    .map(files -> new FileSystemWatcher(Either.forLeft(files)))
                                    .toList());
            getLanguageClient()
                    .registerCapability(
                            new RegistrationParams(List.of(new Registration(WATCH, WATCH, watch))));
        }
    }

    @SuppressWarnings("deprecation")
    private static List<WorkspaceFolder> folders(InitializeParams params) {
        List<WorkspaceFolder> folders = new ArrayList<>();
        if (params.getWorkspaceFolders() != null) {
            folders.addAll(params.getWorkspaceFolders());
        } else if (params.getRootUri() != null) {
            folders.add(new WorkspaceFolder(params.getRootUri(), "workspace"));
        } else if (params.getRootPath() != null) {
            String uri = Path.of(params.getRootPath()).toUri().toString();
            folders.add(new WorkspaceFolder(uri, "workspace"));
        }
        return folders;
    }

    @Override
    protected ServerCapabilities createServerCapabilities(InitializeParams params) {
        ServerCapabilities all = super.createServerCapabilities(params);
        ServerCapabilities offered = new ServerCapabilities();
        offered.setTextDocumentSync(TextDocumentSyncKind.Incremental);
        offered.setHoverProvider(true);
        offered.setDefinitionProvider(true);
        offered.setReferencesProvider(true);
        offered.setDocumentSymbolProvider(true);
        offered.setWorkspaceSymbolProvider(true);
        offered.setCompletionProvider(
                new CompletionOptions(
                        false,
                        languages.union(CompletionService.class, CompletionService::triggers)));
        offered.setWorkspace(all.getWorkspace());
        offer(offered);
        offerEditing(offered);
        offerCommands(offered);
        return offered;
    }

    @Override
    protected Either<List<CompletionItem>, CompletionList> completion(
            CancelIndicator cancel, CompletionParams params) {
        URI uri = getURI(params);
        CompletionService service = getService(uri, CompletionService.class);
        return Either.forRight(
                service == null
                        ? new CompletionList()
                        : getWorkspaceManager()
                                .doRead(
                                        uri,
                                        (document, resource) ->
                                                service.complete(
                                                        document, resource, params, client())));
    }

    @Override
    protected Diagnostic toDiagnostic(Issue issue) {
        Diagnostic diagnostic = super.toDiagnostic(issue);
        diagnostic.setSource(SOURCE);
        RemarkService remarks =
                issue.getUriToProblem() == null
                        ? null
                        : getService(issue.getUriToProblem().trimFragment(), RemarkService.class);
        List<DiagnosticTag> tags = remarks == null ? List.of() : remarks.tags(issue.getCode());
        if (!tags.isEmpty()) {
            diagnostic.setTags(tags);
        }
        if (issue.getSeverity() == Severity.INFO && tags.contains(DiagnosticTag.Unnecessary)) {
            diagnostic.setSeverity(DiagnosticSeverity.Hint);
        }
        return diagnostic;
    }

    @Override
    protected Buildable toBuildable(DidOpenTextDocumentParams params) {
        if (!isOurs(params.getTextDocument().getUri())) {
            return Buildable.NO_BUILD;
        }
        addPackageFolder(params.getTextDocument());
        return super.toBuildable(params);
    }

    /** An editor may know of no folder at all, and still the package lies beside the document. */
    private void addPackageFolder(TextDocumentItem document) {
        URI uri = getURI(document);
        boolean alone =
                getLanguageServerAccess().getInitializeParams().getWorkspaceFolders().isEmpty()
                        && getWorkspaceManager().getProjectManager(uri).getProjectConfig()
                                instanceof UnknownProjectConfig;
        if (alone && uri.isFile() && "wit".equals(uri.fileExtension())) {
            packages.of(Path.of(uri.toFileString()), document.getText())
                    .map(path -> new WorkspaceFolder(path.toUri().toString(), path.toString()))
                    .map(added -> new WorkspaceFoldersChangeEvent(List.of(added), List.of()))
                    .map(DidChangeWorkspaceFoldersParams::new)
                    .ifPresent(
                            change ->
                                    getWorkspaceManager()
                                            .didChangeWorkspaceFolders(
                                                    change, CancelIndicator.NullImpl));
        }
    }

    @Override
    protected Buildable toBuildable(DidChangeTextDocumentParams params) {
        return isOurs(params.getTextDocument().getUri())
                ? super.toBuildable(params)
                : Buildable.NO_BUILD;
    }

    @Override
    protected Buildable toBuildable(DidCloseTextDocumentParams params) {
        return isOurs(params.getTextDocument().getUri())
                ? super.toBuildable(params)
                : Buildable.NO_BUILD;
    }

    @Override
    protected Buildable toBuildable(DidChangeWatchedFilesParams params) {
        List<FileEvent> ours =
                params.getChanges().stream()
                        .filter(e -> isDocument(e.getUri()) && isScanned(e.getUri()))
                        .toList();
        Set<URI> binaries =
                params.getChanges().stream()
                        .map(FileEvent::getUri)
                        .filter(uri -> uri != null && Sources.isBinary(uri))
                        .map(uri -> getURI(new TextDocumentIdentifier(uri)))
                        .collect(Collectors.toSet());
        Buildable documents =
                ours.isEmpty()
                        ? Buildable.NO_BUILD
                        : super.toBuildable(new DidChangeWatchedFilesParams(ours));
        if (binaries.isEmpty()) {
            return documents;
        }
        ArtifactFiles.forget();
        folders().forEach(folder -> folder.binariesChanged(binaries));
        return cancel -> {
            List<IResourceDescription.Delta> deltas = documents.build(cancel);
            folders().forEach(folder -> folder.check(List.of(), cancel));
            return deltas;
        };
    }

    private static boolean isDocument(String uri) {
        return isOurs(uri) || uri != null && Sources.isBinaryDocument(uri);
    }

    /** Whether the file lies where files are looked for at the start. */
    private boolean isScanned(String uri) {
        URI file = getURI(new TextDocumentIdentifier(uri));
        ProjectManager folder = getWorkspaceManager().getProjectManager(file);
        return folder != null
                && file.deresolve(folder.getBaseDir()).trimSegments(1).segmentsList().stream()
                        .noneMatch(SourceScanner::isSkipped);
    }

    /** Editors show old versions of a file under its own path, with a question behind it. */
    private static boolean isOurs(String uri) {
        return uri != null && Sources.isText(uri.replaceFirst("[?#].*", ""));
    }
}
