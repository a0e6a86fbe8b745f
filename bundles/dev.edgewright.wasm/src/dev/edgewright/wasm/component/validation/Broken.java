/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

/** A broken rule whose place is not known yet. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which rule. */
    enum Rule {
        INDEX("component-index"),
        TYPE("component-type"),
        NAME("component-name"),
        RESOURCE("component-resource"),
        VISIBILITY("component-visibility"),
        OPTION("component-option"),
        MODULE("component-module"),
        LIMIT("component-limit"),
        UNSUPPORTED("component-unsupported");

        private final String code;

        Rule(String code) {
            this.code = code;
        }
    }

    private final Rule rule;

    Broken(Rule rule, String cause, Object... parts) {
        super(cause.formatted(parts), null, false, false);
        this.rule = rule;
    }

    InvalidComponentException at(int offset) {
        return new InvalidComponentException(rule.code, offset, getMessage());
    }
}
