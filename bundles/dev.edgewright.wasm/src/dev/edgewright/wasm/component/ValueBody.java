/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a type of values is made of (Binary.md, {@code defvaltype}). */
public sealed interface ValueBody extends DefinedType {

    /** A type without parts. */
    record Plain(ValueType.Primitive type) implements ValueBody {}

    /** Named fields. */
    record Fields(List<Field> fields) implements ValueBody {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** One of several cases. */
    record Variant(List<Case> cases) implements ValueBody {
        public Variant {
            cases = List.copyOf(cases);
        }
    }

    /** A list, perhaps of a fixed length. */
    record ListOf(ValueType element, OptionalInt length) implements ValueBody {}

    /** A map. */
    record MapOf(ValueType key, ValueType value) implements ValueBody {}

    /** Several values in order. */
    record Tuple(List<ValueType> elements) implements ValueBody {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** A set of names. */
    record Flags(List<String> labels) implements ValueBody {
        public Flags {
            labels = List.copyOf(labels);
        }
    }

    /** One of several names. */
    record Enumeration(List<String> labels) implements ValueBody {
        public Enumeration {
            labels = List.copyOf(labels);
        }
    }

    /** A value or none. */
    record Option(ValueType element) implements ValueBody {}

    /** Success or failure, each perhaps with a value. */
    record Result(Optional<ValueType> ok, Optional<ValueType> error) implements ValueBody {}

    /** A handle that owns a resource of the type with that index. */
    record Own(int resource) implements ValueBody {}

    /** A handle that is lent for the time of a call. */
    record Borrow(int resource) implements ValueBody {}

    /** Values that come one after the other. */
    record Stream(Optional<ValueType> element) implements ValueBody {}

    /** A value that comes later. */
    record Future(Optional<ValueType> element) implements ValueBody {}

    /** A named field or parameter. */
    record Field(String name, ValueType type) {}

    /** A case of a variant. */
    record Case(String name, Optional<ValueType> type) {}
}
