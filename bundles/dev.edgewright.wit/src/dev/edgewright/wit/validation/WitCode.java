/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

/** The stable codes of all diagnostics; {@code docs/diagnostics/wit.md} explains each. */
public enum WitCode {
    UNREADABLE("wit-unreadable"),
    SYNTAX("wit-syntax"),
    ILLEGAL_CHARACTER("wit-illegal-character"),
    UNTERMINATED("wit-unterminated"),
    BAD_STRING("wit-bad-string"),
    TOO_DEEP("wit-too-deep"),
    TOO_LARGE("wit-too-large"),
    BAD_IDENTIFIER("wit-bad-identifier"),
    BAD_VERSION("wit-bad-version"),
    BAD_LENGTH("wit-bad-length"),
    MISSING_PACKAGE("wit-missing-package"),
    PACKAGE_MISMATCH("wit-package-mismatch"),
    PACKAGE_PLACE("wit-package-place"),
    NESTED_NAMESPACE("wit-nested-namespace"),
    DUPLICATE_NAME("wit-duplicate-name"),
    NAME_CASE_CLASH("wit-name-case-clash"),
    UNKNOWN_PACKAGE("wit-unknown-package"),
    UNRESOLVED_NAME("wit-unresolved-name"),
    WRONG_KIND("wit-wrong-kind"),
    CYCLE("wit-cycle"),
    EMPTY_TYPE("wit-empty-type"),
    MAP_KEY("wit-map-key"),
    BORROW_IN_RESULT("wit-borrow-in-result"),
    CONSTRUCTOR("wit-constructor"),
    GATE("wit-gate"),
    GATE_VERSION("wit-gate-version"),
    GATE_CLOSED("wit-gate-closed"),
    INCLUDE("wit-include"),
    INCOMPATIBLE_IMPORTS("wit-incompatible-imports"),
    INEXPRESSIBLE("wit-inexpressible"),
    UNUSED_USE("wit-unused-use");

    private final String id;

    WitCode(String id) {
        this.id = id;
    }

    /** The code as it is printed and documented. */
    public String id() {
        return id;
    }
}
