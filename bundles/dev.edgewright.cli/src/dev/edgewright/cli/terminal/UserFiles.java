/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes files that a user named. */
public final class UserFiles {
    private UserFiles() {}

    /**
     * The bytes of a file.
     *
     * @param mostBytes a larger file is refused
     * @throws Failure when it is missing, no file, not readable or too large, with the reason
     */
    public static byte[] read(Path file, int mostBytes) {
        if (!Files.exists(file)) {
            throw new Failure(
                    Files.isSymbolicLink(file)
                            ? file + ": is a link to something that does not exist."
                            : file + ": there is no such file; check the path.");
        }
        if (Files.isDirectory(file)) {
            throw new Failure(file + ": is a folder, not a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new Failure(
                        "%s: is larger than %d MiB, the most that is read."
                                .formatted(file, mostBytes >> 20));
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw new Failure(file + ": may not be read; check its permissions.");
        } catch (IOException e) {
            throw new Failure(file + ": cannot be read: " + Sentence.cause(e) + ".");
        }
    }

    /**
     * The text of a file in UTF-8.
     *
     * @throws Failure as {@link #read} does, and when it is not UTF-8
     */
    public static String text(Path file, int mostBytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read(file, mostBytes)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure(file + ": is not UTF-8; save it as UTF-8 first.");
        }
    }

    /**
     * Gives a file another text, whole or not at all; its permissions stay, and so does a link that
     * leads to it.
     *
     * @throws Failure when that is not possible, with the reason
     */
    public static void replace(Path file, String text) {
        try {
            Path target = file.toRealPath();
            Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
            try {
                Files.copy(target, draft, StandardCopyOption.COPY_ATTRIBUTES);
                Files.writeString(draft, text);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Failure(file + ": cannot be written: " + Sentence.cause(e) + ".");
        }
    }

    /**
     * Writes a file, whole or not at all; one that is there is replaced.
     *
     * @throws Failure when that is not possible, with the reason
     */
    public static void write(Path file, byte[] bytes) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new Failure(file + ": is a folder, not a file.");
        }
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        try {
            try {
                Files.write(draft, bytes);
                Files.move(
                        draft,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Failure(file + ": cannot be written: " + Sentence.cause(e) + ".");
        }
    }
}
