/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.navigate;

import dev.edgewright.ui.editor.internal.server.Places;
import dev.edgewright.ui.editor.internal.server.WitServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;

/** A name that, when followed, opens the place that the server names as its definition. */
final class DefinitionLink implements IHyperlink {
    private final ITextEditor editor;
    private final IRegion region;
    private final String uri;
    private final Position position;

    DefinitionLink(ITextEditor editor, IRegion region, String uri, Position position) {
        this.editor = editor;
        this.region = region;
        this.uri = uri;
        this.position = position;
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public String getTypeLabel() {
        return "Definition";
    }

    @Override
    public String getHyperlinkText() {
        return "Open definition";
    }

    @Override
    public void open() {
        var question = new DefinitionParams(new TextDocumentIdentifier(uri), position);
        WitServer.get()
                .ask(server -> server.getTextDocumentService().definition(question))
                .whenComplete(
                        (places, failure) -> {
                            Optional<Location> found =
                                    failure == null ? first(places) : Optional.empty();
                            PlatformUI.getWorkbench()
                                    .getDisplay()
                                    .asyncExec(() -> show(found.orElse(null)));
                        });
    }

    private static Optional<Location> first(
            Either<List<? extends Location>, List<? extends LocationLink>> places) {
        if (places == null) {
            return Optional.empty();
        }
        return places.isLeft()
                ? places.getLeft().stream().<Location>map(place -> place).findFirst()
                : places.getRight().stream()
                        .map(l -> new Location(l.getTargetUri(), l.getTargetSelectionRange()))
                        .findFirst();
    }

    private void show(Location place) {
        Path path = place == null ? null : Places.pathOf(place.getUri()).orElse(null);
        IWorkbenchPage page = editor.getSite().getPage();
        if (path == null || page == null) {
            say("No definition was found for this name.");
            return;
        }
        try {
            select(open(page, path), place.getRange());
        } catch (PartInitException e) {
            say(path + " could not be opened: " + e.getMessage());
        }
    }

    private static IEditorPart open(IWorkbenchPage page, Path path) throws PartInitException {
        IFile file =
                ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(path));
        return file != null && file.exists()
                ? IDE.openEditor(page, file)
                : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(path.toUri()));
    }

    private static void select(IEditorPart opened, Range range) {
        ITextEditor text = Adapters.adapt(opened, ITextEditor.class);
        if (text != null) {
            IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
            IRegion name = Places.region(document, range);
            text.selectAndReveal(name.getOffset(), name.getLength());
        }
    }

    private void say(String sentence) {
        IEditorStatusLine line = editor.getAdapter(IEditorStatusLine.class);
        if (line != null) {
            line.setMessage(true, sentence, null);
        }
    }
}
