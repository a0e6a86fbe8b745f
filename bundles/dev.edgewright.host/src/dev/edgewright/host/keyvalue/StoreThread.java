/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.keyvalue;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that touches a store's file. A thread that is interrupted while it reads or writes
 * closes the file for everybody, and those of guests are interrupted when they are stopped.
 */
final class StoreThread implements AutoCloseable {

    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "edgewright-store");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Does something on that thread and waits for it, however often the caller is interrupted. */
    <T> T call(Callable<T> work) throws StoreException {
        Future<T> result;
        try {
            result = executor.submit(work);
        } catch (RejectedExecutionException e) {
            throw new StoreException("The store is closed.", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failure(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static StoreException failure(Throwable cause) {
        return cause instanceof StoreException known
                ? known
                : new StoreException("The store failed: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
