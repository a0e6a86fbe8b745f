/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.fix;

import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Makes edits in the form of the protocol.
 *
 * @param addresses the addresses of files as the editor knows them
 * @param createsFiles whether the editor creates files when an edit says so
 */
public record Changes(Function<URI, String> addresses, boolean createsFiles) {

    private static final int MOST_TRIES = 100;

    /** Names come out of documents, and shall not lead into other folders. */
    private static final Pattern UNFIT = Pattern.compile("^\\.+|[^A-Za-z0-9._-]+");

    /** Changes of one file. */
    public WorkspaceEdit of(SpecFile file, List<Edit> edits) {
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        changes.put(addresses.apply(file.uri()), texts(file.lines(), edits));
        return new WorkspaceEdit(changes);
    }

    /** An action; empty if it makes a file and the editor cannot. */
    Optional<WorkspaceEdit> of(SpecFile file, Action action) {
        if (action.created().isEmpty()) {
            return Optional.of(of(file, action.edits()));
        }
        Optional<URI> made =
                createsFiles ? free(file.uri(), action.created().get().name()) : Optional.empty();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        String address = addresses.apply(made.get());
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        changes.add(Either.forRight(new CreateFile(address)));
        Range begin = new Range(new Position(0, 0), new Position(0, 0));
        changes.add(edit(address, List.of(new TextEdit(begin, action.created().get().text()))));
        if (!action.edits().isEmpty()) {
            changes.add(edit(addresses.apply(file.uri()), texts(file.lines(), action.edits())));
        }
        return Optional.of(new WorkspaceEdit(changes));
    }

    private static Either<TextDocumentEdit, ResourceOperation> edit(
            String address, List<TextEdit> edits) {
        return Either.forLeft(
                new TextDocumentEdit(
                        new VersionedTextDocumentIdentifier(address, null),
                        edits.stream()
                                .map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                                .toList()));
    }

    /** Edits of a text in the form of the protocol. */
    public static List<TextEdit> texts(Lines lines, List<Edit> edits) {
        return edits.stream().map(e -> text(lines, e.region(), e.text())).toList();
    }

    private static TextEdit text(Lines lines, Region region, String text) {
        return new TextEdit(Ranges.of(lines, region), text);
    }

    /** A file beside another that is not there yet: with a number in its name if need be. */
    private static Optional<URI> free(URI beside, String wanted) {
        String name = UNFIT.matcher(wanted).replaceAll("-");
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : name.substring(dot);
        for (int i = 1; i <= MOST_TRIES; i++) {
            String tried = i == 1 ? name : stem + "-" + i + extension;
            URI uri = beside.trimSegments(1).appendSegment(tried);
            if (!uri.isFile() || !Files.exists(Path.of(uri.toFileString()))) {
                return Optional.of(uri);
            }
        }
        return Optional.empty();
    }
}
