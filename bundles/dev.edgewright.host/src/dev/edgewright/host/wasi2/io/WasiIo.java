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
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.HostCall;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.HostClock;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code wasi:io} for one guest, and the means to build other interfaces on it: what they give the
 * guest as streams, pollables and resources of their own is closed when the guest ends. To be used
 * by the thread that runs the guest.
 */
public final class WasiIo implements Closeable {

    /** The version of WASI whose interfaces are provided. */
    public static final String VERSION = "0.2.12";

    /** An event behind a handle; the same event may stand behind several. */
    record Event(Pollable pollable) {}

    private final HostClock clock;
    private final Resources resources = new Resources();
    private final GuestResource<Event> events = resource("pollable", Event.class);
    private final GuestResource<IoError> errors = resource("error", IoError.class);
    private final GuestResource<InputStream> inputs = resource("input-stream", InputStream.class);
    private final GuestResource<OutputStream> outputs =
            resource("output-stream", OutputStream.class);

    /**
     * Begins with nothing open.
     *
     * @param clock by which guests wait
     */
    public WasiIo(HostClock clock) {
        this.clock = clock;
    }

    /** The interfaces {@code error}, {@code poll} and {@code streams}. */
    public List<HostInterface> interfaces() {
        Streams streams = new Streams(this, inputs, outputs, errors);
        return List.of(
                HostInterface.named("wasi:io/error@" + VERSION)
                        .resource(errors.type())
                        .function(
                                "[method]error.to-debug-string",
                                (call, args) -> Value.of(error(args.getFirst()).debugString()))
                        .build(),
                HostInterface.named("wasi:io/poll@" + VERSION)
                        .resource(events.type())
                        .function(
                                "[method]pollable.ready",
                                (call, args) -> Value.of(pollable(args.getFirst()).ready()))
                        .action(
                                "[method]pollable.block",
                                (call, args) -> await(call, pollable(args.getFirst())))
                        .function("poll", (call, args) -> poll(call, args.getFirst().asList()))
                        .build(),
                streams.addTo(HostInterface.named("wasi:io/streams@" + VERSION)).build());
    }

    /** A resource type for an interface that is built on this. */
    public <T> GuestResource<T> resource(String name, Class<T> representation) {
        return resource(name, representation, Resources.MOST);
    }

    /**
     * As {@link #resource(String, Class)}.
     *
     * @param most how many of the type the guest may have at a time; one that is large needs such a
     *     limit
     */
    public <T> GuestResource<T> resource(String name, Class<T> representation, int most) {
        return new GuestResource<>(name, representation, resources, most);
    }

    /** An {@code input-stream} for the guest to own. */
    public Handle input(ByteSource source) {
        return inputs.own(new InputStream(source));
    }

    /** An {@code output-stream} for the guest to own. */
    public Handle output(ByteSink sink) {
        return outputs.own(new OutputStream(sink));
    }

    /** A {@code pollable} for the guest to own. */
    public Handle pollable(Pollable pollable) {
        return events.own(new Event(pollable));
    }

    /** Closes something of the host's own when the guest ends. */
    public void keep(Closeable own) {
        resources.add(own);
    }

    /** The error behind a handle of the type {@code error}. */
    public IoError error(Value handle) {
        return errors.get(handle);
    }

    /** Waits until something is ready or the guest has to end. */
    public void await(HostCall call, Pollable pollable) {
        await(call, List.of(pollable));
    }

    /** Closes everything that the guest left open. */
    @Override
    public void close() {
        resources.close();
    }

    private Pollable pollable(Value handle) {
        return events.get(handle).pollable();
    }

    private Value poll(HostCall call, List<Value> handles) {
        if (handles.isEmpty()) {
            throw new Trap(TrapReason.HOST, "The component polls an empty list of pollables");
        }
        List<Value> ready =
                await(call, handles.stream().map(this::pollable).toList()).stream()
                        .map(Value::u32)
                        .toList();
        return Value.list(ready);
    }

    private List<Long> await(HostCall call, List<Pollable> pollables) {
        List<Long> ready = ready(pollables);
        if (!ready.isEmpty()) {
            return ready;
        }
        while (true) {
            call.checkStopped();
            // Each wait is a new one, so that whatever a source was told of the last one is gone.
            Waiter waiter = new Waiter(clock);
            pollables.forEach(pollable -> pollable.subscribe(waiter));
            ready = ready(pollables);
            if (!ready.isEmpty()) {
                return ready;
            }
            try {
                waiter.await();
            } catch (InterruptedException e) {
                call.checkStopped();
                Thread.currentThread().interrupt();
                throw new Trap(
                        TrapReason.STOPPED, "The thread of the component was interrupted", null, e);
            }
        }
    }

    private static List<Long> ready(List<Pollable> pollables) {
        List<Long> ready = new ArrayList<>();
        for (int i = 0; i < pollables.size(); i++) {
            if (pollables.get(i).ready()) {
                ready.add((long) i);
            }
        }
        return ready;
    }
}
