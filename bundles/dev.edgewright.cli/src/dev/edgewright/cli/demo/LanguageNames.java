/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.demo;

import dev.edgewright.workshop.project.Language;
import java.util.Arrays;
import java.util.Iterator;

/** The languages of the workshop, for help and completion. */
final class LanguageNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Language.values()).map(Language::id).iterator();
    }
}
