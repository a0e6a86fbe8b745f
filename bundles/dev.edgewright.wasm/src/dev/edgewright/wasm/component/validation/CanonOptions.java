/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.component.types.TypeParts;
import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.ValueType;
import java.util.List;

/**
 * The options of one canonical definition, each at most once (CanonicalABI.md, "canonopt
 * Validation").
 *
 * @param pointer the type of addresses in the memory
 * @param postReturn null if there is none
 */
record CanonOptions(
        boolean memory,
        boolean realloc,
        ExternalType postReturn,
        boolean async,
        boolean callback,
        ValueType pointer) {

    static CanonOptions of(List<CanonOption> options, Scope scope) throws Broken {
        CanonOption encoding = null;
        MemoryType memory = null;
        ExternalType realloc = null;
        ExternalType postReturn = null;
        ExternalType callback = null;
        boolean async = false;
        for (CanonOption option : options) {
            switch (option) {
                case CanonOption.Encoding e -> {
                    if (encoding != null) {
                        throw new Broken(
                                Broken.Rule.OPTION,
                                "the string encodings %s and %s exclude each other",
                                encoding,
                                e);
                    }
                    encoding = e;
                }
                case CanonOption.Memory m -> {
                    once(memory != null, "memory");
                    memory = CanonRules.memory(scope, m.memory());
                }
                case CanonOption.Realloc r -> {
                    once(realloc != null, "realloc");
                    realloc = function(scope, r.function());
                }
                case CanonOption.PostReturn p -> {
                    once(postReturn != null, "post-return");
                    postReturn = function(scope, p.function());
                }
                case CanonOption.Async a -> {
                    once(async, "async");
                    async = true;
                }
                case CanonOption.Callback c -> {
                    once(callback != null, "callback");
                    callback = function(scope, c.function());
                }
            }
        }
        ValueType pointer =
                memory != null && memory.limits().address64() ? ValueType.I64 : ValueType.I32;
        if (realloc != null) {
            if (memory == null) {
                throw new Broken(Broken.Rule.OPTION, "the option realloc needs the option memory");
            }
            FunctionType wanted =
                    new FunctionType(List.of(pointer, pointer, pointer, pointer), List.of(pointer));
            if (!realloc.equals(wanted)) {
                throw new Broken(
                        Broken.Rule.OPTION, "realloc has the type %s, not %s", realloc, wanted);
            }
        }
        if (callback != null && !callback.equals(CoreDefinitions.function("iii", "i"))) {
            throw new Broken(
                    Broken.Rule.OPTION,
                    "a callback has the type [i32 i32 i32] -> [i32], not %s",
                    callback);
        }
        if (callback != null && !async) {
            throw new Broken(Broken.Rule.OPTION, "the option callback needs the option async");
        }
        if (postReturn != null && async) {
            throw new Broken(
                    Broken.Rule.OPTION, "the options post-return and async exclude each other");
        }
        return new CanonOptions(
                memory != null, realloc != null, postReturn, async, callback != null, pointer);
    }

    private static ExternalType function(Scope scope, int index) throws Broken {
        return Scope.get(scope.core(Sort.CORE_FUNCTION), index, Sort.CORE_FUNCTION);
    }

    private static void once(boolean already, String option) throws Broken {
        if (already) {
            throw new Broken(Broken.Rule.OPTION, "the option %s is given more than once", option);
        }
    }

    void needMemory(boolean needed) throws Broken {
        if (needed && !memory) {
            throw new Broken(
                    Broken.Rule.OPTION, "values go through memory, so the option memory is needed");
        }
    }

    void needRealloc(boolean needed) throws Broken {
        if (needed && !realloc) {
            throw new Broken(
                    Broken.Rule.OPTION,
                    "values are written to memory, so the option realloc is needed");
        }
    }

    void allow(boolean mayAsync, boolean mayCallback, boolean mayPostReturn) throws Broken {
        if (async && !mayAsync) {
            throw new Broken(
                    Broken.Rule.OPTION, "the option async is possible for async functions only");
        }
        if (callback && !mayCallback) {
            throw new Broken(Broken.Rule.OPTION, "the option callback is not possible here");
        }
        if (postReturn != null && !mayPostReturn) {
            throw new Broken(Broken.Rule.OPTION, "the option post-return is not possible here");
        }
    }

    /** Whether values of the type have parts that are not in place but behind an address. */
    static boolean hasPointers(TypeNode node) {
        return switch (node.body()) {
            case TypeBody.Plain p ->
                    p.type() == dev.edgewright.wasm.component.ValueType.Primitive.STRING;
            case TypeBody.MapOf m -> true;
            case TypeBody.ListOf l -> l.length().isEmpty() || hasPointers(l.element());
            case TypeBody.Stream s -> false;
            case TypeBody.Future f -> false;
            default -> TypeParts.of(node).stream().anyMatch(CanonOptions::hasPointers);
        };
    }
}
