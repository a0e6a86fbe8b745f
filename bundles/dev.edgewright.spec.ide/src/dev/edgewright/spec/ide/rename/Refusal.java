/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.rename;

/** Says in a sentence why something cannot be renamed. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** A refusal; the sentence is for the person who asked. */
    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }
}
