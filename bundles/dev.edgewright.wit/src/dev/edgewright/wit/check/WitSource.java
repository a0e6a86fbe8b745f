/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.check;

import dev.edgewright.wit.parser.antlr.WitTokenSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A WIT file as text, or why it cannot be read. Of a file that is longer than any that is parsed
 * only so much is read as shows that it is.
 *
 * @param text the text; empty if it cannot be read
 * @param problem cause and way out as a sentence; null if there is none
 */
public record WitSource(String text, String problem) {

    /** In UTF-8 this many bytes are always too long a text. */
    private static final int MOST_BYTES = 3 * (WitTokenSource.MAX_LENGTH + 1);

    /** Reads a file; never fails. */
    public static WitSource read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            CharBuffer text = CharBuffer.allocate(bytes.length);
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var result = decoder.decode(ByteBuffer.wrap(bytes), text, bytes.length < MOST_BYTES);
            if (result.isError()) {
                result.throwException();
            }
            return new WitSource(text.flip().toString(), null);
        } catch (CharacterCodingException e) {
            return unreadable("This file is not encoded in UTF-8; save it in that encoding.");
        } catch (NoSuchFileException e) {
            return unreadable("This file does not exist; where it is a link, its target is gone.");
        } catch (AccessDeniedException e) {
            return unreadable("This file may not be read; check its permissions.");
        } catch (FileSystemException e) {
            return unreadable("This file cannot be read (" + e.getReason() + "); check the disk.");
        } catch (IOException e) {
            return unreadable("This file cannot be read (" + e.getMessage() + "); check the disk.");
        }
    }

    private static WitSource unreadable(String problem) {
        return new WitSource("", problem);
    }
}
