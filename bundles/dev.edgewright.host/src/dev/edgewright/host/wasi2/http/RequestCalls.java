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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The functions of incoming and outgoing requests and of {@code request-options}. */
final class RequestCalls {

    private static final String INCOMING = "[method]incoming-request.";
    private static final String OUTGOING = "[method]outgoing-request.";
    private static final String OPTIONS = "[method]request-options.";

    private final HttpResources resources;

    RequestCalls(HttpResources resources) {
        this.resources = resources;
    }

    void addTo(HostInterface.Builder builder) {
        addIncoming(builder);
        addOutgoing(builder);
        builder.function(
                "[constructor]request-options",
                (call, args) -> resources.requestOptions().own(new RequestOptions()));
        addTimeout(builder, "connect-timeout", RequestOptions::connect, RequestOptions::setConnect);
        addTimeout(
                builder,
                "first-byte-timeout",
                RequestOptions::firstByte,
                RequestOptions::setFirstByte);
        addTimeout(
                builder,
                "between-bytes-timeout",
                RequestOptions::betweenBytes,
                RequestOptions::setBetweenBytes);
    }

    private void addIncoming(HostInterface.Builder builder) {
        builder.function(INCOMING + "method", (call, args) -> Method.write(incoming(args).method()))
                .function(
                        INCOMING + "path-with-query",
                        (call, args) -> option(incoming(args).path().map(Value::of)))
                .function(
                        INCOMING + "scheme",
                        (call, args) -> Value.some(Target.writeScheme(incoming(args).scheme())))
                .function(
                        INCOMING + "authority",
                        (call, args) -> option(incoming(args).authority().map(Value::of)))
                .function(
                        INCOMING + "headers",
                        (call, args) -> resources.headers(incoming(args).headers()))
                .function(
                        INCOMING + "consume",
                        (call, args) ->
                                HttpResources.once(
                                        incoming(args).consume(), resources.incomingBodies()));
    }

    private void addOutgoing(HostInterface.Builder builder) {
        builder.function(
                        "[constructor]outgoing-request",
                        (call, args) ->
                                resources
                                        .outgoingRequests()
                                        .own(
                                                new OutgoingRequest(
                                                        resources.fields().take(args.getFirst()))))
                .function(
                        OUTGOING + "body",
                        (call, args) ->
                                HttpResources.once(
                                        outgoing(args).body(), resources.outgoingBodies()))
                .function(
                        OUTGOING + "method", (call, args) -> Method.write(outgoing(args).method()))
                .function(
                        OUTGOING + "set-method",
                        (call, args) -> result(outgoing(args).setMethod(args.get(1))))
                .function(
                        OUTGOING + "path-with-query",
                        (call, args) -> option(outgoing(args).path().map(Value::of)))
                .function(
                        OUTGOING + "set-path-with-query",
                        (call, args) -> result(outgoing(args).setPath(text(args))))
                .function(
                        OUTGOING + "scheme",
                        (call, args) -> option(outgoing(args).scheme().map(Target::writeScheme)))
                .function(
                        OUTGOING + "set-scheme",
                        (call, args) -> result(outgoing(args).setScheme(args.get(1).asOptional())))
                .function(
                        OUTGOING + "authority",
                        (call, args) -> option(outgoing(args).authority().map(Value::of)))
                .function(
                        OUTGOING + "set-authority",
                        (call, args) -> result(outgoing(args).setAuthority(text(args))))
                .function(
                        OUTGOING + "headers",
                        (call, args) -> resources.headers(outgoing(args).headers()));
    }

    private void addTimeout(
            HostInterface.Builder builder,
            String name,
            Function<RequestOptions, Optional<Duration>> get,
            BiConsumer<RequestOptions, Optional<Duration>> set) {
        builder.function(
                        OPTIONS + name,
                        (call, args) ->
                                option(
                                        get.apply(options(args))
                                                .map(time -> Value.u64(time.toNanos()))))
                .function(
                        OPTIONS + "set-" + name,
                        (call, args) -> {
                            set.accept(
                                    options(args),
                                    args.get(1).asOptional().map(RequestCalls::duration));
                            return Value.ok();
                        });
    }

    private IncomingRequest incoming(List<Value> args) {
        return resources.incomingRequests().get(args.getFirst());
    }

    private OutgoingRequest outgoing(List<Value> args) {
        return resources.outgoingRequests().get(args.getFirst());
    }

    private RequestOptions options(List<Value> args) {
        return resources.requestOptions().get(args.getFirst());
    }

    /** What does not fit a signed number is longer than anybody waits. */
    private static Duration duration(Value nanos) {
        return Duration.ofNanos(nanos.asLong() < 0 ? Long.MAX_VALUE : nanos.asLong());
    }

    private static Optional<String> text(List<Value> args) {
        return args.get(1).asOptional().map(Value::asString);
    }

    private static Value option(Optional<Value> value) {
        return new Value.Option(value);
    }

    private static Value result(boolean valid) {
        return valid ? Value.ok() : Value.error();
    }
}
