/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import dev.edgewright.wit.ide.BinaryUris;
import java.util.concurrent.ExecutorService;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.xtext.ide.ExecutorServiceProvider;
import org.eclipse.xtext.ide.server.DefaultProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.MultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.containers.ProjectDescriptionBasedContainerManager;
import org.eclipse.xtext.util.IFileSystemScanner;

/** Binds the parts of one server. Languages are named here, not searched for on the class path. */
final class ServerModule extends AbstractModule {

    private final ExecutorServiceProvider executors;
    private final ILanguageServerShutdownAndExitHandler end;

    ServerModule(ExecutorServiceProvider executors, ILanguageServerShutdownAndExitHandler end) {
        this.executors = executors;
        this.end = end;
    }

    @Override
    protected void configure() {
        bind(Languages.class).toInstance(new Languages());
        bind(ExecutorServiceProvider.class).toInstance(executors);
        bind(ExecutorService.class).toProvider(executors);
        bind(LanguageServerImpl.class).to(EdgewrightLanguageServer.class);
        bind(LanguageServer.class).to(EdgewrightLanguageServer.class);
        bind(EdgewrightLanguageServer.class).in(Singleton.class);
        bind(ILanguageServerShutdownAndExitHandler.class).toInstance(end);
        bind(IResourceServiceProvider.Registry.class)
                .toInstance(IResourceServiceProvider.Registry.INSTANCE);
        bind(IMultiRootWorkspaceConfigFactory.class).to(MultiRootWorkspaceConfigFactory.class);
        bind(IProjectDescriptionFactory.class).to(DefaultProjectDescriptionFactory.class);
        bind(IContainer.Manager.class).to(ProjectDescriptionBasedContainerManager.class);
        bind(IRequestManager.class).to(RequestManager.class);
        bind(UriExtensions.class).to(BinaryUris.class);
        bind(IFileSystemScanner.class).to(SourceScanner.class);
        bind(ProjectManager.class).to(FolderManager.class);
        bind(WorkspaceManager.class).to(OpenDocuments.class);
    }
}
