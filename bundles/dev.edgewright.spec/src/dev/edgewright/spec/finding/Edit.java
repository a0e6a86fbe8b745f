/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.finding;

import dev.edgewright.spec.tree.Region;

/**
 * A replacement of one part of a text.
 *
 * @param region what is replaced; empty where text is inserted
 * @param text what comes in its place
 */
public record Edit(Region region, String text) {}
