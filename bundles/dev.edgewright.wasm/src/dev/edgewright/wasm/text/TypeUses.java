/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Function types and the places that use them (core specification, sections 6.4.4 and 6.6.4). */
final class TypeUses {

    private static final int MAX_VALUES = 1_000;

    /**
     * A use of a function type as written.
     *
     * @param index of the type named by {@code (type ...)}, or -1
     * @param parameterIds a token for each parameter's name, -1 where it has none
     */
    record TypeUse(long index, FunctionType type, List<Integer> parameterIds) {

        /** The index in the type section; adds a type that is only written inline. */
        long resolve(TypeTable types) {
            return index >= 0 ? index : types.intern(type);
        }
    }

    private TypeUses() {}

    /** Takes {@code (func (param ...) (result ...))}. */
    static FunctionType takeDefinition(Cursor in) throws WatSyntaxException {
        if (!in.takeForm("func")) {
            if (in.at(TokenKind.OPEN)) {
                in.take();
                throw in.error(
                        "wat-unsupported",
                        "Only function types `(func ...)` are supported, found `%s`."
                                .formatted(in.text()));
            }
            throw in.unexpected("`(func`");
        }
        FunctionType type = takeInline(in, new ArrayList<>());
        in.close();
        in.close();
        return type;
    }

    /** Takes a use whose parameters may have names. */
    static TypeUse take(Cursor in, ModuleNames names) throws WatSyntaxException {
        int start = in.position();
        long index = -1;
        if (in.takeForm("type")) {
            int at = in.position();
            index = names.types.take(in);
            if (names.functionTypes.get(index) == null) {
                throw in.tokens()
                        .error(
                                at,
                                "wat-unknown-name",
                                "There is no type %d; the module has %d up to here."
                                        .formatted(index, names.functionTypes.all().size()));
            }
            in.close();
        }
        List<Integer> ids = new ArrayList<>();
        int inline = in.position();
        FunctionType type = takeInline(in, ids);
        if (index >= 0) {
            FunctionType named = names.functionTypes.get(index);
            if (in.position() == inline) {
                named.parameters().forEach(ignored -> ids.add(-1));
            } else if (!named.equals(type)) {
                throw in.tokens()
                        .error(
                                start,
                                "wat-type-mismatch",
                                "The type named here is %s, but %s is written after it."
                                        .formatted(named, type));
            }
            type = named;
        }
        return new TypeUse(index, type, ids);
    }

    /** Takes a use whose parameters must not have names: of a block or an indirect call. */
    static TypeUse takeUnnamed(Cursor in, ModuleNames names) throws WatSyntaxException {
        TypeUse use = take(in, names);
        for (int id : use.parameterIds()) {
            if (id >= 0) {
                throw in.tokens()
                        .error(
                                id,
                                "wat-unexpected",
                                "Parameters have no names here, found `%s`."
                                        .formatted(in.tokens().shown(id)));
            }
        }
        return use;
    }

    private static FunctionType takeInline(Cursor in, List<Integer> ids) throws WatSyntaxException {
        List<ValueType> parameters = new ArrayList<>();
        while (in.takeForm("param")) {
            int id = in.takeId();
            if (id >= 0) {
                parameters.add(in.takeValueType());
                ids.add(id);
            }
            while (id < 0 && !in.at(TokenKind.CLOSE)) {
                parameters.add(in.takeValueType());
                ids.add(-1);
            }
            in.close();
            checkCount(in, parameters);
        }
        List<ValueType> results = takeResults(in);
        return new FunctionType(parameters, results);
    }

    /** Takes any number of {@code (result ...)}. */
    static List<ValueType> takeResults(Cursor in) throws WatSyntaxException {
        List<ValueType> results = new ArrayList<>();
        while (in.takeForm("result")) {
            while (!in.at(TokenKind.CLOSE)) {
                results.add(in.takeValueType());
            }
            in.close();
            checkCount(in, results);
        }
        return results;
    }

    private static void checkCount(Cursor in, List<ValueType> values) throws WatSyntaxException {
        if (values.size() > MAX_VALUES) {
            throw in.error(
                    "wat-limit",
                    "A function has more than %,d parameters or results.".formatted(MAX_VALUES));
        }
    }
}
