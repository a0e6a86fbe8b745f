/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.Program;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.ProgramException.Problem;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.Declaration;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.EmbeddedModule;
import dev.edgewright.wasm.component.types.Entity;
import dev.edgewright.wasm.component.types.FunctionType;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import dev.edgewright.wasm.component.validation.TypedComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns bytes into a component that can be instantiated, or a sentence why not; used once. */
public final class ComponentLoader {

    private static final String ASYNC = " (component model async)";

    private final Codecs codecs = new Codecs();
    private final ModuleLoading loading = new ModuleLoading();
    private final Map<Program, Integer> modules = new HashMap<>();
    private boolean foreignModules;

    private ComponentLoader() {}

    /** See {@link dev.edgewright.engine.component.ComponentProgram#load}. */
    public static LoadedComponent load(byte[] bytes) throws ProgramException {
        if (bytes.length > Program.MAX_BYTES) {
            throw new ProgramException(
                    Problem.TOO_LARGE,
                    "The file has %d bytes; components of up to %d bytes are run."
                            .formatted(bytes.length, Program.MAX_BYTES));
        }
        try {
            ComponentLoader loader = new ComponentLoader();
            Component component = Component.read(bytes);
            loader.loading.begin(component);
            LoadedComponent.Body body = loader.body(ComponentValidator.type(component));
            return new LoadedComponent(
                    body,
                    loader.foreignModules ? Sharing.unknown() : Sharing.among(loader.modules));
        } catch (MalformedBinaryException e) {
            throw new ProgramException(problem(e), e.getMessage(), e);
        } catch (InvalidComponentException e) {
            throw new ProgramException(problem(e), e.getMessage(), e);
        } catch (UnsupportedException e) {
            throw new ProgramException(
                    Problem.UNSUPPORTED,
                    "The component uses %s, which cannot be run yet.".formatted(e.getMessage()),
                    e);
        } catch (StackOverflowError e) {
            throw new ProgramException(
                    Problem.TOO_LARGE,
                    "The component nests types or components deeper than is run.",
                    e);
        }
    }

    private static Problem problem(MalformedBinaryException e) {
        return switch (e.code()) {
            case "wasm-is-module", "wasm-not-a-module" -> Problem.NOT_WASM;
            case "wasm-unsupported" -> Problem.UNSUPPORTED;
            case "wasm-limit" -> Problem.TOO_LARGE;
            default -> Problem.MALFORMED;
        };
    }

    private static Problem problem(InvalidComponentException e) {
        return switch (e.code()) {
            case "component-unsupported" -> Problem.UNSUPPORTED;
            case "component-limit" -> Problem.TOO_LARGE;
            default -> Problem.INVALID;
        };
    }

    private LoadedComponent.Body body(TypedComponent component)
            throws ProgramException, UnsupportedException {
        List<LoadedComponent.Step> steps = new ArrayList<>();
        for (TypedComponent.Item item : component.items()) {
            Definition definition = item.definition();
            foreignModules |=
                    item.entity().orElse(null) instanceof Entity.OfModule
                            && (definition instanceof Declaration.Import
                                    || definition instanceof Alias.OfExport);
            steps.add(
                    new LoadedComponent.Step(
                            item,
                            codec(item),
                            definition instanceof Definition.Module module
                                    ? module(module.module())
                                    : null,
                            item.nested().isPresent() ? body(item.nested().get()) : null));
        }
        return new LoadedComponent.Body(component.type(), steps);
    }

    /** Null where nothing is lifted or lowered. */
    private FunctionCodec codec(TypedComponent.Item item) throws UnsupportedException {
        switch (item.definition()) {
            case Canon.Lift lift -> requireSynchronous("lift", lift.options());
            case Canon.Lower lower -> requireSynchronous("lower", lower.options());
            default -> {
                return null;
            }
        }
        FunctionType type = ((Entity.OfFunction) item.entity().orElseThrow()).type();
        if (type.async()) {
            throw new UnsupportedException("async functions" + ASYNC);
        }
        return codecs.of(type);
    }

    private static void requireSynchronous(String what, List<CanonOption> options)
            throws UnsupportedException {
        if (options.stream().anyMatch(CanonOption.Async.class::isInstance)) {
            throw new UnsupportedException("async " + what + ASYNC);
        }
    }

    private Program module(EmbeddedModule module) throws ProgramException {
        Program program = loading.load(module);
        modules.put(program, module.size());
        return program;
    }
}
