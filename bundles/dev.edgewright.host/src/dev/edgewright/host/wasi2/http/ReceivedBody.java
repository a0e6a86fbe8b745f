/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Fills a body with what the client receives, as fast as the guest reads. */
final class ReceivedBody implements HttpResponse.BodySubscriber<Body> {

    private final Body body = new Body();
    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private Flow.Subscription subscription;
    private boolean asked;
    private ScheduledFuture<?> alarm;

    /**
     * @param timeout the longest time between bytes
     */
    ReceivedBody(Duration timeout, ScheduledExecutorService timer) {
        this.timeout = timeout;
        this.timer = timer;
    }

    @Override
    public CompletionStage<Body> getBody() {
        return CompletableFuture.completedFuture(body);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        synchronized (this) {
            subscription = newSubscription;
        }
        body.onRoom(this::ask);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        synchronized (this) {
            asked = false;
            silence();
        }
        pieces.forEach(body::put);
        ask();
    }

    @Override
    public void onError(Throwable failure) {
        synchronized (this) {
            silence();
        }
        body.fail(ClientErrors.of(failure));
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            silence();
        }
        body.finish(List.of());
    }

    private void ask() {
        Flow.Subscription from;
        boolean unwanted = body.isCancelled();
        synchronized (this) {
            if (!unwanted && (asked || body.room() == 0)) {
                return;
            }
            from = subscription;
            asked = true;
            silence();
            if (!unwanted) {
                alarm = timer.schedule(this::expire, timeout.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
        if (unwanted) {
            from.cancel();
        } else {
            from.request(1);
        }
    }

    private void expire() {
        body.fail(HttpError.CONNECTION_READ_TIMEOUT);
        Flow.Subscription from;
        synchronized (this) {
            from = subscription;
        }
        from.cancel();
    }

    private void silence() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
