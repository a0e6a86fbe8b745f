/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module.validation;

/** A broken rule whose place is not known yet. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which rule. */
    enum Rule {
        TYPE("wasm-invalid-type"),
        INDEX("wasm-invalid-index"),
        CONSTANT("wasm-invalid-constant"),
        LIMITS("wasm-invalid-limits"),
        ACCESS("wasm-invalid-access"),
        DEFINITION("wasm-invalid-definition");

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

    InvalidModuleException at(int offset, String where) {
        return new InvalidModuleException(rule.code, offset, where + getMessage());
    }
}
