/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.workspace.WitPlace;

/** Tells of interfaces of WIT. */
final class Interfaces {

    private Interfaces() {}

    static String explain(WitPlace place) {
        StringBuilder text = new StringBuilder("`" + place.id() + "`");
        if (!place.documentation().isBlank()) {
            text.append("\n\n").append(place.documentation());
        }
        if (!place.functions().isEmpty()) {
            text.append("\n\n```wit\n");
            place.functions().forEach(f -> text.append(f).append('\n'));
            text.append("```");
        }
        return text.toString();
    }
}
