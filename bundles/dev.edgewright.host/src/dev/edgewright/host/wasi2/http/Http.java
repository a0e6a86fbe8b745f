/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.NetworkGrant;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/**
 * {@code wasi:http} for one guest: it may make requests to what is granted, and a server may hand
 * it requests. To be used by the thread that runs the guest; closing it, by any thread, ends all
 * requests.
 */
public final class Http implements Closeable {

    /** The interface that a component exports to be handed requests, without its version. */
    public static final String INCOMING_HANDLER = "wasi:http/incoming-handler";

    private final WasiIo io;
    private final HttpResources resources;
    private final Client client;

    /**
     * Begins without messages.
     *
     * @param io of the same guest
     */
    public Http(WasiIo io, NetworkGrant grant) {
        this.io = io;
        this.resources = HttpResources.of(io);
        this.client = new Client(grant);
    }

    /** The interfaces {@code types} and {@code outgoing-handler}. */
    public List<HostInterface> interfaces() {
        HostInterface.Builder types = HostInterface.named(named("types"));
        resources.addTo(types);
        new FieldCalls(resources.fields()).addTo(types);
        new RequestCalls(resources).addTo(types);
        new ResponseCalls(io, resources).addTo(types);
        new BodyCalls(io, resources).addTo(types);
        types.function("http-error-code", (call, args) -> errorCode(args.getFirst()));
        return List.of(
                types.build(),
                HostInterface.named(named("outgoing-handler"))
                        .function("handle", (call, args) -> handle(args))
                        .build());
    }

    /** The arguments of {@code handle} of {@link #INCOMING_HANDLER}. */
    public List<Value> arguments(IncomingRequest request, Responder responder) {
        return List.of(
                resources.incomingRequests().own(request),
                resources.outparams().own(new ResponseOutparam(responder)));
    }

    @Override
    public void close() {
        client.close();
    }

    private Value handle(List<Value> args) {
        OutgoingRequest request = resources.outgoingRequests().take(args.getFirst());
        Optional<Value> given = args.get(1).asOptional();
        RequestOptions options =
                given.isPresent()
                        ? resources.requestOptions().take(given.get())
                        : new RequestOptions();
        try {
            return Value.ok(resources.futureResponses().own(client.handle(request, options)));
        } catch (HttpIoException e) {
            request.sentBody().cancel();
            return Value.error(e.error().value());
        }
    }

    private Value errorCode(Value error) {
        return io.error(error)
                .as(HttpIoException.class)
                .map(failure -> Value.some(failure.error().value()))
                .orElseGet(Value::none);
    }

    private static String named(String name) {
        return "wasi:http/" + name + "@" + WasiIo.VERSION;
    }
}
