/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

import java.util.Optional;

/**
 * A short remark within a line.
 *
 * @param offset where it stands, in the text of the file
 * @param text the remark, of a few words
 * @param tooltip more about it, as Markdown
 */
public record Hint(int offset, String text, Optional<String> tooltip) {}
