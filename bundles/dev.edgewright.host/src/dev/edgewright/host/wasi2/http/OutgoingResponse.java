/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

/** The resource {@code outgoing-response}. */
final class OutgoingResponse extends OutgoingMessage {

    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 999;

    private int status = 200;

    OutgoingResponse(Fields headers) {
        super(headers, false);
    }

    int status() {
        return status;
    }

    /** Sets the status if it is valid, and says whether it is. */
    boolean setStatus(int value) {
        boolean valid = value >= LEAST_STATUS && value <= MOST_STATUS;
        status = valid ? value : status;
        return valid;
    }
}
