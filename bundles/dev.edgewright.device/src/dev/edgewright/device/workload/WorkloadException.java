/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.device.workload;

/** Why a device does not take or finish a workload; the message is a sentence for the user. */
public final class WorkloadException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, such as {@code device.signature}
     */
    public WorkloadException(String code, String message) {
        super(message);
        this.code = code;
    }

    public WorkloadException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The code under which the reason is documented and reported. */
    public String code() {
        return code;
    }
}
