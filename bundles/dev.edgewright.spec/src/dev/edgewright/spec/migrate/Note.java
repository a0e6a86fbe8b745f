/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import dev.edgewright.spec.tree.Region;

/**
 * What a migration could not carry over, or had to decide.
 *
 * @param region the place in the text before the migration
 * @param message what is the matter there and what is left to do, in a sentence
 */
public record Note(Region region, String message) {}
