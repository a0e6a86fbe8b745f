/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;

/** Collects the errors that the server and its libraries log while this is open. */
final class LoggedErrors implements AutoCloseable {

    private final List<String> found = new CopyOnWriteArrayList<>();
    private final Log4j log4j = new Log4j();
    private final Jdk jdk = new Jdk();

    LoggedErrors() {
        org.apache.log4j.Logger.getRootLogger().addAppender(log4j);
        Logger.getLogger("").addHandler(jdk);
    }

    List<String> found() {
        return found;
    }

    @Override
    public void close() {
        org.apache.log4j.Logger.getRootLogger().removeAppender(log4j);
        Logger.getLogger("").removeHandler(jdk);
    }

    private void add(Object message, String[] trace) {
        found.add(message + "\n" + String.join("\n", trace == null ? new String[0] : trace));
    }

    private final class Log4j extends AppenderSkeleton {
        @Override
        protected void append(LoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(org.apache.log4j.Level.ERROR)) {
                add(event.getMessage(), event.getThrowableStrRep());
            }
        }

        @Override
        public void close() {}

        @Override
        public boolean requiresLayout() {
            return false;
        }
    }

    private final class Jdk extends Handler {
        @Override
        public void publish(LogRecord event) {
            boolean endOfAnotherClient = event.getThrown() instanceof JsonRpcException;
            if (event.getLevel().intValue() >= Level.SEVERE.intValue() && !endOfAnotherClient) {
                add(event.getMessage() + " " + event.getThrown(), null);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
