/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import java.util.logging.Logger;
import org.apache.log4j.BasicConfigurator;
import org.apache.log4j.Level;

/** What the server's libraries log, which neither an editor's user nor a terminal should see. */
final class Logs {
    /** Held, since loggers that nobody holds forget their level. */
    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    private Logs() {}

    /** Leaves only errors. Where nobody has configured log4j, it would complain about that. */
    static void quiet() {
        org.apache.log4j.Logger root = org.apache.log4j.Logger.getRootLogger();
        if (!root.getAllAppenders().hasMoreElements()) {
            BasicConfigurator.configure();
            root.setLevel(Level.ERROR);
        }
        PROTOCOL.setLevel(java.util.logging.Level.SEVERE);
    }
}
