/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

import dev.edgewright.spec.finding.Severity;
import java.util.Optional;

/**
 * What is to be said of the names of one kind.
 *
 * @param noun what people call it, such as {@code component}
 * @param unresolved how bad it is that a name is used but defined nowhere; empty if it is not
 * @param duplicate how bad it is that a name is defined twice in a document; empty if it is not
 * @param unused how bad it is that a name is defined but used nowhere; empty if it is not
 */
public record NameRules(
        String noun,
        Optional<Severity> unresolved,
        Optional<Severity> duplicate,
        Optional<Severity> unused) {

    /** Names that have to be defined, and only once, and need not be used. */
    public static NameRules strict(String noun) {
        return new NameRules(
                noun, Optional.of(Severity.ERROR), Optional.of(Severity.ERROR), Optional.empty());
    }

    /** Names of which nothing is said. */
    public static NameRules none(String noun) {
        return new NameRules(noun, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NameRules withUnresolved(Severity severity) {
        return new NameRules(noun, Optional.of(severity), duplicate, unused);
    }

    public NameRules withDuplicate(Severity severity) {
        return new NameRules(noun, unresolved, Optional.of(severity), unused);
    }

    public NameRules withUnused(Severity severity) {
        return new NameRules(noun, unresolved, duplicate, Optional.of(severity));
    }
}
