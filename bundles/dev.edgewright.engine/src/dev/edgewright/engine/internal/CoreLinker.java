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
import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportTag;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.UnlinkableException;
import dev.edgewright.engine.Import;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.internal.machine.Budget;
import dev.edgewright.engine.internal.machine.Elements;
import dev.edgewright.engine.internal.machine.GuestFunction;
import dev.edgewright.engine.internal.machine.PagedMemory;
import dev.edgewright.engine.internal.machine.Snapshot;
import dev.edgewright.engine.internal.machine.Store;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Instantiates core modules with each other: they share one thread of execution, and what one
 * exports another can import, of every kind (core specification, section Instantiation). Used by
 * one thread at a time.
 */
public final class CoreLinker {

    private static final int MOST_PAGES_AT_ONCE = 32;

    private final RunOptions options;
    private final Guard guard;
    private final Store store;
    private final Traps traps;
    private final Set<String> notes = new LinkedHashSet<>();
    private int modules;
    private int interpreted;
    private long startPages;

    /**
     * @param options memory and table limits count for each instance, all else for all together;
     *     the tier does not count
     */
    public CoreLinker(RunOptions options) {
        this.options = options;
        this.guard = new Guard(options);
        this.store = new Store(Budget.of(options.limits()), guard::poll);
        this.traps = new Traps(guard);
    }

    /** A function by its index in an instance of this linker. */
    CoreFunction function(Instance instance, int index) {
        return new CoreFunction.Guest(instance, index, traps);
    }

    /** Does work that calls guests, as one call from outside: under its limits of time. */
    public <T> T guarded(Supplier<T> work) {
        return traps.guarded(work);
    }

    /** Compiles a module ahead where the options prefer that, so that no guest's time passes. */
    public void prepare(Program program) {
        LoadedModule module = (LoadedModule) program;
        if (fits(module)) {
            module.code(options);
        }
    }

    /** The library's memory for compiled code takes all of it at once. */
    private static boolean fits(LoadedModule module) {
        return MemoryBudget.declared(module.module().memorySection()) <= MOST_PAGES_AT_ONCE;
    }

    /** Throws when the guests have to end. */
    public void checkStopped() {
        guard.poll();
    }

    /** Provides what a module imports. */
    @FunctionalInterface
    public interface Items {

        /** What is imported under two names, which may be empty. */
        Optional<CoreItem> find(String module, String name);

        /** The exports of instances, by module name. */
        static Items of(Map<String, CoreInstance> instances) {
            return (module, name) ->
                    Optional.ofNullable(instances.get(module))
                            .flatMap(instance -> instance.export(name));
        }
    }

    /**
     * Instantiates a module and runs its start function.
     *
     * @param items what it imports: items of other instances of this linker, functions of the host
     * @throws LinkException when imports are missing or do not fit
     * @throws dev.edgewright.engine.Trap when the module does not fit the limits or traps
     */
    public CoreInstance instantiate(Program program, Items items) throws LinkException {
        return instantiate((LoadedModule) program, items, Tier.INTERPRETED);
    }

    /**
     * Instantiates a module as the other method does; what the memories of all that are
     * instantiated like this have at the start must fit the limit together.
     *
     * @param tier compiled code is possible where the module shares no memory, table or tag with
     *     others, and is taken where the options prefer it and the compiler knows the module
     */
    public CoreInstance instantiate(Program program, Items items, Tier tier) throws LinkException {
        LoadedModule module = (LoadedModule) program;
        startPages += MemoryBudget.declared(module.module().memorySection());
        if (startPages > options.limits().memoryPages()) {
            throw new Trap(
                    TrapReason.OUT_OF_MEMORY,
                    "The program needs "
                            + startPages
                            + " pages of memory (64 KiB each) to start; its limit is "
                            + options.limits().memoryPages());
        }
        Tier possible = fits(module) ? tier : Tier.INTERPRETED;
        if (options.preferred() == Tier.COMPILED) {
            modules++;
            if (possible == Tier.INTERPRETED) {
                interpreted++;
            } else {
                notes.addAll(module.code(options).notes());
            }
        }
        return instantiate(module, items, possible);
    }

    /** Why not all code is run as preferred, in words. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (interpreted > 0) {
            all.add(
                    interpreted
                            + " of "
                            + modules
                            + " core modules are interpreted, not compiled: they share memories or"
                            + " tables with others, or are large.");
        }
        return all;
    }

    private CoreInstance instantiate(LoadedModule module, Items items, Tier tier)
            throws LinkException {
        ImportValues values = values(module, items);
        MemoryBudget memories = MemoryBudget.of(module.module().memorySection(), options.limits());
        TableBudget tables = TableBudget.of(module.module().tableSection(), options.limits());
        Optional<Function<Instance, Machine>> compiled =
                tier == Tier.COMPILED ? module.code(options).factory() : Optional.empty();
        Instance.Builder builder =
                Instance.builder(module.module())
                        .withStart(false)
                        .withImportValues(values)
                        .withMemoryFactory(
                                declared ->
                                        compiled.isPresent()
                                                ? new ByteArrayMemory(memories.cap(declared))
                                                : new PagedMemory(memories.cap(declared)))
                        .withTableFactory(
                                (declared, initial) -> new Elements(tables.cap(declared), initial))
                        .withMachineFactory(
                                compiled.orElse(
                                        created -> store.machine(created, module.registerCode())));
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
            throw refusal(module, String.valueOf(misfit[0].getMessage()));
        }
        Traps its = compiled.isPresent() ? new Traps(module, guard) : traps;
        return new CoreInstance(this, instance, its);
    }

    /**
     * Begins a call that can pause; nothing is run yet. There is one at a time, also after {@link
     * #restore}, and while it pauses other calls can be made.
     *
     * @throws IllegalArgumentException when it is a host's function or the number of arguments is
     *     wrong
     * @throws IllegalStateException when one is under way
     */
    public CoreRun begin(CoreFunction function, long... arguments) {
        if (!(function instanceof CoreFunction.Guest guest)
                || function.type().parameters().size() != arguments.length) {
            throw new IllegalArgumentException("no such call of a guest");
        }
        store.begin(guest.instance(), guest.index(), arguments);
        return run();
    }

    /** The call that was begun last, in this linker or in the one whose snapshot was restored. */
    public CoreRun run() {
        return new CoreRun(store.run(), traps);
    }

    /**
     * All that the instances hold now, with the call that pauses and the fuel that is left; what
     * hosts hold is not part of it.
     *
     * @throws IllegalStateException when a call is under way that does not pause
     */
    public Snapshot snapshot() {
        return store.snapshot();
    }

    /**
     * Makes all instances what they were when a snapshot was taken, here or in another linker that
     * instantiated the same programs in the same order.
     *
     * @throws IllegalArgumentException when it is of other instances
     * @throws IllegalStateException when a call is under way that does not pause
     */
    public void restore(Snapshot snapshot) {
        store.restore(snapshot);
    }

    /**
     * Sets or clears a breakpoint, which costs nothing as long as it is not met.
     *
     * @param function the function's index in its module
     * @param offset an offset in the module's file, in bytes: the first instruction there or behind
     * @return false when the function has no instruction there
     */
    public boolean breakpoint(CoreInstance instance, int function, int offset, boolean set) {
        return store.breakpoint(instance.instance(), function, offset, set);
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

    private ImportValues values(LoadedModule module, Items items) throws LinkException {
        ImportValues.Builder values = ImportValues.builder();
        List<LinkException.Unresolved> unresolved = new ArrayList<>();
        List<Import> imports = module.imports();
        for (int i = 0; i < imports.size(); i++) {
            Import wanted = imports.get(i);
            Optional<CoreItem> found = items.find(wanted.module(), wanted.name());
            if (found.isEmpty()) {
                unresolved.add(
                        new LinkException.Unresolved(
                                wanted, "nothing is provided under this name"));
            } else if (found.get().kind() != wanted.kind()) {
                unresolved.add(
                        new LinkException.Unresolved(wanted, "provided as " + found.get().kind()));
            } else {
                var written = module.module().importSection().getImport(i);
                add(values, written.module(), written.name(), found.get());
            }
        }
        if (!unresolved.isEmpty()) {
            throw new LinkException(unresolved);
        }
        return values.build();
    }

    private void add(ImportValues.Builder values, String module, String name, CoreItem item) {
        switch (item) {
            case CoreFunction.Guest guest ->
                    values.addFunction(
                            new GuestFunction(module, name, guest.instance(), guest.index()));
            case CoreFunction.Host host ->
                    values.addFunction(
                            HostCall.bind(module, name, host.function(), guard, () -> {}));
            case CoreMemory memory ->
                    values.addMemory(new ImportMemory(module, name, memory.memory()));
            case CoreTable table -> values.addTable(new ImportTable(module, name, table.table()));
            case CoreGlobal global ->
                    values.addGlobal(new ImportGlobal(module, name, global.global()));
            case CoreTag tag -> values.addTag(new ImportTag(module, name, tag.tag()));
        }
    }
}
