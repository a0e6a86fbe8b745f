/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.call;

import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.HostFunction;
import dev.edgewright.engine.Imports;
import dev.edgewright.engine.Instance;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.ValueType;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.wasi1.Wasi1;
import dev.edgewright.wasm.component.ValueType.Primitive;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A core module whose functions take and give numbers; integers are read and printed as signed. */
final class ModuleCallee implements Callee {

    private static final String INITIALIZE = "_initialize";

    private final Map<String, dev.edgewright.engine.FunctionType> functions = new LinkedHashMap<>();
    private final Wasi1 wasi;
    private final Instance instance;

    private ModuleCallee(Program program, Wasi1 wasi, Instance instance) {
        this.wasi = wasi;
        this.instance = instance;
        program.exports().stream()
                .filter(export -> export.kind() == ExternKind.FUNCTION)
                .filter(export -> export.type().filter(ModuleCallee::isNumeric).isPresent())
                .forEach(export -> functions.put(export.name(), export.type().orElseThrow()));
    }

    /**
     * Instantiates a module with WASI preview 1, and initializes a reactor.
     *
     * @param stubs answers functions that nobody provides with zeros, and receives each call as a
     *     line; empty to refuse
     * @throws LinkException when imports are missing
     * @throws IOException when a granted folder is gone
     */
    static ModuleCallee start(
            Program program, Grants grants, RunOptions options, Optional<Consumer<String>> stubs)
            throws LinkException, IOException {
        Wasi1 wasi = Wasi1.open(grants);
        boolean started = false;
        try {
            Imports imports = wasi.imports();
            if (stubs.isPresent()) {
                imports = imports.with(stubs(program, imports, stubs.get()));
            }
            Instance instance = program.instantiate(imports, options);
            ModuleCallee callee = new ModuleCallee(program, wasi, instance);
            if (callee.functions.containsKey(INITIALIZE)) {
                instance.call(INITIALIZE);
            }
            started = true;
            return callee;
        } finally {
            if (!started) {
                wasi.close();
            }
        }
    }

    private static List<HostFunction> stubs(Program program, Imports there, Consumer<String> log) {
        List<HostFunction> stubs = new ArrayList<>();
        for (var wanted : program.imports()) {
            boolean missing =
                    wanted.type().isPresent()
                            && there.function(wanted.module(), wanted.name()).isEmpty();
            if (missing) {
                var type = wanted.type().get();
                stubs.add(
                        new HostFunction(
                                wanted.module(),
                                wanted.name(),
                                type,
                                (caller, arguments) -> {
                                    log.accept(inWords(wanted.module(), wanted.name(), arguments));
                                    return new long[type.results().size()];
                                }));
            }
        }
        return stubs;
    }

    private static String inWords(String module, String name, long[] arguments) {
        List<String> words = Arrays.stream(arguments).mapToObj(Long::toString).toList();
        return "%s#%s(%s)".formatted(module, name, String.join(", ", words));
    }

    private static boolean isNumeric(dev.edgewright.engine.FunctionType type) {
        List<ValueType> all = new ArrayList<>(type.parameters());
        all.addAll(type.results());
        return List.of(ValueType.I32, ValueType.I64, ValueType.F32, ValueType.F64).containsAll(all);
    }

    @Override
    public List<String> notes() {
        return instance.notes();
    }

    @Override
    public List<String> functions() {
        return List.copyOf(functions.keySet());
    }

    @Override
    public FunctionType type(String function) {
        var type = functions.get(function);
        List<TypeBody.Field> parameters = new ArrayList<>();
        for (ValueType parameter : type.parameters()) {
            parameters.add(new TypeBody.Field(parameter.toString(), node(parameter)));
        }
        List<TypeNode> results = type.results().stream().map(ModuleCallee::node).toList();
        Optional<TypeNode> result =
                results.size() > 1
                        ? Optional.of(TypeNode.of(new TypeBody.Tuple(results)))
                        : results.stream().findFirst();
        return new FunctionType(false, parameters, result);
    }

    private static TypeNode node(ValueType type) {
        return TypeNode.of(
                switch (type) {
                    case I32 -> Primitive.S32;
                    case I64 -> Primitive.S64;
                    case F32 -> Primitive.F32;
                    case F64 -> Primitive.F64;
                    case FUNCREF, EXTERNREF, EXNREF ->
                            throw new IllegalArgumentException(type + " is no number");
                });
    }

    @Override
    public Optional<Value> call(String function, List<Value> arguments) {
        long[] results =
                instance.call(function, arguments.stream().mapToLong(ModuleCallee::bits).toArray());
        List<ValueType> types = functions.get(function).results();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            values.add(value(types.get(i), results[i]));
        }
        return values.size() > 1
                ? Optional.of(new Value.Tuple(values))
                : values.stream().findFirst();
    }

    private static long bits(Value value) {
        return switch (value) {
            case Value.F32 number -> Float.floatToRawIntBits(number.value());
            case Value.F64 number -> Double.doubleToRawLongBits(number.value());
            default -> value.asLong();
        };
    }

    private static Value value(ValueType type, long bits) {
        return switch (type) {
            case I32 -> new Value.S32((int) bits);
            case I64 -> new Value.S64(bits);
            case F32 -> new Value.F32(Float.intBitsToFloat((int) bits));
            default -> new Value.F64(Double.longBitsToDouble(bits));
        };
    }

    @Override
    public void close() {
        wasi.close();
    }
}
