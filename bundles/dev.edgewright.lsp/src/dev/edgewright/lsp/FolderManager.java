/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.inject.Inject;
import dev.edgewright.language.DependencyService;
import dev.edgewright.language.RemarkService;
import dev.edgewright.lsp.index.FolderIndex;
import dev.edgewright.wit.packages.SourceUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIHandler;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.build.Source2GeneratedMapping;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.ExternalContentSupport.ExternalContentAwareURIHandler;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.workspace.UnknownProjectConfig;

/**
 * The documents of one workspace folder. All are indexed, but only those that are open and what
 * they reach are checked. Documents outside of all folders see only themselves.
 */
final class FolderManager extends ProjectManager {

    @Inject private OperationCanceledManager canceled;
    @Inject private Languages languages;

    /** The documents whose published diagnostics are up to date. */
    private final Set<URI> checked = new HashSet<>();

    /** The documents for which anything was published that they may still show. */
    private final Set<URI> published = new HashSet<>();

    /** The open documents that bring in, or once did, what nothing needs. */
    private final Set<URI> hinted = new HashSet<>();

    /** The documents that were loaded, but perhaps not indexed, since their build was cancelled. */
    private final Set<URI> unfinished = new HashSet<>();

    private final FileSources files = new FileSources();

    /** The wish to have all documents checked; null if there is none. */
    private volatile FolderCheck wish;

    /** Whether from the next build on all documents are checked; null for no. */
    void checkAll(FolderCheck wanted) {
        wish = wanted;
    }

    FolderManager() {
        setIndexState(new IndexState(new FolderIndex(), new Source2GeneratedMapping()));
    }

    @Override
    public XtextResourceSet createNewResourceSet(ResourceDescriptionsData index) {
        XtextResourceSet resources = super.createNewResourceSet(index);
        URIHandler openOrRead =
                new ExternalContentAwareURIHandler(files, getOpenedDocumentsContentProvider());
        resources.getURIConverter().getURIHandlers().add(0, openOrRead);
        if (getProjectConfig() instanceof UnknownProjectConfig) {
            resources.eAdapters().add(SourceUnit.StandAlone.everything());
        }
        return resources;
    }

    @Override
    protected BuildRequest newBuildRequest(
            List<URI> changed,
            List<URI> deleted,
            List<IResourceDescription.Delta> others,
            CancelIndicator cancel) {
        BuildRequest request = super.newBuildRequest(changed, deleted, others, cancel);
        request.setIndexOnly(true);
        request.setAfterValidate((uri, issues) -> true);
        return request;
    }

    @Override
    public IncrementalBuilder.Result doBuild(
            List<URI> changed,
            List<URI> deleted,
            List<IResourceDescription.Delta> others,
            CancelIndicator cancel) {
        List<URI> different =
                changed.stream().filter(uri -> unfinished.contains(uri) || !isKnown(uri)).toList();
        unfinished.addAll(different);
        IResourceDescriptions before = getIndexState().getResourceDescriptions();
        IncrementalBuilder.Result result = super.doBuild(different, deleted, others, cancel);
        different.forEach(unfinished::remove);
        Set<URI> touched = new HashSet<>(different);
        touched.addAll(deleted);
        touch(touched, before);
        result.getAffectedResources().forEach(delta -> checked.remove(delta.getUri()));
        // Any document can begin to need what another one only brings in; only open ones get hints.
        hinted.forEach(checked::remove);
        changed.stream().filter(this::isOpen).forEach(checked::remove);
        check(changed, cancel);
        return result;
    }

    /** Binaries changed, which are no documents themselves. */
    void binariesChanged(Set<URI> binaries) {
        touch(binaries, getIndexState().getResourceDescriptions());
    }

    private void touch(Set<URI> touched, IResourceDescriptions before) {
        IResourceDescriptions after = getIndexState().getResourceDescriptions();
        languages
                .split(checked, DependencyService.class)
                .forEach(
                        (service, documents) ->
                                checked.removeAll(
                                        service.affected(
                                                touched,
                                                documents,
                                                before,
                                                after,
                                                getResourceSet())));
    }

    /** Publishes what is not up to date, for the documents first that a person has just changed. */
    void check(List<URI> changed, CancelIndicator cancel) {
        IResourceDescriptions index = getIndexState().getResourceDescriptions();
        FolderCheck all = wish;
        Set<URI> reached = reached(open(changed, index), index);
        if (all != null) {
            index.getAllResourceDescriptions().forEach(d -> reached.add(d.getURI()));
        }
        withdraw(published.stream().filter(uri -> !reached.contains(uri)).toList());
        int done = 0;
        for (URI uri : reached) {
            if (!checked.contains(uri) && index.getResourceDescription(uri) != null) {
                check(uri, cancel);
            }
            if (all != null) {
                all.reached(++done, reached.size());
            }
        }
        if (all != null) {
            all.finished(this);
        }
    }

    @Override
    public void aboutToRemoveFromWorkspace() {
        withdraw(List.copyOf(published));
    }

    /** The open documents, those first that a person has just changed. */
    private List<URI> open(List<URI> changed, IResourceDescriptions index) {
        List<URI> open = new ArrayList<>();
        changed.stream().filter(this::isOpen).forEach(open::add);
        for (IResourceDescription description : index.getAllResourceDescriptions()) {
            URI uri = description.getURI();
            if (isOpen(uri) && !changed.contains(uri)) {
                open.add(uri);
            }
        }
        return open;
    }

    private Set<URI> reached(List<URI> open, IResourceDescriptions index) {
        Set<URI> reached = new LinkedHashSet<>(open);
        languages
                .split(open, DependencyService.class)
                .forEach(
                        (service, documents) ->
                                reached.addAll(service.reach(documents, index, getResourceSet())));
        return reached;
    }

    /** A document that is opened or saved mostly says what its file has said already. */
    private boolean isKnown(URI uri) {
        Resource loaded =
                getResourceSet() == null ? null : getResourceSet().getResource(uri, false);
        return isOpen(uri)
                && files.problems(uri).isEmpty()
                && loaded instanceof XtextResource document
                && document.getParseResult() != null
                && document.getParseResult()
                        .getRootNode()
                        .getText()
                        .equals(getOpenedDocumentsContentProvider().getContent(uri));
    }

    private boolean isOpen(URI uri) {
        return getOpenedDocumentsContentProvider().hasContent(uri);
    }

    private void check(URI uri, CancelIndicator cancel) {
        XtextResource resource = load(uri);
        if (resource == null) {
            return;
        }
        IResourceServiceProvider language = resource.getResourceServiceProvider();
        List<Issue> issues =
                new ArrayList<>(
                        language.getResourceValidator().validate(resource, CheckMode.ALL, cancel));
        if (issues.isEmpty() && isOpen(uri)) {
            RemarkService remarks = language.get(RemarkService.class);
            if (remarks != null) {
                issues.addAll(remarks.remarks(resource));
            }
            if (!issues.isEmpty()) {
                hinted.add(uri);
            }
        }
        canceled.checkCanceled(cancel);
        if (!isOpen(uri)) {
            issues.addAll(0, files.problems(uri));
        }
        checked.add(uri);
        published.add(uri);
        getIssueAcceptor().apply(uri, issues);
    }

    /** The document; null if its file is gone, of which the editor is yet to tell. */
    private XtextResource load(URI uri) {
        try {
            return getResource(uri) instanceof XtextResource resource ? resource : null;
        } catch (WrappedException e) {
            return null;
        }
    }

    private void withdraw(Collection<URI> uris) {
        for (URI uri : uris) {
            published.remove(uri);
            checked.remove(uri);
            hinted.remove(uri);
            getIssueAcceptor().apply(uri, List.of());
        }
    }
}
