/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import dev.edgewright.engine.Export;
import dev.edgewright.engine.ExternKind;
import dev.edgewright.engine.FunctionType;
import dev.edgewright.engine.Import;
import dev.edgewright.engine.Imports;
import dev.edgewright.engine.Instance;
import dev.edgewright.engine.Limits;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.internal.machine.ModuleCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A core module read by the library; compiled once, when first instantiated that way. */
final class LoadedModule implements Program {

    /** Code ready to run; without a factory it is interpreted. */
    record Code(
            Optional<Function<com.dylibso.chicory.runtime.Instance, Machine>> factory,
            List<String> notes) {}

    private final WasmModule module;
    private final ModuleCode registerCode;
    private final List<Import> imports;
    private final List<Export> exports;
    private final List<FunctionType> functionTypes;
    private Code compiled;

    LoadedModule(ModuleReader.Reading reading) {
        this.module = reading.module();
        this.registerCode = new ModuleCode(module, reading.shift());
        this.imports = imports(module, reading.nameless());
        this.functionTypes = functionTypes(module, imports);
        this.exports = exports(module, functionTypes);
    }

    @Override
    public List<Import> imports() {
        return imports;
    }

    @Override
    public List<Export> exports() {
        return exports;
    }

    @Override
    public Optional<String> functionName(int index) {
        var names = module.nameSection();
        return names == null ? Optional.empty() : Optional.ofNullable(names.nameOfFunction(index));
    }

    @Override
    public Instance instantiate(Imports offered, RunOptions options) throws LinkException {
        return LinkedInstance.create(this, offered, options);
    }

    WasmModule module() {
        return module;
    }

    /** Its code for our machine, which all its instances share. */
    ModuleCode registerCode() {
        return registerCode;
    }

    /** The code as preferred, or interpreted where the compiler cannot do it right. */
    synchronized Code code(RunOptions options) {
        if (options.preferred() == Tier.INTERPRETED) {
            return new Code(Optional.empty(), List.of());
        }
        if (options.limits().fuel().isPresent()
                || options.limits().callDepth() < Limits.MAX_CALL_DEPTH) {
            return interpreted("compiled code counts neither fuel nor calls");
        }
        if (compiled == null) {
            compiled = compile();
        }
        return compiled;
    }

    private Code compile() {
        if (Proposals.tailCalls(module)) {
            return interpreted("it uses tail calls");
        }
        try {
            return compiled(InterpreterFallback.FAIL, List.of());
        } catch (RuntimeException tooLarge) {
            return compilePartly();
        } catch (StackOverflowError | OutOfMemoryError e) {
            return interpreted("the compiler ran out of memory");
        }
    }

    private Code compilePartly() {
        try {
            return compiled(
                    InterpreterFallback.SILENT,
                    List.of("Functions too large for the compiler are interpreted."));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return interpreted("the compiler failed on it");
        }
    }

    private Code compiled(InterpreterFallback fallback, List<String> notes) {
        Function<com.dylibso.chicory.runtime.Instance, Machine> factory =
                MachineFactoryCompiler.builder(module).withInterpreterFallback(fallback).compile();
        return new Code(Optional.of(factory), notes);
    }

    private static Code interpreted(String why) {
        return new Code(
                Optional.empty(),
                List.of("The program is interpreted, not compiled, because " + why + "."));
    }

    private static List<Import> imports(WasmModule module, String nameless) {
        List<Import> imports = new ArrayList<>();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            var found = module.importSection().getImport(i);
            Optional<FunctionType> type =
                    found instanceof FunctionImport function
                            ? Optional.of(
                                    Types.of(module.typeSection().getType(function.typeIndex())))
                            : Optional.empty();
            boolean none = found.module().isEmpty() && found.name().equals(nameless);
            String name = none ? "" : found.name();
            imports.add(new Import(found.module(), name, Types.of(found.importType()), type));
        }
        return List.copyOf(imports);
    }

    private static List<FunctionType> functionTypes(WasmModule module, List<Import> imports) {
        List<FunctionType> types = new ArrayList<>();
        imports.forEach(found -> found.type().ifPresent(types::add));
        for (int i = 0; i < module.functionSection().functionCount(); i++) {
            int index = module.functionSection().getFunctionType(i);
            types.add(Types.of(module.typeSection().getType(index)));
        }
        return types;
    }

    private static List<Export> exports(WasmModule module, List<FunctionType> types) {
        List<Export> exports = new ArrayList<>();
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            var found = module.exportSection().getExport(i);
            ExternKind kind = Types.of(found.exportType());
            exports.add(
                    new Export(
                            found.name(),
                            kind,
                            kind == ExternKind.FUNCTION
                                    ? Optional.of(types.get(found.index()))
                                    : Optional.empty()));
        }
        return List.copyOf(exports);
    }
}
