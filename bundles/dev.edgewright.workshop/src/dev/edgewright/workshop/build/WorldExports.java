/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.workshop.build;

import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.Export;
import dev.edgewright.wasm.module.FunctionType;
import dev.edgewright.wasm.module.ValueType;
import dev.edgewright.wit.check.WitDiagnostic;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.resolve.CoreFunction;
import dev.edgewright.wit.resolve.CoreType;
import dev.edgewright.wit.resolve.WitWorld;
import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.Severity;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import dev.edgewright.workshop.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The core functions that a project's world demands of its module (CanonicalABI.md, "lift"). */
final class WorldExports {

    private final Project project;
    private final List<CoreFunction> functions;

    private WorldExports(Project project, List<CoreFunction> functions) {
        this.project = project;
        this.functions = functions;
    }

    /**
     * Resolves the world in the project's WIT folder.
     *
     * @throws WorkshopException if the WIT has errors or no such world
     */
    static WorldExports read(Project project) throws WorkshopException {
        WitWorkspace workspace = WitWorkspace.read(List.of(project.wit()));
        if (!workspace.isClean()) {
            throw new WorkshopException(
                    "workshop-wit",
                    "The WIT package in %s has errors.".formatted(project.wit()),
                    workspace.diagnostics().stream().map(WorldExports::convert).toList());
        }
        WitWorld world =
                workspace.packages().stream()
                        .map(each -> each.world(project.world()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new WorkshopException(
                                                "workshop-world",
                                                ("The WIT package in %s has no world `%s`, which %s"
                                                                + " names. Correct one of the two.")
                                                        .formatted(
                                                                project.wit(),
                                                                project.world(),
                                                                Project.FILE)));
        return new WorldExports(project, CoreFunction.exportsOf(world));
    }

    private static Diagnostic convert(WitDiagnostic found) {
        Severity severity =
                switch (found.severity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                    case INFO -> Severity.NOTE;
                };
        return new Diagnostic(
                found.path(),
                found.line(),
                found.column(),
                severity,
                found.message(),
                found.code());
    }

    /** What is missing or has the wrong type in a module. */
    List<Diagnostic> check(CoreModule module) {
        List<Diagnostic> broken = new ArrayList<>();
        for (CoreFunction function : functions) {
            FunctionType wanted =
                    new FunctionType(
                            values(function.signature().params()),
                            values(function.signature().results()));
            Optional<Export> export = module.export(function.name());
            if (export.isEmpty()) {
                broken.add(
                        error(
                                "workshop-export-missing",
                                "The world %s demands a function `%s` of type %s, which the module"
                                        + " does not export.",
                                project.world(),
                                function.name(),
                                wanted));
            } else if (!export.get().type().equals(wanted)) {
                broken.add(
                        error(
                                "workshop-export-type",
                                "The module exports `%s` as %s; the world %s demands a function of"
                                        + " type %s.",
                                function.name(),
                                export.get().type() instanceof FunctionType type
                                        ? "a function of type " + type
                                        : "a " + export.get().kind(),
                                project.world(),
                                wanted));
            }
        }
        return broken;
    }

    private Diagnostic error(String code, String message, Object... values) {
        return new Diagnostic(
                project.sources(), 0, 0, Severity.ERROR, message.formatted(values), code);
    }

    private static List<ValueType> values(List<CoreType> types) {
        return types.stream()
                .map(
                        type ->
                                switch (type) {
                                    case I32 -> ValueType.I32;
                                    case I64 -> ValueType.I64;
                                    case F32 -> ValueType.F32;
                                    case F64 -> ValueType.F64;
                                })
                .toList();
    }
}
