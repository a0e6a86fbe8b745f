/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wit.validation.WitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A binary as the text of the packages in it, or why it has none.
 *
 * @param text the text; empty if there is a problem
 * @param code the stable code of the problem; null if there is none
 * @param problem place, cause and way out; null if there is none
 */
public record BinarySource(String text, String code, String problem) {

    private static final int MAX_BYTES = 64 << 20;

    /** Reads a file of at most 64 MiB; never fails. */
    public static BinarySource read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return problem(
                        WitCode.TOO_LARGE.id(),
                        "This file is larger than %d MiB and is not read; use the package without"
                                        .formatted(MAX_BYTES >> 20)
                                + " its code.");
            }
            return new BinarySource(WitBinary.read(bytes).text(), null, null);
        } catch (WitBinaryException e) {
            return problem(e.code(), e.getMessage());
        } catch (NoSuchFileException e) {
            return unreadable("This file does not exist; where it is a link, its target is gone.");
        } catch (IOException e) {
            return unreadable("This file cannot be read (" + e.getMessage() + "); check the disk.");
        }
    }

    private static BinarySource unreadable(String problem) {
        return problem(WitCode.UNREADABLE.id(), problem);
    }

    private static BinarySource problem(String code, String problem) {
        return new BinarySource("", code, problem);
    }
}
