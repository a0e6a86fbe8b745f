/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Asks again what was given up because of a change. Each change, also of another document, makes
 * the server give up what it is reading; but a client only asks again about the document that
 * changed, and would go without an answer about the others.
 */
final class SteadyReads {

    private static final int ATTEMPTS = 10;

    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    /** The document is about to have another text. */
    void changed(String uri) {
        versions.merge(uri, 1, Integer::sum);
    }

    /**
     * Asks about a document until there is an answer, the document changes or the client does not
     * want to know any more.
     */
    <T> CompletableFuture<T> ask(String uri, Supplier<CompletableFuture<T>> request) {
        Answer<T> answer = new Answer<>();
        attempt(uri, versions.get(uri), request, answer, ATTEMPTS);
        return answer;
    }

    private <T> void attempt(
            String uri,
            Integer version,
            Supplier<CompletableFuture<T>> request,
            Answer<T> answer,
            int attempts) {
        CompletableFuture<T> attempt;
        try {
            attempt = request.get();
        } catch (RejectedExecutionException shutDown) {
            answer.cancel(false);
            return;
        }
        answer.follow(attempt);
        // Another thread waits until the change is in the queue, and comes behind it.
        attempt.whenCompleteAsync(
                (value, failure) -> {
                    if (failure == null) {
                        answer.complete(value);
                    } else if (isCancellation(failure)
                            && !answer.isDone()
                            && attempts > 1
                            && Objects.equals(version, versions.get(uri))) {
                        attempt(uri, version, request, answer, attempts - 1);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                });
    }

    private static boolean isCancellation(Throwable failure) {
        return failure instanceof CancellationException
                || (failure instanceof CompletionException
                        && failure.getCause() instanceof CancellationException);
    }

    /** An answer that is cancelled together with the attempt to get it. */
    private static final class Answer<T> extends CompletableFuture<T> {

        private volatile CompletableFuture<T> attempt;

        void follow(CompletableFuture<T> next) {
            attempt = next;
            if (isCancelled()) {
                next.cancel(true);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            CompletableFuture<T> current = attempt;
            if (current != null) {
                current.cancel(mayInterrupt);
            }
            return cancelled;
        }
    }
}
