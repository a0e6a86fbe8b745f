/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

/**
 * Something that could be written at the caret.
 *
 * @param text what is inserted, as YAML, quotes included where they are needed
 * @param detail a few words beside it; may be empty
 * @param documentation more about it, as Markdown; may be empty
 */
public record Proposal(Kind kind, String text, String detail, String documentation) {

    /** What is proposed, by which editors choose an icon. */
    public enum Kind {
        VALUE,
        NAME,
        INTERFACE,
        POINTER,
        LABEL,
        FILE
    }
}
