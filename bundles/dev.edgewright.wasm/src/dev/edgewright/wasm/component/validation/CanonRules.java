/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.validation;

import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Sort;
import dev.edgewright.wasm.component.types.Flattening;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.types.TypeBody;
import dev.edgewright.wasm.component.types.TypeNode;
import dev.edgewright.wasm.module.ExternalType;
import dev.edgewright.wasm.module.MemoryType;
import dev.edgewright.wasm.module.TableType;
import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of canonical definitions (CanonicalABI.md, "Canonical Definitions"). */
final class CanonRules {

    private static final int SLOTS = 2;

    private final Scope scope;
    private final TypeDefinitions types;
    private final List<ValueType> slotTypes = new ArrayList<>();

    CanonRules(Scope scope, TypeDefinitions types) {
        this.scope = scope;
        this.types = types;
    }

    void check(Canon canon) throws Broken {
        if (canon instanceof Canon.Lift lift) {
            lift(lift);
        } else {
            scope.core(Sort.CORE_FUNCTION).add(coreFunction(canon));
        }
    }

    private dev.edgewright.wasm.module.FunctionType coreFunction(Canon canon) throws Broken {
        return switch (canon) {
            case Canon.Lift l -> throw new IllegalArgumentException("a lift is no core function");
            case Canon.Lower l -> lower(l);
            case Canon.Resource r -> resource(r);
            case Canon.TaskReturn r -> taskReturn(r);
            case Canon.ContextGet c ->
                    new dev.edgewright.wasm.module.FunctionType(
                            List.of(), List.of(slot(c.type(), c.slot())));
            case Canon.ContextSet c ->
                    new dev.edgewright.wasm.module.FunctionType(
                            List.of(slot(c.type(), c.slot())), List.of());
            case Canon.SubtaskCancel c -> function("i", "i");
            case Canon.Builtin b ->
                    switch (b) {
                        case BACKPRESSURE_INC, BACKPRESSURE_DEC, TASK_CANCEL -> function("", "");
                        case SUBTASK_DROP,
                                ERROR_CONTEXT_DROP,
                                WAITABLE_SET_DROP,
                                THREAD_RESUME_LATER ->
                                function("i", "");
                        case WAITABLE_SET_NEW, THREAD_INDEX -> function("", "i");
                        case WAITABLE_JOIN -> function("ii", "");
                    };
            case Canon.NewChannel n -> {
                element(n.channel(), n.type());
                yield function("", "l");
            }
            case Canon.Transfer t -> transfer(t);
            case Canon.CancelTransfer c -> {
                element(c.channel(), c.type());
                yield function("i", "i");
            }
            case Canon.DropEnd d -> {
                element(d.channel(), d.type());
                yield function("i", "");
            }
            case Canon.ErrorContextNew e -> {
                String pointer = letter(errorContext(e.options(), false));
                yield function(pointer + pointer, "i");
            }
            case Canon.ErrorContextMessage e ->
                    function("i" + letter(errorContext(e.options(), true)), "");
            case Canon.WaitableSetWait w -> function("i" + letter(address(w.memory())), "i");
            case Canon.WaitableSetPoll p -> function("i" + letter(address(p.memory())), "i");
            case Canon.ThreadNewIndirect t -> {
                threadStart(t.type());
                yield function(letter(table(t.table())) + "i", "i");
            }
            case Canon.ThreadSwitch s ->
                    switch (s.kind()) {
                        case SUSPEND, YIELD -> function("", "i");
                        default -> function("i", "i");
                    };
            case Canon.ThreadSpawnRef s -> throw threads();
            case Canon.ThreadSpawnIndirect s -> throw threads();
            case Canon.ThreadAvailableParallelism p -> function("", "i");
        };
    }

    private static Broken threads() {
        return new Broken(
                Broken.Rule.UNSUPPORTED,
                "it uses shared threads, a feature that is not finished and not supported");
    }

    private static dev.edgewright.wasm.module.FunctionType function(String from, String to) {
        return CoreDefinitions.function(from, to);
    }

    private void lift(Canon.Lift lift) throws Broken {
        FunctionType type = types.function(lift.type());
        ExternalType core = coreFunction(lift.function());
        CanonOptions options = CanonOptions.of(lift.options(), scope);
        options.allow(type.async(), true, true);
        Flattening flattening = new Flattening(options.pointer());
        List<ValueType> parameters = flattening.of(parameters(type));
        List<ValueType> results = flattening.of(results(type.result()));
        int maxResults = options.async() ? Flattening.MAX_PARAMETERS : Flattening.MAX_RESULTS;
        boolean pointerParameters = parameters(type).stream().anyMatch(CanonOptions::hasPointers);
        boolean pointerResults =
                results(type.result()).stream().anyMatch(CanonOptions::hasPointers);
        options.needMemory(pointerResults || results.size() > maxResults || pointerParameters);
        options.needRealloc(pointerParameters || parameters.size() > Flattening.MAX_PARAMETERS);
        dev.edgewright.wasm.module.FunctionType wanted =
                new dev.edgewright.wasm.module.FunctionType(
                        parameters.size() > Flattening.MAX_PARAMETERS
                                ? List.of(options.pointer())
                                : parameters,
                        liftedResults(options, results));
        if (!core.equals(wanted)) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "the core function that is lifted has the type %s, but %s is needed",
                    core,
                    wanted);
        }
        if (options.postReturn() != null) {
            dev.edgewright.wasm.module.FunctionType after =
                    new dev.edgewright.wasm.module.FunctionType(wanted.results(), List.of());
            if (!options.postReturn().equals(after)) {
                throw new Broken(
                        Broken.Rule.OPTION,
                        "post-return has the type %s here, not %s",
                        after,
                        options.postReturn());
            }
        }
        scope.functions.add(type);
    }

    private static List<ValueType> liftedResults(CanonOptions options, List<ValueType> results) {
        if (options.async()) {
            return options.callback() ? List.of(ValueType.I32) : List.of();
        }
        return results.size() > Flattening.MAX_RESULTS ? List.of(options.pointer()) : results;
    }

    private dev.edgewright.wasm.module.FunctionType lower(Canon.Lower lower) throws Broken {
        FunctionType type = Scope.get(scope.functions, lower.function(), Sort.FUNCTION);
        CanonOptions options = CanonOptions.of(lower.options(), scope);
        options.allow(type.async(), false, false);
        return lowered(type, options);
    }

    private static dev.edgewright.wasm.module.FunctionType lowered(
            FunctionType type, CanonOptions options) throws Broken {
        Flattening flattening = new Flattening(options.pointer());
        List<ValueType> parameters = new ArrayList<>(flattening.of(parameters(type)));
        List<ValueType> results = flattening.of(results(type.result()));
        boolean pointerResults =
                results(type.result()).stream().anyMatch(CanonOptions::hasPointers);
        int maxParameters =
                options.async() ? Flattening.MAX_ASYNC_PARAMETERS : Flattening.MAX_PARAMETERS;
        int maxResults = options.async() ? 0 : Flattening.MAX_RESULTS;
        boolean byMemory = results.size() > maxResults;
        options.needMemory(
                parameters(type).stream().anyMatch(CanonOptions::hasPointers)
                        || parameters.size() > maxParameters
                        || pointerResults
                        || byMemory);
        options.needRealloc(pointerResults);
        if (parameters.size() > maxParameters) {
            parameters = new ArrayList<>(List.of(options.pointer()));
        }
        if (byMemory) {
            parameters.add(options.pointer());
        }
        List<ValueType> returned =
                options.async() ? List.of(ValueType.I32) : byMemory ? List.of() : results;
        return new dev.edgewright.wasm.module.FunctionType(parameters, returned);
    }

    private dev.edgewright.wasm.module.FunctionType resource(Canon.Resource canon) throws Broken {
        TypeNode node = types.resourceType(canon.type());
        if (canon.operation() == Canon.ResourceOperation.DROP) {
            return function("i", "");
        }
        if (!scope.localResources.contains(node.resource())) {
            throw new Broken(
                    Broken.Rule.RESOURCE,
                    "type %d is not a resource of this very component, and only such have"
                            + " resource.new and resource.rep",
                    canon.type());
        }
        return function("i", "i");
    }

    private dev.edgewright.wasm.module.FunctionType taskReturn(Canon.TaskReturn canon)
            throws Broken {
        CanonOptions options = CanonOptions.of(canon.options(), scope);
        options.allow(false, false, false);
        if (options.realloc()) {
            throw new Broken(Broken.Rule.OPTION, "the option realloc is not possible here");
        }
        List<TypeBody.Field> parameters = new ArrayList<>();
        types.optional(canon.result())
                .ifPresent(type -> parameters.add(new TypeBody.Field("result", type)));
        return lowered(new FunctionType(false, parameters, Optional.empty()), options);
    }

    private dev.edgewright.wasm.module.FunctionType transfer(Canon.Transfer canon) throws Broken {
        CanonOptions options = CanonOptions.of(canon.options(), scope);
        options.allow(true, false, false);
        Optional<TypeNode> element = element(canon.channel(), canon.type());
        boolean pointers = element.isPresent() && CanonOptions.hasPointers(element.get());
        options.needMemory(element.isPresent());
        if (canon.direction() == Canon.Direction.READ) {
            options.needRealloc(pointers);
        }
        String pointer = letter(options.pointer());
        return canon.channel() == Canon.Channel.STREAM
                ? function("i" + pointer + pointer, pointer)
                : function("i" + pointer, "i");
    }

    private Optional<TypeNode> element(Canon.Channel channel, int index) throws Broken {
        TypeNode node = scope.type(index);
        if (channel == Canon.Channel.STREAM && node.body() instanceof TypeBody.Stream s) {
            return s.element();
        }
        if (channel == Canon.Channel.FUTURE && node.body() instanceof TypeBody.Future f) {
            return f.element();
        }
        throw new Broken(Broken.Rule.TYPE, "type %d is no %s", index, channel);
    }

    private ValueType errorContext(List<CanonOption> list, boolean written) throws Broken {
        CanonOptions options = CanonOptions.of(list, scope);
        options.allow(false, false, false);
        options.needMemory(true);
        options.needRealloc(written);
        return options.pointer();
    }

    private ValueType slot(ValueType type, int slot) throws Broken {
        if (type != ValueType.I32 && type != ValueType.I64) {
            throw new Broken(
                    Broken.Rule.TYPE, "a slot of a context holds i32 or i64, not %s", type);
        }
        if (slot >= SLOTS) {
            throw new Broken(
                    Broken.Rule.INDEX,
                    "a context has %d slots, so there is no slot %d",
                    SLOTS,
                    slot);
        }
        slotTypes.add(type);
        if (slotTypes.get(0) != type) {
            throw new Broken(
                    Broken.Rule.TYPE, "all slots of a context in a component have the same type");
        }
        return type;
    }

    private void threadStart(int index) throws Broken {
        if (!(Scope.get(scope.coreTypes, index, Sort.CORE_TYPE)
                        instanceof Scope.CoreFunctionEntry entry)
                || !entry.type().equals(function("i", ""))) {
            throw new Broken(
                    Broken.Rule.TYPE, "a thread starts with a function of type [i32] -> []");
        }
    }

    private ValueType table(int index) throws Broken {
        ExternalType table = Scope.get(scope.core(Sort.CORE_TABLE), index, Sort.CORE_TABLE);
        if (!(table instanceof TableType type) || type.element() != ValueType.FUNCREF) {
            throw new Broken(Broken.Rule.TYPE, "core table %d does not hold functions", index);
        }
        return type.limits().address64() ? ValueType.I64 : ValueType.I32;
    }

    private ValueType address(int memory) throws Broken {
        return memory(scope, memory).limits().address64() ? ValueType.I64 : ValueType.I32;
    }

    static MemoryType memory(Scope scope, int index) throws Broken {
        return (MemoryType) Scope.get(scope.core(Sort.CORE_MEMORY), index, Sort.CORE_MEMORY);
    }

    private ExternalType coreFunction(int index) throws Broken {
        return Scope.get(scope.core(Sort.CORE_FUNCTION), index, Sort.CORE_FUNCTION);
    }

    private static String letter(ValueType pointer) {
        return pointer == ValueType.I64 ? "l" : "i";
    }

    private static List<TypeNode> parameters(FunctionType type) {
        return type.parameters().stream().map(TypeBody.Field::type).toList();
    }

    private static List<TypeNode> results(Optional<TypeNode> result) {
        return result.stream().toList();
    }
}
