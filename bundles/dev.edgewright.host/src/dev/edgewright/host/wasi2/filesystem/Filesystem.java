/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.filesystem;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.files.OpenDirectory;
import dev.edgewright.host.grants.Access;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.Preopen;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The interfaces {@code types} and {@code preopens}. */
public final class Filesystem {

    private record Granted(OpenDirectory directory, Preopen preopen) {}

    private final Grants grants;
    private final WasiIo io;
    private final OpenFiles open = new OpenFiles();
    private final List<Granted> granted = new ArrayList<>();
    private final GuestResource<Descriptor> descriptors;
    private final GuestResource<Entries> entries;

    private Filesystem(Grants grants, WasiIo io) {
        this.grants = grants;
        this.io = io;
        this.descriptors = io.resource("descriptor", Descriptor.class);
        this.entries = io.resource("directory-entry-stream", Entries.class);
    }

    /**
     * Opens the granted directories, which are closed with {@code io}.
     *
     * @throws IOException when one of them is gone; its message is a sentence for the user
     */
    public static Filesystem open(Grants grants, WasiIo io) throws IOException {
        Filesystem filesystem = new Filesystem(grants, io);
        for (Preopen preopen : grants.preopens()) {
            OpenDirectory directory = open(preopen);
            io.keep((Closeable) directory::close);
            filesystem.granted.add(new Granted(directory, preopen));
        }
        return filesystem;
    }

    /** The interfaces. */
    public List<HostInterface> interfaces() {
        HostInterface.Builder types =
                HostInterface.named("wasi:filesystem/types@" + WasiIo.VERSION)
                        .resource(descriptors.type())
                        .resource(entries.type());
        Results results = new Results(types);
        new DescriptorCalls(io, grants.clock(), open, descriptors, entries).addTo(results);
        new PathCalls(grants.clock(), open, descriptors).addTo(results);
        results.function(
                "directory-entry-stream.read-directory-entry",
                args -> entries.get(args.getFirst()).next());
        types.function(
                        "[method]descriptor.is-same-object",
                        (call, args) -> Value.of(isSame(args.getFirst(), args.get(1))))
                .function("filesystem-error-code", (call, args) -> errorCode(args.getFirst()));
        return List.of(
                types.build(),
                HostInterface.named("wasi:filesystem/preopens@" + WasiIo.VERSION)
                        .function("get-directories", (call, args) -> directories())
                        .build());
    }

    private static OpenDirectory open(Preopen preopen) throws IOException {
        try {
            return OpenDirectory.open(preopen.hostPath());
        } catch (IOException e) {
            throw new IOException(
                    "The directory %s, granted as %s, does not exist any more."
                            .formatted(preopen.hostPath(), preopen.guestPath()),
                    e);
        }
    }

    private Value directories() {
        List<Value> all = new ArrayList<>();
        for (Granted each : granted) {
            try {
                open.requireRoom();
                OpenDirectory again = each.directory.directory(OpenDirectory.SELF);
                boolean mutable = each.preopen.access() == Access.READ_WRITE;
                all.add(
                        Value.tuple(
                                descriptors.own(open.directory(again, mutable)),
                                Value.of(each.preopen.guestPath())));
            } catch (IOException e) {
                throw new Trap(
                        TrapReason.HOST,
                        "The directory granted as %s cannot be opened once more: %s"
                                .formatted(each.preopen.guestPath(), e.getMessage()),
                        null,
                        e);
            }
        }
        return Value.list(all);
    }

    private boolean isSame(Value one, Value other) {
        try {
            return descriptors.get(one).stat().sameFile(descriptors.get(other).stat());
        } catch (IOException e) {
            return false;
        }
    }

    private Value errorCode(Value error) {
        Optional<Value> code =
                io.error(error).as(FilesystemException.class).map(known -> known.code().value());
        return new Value.Option(code);
    }
}
