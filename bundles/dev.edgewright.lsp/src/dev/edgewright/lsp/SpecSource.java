/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp;

import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.Recognizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of YAML or JSON that is not open, or why it cannot be read. One that cannot be a
 * deployment spec counts as empty: nobody asks about it, and there may be thousands.
 *
 * @param bytes the content; empty if it cannot be read or does not matter
 * @param problem cause and way out as a sentence; null if there is none
 */
record SpecSource(byte[] bytes, String problem) {

    private static final byte[] NOTHING = {};

    /** Reads a file; never fails. */
    static SpecSource read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SpecFiles.MOST_CHARACTERS + 1);
            boolean matters = Recognizer.mayBeDocument(new String(bytes, StandardCharsets.UTF_8));
            return new SpecSource(matters ? bytes : NOTHING, null);
        } catch (NoSuchFileException e) {
            return new SpecSource(
                    NOTHING, "This file does not exist; where it is a link, its target is gone.");
        } catch (AccessDeniedException e) {
            return new SpecSource(NOTHING, "This file may not be read; check its permissions.");
        } catch (IOException e) {
            return new SpecSource(
                    NOTHING, "This file cannot be read (" + e.getMessage() + "); check the disk.");
        }
    }
}
