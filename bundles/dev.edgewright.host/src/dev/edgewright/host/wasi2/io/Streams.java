/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.io;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import dev.edgewright.engine.component.HostCall;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions of {@code wasi:io/streams}. */
final class Streams {

    /** The most bytes that one call may write and flush. */
    private static final int MOST_BLOCKING = 4096;

    /** What a function does that may fail with a {@code stream-error}. */
    @FunctionalInterface
    private interface Body {
        Optional<Value> run(HostCall call, List<Value> arguments) throws StreamException;
    }

    private final WasiIo io;
    private final GuestResource<InputStream> inputs;
    private final GuestResource<OutputStream> outputs;
    private final GuestResource<IoError> errors;

    Streams(
            WasiIo io,
            GuestResource<InputStream> inputs,
            GuestResource<OutputStream> outputs,
            GuestResource<IoError> errors) {
        this.io = io;
        this.inputs = inputs;
        this.outputs = outputs;
        this.errors = errors;
    }

    HostInterface.Builder addTo(HostInterface.Builder builder) {
        addInput(builder.resource(inputs.type()));
        addOutput(builder.resource(outputs.type()));
        return builder;
    }

    private void addInput(HostInterface.Builder builder) {
        String name = "[method]input-stream.";
        add(builder, name + "read", (call, args) -> bytes(input(args).read(length(args))));
        add(builder, name + "blocking-read", (call, args) -> bytes(blockingRead(call, args)));
        add(builder, name + "skip", (call, args) -> count(input(args).read(length(args))));
        add(builder, name + "blocking-skip", (call, args) -> count(blockingRead(call, args)));
        builder.function(name + "subscribe", (call, args) -> io.pollable(input(args).pollable()));
    }

    private void addOutput(HostInterface.Builder builder) {
        String name = "[method]output-stream.";
        add(
                builder,
                name + "check-write",
                (call, args) -> Optional.of(Value.u64(output(args).checkWrite())));
        add(builder, name + "write", (call, args) -> write(output(args), content(args)));
        add(
                builder,
                name + "blocking-write-and-flush",
                (call, args) -> writeAndFlush(call, output(args), content(args)));
        add(
                builder,
                name + "flush",
                (call, args) -> {
                    output(args).flush();
                    return Optional.empty();
                });
        add(builder, name + "blocking-flush", (call, args) -> flush(call, output(args)));
        add(builder, name + "write-zeroes", (call, args) -> writeZeroes(args));
        add(
                builder,
                name + "blocking-write-zeroes-and-flush",
                (call, args) -> writeAndFlush(call, output(args), zeroes(length(args))));
        add(builder, name + "splice", (call, args) -> splice(args));
        add(builder, name + "blocking-splice", this::blockingSplice);
        builder.function(name + "subscribe", (call, args) -> io.pollable(output(args).pollable()));
    }

    private void add(HostInterface.Builder builder, String name, Body body) {
        builder.function(
                name,
                (call, args) -> {
                    try {
                        return body.run(call, args).map(Value::ok).orElseGet(Value::ok);
                    } catch (StreamException e) {
                        return Value.error(
                                e.error()
                                        .map(
                                                error ->
                                                        Value.variant(
                                                                "last-operation-failed",
                                                                errors.own(error)))
                                        .orElseGet(() -> Value.variant("closed")));
                    }
                });
    }

    private ByteBuffer blockingRead(HostCall call, List<Value> args) throws StreamException {
        InputStream stream = input(args);
        while (true) {
            io.await(call, stream.pollable());
            ByteBuffer bytes = stream.read(length(args));
            if (bytes.hasRemaining() || length(args) == 0) {
                return bytes;
            }
            call.checkStopped();
        }
    }

    private static Optional<Value> write(OutputStream stream, ByteBuffer bytes)
            throws StreamException {
        stream.requirePermit(bytes.remaining());
        stream.write(bytes);
        return Optional.empty();
    }

    private Optional<Value> writeZeroes(List<Value> args) throws StreamException {
        OutputStream stream = output(args);
        stream.requirePermit(length(args));
        stream.write(ByteBuffer.allocate((int) length(args)));
        return Optional.empty();
    }

    private Optional<Value> writeAndFlush(HostCall call, OutputStream stream, ByteBuffer bytes)
            throws StreamException {
        if (bytes.remaining() > MOST_BLOCKING) {
            throw tooLong(Integer.toString(bytes.remaining()));
        }
        while (bytes.hasRemaining()) {
            int most = (int) Math.min(bytes.remaining(), awaitPermit(call, stream));
            stream.write(bytes.slice(bytes.position(), most));
            bytes.position(bytes.position() + most);
        }
        return flush(call, stream);
    }

    private Optional<Value> flush(HostCall call, OutputStream stream) throws StreamException {
        stream.flush();
        awaitPermit(call, stream);
        return Optional.empty();
    }

    private long awaitPermit(HostCall call, OutputStream stream) throws StreamException {
        while (true) {
            long permit = stream.checkWrite();
            if (permit > 0) {
                return permit;
            }
            io.await(call, stream.pollable());
        }
    }

    private Optional<Value> blockingSplice(HostCall call, List<Value> args) throws StreamException {
        awaitPermit(call, output(args));
        io.await(call, inputs.get(args.get(1)).pollable());
        return splice(args);
    }

    private Optional<Value> splice(List<Value> args) throws StreamException {
        OutputStream to = output(args);
        long wanted = args.get(2).asLong();
        long permit = to.checkWrite();
        long most = Long.compareUnsigned(wanted, permit) < 0 ? wanted : permit;
        ByteBuffer bytes = inputs.get(args.get(1)).read(most);
        int count = bytes.remaining();
        if (count > 0) {
            to.write(bytes);
        }
        return Optional.of(Value.u64(count));
    }

    private InputStream input(List<Value> args) {
        return inputs.get(args.getFirst());
    }

    private OutputStream output(List<Value> args) {
        return outputs.get(args.getFirst());
    }

    private static long length(List<Value> args) {
        return args.get(1).asLong();
    }

    private static ByteBuffer content(List<Value> args) {
        return ByteBuffer.wrap(args.get(1).asBytes());
    }

    private static ByteBuffer zeroes(long length) {
        if (length < 0 || length > MOST_BLOCKING) {
            throw tooLong(Long.toUnsignedString(length));
        }
        return ByteBuffer.allocate((int) length);
    }

    private static Trap tooLong(String length) {
        return new Trap(
                TrapReason.HOST,
                "The component writes and flushes %s bytes in one call; %d are the most"
                        .formatted(length, MOST_BLOCKING));
    }

    private static Optional<Value> bytes(ByteBuffer bytes) {
        byte[] array = bytes.array();
        return Optional.of(
                Value.bytes(
                        bytes.remaining() == array.length
                                ? array
                                : Arrays.copyOf(array, bytes.remaining())));
    }

    private static Optional<Value> count(ByteBuffer bytes) {
        return Optional.of(Value.u64(bytes.remaining()));
    }
}
