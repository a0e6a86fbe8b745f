/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.language;

import java.util.List;

/** The kinds of code actions that a language offers (LSP 3.17, "Code Action"). */
public interface CodeActionKinds {

    /** The protocol's names of the kinds. */
    List<String> kinds();
}
