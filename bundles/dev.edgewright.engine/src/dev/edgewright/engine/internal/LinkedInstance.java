/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.edgewright.engine.Export;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.GuestMemory;
import dev.edgewright.engine.HostFunction;
import dev.edgewright.engine.Import;
import dev.edgewright.engine.Imports;
import dev.edgewright.engine.Instance;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.ValueType;
import dev.edgewright.engine.internal.machine.Budget;
import dev.edgewright.engine.internal.machine.Elements;
import dev.edgewright.engine.internal.machine.PagedMemory;
import dev.edgewright.engine.internal.machine.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A module linked and ready to be called. */
final class LinkedInstance implements Instance {

    private static final long[] NOTHING = {};

    private final Map<String, FunctionType> functions = new HashMap<>();
    private final LoadedModule.Code code;
    private final Guard guard;
    private final Budget budget;
    private final Traps traps;
    private com.dylibso.chicory.runtime.Instance instance;
    private Optional<GuestMemory> memory;

    private LinkedInstance(LoadedModule program, RunOptions options) {
        for (Export export : program.exports()) {
            export.type().ifPresent(type -> functions.put(export.name(), type));
        }
        this.guard = new Guard(options);
        this.traps = new Traps(program, guard);
        this.budget = Budget.of(options.limits());
        this.code = program.code(options);
    }

    static LinkedInstance create(LoadedModule program, Imports offered, RunOptions options)
            throws LinkException {
        List<HostFunction> linked = link(program, offered);
        LinkedInstance created = new LinkedInstance(program, options);
        created.start(program, linked, options.limits());
        return created;
    }

    @Override
    public long[] call(String export, long... arguments) {
        FunctionType type = functions.get(export);
        if (type == null) {
            throw new IllegalArgumentException("the program exports no function " + export);
        }
        if (arguments.length != type.parameters().size()) {
            throw new IllegalArgumentException(
                    export + " takes " + type + ", not " + arguments.length + " arguments");
        }
        long[] results = traps.guarded(() -> instance.export(export).apply(arguments));
        return normal(results, type.results());
    }

    @Override
    public Optional<GuestMemory> memory() {
        return memory;
    }

    @Override
    public Tier tier() {
        return code.factory().isPresent() ? Tier.COMPILED : Tier.INTERPRETED;
    }

    @Override
    public List<String> notes() {
        return code.notes();
    }

    private static List<HostFunction> link(LoadedModule program, Imports offered)
            throws LinkException {
        List<HostFunction> linked = new ArrayList<>();
        List<LinkException.Unresolved> unresolved = new ArrayList<>();
        for (Import wanted : program.imports()) {
            Optional<HostFunction> found = offered.function(wanted.module(), wanted.name());
            if (wanted.kind() != ExternKind.FUNCTION) {
                unresolved.add(
                        new LinkException.Unresolved(wanted, "only functions can be imported"));
            } else if (found.isEmpty()) {
                String why =
                        offered.knowsModule(wanted.module())
                                ? "its module is known, the name is not"
                                : "nothing is provided under this module name";
                unresolved.add(new LinkException.Unresolved(wanted, why));
            } else if (!found.get().type().equals(wanted.type().orElseThrow())) {
                String why =
                        "wanted as " + wanted.type().get() + ", provided as " + found.get().type();
                unresolved.add(new LinkException.Unresolved(wanted, why));
            } else {
                linked.add(found.get());
            }
        }
        if (!unresolved.isEmpty()) {
            throw new LinkException(unresolved);
        }
        return linked;
    }

    private void start(LoadedModule program, List<HostFunction> linked, Limits limits) {
        ImportFunction[] imports = new ImportFunction[linked.size()];
        for (int i = 0; i < imports.length; i++) {
            var written = program.module().importSection().getImport(i);
            imports[i] = bind(written.module(), written.name(), linked.get(i));
        }
        MemoryBudget memories = MemoryBudget.of(program.module().memorySection(), limits);
        TableBudget tables = TableBudget.of(program.module().tableSection(), limits);
        var builder =
                com.dylibso.chicory.runtime.Instance.builder(program.module())
                        .withStart(false)
                        .withImportValues(ImportValues.builder().addFunction(imports).build())
                        .withMemoryFactory(declared -> memory(memories.cap(declared)))
                        .withTableFactory(
                                (declared, initial) -> new Elements(tables.cap(declared), initial))
                        .withUnsafeExecutionListener((instruction, stack) -> guard.check())
                        .withMachineFactory(code.factory().orElseGet(() -> machine(program)));
        instance = traps.guarded(builder::build);
        memory = HostCall.memory(instance);
    }

    private Function<com.dylibso.chicory.runtime.Instance, Machine> machine(LoadedModule program) {
        Store store = new Store(budget, guard::poll);
        return created -> store.machine(created, program.registerCode());
    }

    /** Compiled code wants memory without a look at whether a page is shared. */
    private Memory memory(MemoryLimits limits) {
        return code.factory().isPresent() ? new ByteArrayMemory(limits) : new PagedMemory(limits);
    }

    private ImportFunction bind(String module, String name, HostFunction function) {
        // Only compiled code takes as much of the Java stack as the guest likes.
        Runnable before = code.factory().isPresent() ? StackRoom::require : () -> {};
        return HostCall.bind(module, name, function, guard, before);
    }

    private static long[] normal(long[] results, List<ValueType> types) {
        if (results == null) {
            return NOTHING;
        }
        for (int i = 0; i < results.length; i++) {
            if (types.get(i) == ValueType.I32) {
                results[i] = (int) results[i];
            }
        }
        return results;
    }
}
