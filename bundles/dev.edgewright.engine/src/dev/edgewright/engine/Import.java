/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import java.util.Optional;

/**
 * Something a program needs from outside.
 *
 * @param type the type of an imported function; empty for every other kind
 */
public record Import(String module, String name, ExternKind kind, Optional<FunctionType> type) {}
