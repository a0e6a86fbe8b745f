/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.files.FileStat;
import dev.edgewright.host.files.OpenDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An open directory. */
final class DirectoryDescriptor extends Descriptor {

    private static final List<String> DOTS = List.of(OpenDirectory.SELF, "..");

    private final OpenDirectory directory;
    private final boolean top;
    private final Optional<String> preopenName;
    private List<String> names = List.of();

    /**
     * @param top whether the guest's world ends here: there is nothing above it
     * @param preopenName the guest's name for it if it is preopened
     */
    DirectoryDescriptor(
            OpenDirectory directory,
            boolean top,
            Optional<String> preopenName,
            long base,
            long inheriting,
            int flags) {
        super(base, inheriting, flags);
        this.directory = directory;
        this.top = top;
        this.preopenName = preopenName;
    }

    OpenDirectory directory() {
        return directory;
    }

    boolean top() {
        return top;
    }

    Optional<String> preopenName() {
        return preopenName;
    }

    /** The names from a cookie on; cookie zero reads the directory again. */
    List<String> names(long cookie) throws IOException, WasiException {
        if (cookie == 0 || names.isEmpty()) {
            names = Stream.concat(DOTS.stream(), directory.names().stream()).toList();
        }
        if (cookie < 0 || cookie > names.size()) {
            throw new WasiException(Errno.INVAL);
        }
        return names.subList((int) cookie, names.size());
    }

    /** What an entry stands for; empty if it is gone. */
    Optional<FileStat> entry(String name) throws IOException {
        // What is above the top is none of the guest's business: it sees the top itself.
        return directory.find(name.equals("..") && top ? OpenDirectory.SELF : name);
    }

    @Override
    int type() {
        return Stats.DIRECTORY;
    }

    @Override
    FileStat stat() throws IOException {
        return directory.stat();
    }

    @Override
    void close() throws IOException {
        names = List.of();
        directory.close();
    }
}
