/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.xtext.ide.ExecutorServiceProvider;

/** Threads that do not keep a process alive. */
final class DaemonExecutors extends ExecutorServiceProvider {

    @Override
    protected ExecutorService createInstance(String key) {
        return Executors.newCachedThreadPool(
                work -> {
                    Thread thread = new Thread(work, "edgewright-lsp");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
