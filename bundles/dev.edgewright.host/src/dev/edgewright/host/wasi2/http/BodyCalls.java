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
import dev.edgewright.host.wasi2.io.WasiIo;
import java.util.List;
import java.util.Optional;

/** The functions of bodies and {@code future-trailers}. */
final class BodyCalls {

    private final WasiIo io;
    private final HttpResources resources;

    BodyCalls(WasiIo io, HttpResources resources) {
        this.io = io;
        this.resources = resources;
    }

    void addTo(HostInterface.Builder builder) {
        builder.function(
                        "[method]incoming-body.stream",
                        (call, args) ->
                                resources.incomingBodies().get(args.getFirst()).stream()
                                        .map(stream -> Value.ok(io.input(stream)))
                                        .orElseGet(Value::error))
                .function(
                        "[static]incoming-body.finish",
                        (call, args) -> finishIncoming(args.getFirst()))
                .function(
                        "[method]future-trailers.subscribe",
                        (call, args) ->
                                io.pollable(resources.futureTrailers().get(args.getFirst())))
                .function(
                        "[method]future-trailers.get",
                        (call, args) -> trailers(resources.futureTrailers().get(args.getFirst())))
                .function(
                        "[method]outgoing-body.write",
                        (call, args) ->
                                resources.outgoingBodies().get(args.getFirst()).stream()
                                        .map(stream -> Value.ok(io.output(stream)))
                                        .orElseGet(Value::error))
                .function("[static]outgoing-body.finish", (call, args) -> finishOutgoing(args));
    }

    private Value finishIncoming(Value handle) {
        FutureTrailers trailers = resources.incomingBodies().get(handle).finish();
        ((Handle) handle).drop();
        return resources.futureTrailers().own(trailers);
    }

    private Value trailers(FutureTrailers future) {
        Optional<Body.End> end = future.end();
        if (end.isEmpty()) {
            return Value.none();
        }
        if (!future.give()) {
            return Value.some(Value.error());
        }
        Value result =
                switch (end.get()) {
                    case Body.Failed failed -> Value.error(failed.error().value());
                    case Body.Complete complete when complete.trailers().isEmpty() ->
                            Value.ok(Value.none());
                    case Body.Complete complete ->
                            Value.ok(
                                    Value.some(
                                            resources
                                                    .fields()
                                                    .own(Fields.fixed(complete.trailers()))));
                };
        return Value.some(Value.ok(result));
    }

    private Value finishOutgoing(List<Value> args) {
        OutgoingBody body = resources.outgoingBodies().get(args.getFirst());
        List<Field> trailers =
                args.get(1)
                        .asOptional()
                        .map(handle -> resources.fields().take(handle).all())
                        .orElseGet(List::of);
        Optional<HttpError> problem = body.finish(trailers);
        ((Handle) args.getFirst()).drop();
        return problem.map(error -> Value.error(error.value())).orElseGet(Value::ok);
    }
}
