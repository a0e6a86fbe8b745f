/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import dev.edgewright.engine.ExternKind;

/**
 * What core instances export to each other (core specification, section External Values). Used by
 * the one thread that runs the store it comes from.
 */
public sealed interface CoreItem permits CoreFunction, CoreMemory, CoreTable, CoreGlobal, CoreTag {

    /** What it can be imported as. */
    ExternKind kind();
}
