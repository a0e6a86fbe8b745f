/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Loads WebAssembly programs, links them with host functions and runs them within limits.
 *
 * <p>The engine reads no clock and no random numbers on a guest's behalf: those reach it through
 * host functions alone. It looks at the time only for the limit of a run's wall clock, and for the
 * timeouts of {@code memory.atomic.wait}.
 */
package dev.edgewright.engine;
