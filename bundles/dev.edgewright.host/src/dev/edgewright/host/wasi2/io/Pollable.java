/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

/**
 * Something that a guest can wait for ({@code wasi:io/poll}, {@code pollable}). Guests may keep it
 * longer than what it belongs to: both methods work then too.
 */
public interface Pollable {

    /**
     * Whether it has happened. Never waits; called by the thread that runs the guest. Something
     * that has failed or was closed is ready.
     */
    boolean ready();

    /**
     * Arranges that the waiter is woken when this becomes ready. Called by the thread that runs the
     * guest each time it begins to wait, and only the last waiter counts; to wake it once too often
     * does no harm. {@link Waiting} keeps a waiter as is meant here.
     */
    void subscribe(Waiter waiter);

    /** Something that has already happened. */
    static Pollable now() {
        return new Pollable() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public void subscribe(Waiter waiter) {
                waiter.wake();
            }
        };
    }
}
