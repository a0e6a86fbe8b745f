/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

/** The codes of what is wrong with a text as YAML, as documented in docs/diagnostics/yaml.md. */
public final class Codes {

    public static final String SYNTAX = "yaml-syntax";
    public static final String ENCODING = "yaml-encoding";
    public static final String UNREADABLE = "yaml-unreadable";
    public static final String LIMIT = "yaml-limit";
    public static final String DUPLICATE_KEY = "yaml-duplicate-key";
    public static final String ALIAS = "yaml-alias";

    private Codes() {}
}
