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
import java.util.OptionalLong;

/** A type where it is used (WIT.md, "Types"). */
public sealed interface WitType {

    /** The types without parts. */
    enum Primitive implements WitType {
        BOOL,
        U8,
        U16,
        U32,
        U64,
        S8,
        S16,
        S32,
        S64,
        F32,
        F64,
        CHAR,
        STRING
    }

    /** {@code list<T>}, or {@code list<T, N>} of fixed length. */
    record ListOf(WitType element, OptionalLong length) implements WitType {}

    /** {@code map<K, V>}. */
    record MapOf(WitType key, WitType value) implements WitType {}

    /** {@code option<T>}. */
    record Option(WitType element) implements WitType {}

    /** {@code result<T, E>}, each part optional. */
    record Result(Optional<WitType> ok, Optional<WitType> error) implements WitType {}

    /** {@code tuple<...>}. */
    record Tuple(List<WitType> elements) implements WitType {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** {@code future<T>}. */
    record Future(Optional<WitType> element) implements WitType {}

    /** {@code stream<T>}. */
    record Stream(Optional<WitType> element) implements WitType {}

    /** {@code error-context}. */
    record ErrorContext() implements WitType {}

    /** A handle that owns the resource. */
    record Own(TypeDefinition resource) implements WitType {}

    /** A handle that is lent for the time of a call. */
    record Borrow(TypeDefinition resource) implements WitType {}

    /** A type by its name; outside of aliases a resource is an {@link Own}. */
    record Named(TypeDefinition definition) implements WitType {}
}
