/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.MalformedException;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.MemorySection;
import com.dylibso.chicory.wasm.types.TagImport;
import com.dylibso.chicory.wasm.types.TagSection;
import com.dylibso.chicory.wasm.types.TagType;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.ProgramException.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns bytes into a program or a sentence why not. */
public final class ModuleLoader {

    private static final int MAGIC = 0x00_61_73_6D;
    private static final int MODULE = 0x01_00_00_00;
    private static final int COMPONENT_LAYER = 0x0001;

    private ModuleLoader() {}

    /** See {@link Program#load}. */
    public static Program load(byte[] bytes) throws ProgramException {
        checkHeader(bytes);
        Optional<String> unreadable = Proposals.inBytes(bytes);
        if (unreadable.isPresent()) {
            throw unsupported(unreadable.get());
        }
        Optional<String> excess = Declarations.excess(bytes);
        if (excess.isPresent()) {
            throw new ProgramException(
                    Problem.TOO_LARGE,
                    "The module declares "
                            + excess.get()
                            + ", which is more than is run. Split the program.");
        }
        ModuleReader.Reading reading = parse(bytes);
        WasmModule module = reading.module();
        Optional<String> proposal = Proposals.inModule(module);
        if (proposal.isPresent()) {
            throw unsupported(proposal.get());
        }
        checkExports(module);
        checkTags(module);
        return new LoadedModule(reading);
    }

    /** The library looks at exports only when a module is instantiated. */
    private static void checkExports(WasmModule module) throws ProgramException {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            Export export = module.exportSection().getExport(i);
            if (!names.add(export.name())) {
                throw invalid("the export " + Names.shown(export.name()) + " is there twice");
            }
            int count = module.importSection().count(export.exportType()) + defined(module, export);
            if (export.index() < 0 || export.index() >= count) {
                throw invalid(
                        "the export " + Names.shown(export.name()) + " names nothing that exists");
            }
        }
    }

    /** The library does not look at the results of a tag's type. */
    private static void checkTags(WasmModule module) throws ProgramException {
        List<TagType> tags = new ArrayList<>();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            if (module.importSection().getImport(i) instanceof TagImport tag) {
                tags.add(tag.tagType());
            }
        }
        module.tagSection().ifPresent(section -> tags.addAll(List.of(section.types())));
        for (TagType tag : tags) {
            if (!module.typeSection().getType(tag.typeIdx()).returns().isEmpty()) {
                throw invalid("the type of a tag has results");
            }
        }
    }

    private static int defined(WasmModule module, Export export) {
        return switch (export.exportType()) {
            case FUNCTION -> module.functionSection().functionCount();
            case TABLE -> module.tableSection().tableCount();
            case MEMORY -> module.memorySection().map(MemorySection::memoryCount).orElse(0);
            case GLOBAL -> module.globalSection().globalCount();
            case TAG -> module.tagSection().map(TagSection::tagCount).orElse(0);
        };
    }

    private static ProgramException invalid(String why) {
        return new ProgramException(Problem.INVALID, "The module is not valid: " + why + ".");
    }

    private static void checkHeader(byte[] bytes) throws ProgramException {
        if (bytes.length > Program.MAX_BYTES) {
            throw new ProgramException(
                    Problem.TOO_LARGE,
                    "The file has "
                            + bytes.length
                            + " bytes; programs of up to "
                            + Program.MAX_BYTES
                            + " bytes are run.");
        }
        if (bytes.length < 8 || bigEndian(bytes, 0) != MAGIC) {
            throw new ProgramException(
                    Problem.NOT_WASM,
                    "This is no WebAssembly binary: it does not begin with the bytes 00 61 73 6D"
                            + " and a version. If it is text (.wat), assemble it first.");
        }
        int version = bigEndian(bytes, 4);
        if (version == MODULE) {
            return;
        }
        if ((bytes[6] & 0xFF | (bytes[7] & 0xFF) << 8) == COMPONENT_LAYER) {
            throw new ProgramException(
                    Problem.COMPONENT,
                    "This is a component, where a core module is needed; build the program for WASI"
                            + " preview 1 (wasm32-wasip1).");
        }
        throw new ProgramException(
                Problem.MALFORMED,
                String.format(
                        "The WebAssembly version is %08X; only 01000000 is known. Build the program"
                                + " as a core module for WASI preview 1 (wasm32-wasip1).",
                        version));
    }

    private static ModuleReader.Reading parse(byte[] bytes) throws ProgramException {
        try {
            return ModuleReader.read(bytes);
        } catch (MalformedException e) {
            if (String.valueOf(e.getMessage()).contains("0xFD")) {
                throw unsupported(Proposals.SIMD);
            }
            throw new ProgramException(
                    Problem.MALFORMED,
                    "The module is damaged or cut off ("
                            + e.getMessage()
                            + "). Build or fetch it again.",
                    e);
        } catch (ChicoryException e) {
            Optional<String> proposal = Proposals.ofUnknownType(String.valueOf(e.getMessage()));
            if (proposal.isPresent()) {
                throw unsupported(proposal.get());
            }
            throw new ProgramException(
                    Problem.INVALID,
                    "The module is not valid ("
                            + e.getMessage()
                            + "). Build it again with another or newer"
                            + " compiler.",
                    e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new ProgramException(
                    Problem.MALFORMED,
                    "The module is damaged: its structure is broken or out of bounds. Build or fetch it"
                            + " again.",
                    e);
        }
    }

    private static ProgramException unsupported(String proposal) {
        return new ProgramException(
                Problem.UNSUPPORTED,
                "The module uses the proposal \""
                        + proposal
                        + "\", which cannot be run yet. Build it without that feature.");
    }

    private static int bigEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }
}
