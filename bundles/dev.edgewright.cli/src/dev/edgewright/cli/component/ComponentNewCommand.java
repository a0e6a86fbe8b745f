/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.component;

import dev.edgewright.cli.terminal.ExitCode;
import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.Sentence;
import dev.edgewright.cli.terminal.Steps;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.encoding.ComponentEncoder;
import dev.edgewright.wasm.component.encoding.EncodingException;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.component.validation.InvalidComponentException;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.module.ModuleContent;
import dev.edgewright.wasm.module.validation.InvalidModuleException;
import dev.edgewright.wasm.module.validation.ModuleValidator;
import dev.edgewright.wit.adapters.Preview1Adapter;
import dev.edgewright.wit.binary.WorldEncoder;
import dev.edgewright.wit.packages.BundledPackages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a component of a core module. */
@Command(
        name = "new",
        description = {
            "Makes a component of a core module.",
            "The world is the one that the module was built for, or that of --wit and --world. A"
                    + " program for WASI preview 1 gets an adapter."
        })
final class ComponentNewCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    /** Which adapter a module gets. */
    enum Adapt {
        NONE,
        COMMAND,
        REACTOR
    }

    /** How a module encodes strings. */
    enum Strings {
        UTF8(CanonOption.Encoding.UTF8),
        UTF16(CanonOption.Encoding.UTF16),
        COMPACT(CanonOption.Encoding.LATIN1_UTF16);

        private final CanonOption.Encoding encoding;

        Strings(CanonOption.Encoding encoding) {
            this.encoding = encoding;
        }
    }

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODULE", description = "The core module.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The component; MODULE.component.wasm in this folder without it.")
    private Path output;

    @Mixin private WorldOptions world;

    @Option(
            names = "--string-encoding",
            paramLabel = "NAME",
            description =
                    "How the module encodes strings when it does not say so itself: utf8, utf16 or"
                            + " compact (latin1+utf16).")
    private Strings strings = Strings.UTF8;

    @Option(
            names = "--adapt",
            paramLabel = "KIND",
            description =
                    "The adapter for WASI preview 1: none, command (for programs with _start) or"
                            + " reactor; without the option the one that fits.")
    private Adapt adapt;

    @Override
    public Integer call() throws MalformedBinaryException, InvalidComponentException {
        byte[] module = UserFiles.read(file, MOST_BYTES);
        Path target = output == null ? Path.of(defaultName()) : output;
        try {
            ModuleValidator.validate(ModuleContent.read(module));
            ComponentEncoder encoder = ComponentEncoder.of(module);
            world.find(spec)
                    .ifPresent(w -> encoder.world(WorldEncoder.typeOf(w), strings.encoding));
            adapter(CoreModule.read(module))
                    .ifPresent(bytes -> encoder.adapter(Preview1Adapter.MODULE, bytes));
            byte[] component = encoder.encode();
            ComponentType type = ComponentValidator.validate(Component.read(component));
            UserFiles.write(target, component);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %,d bytes, %s, %s%n",
                            target,
                            component.length,
                            Steps.counted(type.imports().size(), "import"),
                            Steps.counted(type.exports().size(), "export"));
            return 0;
        } catch (EncodingException | MalformedBinaryException | InvalidModuleException e) {
            spec.commandLine()
                    .getErr()
                    .println("edgewright: " + file + ": " + Sentence.of(e).orElseThrow());
            return ExitCode.FAILED;
        }
    }

    private String defaultName() {
        String name = String.valueOf(file.getFileName());
        return name.replaceFirst("\\.wasm$", "") + ".component.wasm";
    }

    private Optional<byte[]> adapter(CoreModule module) {
        boolean needed = ComponentEncoder.needs(module, Preview1Adapter.MODULE);
        Adapt chosen = adapt;
        if (chosen == null) {
            chosen = !needed ? Adapt.NONE : module.isCommand() ? Adapt.COMMAND : Adapt.REACTOR;
        }
        if (chosen == Adapt.NONE) {
            return Optional.empty();
        }
        if (chosen == Adapt.COMMAND && !module.isCommand()) {
            throw new Failure(
                    file + ": is no program, it exports no `_start`; use --adapt reactor.");
        }
        Optional<byte[]> bytes = Preview1Adapter.valueOf(chosen.name()).bytes();
        if (needed && bytes.isEmpty()) {
            throw new Failure(
                    "This build has no adapter for WASI preview 1: "
                            + BundledPackages.missing().orElse("build again."));
        }
        return bytes;
    }
}
