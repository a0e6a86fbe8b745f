/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.wasi2.io.GuestResource;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.util.Optional;

/** The resource types of {@code wasi:http/types} for one guest. */
record HttpResources(
        GuestResource<Fields> fields,
        GuestResource<IncomingRequest> incomingRequests,
        GuestResource<OutgoingRequest> outgoingRequests,
        GuestResource<RequestOptions> requestOptions,
        GuestResource<ResponseOutparam> outparams,
        GuestResource<IncomingResponse> incomingResponses,
        GuestResource<IncomingBody> incomingBodies,
        GuestResource<FutureTrailers> futureTrailers,
        GuestResource<OutgoingResponse> outgoingResponses,
        GuestResource<OutgoingBody> outgoingBodies,
        GuestResource<FutureResponse> futureResponses) {

    /** How many of each type a guest may have at a time: each may hold some hundred kilobytes. */
    private static final int MOST = 1_024;

    static HttpResources of(WasiIo io) {
        return new HttpResources(
                io.resource("fields", Fields.class, MOST),
                io.resource("incoming-request", IncomingRequest.class, MOST),
                io.resource("outgoing-request", OutgoingRequest.class, MOST),
                io.resource("request-options", RequestOptions.class, MOST),
                io.resource("response-outparam", ResponseOutparam.class, MOST),
                io.resource("incoming-response", IncomingResponse.class, MOST),
                io.resource("incoming-body", IncomingBody.class, MOST),
                io.resource("future-trailers", FutureTrailers.class, MOST),
                io.resource("outgoing-response", OutgoingResponse.class, MOST),
                io.resource("outgoing-body", OutgoingBody.class, MOST),
                io.resource("future-incoming-response", FutureResponse.class, MOST));
    }

    void addTo(HostInterface.Builder builder) {
        builder.resource(incomingRequests.type())
                .resource(outgoingRequests.type())
                .resource(requestOptions.type())
                .resource(outparams.type())
                .resource(incomingResponses.type())
                .resource(incomingBodies.type())
                .resource(futureTrailers.type())
                .resource(outgoingResponses.type())
                .resource(outgoingBodies.type())
                .resource(futureResponses.type());
    }

    /** Headers for the guest to look at. */
    Handle headers(Fields headers) {
        return fields.own(Fields.fixed(headers.all()));
    }

    /** A {@code result} without an error: something at the first call, nothing later. */
    static <T> Value once(Optional<T> given, GuestResource<T> type) {
        return given.map(one -> Value.ok(type.own(one))).orElseGet(Value::error);
    }
}
