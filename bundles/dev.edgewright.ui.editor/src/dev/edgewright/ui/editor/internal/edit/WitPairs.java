/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.edit;

import dev.edgewright.ui.editor.internal.highlight.WitPartitions;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Matches braces and parentheses outside comments; {@code <} is left out because of the arrow. */
public final class WitPairs extends DefaultCharacterPairMatcher {
    public WitPairs() {
        super(new char[] {'{', '}', '(', ')'}, WitPartitions.PARTITIONING, true);
    }
}
