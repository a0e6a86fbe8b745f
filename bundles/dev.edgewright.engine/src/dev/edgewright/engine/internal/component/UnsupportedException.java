/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

/** Something in a component that cannot be run yet, by its name. */
final class UnsupportedException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsupportedException(String name) {
        super(name, null, false, false);
    }
}
