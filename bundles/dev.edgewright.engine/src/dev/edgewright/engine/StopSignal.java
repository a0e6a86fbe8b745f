/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Ends guests from another thread. Once given, the signal stays: guests that listen to it end with
 * a {@link Trap} of reason {@link TrapReason#STOPPED} and new ones do not start. Safe for use by
 * any thread.
 */
public final class StopSignal {

    /** Ends a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Listener implements Subscription {
        private final StopSignal owner;
        private final Consumer<String> action;

        Listener(StopSignal owner, Consumer<String> action) {
            this.owner = owner;
            this.action = action;
        }

        @Override
        public void close() {
            synchronized (owner) {
                owner.listeners.remove(this);
            }
        }
    }

    private final Set<Listener> listeners = new LinkedHashSet<>();
    private String reason;

    /** Gives the signal; of several reasons the first one counts. */
    public void stop(String why) {
        List<Listener> toTell;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            toTell = List.copyOf(listeners);
        }
        toTell.forEach(listener -> listener.action.accept(why));
    }

    /** Why the signal was given; empty as long as it was not. */
    public synchronized Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Runs an action with the reason when the signal is given, at once if it already was. */
    public Subscription onStop(Consumer<String> action) {
        Listener listener = new Listener(this, action);
        String given;
        synchronized (this) {
            given = reason;
            if (given == null) {
                listeners.add(listener);
            }
        }
        if (given != null) {
            action.accept(given);
        }
        return listener;
    }
}
