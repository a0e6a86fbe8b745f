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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A body on its way from one side to the other: at most some bytes wait in it, and at its end are
 * trailers or a failure. One thread puts, one takes; each side can be told when the other moved.
 */
public final class Body {

    /** How a body came to its end. */
    public sealed interface End {}

    /** All bytes are there. */
    public record Complete(List<Field> trailers) implements End {
        public Complete {
            trailers = List.copyOf(trailers);
        }
    }

    /** Bytes are missing. */
    public record Failed(HttpError error) implements End {}

    /** How many bytes wait before the producer is held back. */
    static final int CAPACITY = 64 << 10;

    private static final Runnable NOBODY = () -> {};

    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private int size;
    private End end;
    private boolean cancelled;
    private Runnable producer = NOBODY;
    private Runnable consumer = NOBODY;

    /** A body without bytes. */
    public static Body empty() {
        Body body = new Body();
        body.finish(List.of());
        return body;
    }

    /** What is run, by any thread, when there is room again or nobody wants more bytes. */
    public void onRoom(Runnable action) {
        synchronized (this) {
            producer = action;
        }
        action.run();
    }

    /** What is run, by any thread, when there are more bytes or the end. */
    public void onBytes(Runnable action) {
        synchronized (this) {
            consumer = action;
        }
        action.run();
    }

    /** How many bytes should be put at most; 0 after the end. */
    public synchronized int room() {
        return end != null ? 0 : cancelled ? CAPACITY : Math.max(0, CAPACITY - size);
    }

    /** Puts a copy of all remaining bytes, even if they are too many. */
    public void put(ByteBuffer bytes) {
        Runnable told;
        synchronized (this) {
            if (end != null || cancelled || !bytes.hasRemaining()) {
                return;
            }
            ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
            waiting.add(copy);
            size += copy.remaining();
            told = consumer;
        }
        told.run();
    }

    /** Nothing more comes; of several ends the first one counts. */
    public void finish(List<Field> trailers) {
        end(new Complete(trailers));
    }

    /** The rest is missing; of several ends the first one counts. */
    public void fail(HttpError error) {
        end(new Failed(error));
    }

    private void end(End how) {
        Runnable told;
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = how;
            told = consumer;
        }
        told.run();
    }

    /** Takes bytes that are there; 0 when there are none now or no more. */
    public int take(ByteBuffer into) {
        int count = 0;
        Runnable told;
        synchronized (this) {
            while (into.hasRemaining() && !waiting.isEmpty()) {
                ByteBuffer first = waiting.getFirst();
                int piece = Math.min(first.remaining(), into.remaining());
                into.put(first.slice(first.position(), piece));
                first.position(first.position() + piece);
                count += piece;
                if (!first.hasRemaining()) {
                    waiting.removeFirst();
                }
            }
            size -= count;
            told = count > 0 ? producer : NOBODY;
        }
        told.run();
        return count;
    }

    /** How many bytes can be taken now. */
    public synchronized int available() {
        return size;
    }

    /** The end, as soon as no bytes are before it. */
    public synchronized Optional<End> end() {
        return size == 0 ? Optional.ofNullable(end) : Optional.empty();
    }

    /** Whether the producer is done, even if bytes still wait. */
    public synchronized boolean isEnded() {
        return end != null;
    }

    /** The consumer wants no more bytes; those that come are thrown away. */
    public void cancel() {
        Runnable told;
        synchronized (this) {
            cancelled = true;
            waiting.clear();
            size = 0;
            told = producer;
        }
        told.run();
    }

    /** Whether nobody wants more bytes. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
