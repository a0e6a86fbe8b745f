/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module;

import dev.edgewright.wasm.binary.MalformedBinaryException;
import java.util.List;
import java.util.Optional;

/**
 * A core module as data: what it needs, what it offers, and how large it is, but not its code (core
 * specification, section 2.5).
 *
 * <p>Index spaces begin with the imports of their kind, as in the specification; {@code functions},
 * {@code tables}, {@code memories} and {@code globals} list what the module defines itself. Reading
 * checks the form of the sections that are modelled here, not the validity of code.
 *
 * @param functions types of the defined functions
 * @param size of the file in bytes
 */
public record CoreModule(
        List<FunctionType> types,
        List<Import> imports,
        List<FunctionType> functions,
        List<TableType> tables,
        List<MemoryType> memories,
        List<GlobalType> globals,
        List<Export> exports,
        List<CustomSection> customSections,
        int size) {

    public CoreModule {
        types = List.copyOf(types);
        imports = List.copyOf(imports);
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        memories = List.copyOf(memories);
        globals = List.copyOf(globals);
        exports = List.copyOf(exports);
        customSections = List.copyOf(customSections);
    }

    /**
     * Reads a module in the binary format. Lists have the limits that engines for the web share: a
     * million types, functions, imports and exports, and a hundred thousand of the rest.
     *
     * @throws MalformedBinaryException if the bytes are no core module
     */
    public static CoreModule read(byte[] binary) throws MalformedBinaryException {
        return read(binary, 0, binary.length);
    }

    /**
     * The same for a module that is part of a larger file; offsets count from the file's beginning.
     *
     * @throws MalformedBinaryException if the bytes from {@code start} to {@code end} are no core
     *     module
     */
    public static CoreModule read(byte[] file, int start, int end) throws MalformedBinaryException {
        return ModuleContent.read(file, start, end).module();
    }

    /** The export of that name. */
    public Optional<Export> export(String name) {
        return exports.stream().filter(export -> export.name().equals(name)).findFirst();
    }

    /** The type of the function exported under that name; empty too if it is no function. */
    public Optional<FunctionType> exportedFunction(String name) {
        return export(name)
                .map(Export::type)
                .filter(FunctionType.class::isInstance)
                .map(FunctionType.class::cast);
    }

    /** The custom sections of that name, in the order of the file. */
    public List<CustomSection> customSections(String name) {
        return customSections.stream().filter(section -> section.name().equals(name)).toList();
    }

    /** Whether this is a program: a module that exports a function {@code _start} of no values. */
    public boolean isCommand() {
        return exportedFunction("_start")
                .filter(type -> type.parameters().isEmpty() && type.results().isEmpty())
                .isPresent();
    }
}
