/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What one guest has open on its host. For the thread that runs the guest, except its end. */
final class Resources implements Closeable {

    /** How many resources of the host one guest may have. */
    static final int MOST = 65_536;

    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;
    private boolean ended;

    synchronized void add(Object resource) {
        if (ended || count >= MOST) {
            abandon(resource);
            throw new Trap(
                    TrapReason.HOST,
                    ended
                            ? "The host of the component is closed"
                            : "The component has %,d resources of the host open, which is the most; it has to drop some"
                                    .formatted(MOST));
        }
        count++;
        open.add(resource);
    }

    /** Closes a resource that its owner dropped. */
    void drop(Object resource) {
        synchronized (this) {
            if (!open.remove(resource)) {
                return;
            }
            count--;
        }
        abandon(resource);
    }

    @Override
    public void close() {
        List<Object> left;
        synchronized (this) {
            ended = true;
            left = new ArrayList<>(open);
            open.clear();
        }
        left.reversed().forEach(Resources::abandon);
    }

    static void abandon(Object resource) {
        try {
            if (resource instanceof Closeable closeable) {
                closeable.close();
            }
        } catch (IOException e) {
            // A guest that dropped it has flushed what it cares for; there is nobody left to tell.
            return;
        }
    }
}
