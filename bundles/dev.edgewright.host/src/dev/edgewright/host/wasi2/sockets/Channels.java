/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.sockets;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * The channels of one guest: counted, closed with the guest, and watched by a selector as soon as
 * somebody waits for one of them. Safe for threads.
 */
final class Channels implements AutoCloseable {

    private record Wait(SelectableChannel channel, int operations, Runnable wake) {}

    /** How many sockets one guest may have open. */
    static final int MOST = 1_024;

    private final Object lock = new Object();
    private final Set<SelectableChannel> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Queue<Wait> arriving = new ArrayDeque<>();
    private Selector selector;
    private boolean closed;

    /**
     * Runs an action once, on any thread, when one of the operations will not block any more, or at
     * once if the channel is closed.
     *
     * @param operations of {@link SelectionKey}
     */
    void whenReady(SelectableChannel channel, int operations, Runnable wake) {
        synchronized (lock) {
            if (!closed && startSelector()) {
                arriving.add(new Wait(channel, operations, wake));
                selector.wakeup();
                return;
            }
        }
        wake.run();
    }

    private boolean startSelector() {
        if (selector == null) {
            try {
                selector = Selector.open();
            } catch (IOException e) {
                return false;
            }
            Selector mine = selector;
            Thread thread = new Thread(() -> select(mine), "edgewright-sockets");
            thread.setDaemon(true);
            thread.start();
        }
        return true;
    }

    /** Takes a channel over, out of blocking mode. */
    <C extends SelectableChannel> C adopt(C channel) throws SocketFailure {
        synchronized (lock) {
            if (!closed && open.size() < MOST) {
                try {
                    channel.configureBlocking(false);
                    open.add(channel);
                    return channel;
                } catch (IOException e) {
                    abandon(channel);
                    throw SocketFailure.of(e);
                }
            }
        }
        abandon(channel);
        throw new SocketFailure(ErrorCode.NEW_SOCKET_LIMIT);
    }

    /**
     * Closes a channel; the system lets one that was waited for go only with the selector's help.
     */
    void close(SelectableChannel channel) {
        abandon(channel);
        synchronized (lock) {
            open.remove(channel);
            if (selector != null) {
                selector.wakeup();
            }
        }
    }

    @Override
    public void close() {
        List<SelectableChannel> left;
        synchronized (lock) {
            closed = true;
            left = List.copyOf(open);
            open.clear();
        }
        left.forEach(Channels::abandon);
        synchronized (lock) {
            if (selector != null) {
                selector.wakeup();
            }
        }
    }

    static void abandon(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The system takes the descriptor away in any case.
            return;
        }
    }

    private void select(Selector mine) {
        List<Wait> done = new ArrayList<>();
        try (mine) {
            while (true) {
                synchronized (lock) {
                    if (closed) {
                        break;
                    }
                    for (Wait wait = arriving.poll(); wait != null; wait = arriving.poll()) {
                        register(mine, wait, done);
                    }
                }
                wake(done);
                mine.select(key -> collect(key, done));
                wake(done);
            }
        } catch (IOException | ClosedSelectorException e) {
            synchronized (lock) {
                closed = true;
            }
        }
    }

    private static void wake(List<Wait> done) {
        done.forEach(wait -> wait.wake().run());
        done.clear();
    }

    private static void register(Selector selector, Wait wait, List<Wait> done) {
        try {
            SelectionKey key = wait.channel().keyFor(selector);
            if (key == null) {
                key = wait.channel().register(selector, 0, new ArrayList<Wait>());
            }
            // The guest is one thread: what it waited for before, it does not wait for any more.
            waits(key).removeIf(old -> old.operations() == wait.operations());
            waits(key).add(wait);
            key.interestOpsOr(wait.operations());
        } catch (ClosedChannelException | CancelledKeyException e) {
            done.add(wait);
        }
    }

    private static void collect(SelectionKey key, List<Wait> done) {
        List<Wait> waits = waits(key);
        try {
            int ready = key.readyOps();
            int remaining = 0;
            for (Wait wait : waits) {
                if ((wait.operations() & ready) != 0) {
                    done.add(wait);
                } else {
                    remaining |= wait.operations();
                }
            }
            waits.removeAll(done);
            key.interestOps(remaining);
        } catch (CancelledKeyException e) {
            done.addAll(waits);
            waits.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Wait> waits(SelectionKey key) {
        return (List<Wait>) key.attachment();
    }
}
