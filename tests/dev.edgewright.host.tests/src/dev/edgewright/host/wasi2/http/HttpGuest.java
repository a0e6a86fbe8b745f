/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.HostInterface;
import dev.edgewright.engine.component.Value;
import dev.edgewright.host.grants.GrantException;
import dev.edgewright.host.grants.HostClock;
import dev.edgewright.host.grants.NetworkGrant;
import dev.edgewright.host.wasi2.Component;
import dev.edgewright.host.wasi2.io.WasiIo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A guest that speaks HTTP, in few words. */
final class HttpGuest implements AutoCloseable {

    final WasiIo io = new WasiIo(HostClock.system());
    final Http http;
    final Component component;

    HttpGuest(String... granted) throws GrantException {
        NetworkGrant grant = NetworkGrant.nothing();
        for (String one : granted) {
            grant = grant.and(one);
        }
        http = new Http(io, grant);
        List<HostInterface> all = new ArrayList<>(io.interfaces());
        all.addAll(http.interfaces());
        component = new Component(all);
    }

    /** Calls a function of {@code types}; a method is written {@code fields.get}. */
    Value types(String function, Value... arguments) {
        return component.call("wasi:http/types#" + function, arguments);
    }

    Value method(String function, Value... arguments) {
        return types("[method]" + function, arguments);
    }

    Value fields(String... namesAndValues) {
        Value fields = types("[constructor]fields");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ok(
                    method(
                            "fields.append",
                            fields,
                            Value.of(namesAndValues[i]),
                            bytes(namesAndValues[i + 1])));
        }
        return fields;
    }

    /** The values of a field, joined by a bar. */
    String field(Value fields, String name) {
        List<String> values =
                method("fields.get", fields, Value.of(name)).asList().stream()
                        .map(HttpGuest::text)
                        .toList();
        return String.join("|", values);
    }

    /** A request with plain HTTP. */
    Value request(String method, int port, String path, String... headers) {
        Value request = types("[constructor]outgoing-request", fields(headers));
        Value name =
                method.equals("GET")
                        ? Value.variant("get")
                        : Value.variant("other", Value.of(method));
        ok(method("outgoing-request.set-method", request, name));
        ok(method("outgoing-request.set-scheme", request, Value.some(Value.variant("HTTP"))));
        ok(
                method(
                        "outgoing-request.set-authority",
                        request,
                        Value.some(Value.of("127.0.0.1:" + port))));
        ok(method("outgoing-request.set-path-with-query", request, Value.some(Value.of(path))));
        return request;
    }

    Value handle(Value request) {
        return handle(request, Value.none());
    }

    Value handle(Value request, Value options) {
        return component.call("wasi:http/outgoing-handler#handle", request, options);
    }

    /** Waits for what the future brings: the inner result. */
    Value outcome(Value future) {
        block(method("future-incoming-response.subscribe", future));
        Value got = method("future-incoming-response.get", future).asOptional().orElseThrow();
        return ok(got);
    }

    /** Sends a request without a body and waits for the response. */
    Value fetch(Value request) {
        return ok(outcome(ok(handle(request))));
    }

    int status(Value response) {
        return method("incoming-response.status", response).asInt();
    }

    /** Reads a response's body to its end. */
    String body(Value response) {
        Value body = ok(method("incoming-response.consume", response));
        Value stream = ok(method("incoming-body.stream", body));
        String text = readAll(stream);
        ((Handle) stream).drop();
        return text;
    }

    String readAll(Value stream) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Optional<byte[]> next = read(stream);
        while (next.isPresent()) {
            all.writeBytes(next.get());
            next = read(stream);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Waits for bytes; nothing at the end. */
    Optional<byte[]> read(Value stream) {
        Value.Result read = (Value.Result) tryRead(stream);
        if (read.isOk()) {
            return read.payload().map(Value::asBytes);
        }
        Value problem = read.payload().orElseThrow();
        assertTrue(problem.label().equals("closed"), () -> "failed: " + errorOf(problem));
        return Optional.empty();
    }

    Value tryRead(Value stream) {
        return component.call(
                "wasi:io/streams#[method]input-stream.blocking-read", stream, Value.u64(1 << 16));
    }

    /** The HTTP error code of a stream's failure. */
    Value errorOf(Value failure) {
        Value error = ((Value.Variant) failure).payload().orElseThrow();
        return types("http-error-code", error).asOptional().orElseThrow();
    }

    Value tryWrite(Value stream, String text) {
        return component.call(
                "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
                stream,
                bytes(text));
    }

    /** Writes a whole body and finishes it. */
    void writeBody(Value body, String text) {
        Value stream = ok(method("outgoing-body.write", body));
        for (int i = 0; i < text.length(); i += 4096) {
            ok(tryWrite(stream, text.substring(i, Math.min(text.length(), i + 4096))));
        }
        ((Handle) stream).drop();
        ok(types("[static]outgoing-body.finish", body, Value.none()));
    }

    void block(Value pollable) {
        component.call("wasi:io/poll#[method]pollable.block", pollable);
    }

    static Value bytes(String text) {
        return Value.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Value bytes) {
        return new String(bytes.asBytes(), StandardCharsets.UTF_8);
    }

    /** The value of a success. */
    static Value ok(Value result) {
        assertTrue(((Value.Result) result).isOk(), () -> "failed: " + result);
        return ((Value.Result) result).payload().orElse(null);
    }

    /** The error of a failure. */
    static Value error(Value result) {
        assertTrue(!((Value.Result) result).isOk(), () -> "succeeded: " + result);
        return ((Value.Result) result).payload().orElse(null);
    }

    @Override
    public void close() {
        io.close();
        http.close();
    }
}
