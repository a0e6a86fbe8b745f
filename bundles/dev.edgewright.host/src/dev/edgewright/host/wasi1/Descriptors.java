/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi1;

import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.files.Place;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Preopen;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

/** What one guest has open, by number. */
final class Descriptors {

    /** How much one guest may have open at a time. */
    static final int MOST = 1024;

    private final TreeMap<Integer, Descriptor> open = new TreeMap<>();

    static Descriptors of(Grants grants) throws IOException {
        Descriptors descriptors = new Descriptors();
        descriptors.open.put(0, new InputDescriptor(StandardInput.of(grants.stdin())));
        descriptors.open.put(1, new OutputDescriptor(grants.stdout()));
        descriptors.open.put(2, new OutputDescriptor(grants.stderr()));
        int number = 3;
        for (Preopen preopen : grants.preopens()) {
            descriptors.open.put(
                    number++,
                    new DirectoryDescriptor(
                            descriptors.open(preopen),
                            true,
                            Optional.of(preopen.guestPath()),
                            Rights.preopenBase(preopen.access()),
                            Rights.preopenInheriting(preopen.access()),
                            0));
        }
        return descriptors;
    }

    private OpenDirectory open(Preopen preopen) throws IOException {
        try {
            return OpenDirectory.open(preopen.hostPath());
        } catch (IOException e) {
            closeAll();
            throw new IOException(gone(preopen), e);
        }
    }

    Descriptor get(int number) throws WasiException {
        Descriptor found = open.get(number);
        if (found == null) {
            throw new WasiException(Errno.BADF);
        }
        return found;
    }

    DirectoryDescriptor directory(int number, long rights) throws WasiException {
        if (get(number) instanceof DirectoryDescriptor directory) {
            directory.require(rights);
            return directory;
        }
        throw new WasiException(Errno.NOTDIR);
    }

    FileDescriptor file(int number, long rights) throws WasiException {
        Descriptor found = get(number);
        if (found instanceof FileDescriptor file) {
            file.require(rights);
            return file;
        }
        throw new WasiException(found instanceof DirectoryDescriptor ? Errno.BADF : Errno.SPIPE);
    }

    /** Gives a descriptor the lowest free number. */
    int add(Descriptor descriptor) {
        int number = 0;
        while (open.containsKey(number)) {
            number++;
        }
        open.put(number, descriptor);
        return number;
    }

    void requireRoom() throws WasiException {
        if (open.size() >= MOST) {
            throw new WasiException(Errno.NFILE);
        }
    }

    void close(int number) throws WasiException, IOException {
        get(number).close();
        open.remove(number);
    }

    /** Moves a descriptor to another open number, closing what was there. */
    void renumber(int from, int to) throws WasiException, IOException {
        Descriptor moved = get(from);
        Descriptor replaced = get(to);
        if (from != to) {
            replaced.close();
            open.put(to, moved);
            open.remove(from);
        }
    }

    /** Tells what is open where it is found after a move. */
    void moved(Place source, Place target) throws IOException {
        for (Descriptor descriptor : open.values()) {
            switch (descriptor) {
                case FileDescriptor file -> file.follow(source, target);
                case DirectoryDescriptor directory ->
                        directory
                                .directory()
                                .follow(
                                        source.directory(),
                                        source.name(),
                                        target.directory(),
                                        target.name());
                case InputDescriptor input -> {}
                case OutputDescriptor output -> {}
            }
        }
    }

    void closeAll() {
        for (Descriptor descriptor : open.values()) {
            try {
                descriptor.close();
            } catch (IOException e) {
                // The run is over: nobody is left to be told, and the rest must be closed too.
                continue;
            }
        }
        open.clear();
    }

    private static String gone(Preopen preopen) {
        return "The directory "
                + preopen.hostPath()
                + ", granted as "
                + preopen.guestPath()
                + ", does not exist any more.";
    }
}
