/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory of the host that a guest finds open under a name of its own. The guest reaches what
 * is inside, and nothing else.
 *
 * @param guestPath the name under which the guest sees it, for example {@code /data}
 * @param hostPath the real path of the directory
 */
public record Preopen(String guestPath, Path hostPath, Access access) {

    /**
     * Grants a directory.
     *
     * @throws GrantException when it does not exist, is no directory or may not be read or written
     *     by the host itself
     */
    public static Preopen of(Path hostPath, String guestPath, Access access) throws GrantException {
        if (guestPath.isEmpty() || guestPath.indexOf('\0') >= 0) {
            throw new GrantException(
                    "The directory " + hostPath + " needs a name for the guest, such as /data.");
        }
        if (!Files.exists(hostPath)) {
            throw new GrantException(
                    "The directory "
                            + hostPath
                            + " does not exist; create it or grant another one.");
        }
        if (!Files.isDirectory(hostPath)) {
            throw new GrantException(
                    hostPath + " is no directory; only directories can be granted to a guest.");
        }
        if (!Files.isReadable(hostPath) || !Files.isExecutable(hostPath)) {
            throw new GrantException(
                    "The directory " + hostPath + " cannot be read; check its permissions.");
        }
        if (access == Access.READ_WRITE && !Files.isWritable(hostPath)) {
            throw new GrantException(
                    "The directory "
                            + hostPath
                            + " cannot be written; check its permissions or grant it read-only.");
        }
        try {
            return new Preopen(guestPath, hostPath.toRealPath(), access);
        } catch (IOException e) {
            throw new GrantException(
                    "The directory " + hostPath + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }
}
