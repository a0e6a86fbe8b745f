/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

/**
 * Thrown by a host function to leave the guest without a fault, as a program's exit does; {@link
 * Instance#call} throws it on unchanged.
 */
public abstract class Unwind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Unwind(String message) {
        super(message, null, false, false);
    }
}
