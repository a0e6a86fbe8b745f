/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.engine.component.Value;
import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The methods of {@code descriptor} that take no path. */
final class DescriptorCalls {

    /** The most bytes that one read gives. */
    private static final int MOST = 1 << 20;

    private final WasiIo io;
    private final HostClock clock;
    private final OpenFiles open;
    private final GuestResource<Descriptor> descriptors;
    private final GuestResource<Entries> entries;

    DescriptorCalls(
            WasiIo io,
            HostClock clock,
            OpenFiles open,
            GuestResource<Descriptor> descriptors,
            GuestResource<Entries> entries) {
        this.io = io;
        this.clock = clock;
        this.open = open;
        this.descriptors = descriptors;
        this.entries = entries;
    }

    void addTo(Results results) {
        results.function("descriptor.read-via-stream", this::readViaStream)
                .function("descriptor.write-via-stream", this::writeViaStream)
                .function("descriptor.append-via-stream", this::appendViaStream)
                .action("descriptor.advise", args -> self(args).file())
                .action("descriptor.sync-data", args -> sync(args, false))
                .action("descriptor.sync", args -> sync(args, true))
                .function("descriptor.get-flags", args -> flags(self(args)))
                .function("descriptor.get-type", args -> Records.type(self(args).stat().type()))
                .action("descriptor.set-size", this::setSize)
                .action("descriptor.set-times", this::setTimes)
                .function("descriptor.read", this::read)
                .function("descriptor.write", this::write)
                .function("descriptor.read-directory", this::readDirectory)
                .function("descriptor.stat", args -> Records.stat(self(args).stat()))
                .function(
                        "descriptor.metadata-hash",
                        args -> Records.metadataHash(self(args).stat()));
    }

    private Value readViaStream(List<Value> args) throws IOException {
        FileDescriptor file = self(args).file();
        file.toRead();
        return io.input(new FileSource(file, offset(args.get(1))));
    }

    private Value writeViaStream(List<Value> args) throws IOException {
        FileDescriptor file = self(args).file();
        file.toWrite();
        return io.output(new FileSink(file, false, offset(args.get(1))));
    }

    private Value appendViaStream(List<Value> args) throws IOException {
        FileDescriptor file = self(args).file();
        file.toWrite();
        return io.output(new FileSink(file, true, 0));
    }

    private void sync(List<Value> args, boolean metadata) throws IOException {
        if (self(args) instanceof FileDescriptor file) {
            file.sync(metadata);
        }
    }

    private void setSize(List<Value> args) throws IOException {
        self(args).file().toWrite().resize(offset(args.get(1)));
    }

    private void setTimes(List<Value> args) throws IOException {
        Descriptor descriptor = self(args);
        descriptor.requireMutable();
        FileTime accessed = Records.time(args.get(1), clock);
        descriptor.setTimes(Records.time(args.get(2), clock), accessed);
    }

    private Value read(List<Value> args) throws IOException {
        FileDescriptor file = self(args).file();
        long offset = offset(args.get(2));
        long wanted = args.get(1).asLong();
        long left = Math.max(0, file.open().channel().size() - offset);
        long most = Math.min(left, wanted < 0 ? MOST : Math.min(wanted, MOST));
        ByteBuffer bytes = ByteBuffer.allocate((int) most);
        int count = Math.max(0, file.read(bytes, offset));
        boolean end = count >= left;
        return Value.tuple(Value.bytes(Arrays.copyOf(bytes.array(), count)), Value.of(end));
    }

    private Value write(List<Value> args) throws IOException {
        byte[] bytes = args.get(1).asBytes();
        self(args).file().write(ByteBuffer.wrap(bytes), offset(args.get(2)));
        return Value.u64(bytes.length);
    }

    private Value readDirectory(List<Value> args) throws IOException {
        DirectoryDescriptor directory = self(args).directory();
        open.requireRoom();
        OpenDirectory again = directory.open().directory(OpenDirectory.SELF);
        DirectoryDescriptor held = open.directory(again, false);
        try {
            return entries.own(open.entries(held, again.names()));
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    private static Value flags(Descriptor descriptor) {
        Set<String> flags = new LinkedHashSet<>();
        switch (descriptor) {
            case DirectoryDescriptor directory -> {
                flags.add("read");
                if (directory.mutable()) {
                    flags.add("mutate-directory");
                }
            }
            case FileDescriptor file -> flags.addAll(file.mode().flags());
        }
        return new Value.Flags(flags);
    }

    private Descriptor self(List<Value> args) {
        return descriptors.get(args.getFirst());
    }

    /** A place in a file; what is beyond all files is no valid one. */
    private static long offset(Value unsigned) throws FilesystemException {
        long offset = unsigned.asLong();
        if (offset < 0) {
            throw new FilesystemException(ErrorCode.INVALID);
        }
        return offset;
    }
}
