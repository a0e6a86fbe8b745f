/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.List;
import java.util.Optional;

/**
 * A function (WIT.md, "WIT Functions").
 *
 * @param name its name in the component; {@code [method]blob.write} and the like in a resource
 * @param kind how it belongs to a resource
 * @param async whether it may block
 * @param parameters its parameters; a method's {@code self} is the first
 * @param result its result, if it has one
 * @param docs the text of the comment before it; may be empty
 * @param stability what its gates promise
 * @param externalId the text of {@code @external-id}
 */
public record WitFunction(
        String name,
        Kind kind,
        boolean async,
        List<Parameter> parameters,
        Optional<WitType> result,
        String docs,
        Stability stability,
        Optional<String> externalId) {

    /** How a function belongs to a resource. */
    public enum Kind {
        FREE,
        METHOD,
        STATIC,
        CONSTRUCTOR
    }

    /** A named parameter. */
    public record Parameter(String name, WitType type) {}

    public WitFunction {
        parameters = List.copyOf(parameters);
    }

    /** The name of the resource that the function belongs to; null if to none. */
    public String resourceName() {
        if (kind == Kind.FREE) {
            return null;
        }
        int dot = name.indexOf('.');
        return name.substring(name.indexOf(']') + 1, dot < 0 ? name.length() : dot);
    }
}
