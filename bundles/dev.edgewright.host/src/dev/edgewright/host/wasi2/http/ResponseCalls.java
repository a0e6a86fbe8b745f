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
import dev.edgewright.host.wasi2.io.WasiIo;
import java.util.List;

/** The functions of responses, of their future and of {@code response-outparam}. */
final class ResponseCalls {

    private static final String INCOMING = "[method]incoming-response.";
    private static final String OUTGOING = "[method]outgoing-response.";
    private static final String FUTURE = "[method]future-incoming-response.";

    private final WasiIo io;
    private final HttpResources resources;

    ResponseCalls(WasiIo io, HttpResources resources) {
        this.io = io;
        this.resources = resources;
    }

    void addTo(HostInterface.Builder builder) {
        builder.function(INCOMING + "status", (call, args) -> Value.u16(incoming(args).status()))
                .function(
                        INCOMING + "headers",
                        (call, args) -> resources.headers(incoming(args).headers()))
                .function(
                        INCOMING + "consume",
                        (call, args) ->
                                HttpResources.once(
                                        incoming(args).consume(), resources.incomingBodies()))
                .function(FUTURE + "subscribe", (call, args) -> io.pollable(future(args)))
                .function(FUTURE + "get", (call, args) -> get(future(args)));
        addOutgoing(builder);
        builder.action("[static]response-outparam.set", (call, args) -> answer(args))
                .function(
                        "[method]response-outparam.send-informational",
                        (call, args) -> inform(args));
    }

    private void addOutgoing(HostInterface.Builder builder) {
        builder.function(
                        "[constructor]outgoing-response",
                        (call, args) ->
                                resources
                                        .outgoingResponses()
                                        .own(
                                                new OutgoingResponse(
                                                        resources.fields().take(args.getFirst()))))
                .function(
                        OUTGOING + "status-code",
                        (call, args) -> Value.u16(outgoing(args).status()))
                .function(
                        OUTGOING + "set-status-code",
                        (call, args) ->
                                outgoing(args).setStatus(args.get(1).asInt())
                                        ? Value.ok()
                                        : Value.error())
                .function(
                        OUTGOING + "headers",
                        (call, args) -> resources.headers(outgoing(args).headers()))
                .function(
                        OUTGOING + "body",
                        (call, args) ->
                                HttpResources.once(
                                        outgoing(args).body(), resources.outgoingBodies()));
    }

    private Value get(FutureResponse future) {
        return future.outcome()
                .map(
                        outcome -> {
                            if (!future.give()) {
                                return Value.some(Value.error());
                            }
                            return Value.some(
                                    Value.ok(
                                            outcome.error() == null
                                                    ? Value.ok(
                                                            resources
                                                                    .incomingResponses()
                                                                    .own(
                                                                            FutureResponse.response(
                                                                                    outcome
                                                                                            .response())))
                                                    : Value.error(outcome.error().value())));
                        })
                .orElseGet(Value::none);
    }

    private void answer(List<Value> args) {
        Responder responder = resources.outparams().take(args.getFirst()).responder();
        Value.Result given = (Value.Result) args.get(1);
        Value payload = given.payload().orElseThrow();
        if (given.isOk()) {
            OutgoingResponse response = resources.outgoingResponses().take(payload);
            responder.respond(response.status(), response.headers().all(), response.sentBody());
        } else {
            responder.fail(HttpError.of(payload));
        }
    }

    private Value inform(List<Value> args) {
        int status = args.get(1).asInt();
        Fields headers = resources.fields().take(args.get(2));
        if (status < 100 || status > 199) {
            return Value.error(HttpError.PROTOCOL.value());
        }
        boolean sent =
                resources
                        .outparams()
                        .get(args.getFirst())
                        .responder()
                        .inform(status, headers.all());
        return sent
                ? Value.ok()
                : Value.error(
                        HttpError.internal("interim responses are not supported here").value());
    }

    private IncomingResponse incoming(List<Value> args) {
        return resources.incomingResponses().get(args.getFirst());
    }

    private OutgoingResponse outgoing(List<Value> args) {
        return resources.outgoingResponses().get(args.getFirst());
    }

    private FutureResponse future(List<Value> args) {
        return resources.futureResponses().get(args.getFirst());
    }
}
