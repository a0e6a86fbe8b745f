/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

import dev.edgewright.device.identity.IdentityException;
import dev.edgewright.engine.LinkException;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.fleet.manager.FleetException;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.serve.ServeException;
import dev.edgewright.registry.RegistryException;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.encoding.EncodingException;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import dev.edgewright.wasm.module.validation.InvalidModuleException;
import dev.edgewright.workshop.diagnostic.Diagnostic;
import dev.edgewright.workshop.diagnostic.WorkshopException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person reads of a problem that a room reports. */
public final class Sentence {
    private Sentence() {}

    /** The problem in words, or empty when it is a fault of the program itself. */
    public static Optional<String> of(Exception problem) {
        return switch (problem) {
            case WorkshopException e -> Optional.of(withDiagnostics(e));
            case Failure e -> Optional.of(e.getMessage());
            case RegistryException e -> Optional.of(withCode(e.getMessage(), e.code()));
            case FleetException e -> Optional.of(e.getMessage());
            case IdentityException e -> Optional.of(e.getMessage());
            case GrantException e -> Optional.of(e.getMessage());
            case ProgramException e -> Optional.of(withCode(e.getMessage(), e.problem().code()));
            case EncodingException e -> Optional.of(withCode(e.getMessage(), e.code()));
            case MalformedBinaryException e -> Optional.of(withCode(e.getMessage(), e.code()));
            case InvalidModuleException e -> Optional.of(withCode(e.getMessage(), e.code()));
            case InvalidComponentException e -> Optional.of(withCode(e.getMessage(), e.code()));
            case LinkException e -> Optional.of(e.getMessage());
            case ServeException e -> Optional.of(e.getMessage());
            case FileSystemException e -> Optional.of(e.getFile() + ": " + cause(e) + ".");
            case IOException e when e.getMessage() != null -> Optional.of(e.getMessage());
            default -> Optional.empty();
        };
    }

    /** Why a file could not be used, without the path and without a full stop. */
    public static String cause(IOException problem) {
        return switch (problem) {
            case AccessDeniedException e -> "access is denied; check its permissions";
            case NoSuchFileException e -> "there is no such file or folder";
            case FileAlreadyExistsException e -> "there is a file of this name already";
            case NotDirectoryException e -> "is not a folder";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case FileSystemException e -> "cannot be used";
            default -> Objects.requireNonNullElse(problem.getMessage(), "no reason was given");
        };
    }

    /** The code leads to an explanation in docs/diagnostics. */
    private static String withCode(String sentence, String code) {
        return sentence + " [" + code + "]";
    }

    private static String withDiagnostics(WorkshopException problem) {
        String diagnostics =
                problem.diagnostics().stream()
                        .map(Diagnostic::toString)
                        .map(line -> "\n  " + line)
                        .collect(Collectors.joining());
        return withCode(problem.getMessage(), problem.code()) + diagnostics;
    }
}
