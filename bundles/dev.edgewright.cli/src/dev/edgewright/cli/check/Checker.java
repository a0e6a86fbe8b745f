/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.check;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.cli.terminal.UserFiles;
import dev.edgewright.engine.Program;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.component.ComponentProgram;
import dev.edgewright.spec.check.SpecWorkspace;
import dev.edgewright.spec.recognition.Recognizer;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wit.check.WitChecker;
import dev.edgewright.wit.check.WitDiagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands every input to the room that knows it. */
public final class Checker {
    private static final int MOST_DOCUMENT_BYTES = 64 * 1024 * 1024;
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final int MOST_MODULE_BYTES = 256 * 1024 * 1024;

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int checked;

    /** What was found, in the order of files and places. */
    public List<Finding> findings() {
        return findings.stream().sorted(Finding.BY_PLACE).toList();
    }

    /** How many files and packages were looked at. */
    public int checked() {
        return checked;
    }

    /** Why files in folders could not be looked at, a sentence each. */
    public List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Checks files and all that can be checked in folders. */
    public Checker check(List<Path> paths) throws IOException {
        Inputs inputs = Inputs.below(paths);
        if (!inputs.wit().isEmpty()) {
            checked += inputs.wit().size();
            boolean relative = inputs.wit().stream().noneMatch(Path::isAbsolute);
            for (WitDiagnostic found : WitChecker.check(inputs.wit())) {
                Path file = found.path();
                boolean shorten = relative && file.isAbsolute();
                findings.add(Finding.of(shorten ? HERE.relativize(file) : file, found));
            }
        }
        checkDocuments(inputs);
        inputs.modules().forEach(this::checkModule);
        return this;
    }

    /** Reads all documents before it checks the first: they know of each other. */
    private void checkDocuments(Inputs inputs) throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Path file : inputs.documents()) {
            files.put(file, UserFiles.read(file, MOST_DOCUMENT_BYTES));
        }
        for (Path file : inputs.candidates()) {
            readCandidate(file).ifPresent(bytes -> files.putIfAbsent(file, bytes));
        }
        if (files.isEmpty()) {
            return;
        }
        SpecWorkspace workspace = SpecWorkspace.of(files, witTexts(inputs.wit()));
        Iterator<SpecFile> read = workspace.files().iterator();
        for (Path file : files.keySet()) {
            checkDocument(file, read.next(), workspace, inputs.documents().contains(file));
        }
    }

    private void checkDocument(Path file, SpecFile read, SpecWorkspace workspace, boolean named) {
        if (!named && !read.isKnown() && !isCalledMargo(file)) {
            return;
        }
        checked++;
        workspace
                .check(read)
                .forEach(found -> findings.add(Finding.of(shown(file), read.lines(), found)));
        if (!read.isKnown() && !read.documents().isEmpty()) {
            findings.add(
                    new Finding(
                            shown(file),
                            1,
                            1,
                            1,
                            1,
                            "info",
                            "spec-unknown-document",
                            "This is no document of Margo, wadm, Kubernetes or Ocre that is known"
                                    + " here; only its YAML was checked."));
        }
    }

    /** A file that may be a document of anybody: one that cannot be used does not end the check. */
    private Optional<byte[]> readCandidate(Path file) {
        try {
            byte[] bytes = UserFiles.read(file, MOST_DOCUMENT_BYTES);
            boolean matters =
                    isCalledMargo(file)
                            || Recognizer.mayBeDocument(new String(bytes, StandardCharsets.UTF_8));
            return matters ? Optional.of(bytes) : Optional.empty();
        } catch (Failure e) {
            if (isCalledMargo(file)) {
                throw e;
            }
            passedOver.add(e.getMessage());
            return Optional.empty();
        }
    }

    /** The texts of WIT packages, for the documents that refer to their interfaces. */
    private static Map<Path, byte[]> witTexts(List<Path> packages) throws IOException {
        Map<Path, byte[]> texts = new LinkedHashMap<>();
        for (Path path : packages) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".wit")).toList()) {
                        texts.put(file, UserFiles.read(file, MOST_DOCUMENT_BYTES));
                    }
                }
            } else if (path.toString().endsWith(".wit")) {
                texts.put(path, UserFiles.read(path, MOST_DOCUMENT_BYTES));
            }
        }
        return texts;
    }

    /** As a person would write it: without `./` in front. */
    private static String shown(Path file) {
        return file.normalize().toString();
    }

    private static boolean isCalledMargo(Path file) {
        return String.valueOf(file.getFileName()).matches("margo\\.ya?ml");
    }

    private void checkModule(Path file) {
        checked++;
        try {
            byte[] bytes = UserFiles.read(file, MOST_MODULE_BYTES);
            if (Preamble.isComponent(bytes)) {
                ComponentProgram.load(bytes);
            } else {
                Program.load(bytes);
            }
        } catch (ProgramException e) {
            findings.add(Finding.error(shown(file), e.problem().code(), e.getMessage()));
        }
    }
}
