/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Gives a request's body to the client as fast as both go. */
final class PublishedBody implements Flow.Publisher<ByteBuffer>, Flow.Subscription {

    private static final int PIECE = 16 << 10;

    private final Body body;
    private final AtomicLong demand = new AtomicLong();

    /** How many asked for a turn; whoever finds none before it takes all turns. */
    private final AtomicInteger turns = new AtomicInteger();

    private Flow.Subscriber<? super ByteBuffer> subscriber;
    private boolean moved;
    private volatile boolean done;

    PublishedBody(Body body) {
        this.body = body;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> newSubscriber) {
        synchronized (this) {
            if (moved) {
                done = true;
            }
            subscriber = newSubscriber;
        }
        newSubscriber.onSubscribe(this);
        if (done) {
            // The client tries again, but what was sent is gone.
            newSubscriber.onError(new HttpIoException(HttpError.CONNECTION_TERMINATED));
        }
    }

    @Override
    public void request(long count) {
        demand.getAndUpdate(old -> count > Long.MAX_VALUE - old ? Long.MAX_VALUE : old + count);
        move();
    }

    @Override
    public void cancel() {
        done = true;
        body.cancel();
    }

    /** Passes on what is there and asked for. */
    void move() {
        if (turns.getAndIncrement() > 0) {
            return;
        }
        int taken = 1;
        while (taken > 0) {
            pass();
            taken = turns.addAndGet(-taken);
        }
    }

    private void pass() {
        Flow.Subscriber<? super ByteBuffer> to;
        synchronized (this) {
            to = subscriber;
        }
        if (to == null) {
            return;
        }
        while (!done && demand.get() > 0 && body.available() > 0) {
            ByteBuffer piece = ByteBuffer.allocate(Math.min(PIECE, body.available()));
            if (body.take(piece) > 0) {
                synchronized (this) {
                    moved = true;
                }
                demand.decrementAndGet();
                to.onNext(piece.flip());
            }
        }
        Optional<Body.End> end = body.end();
        if (!done && end.isPresent()) {
            done = true;
            switch (end.get()) {
                case Body.Complete complete -> to.onComplete();
                case Body.Failed failed -> to.onError(new HttpIoException(failed.error()));
            }
        }
    }
}
