/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.UnlinkableException;
import com.dylibso.chicory.wasm.types.Export;
import dev.edgewright.engine.Import;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.internal.machine.Budget;
import dev.edgewright.engine.internal.machine.Imported;
import dev.edgewright.engine.internal.machine.PagedMemory;
import dev.edgewright.engine.internal.machine.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Instantiates core modules with each other: they share one thread of execution, and what one
 * exports another can import, of every kind (core specification, section Instantiation). Used by
 * one thread at a time.
 */
public final class CoreLinker {

    private final RunOptions options;
    private final Guard guard;
    private final Store store;

    /**
     * @param options memory and table limits count for each instance, all else for all together;
     *     the tier does not count
     */
    public CoreLinker(RunOptions options) {
        this.options = options;
        this.guard = new Guard(options);
        this.store = new Store(Budget.of(options.limits()), guard::poll);
    }

    /**
     * Instantiates a module and runs its start function.
     *
     * @param arguments the instances that provide imports, by module name
     * @throws LinkException when imports are missing or do not fit
     * @throws dev.edgewright.engine.Trap when the module does not fit the limits or traps
     */
    public CoreInstance instantiate(Program program, Map<String, CoreInstance> arguments)
            throws LinkException {
        LoadedModule module = (LoadedModule) program;
        ImportValues values = values(program, arguments);
        MemoryBudget memories = MemoryBudget.of(module.module().memorySection(), options.limits());
        TableBudget tables = TableBudget.of(module.module().tableSection(), options.limits());
        Instance.Builder builder =
                Instance.builder(module.module())
                        .withStart(false)
                        .withImportValues(values)
                        .withMemoryFactory(declared -> new PagedMemory(memories.cap(declared)))
                        .withTableFactory(
                                (declared, initial) ->
                                        new TableInstance(tables.cap(declared), initial))
                        .withMachineFactory(store::machine);
        Traps traps = new Traps(program, guard);
        UnlinkableException[] misfit = new UnlinkableException[1];
        Instance instance =
                traps.guarded(
                        () -> {
                            try {
                                return builder.build();
                            } catch (UnlinkableException e) {
                                misfit[0] = e;
                                return null;
                            }
                        });
        if (instance == null) {
            throw refusal(program, String.valueOf(misfit[0].getMessage()));
        }
        return new CoreInstance(program, instance, traps);
    }

    /** The library names the import that does not fit, or none. */
    private static LinkException refusal(Program program, String words) {
        List<Import> named =
                program.imports().stream()
                        .filter(wanted -> words.contains(wanted.module() + "." + wanted.name()))
                        .toList();
        return new LinkException(
                (named.isEmpty() ? program.imports() : named)
                        .stream()
                                .map(
                                        wanted ->
                                                new LinkException.Unresolved(
                                                        wanted, "provided with another type"))
                                .toList());
    }

    private static ImportValues values(Program program, Map<String, CoreInstance> arguments)
            throws LinkException {
        ImportValues.Builder values = ImportValues.builder();
        List<LinkException.Unresolved> unresolved = new ArrayList<>();
        for (Import wanted : program.imports()) {
            CoreInstance provider = arguments.get(wanted.module());
            Export export = provider == null ? null : provider.export(wanted.name());
            if (provider == null) {
                unresolved.add(
                        new LinkException.Unresolved(
                                wanted, "nothing is provided under this module name"));
            } else if (export == null) {
                unresolved.add(
                        new LinkException.Unresolved(
                                wanted, "its module is known, the name is not"));
            } else if (Types.of(export.exportType()) != wanted.kind()) {
                unresolved.add(
                        new LinkException.Unresolved(
                                wanted, "provided as " + Types.of(export.exportType())));
            } else {
                Imported.add(values, wanted.module(), wanted.name(), provider.instance(), export);
            }
        }
        if (!unresolved.isEmpty()) {
            throw new LinkException(unresolved);
        }
        return values.build();
    }
}
