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
import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.wasm.binary.Preamble;
import dev.edgewright.wit.check.WitChecker;
import dev.edgewright.wit.check.WitDiagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        inputs.documents().forEach(file -> checkDocument(file, true));
        inputs.candidates().forEach(this::checkCandidate);
        inputs.modules().forEach(this::checkModule);
        return this;
    }

    private void checkDocument(Path file, boolean named) {
        byte[] bytes = UserFiles.read(file, MOST_DOCUMENT_BYTES);
        MargoDocument document = new MargoReader().read(bytes);
        if (named || document.kind().isPresent() || isCalledMargo(file)) {
            checked++;
            MargoChecker.diagnose(document)
                    .forEach(found -> findings.add(Finding.of(shown(file), found)));
        }
    }

    /** A file that may be a document of anybody: one that cannot be used does not end the check. */
    private void checkCandidate(Path file) {
        try {
            checkDocument(file, false);
        } catch (Failure e) {
            if (isCalledMargo(file)) {
                throw e;
            }
            passedOver.add(e.getMessage());
        }
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
