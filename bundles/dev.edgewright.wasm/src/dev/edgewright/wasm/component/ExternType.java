/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

/** The type of an import or export (Binary.md, "Type Definitions", {@code externtype}). */
public sealed interface ExternType {

    /** What is imported or exported. */
    Sort sort();

    /** A core module of the core type with that index. */
    record OfModule(int type) implements ExternType {
        @Override
        public Sort sort() {
            return Sort.CORE_MODULE;
        }
    }

    /** A function of the type with that index. */
    record OfFunction(int type) implements ExternType {
        @Override
        public Sort sort() {
            return Sort.FUNCTION;
        }
    }

    /** Any value of a type (a gated feature). */
    record OfValue(ValueType type) implements ExternType {
        @Override
        public Sort sort() {
            return Sort.VALUE;
        }
    }

    /** Exactly the value with that index (a gated feature). */
    record SameValue(int value) implements ExternType {
        @Override
        public Sort sort() {
            return Sort.VALUE;
        }
    }

    /** Exactly the type with that index, under a new index. */
    record SameType(int type) implements ExternType {
        @Override
        public Sort sort() {
            return Sort.TYPE;
        }
    }

    /** Some resource type, different from all others. */
    record NewResource() implements ExternType {
        @Override
        public Sort sort() {
            return Sort.TYPE;
        }
    }

    /** A component of the type with that index. */
    record OfComponent(int type) implements ExternType {
        @Override
        public Sort sort() {
            return Sort.COMPONENT;
        }
    }

    /** An instance of the type with that index. */
    record OfInstance(int type) implements ExternType {
        @Override
        public Sort sort() {
            return Sort.INSTANCE;
        }
    }
}
