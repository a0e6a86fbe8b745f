/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.Flattening;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import java.util.List;

/**
 * Passes the parameters and the result of functions of one type, in core values or through memory
 * (CanonicalABI.md, {@code lift_flat_values} and {@code lower_flat_values}). Immutable.
 */
final class FunctionCodec {

    private final FunctionType type;
    private final SequenceCodec.Tuples parameters;
    private final Codec result;

    FunctionCodec(FunctionType type, Codecs codecs) throws UnsupportedException {
        this.type = type;
        this.parameters =
                codecs.tuple(type.parameters().stream().map(TypeBody.Field::type).toList());
        this.result = type.result().isPresent() ? codecs.of(type.result().get()) : null;
    }

    private boolean spillsParameters() {
        return parameters.flat().size() > Flattening.MAX_PARAMETERS;
    }

    private boolean spillsResult() {
        return result != null && result.flat().size() > Flattening.MAX_RESULTS;
    }

    /** What goes into a lifted function. */
    Flat lowerParameters(Context cx, List<Value> values) {
        if (spillsParameters()) {
            long address = cx.allocate(parameters.alignment(), parameters.size());
            parameters.store(cx, new Value.Tuple(values), address);
            Flat flat = Flat.room(1);
            flat.put((int) address);
            return flat;
        }
        Flat flat = Flat.room(parameters.flat().size());
        for (int i = 0; i < values.size(); i++) {
            parameters.part(i).lower(cx, values.get(i), flat);
        }
        return flat;
    }

    /** What comes out of a lifted function; null if it has no result. */
    Value liftResult(Context cx, Flat flat) {
        if (result == null) {
            return null;
        }
        if (spillsResult()) {
            return result.load(cx, cx.range(flat.nextUnsigned(), result));
        }
        return result.lift(cx, flat);
    }

    /** What comes into a lowered function. */
    List<Value> liftParameters(Context cx, Flat flat) {
        Value tuple =
                spillsParameters()
                        ? parameters.load(cx, cx.range(flat.nextUnsigned(), parameters))
                        : parameters.lift(cx, flat);
        return tuple.asList();
    }

    /**
     * What goes out of a lowered function.
     *
     * @param arguments what came in; the address of the result may be the next of them
     */
    Flat lowerResult(Context cx, Value value, Flat arguments) {
        if (result == null) {
            return Flat.room(0);
        }
        if (spillsResult()) {
            result.store(cx, value, cx.range(arguments.nextUnsigned(), result));
            return Flat.room(0);
        }
        Flat flat = Flat.room(1);
        result.lower(cx, value, flat);
        return flat;
    }

    /**
     * Checks arguments of the host.
     *
     * @throws Mismatch when they do not fit
     */
    void checkArguments(GuestInstance receiver, List<Value> values) {
        if (values.size() != parameters.count()) {
            throw new Mismatch(
                    "%d arguments, where %d are expected"
                            .formatted(values.size(), parameters.count()));
        }
        for (int i = 0; i < values.size(); i++) {
            parameters.checkPart(
                    receiver,
                    i,
                    values.get(i),
                    "argument " + (i + 1) + " (" + type.parameters().get(i).name() + ")");
        }
    }

    /**
     * Checks the answer of the host.
     *
     * @throws Mismatch when it does not fit
     */
    void checkResult(GuestInstance receiver, Value value) {
        if (result == null) {
            if (value != null) {
                throw new Mismatch("a result, where none is expected");
            }
        } else if (value == null) {
            throw new Mismatch("no result, where one is expected");
        } else {
            result.check(receiver, value);
        }
    }
}
