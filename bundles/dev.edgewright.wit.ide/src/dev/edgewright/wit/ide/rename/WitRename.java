/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.language.Lines;
import dev.edgewright.wit.ide.FolderFiles;
import dev.edgewright.wit.ide.rename.Bindings.Binding;
import dev.edgewright.wit.packages.BundledPackages;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.validation.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
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
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Renames a declaration, or the {@code as} of a {@code use}, wherever its name stands. What cannot
 * be renamed is refused with a sentence; nothing is changed then.
 */
@Singleton
public class WitRename implements IRenameService2 {

    @Inject private Bindings bindings;
    @Inject private Clashes clashes;
    @Inject private UriExtensions uris;

    @Override
    public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(
            PrepareRenameOptions options) {
        String uri = options.getParams().getTextDocument().getUri();
        return options.getLanguageServerAccess()
                .doSyncRead(
                        uri,
                        context -> {
                            Binding binding = find(context, options.getParams().getPosition());
                            Range range = range(binding, Lines.of(resource(binding)));
                            return Either3.forSecond(
                                    new PrepareRenameResult(range, binding.name()));
                        });
    }

    @Override
    public WorkspaceEdit rename(Options options) {
        String uri = options.getRenameParams().getTextDocument().getUri();
        String name = WitSyntax.unescape(options.getRenameParams().getNewName().strip());
        return options.getLanguageServerAccess()
                .doSyncRead(
                        uri,
                        context ->
                                rename(
                                        find(context, options.getRenameParams().getPosition()),
                                        name));
    }

    private WorkspaceEdit rename(Binding binding, String name) {
        if (!Identifiers.isValid(name)) {
            throw refuse(Identifiers.refusal(name));
        }
        WorkspaceEdit edit = new WorkspaceEdit(new LinkedHashMap<>());
        if (name.equals(binding.name())) {
            return edit;
        }
        List<Binding> words =
                bindings.all(binding).stream().filter(b -> !isDependency(b.element())).toList();
        clashes.find(words, name)
                .ifPresent(
                        clash -> {
                            throw refuse(clash);
                        });
        Map<XtextResource, Lines> lines = new LinkedHashMap<>();
        for (Binding word : words) {
            Range range = range(word, lines.computeIfAbsent(resource(word), Lines::of));
            edit.getChanges()
                    .computeIfAbsent(
                            uris.toUriString(resource(word).getURI()), u -> new ArrayList<>())
                    .add(new TextEdit(range, Identifiers.escape(name)));
        }
        return edit;
    }

    private Binding find(ILanguageServerAccess.Context context, Position position) {
        if (!(context.getResource() instanceof XtextResource resource)
                || resource.getParseResult() == null) {
            throw refuse("This file cannot be read, so nothing in it can be renamed.");
        }
        Binding binding =
                bindings.at(resource, Lines.of(resource).offset(position))
                        .orElseThrow(
                                () ->
                                        refuse(
                                                "Here is no name that can be renamed; names of"
                                                        + " packages, gates and features stay as"
                                                        + " they are."));
        if (isDependency(binding.declaration())) {
            throw refuse(
                    "`"
                            + binding.name()
                            + "` is declared in "
                            + dependency(binding.declaration().eResource().getURI())
                            + " is not changed; give it another name with `use ... as`.");
        }
        return binding;
    }

    private static boolean isDependency(EObject element) {
        return FolderFiles.isDependency(element.eResource().getURI());
    }

    private static String dependency(URI uri) {
        String file = uri.lastSegment();
        return BundledPackages.contains(uri)
                ? file + ", which comes with Edgewright and"
                : "the dependency " + file + ", which";
    }

    private static XtextResource resource(Binding binding) {
        return (XtextResource) binding.element().eResource();
    }

    private static Range range(Binding binding, Lines lines) {
        int start = binding.leaf().getOffset();
        return lines.range(start, start + binding.leaf().getLength());
    }

    private static ResponseErrorException refuse(String sentence) {
        return new ResponseErrorException(
                new ResponseError(ResponseErrorCode.RequestFailed, sentence, null));
    }
}
