/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.toolchain;

import dev.edgewright.workshop.project.Language;

/**
 * Whether a language can be built on this machine.
 *
 * @param description the version and place of what was found or, where something is missing, what
 *     it is and how to get it
 */
public record Detection(Language language, boolean present, String description) {}
