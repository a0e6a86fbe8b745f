/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.component.ValueType.Primitive;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a type is made of, as in {@link dev.edgewright.wasm.component.DefinedType}. */
public sealed interface TypeBody {

    /** A type without parts. */
    record Plain(Primitive type) implements TypeBody {}

    /** A record: named fields. */
    record Fields(List<Field> fields) implements TypeBody {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** One of several cases. */
    record Variant(List<Case> cases) implements TypeBody {
        public Variant {
            cases = List.copyOf(cases);
        }
    }

    /** A list, perhaps of a fixed length. */
    record ListOf(TypeNode element, OptionalInt length) implements TypeBody {}

    /** A map. */
    record MapOf(TypeNode key, TypeNode value) implements TypeBody {}

    /** Several values in order. */
    record Tuple(List<TypeNode> elements) implements TypeBody {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** A set of names. */
    record Flags(List<String> labels) implements TypeBody {
        public Flags {
            labels = List.copyOf(labels);
        }
    }

    /** One of several names. */
    record Enumeration(List<String> labels) implements TypeBody {
        public Enumeration {
            labels = List.copyOf(labels);
        }
    }

    /** A value or none. */
    record Option(TypeNode element) implements TypeBody {}

    /** Success or failure, each perhaps with a value. */
    record Result(Optional<TypeNode> ok, Optional<TypeNode> error) implements TypeBody {}

    /** A handle that owns a resource; the node is that of the resource. */
    record Own(TypeNode resource) implements TypeBody {}

    /** A handle that is lent for the time of a call; the node is that of the resource. */
    record Borrow(TypeNode resource) implements TypeBody {}

    /** Values that come one after the other. */
    record Stream(Optional<TypeNode> element) implements TypeBody {}

    /** A value that comes later. */
    record Future(Optional<TypeNode> element) implements TypeBody {}

    /** A resource itself, which no value has as its type. */
    record Resource(ResourceId id) implements TypeBody {}

    /** A function. */
    record OfFunction(FunctionType type) implements TypeBody {}

    /** An instance. */
    record OfInstance(InstanceType type) implements TypeBody {}

    /** A component. */
    record OfComponent(ComponentType type) implements TypeBody {}

    /** A named field or parameter. */
    record Field(String name, TypeNode type) {}

    /** A case of a variant. */
    record Case(String name, Optional<TypeNode> type) {}
}
