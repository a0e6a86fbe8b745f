/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import static dev.edgewright.host.wasi2.http.HttpGuest.bytes;
import static dev.edgewright.host.wasi2.http.HttpGuest.error;
import static dev.edgewright.host.wasi2.http.HttpGuest.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {

    private HttpGuest guest;

    @BeforeEach
    void begin() throws Exception {
        guest = new HttpGuest();
    }

    @AfterEach
    void end() {
        guest.close();
    }

    @Test
    void keepsFieldsInOrderAndComparesNamesWithoutCase() {
        Value fields = guest.fields("B", "1", "a", "2", "b", "3");
        assertEquals("1|3", guest.field(fields, "b"));
        assertTrue(guest.method("fields.has", fields, Value.of("A")).asBoolean());
        assertFalse(guest.method("fields.has", fields, Value.of("c")).asBoolean());
        assertEquals(
                List.of(
                        Value.tuple(Value.of("B"), bytes("1")),
                        Value.tuple(Value.of("a"), bytes("2")),
                        Value.tuple(Value.of("b"), bytes("3"))),
                guest.method("fields.entries", fields).asList());
        ok(
                guest.method(
                        "fields.set",
                        fields,
                        Value.of("b"),
                        Value.list(List.of(bytes("x"), bytes("")))));
        assertEquals("x|", guest.field(fields, "B"));
        ok(guest.method("fields.delete", fields, Value.of("A")));
        assertEquals("", guest.field(fields, "a"));
        assertEquals(
                List.of(), guest.method("fields.get", fields, Value.of("not a name")).asList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a:", "a\n", "(a)"})
    void refusesNamesThatAreNone(String name) {
        Value fields = guest.fields();
        assertEquals(
                "invalid-syntax",
                error(guest.method("fields.append", fields, Value.of(name), bytes("1"))).label());
        assertEquals(
                "invalid-syntax",
                error(guest.method("fields.delete", fields, Value.of(name))).label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb: c", "a\0", "\u007f", "\u0001"})
    void refusesValuesThatWouldBreakTheMessage(String value) {
        Value fields = guest.fields("a", "ä\t fine");
        assertEquals("ä\t fine", guest.field(fields, "a"));
        Value entry = Value.tuple(Value.of("a"), bytes(value));
        assertEquals(
                "invalid-syntax",
                error(guest.types("[static]fields.from-list", Value.list(List.of(entry)))).label());
        assertEquals(
                "invalid-syntax",
                error(
                                guest.method(
                                        "fields.set",
                                        fields,
                                        Value.of("a"),
                                        Value.list(List.of(bytes("ok"), bytes(value)))))
                        .label());
        assertEquals("ä\t fine", guest.field(fields, "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "keep-alive",
                "TRANSFER-ENCODING",
                "upgrade",
                "Host",
                "proxy-connection"
            })
    void forbidsWhatBelongsToTheConnection(String name) {
        Value fields = guest.fields();
        assertEquals(
                "forbidden",
                error(guest.method("fields.append", fields, Value.of(name), bytes("x"))).label());
        Value entry = Value.tuple(Value.of(name), bytes("x"));
        assertEquals(
                "forbidden",
                error(guest.types("[static]fields.from-list", Value.list(List.of(entry)))).label());
    }

    @Test
    void letsHeadersOfAMessageBeCopiedButNotChanged() {
        Value request = guest.types("[constructor]outgoing-request", guest.fields("a", "1"));
        Value headers = guest.method("outgoing-request.headers", request);
        assertEquals(
                "immutable",
                error(guest.method("fields.append", headers, Value.of("b"), bytes("2"))).label());
        assertEquals(
                "immutable", error(guest.method("fields.delete", headers, Value.of("a"))).label());
        Value copy = guest.method("fields.clone", headers);
        ok(guest.method("fields.append", copy, Value.of("b"), bytes("2")));
        assertEquals("", guest.field(headers, "b"));
    }

    @Test
    void endsAGuestThatFillsFieldsWithoutEnd() {
        Value fields = guest.fields();
        Value much = Value.bytes("x".repeat(1 << 16).getBytes());
        assertThrows(
                Trap.class,
                () -> {
                    for (int i = 0; i < 100; i++) {
                        ok(guest.method("fields.append", fields, Value.of("a"), much));
                    }
                });
    }

    @Test
    void knowsMethods() {
        Value request = guest.types("[constructor]outgoing-request", guest.fields());
        assertEquals(Value.variant("get"), guest.method("outgoing-request.method", request));
        for (Value method :
                List.of(Value.variant("patch"), Value.variant("other", Value.of("PROPFIND")))) {
            ok(guest.method("outgoing-request.set-method", request, method));
            assertEquals(method, guest.method("outgoing-request.method", request));
        }
        error(
                guest.method(
                        "outgoing-request.set-method",
                        request,
                        Value.variant("other", Value.of("A B"))));
        assertEquals(
                Value.variant("other", Value.of("PROPFIND")),
                guest.method("outgoing-request.method", request));
    }

    @ParameterizedTest
    @CsvSource({
        "authority, example.org, true",
        "authority, example.org:8080, true",
        "authority, [::1]:80, true",
        "authority, a b, false",
        "authority, example.org:99999, false",
        "authority, user@example.org, false",
        "authority, a/b, false",
        "path-with-query, /a/b?c=d%20e&f={x}|y, true",
        "path-with-query, ?q, true",
        "path-with-query, '', true",
        "path-with-query, /a b, false",
        "path-with-query, a/b, false",
        "path-with-query, /a#b, false",
        "path-with-query, /ä, false"
    })
    void checksThePartsOfTheTarget(String part, String text, boolean valid) {
        Value request = guest.types("[constructor]outgoing-request", guest.fields());
        Value some = Value.some(Value.of(text));
        Value set = guest.method("outgoing-request.set-" + part, request, some);
        assertEquals(valid, ((Value.Result) set).isOk());
        assertEquals(
                valid ? some : Value.none(), guest.method("outgoing-request." + part, request));
        ok(guest.method("outgoing-request.set-" + part, request, Value.none()));
    }

    @Test
    void knowsSchemes() {
        Value request = guest.types("[constructor]outgoing-request", guest.fields());
        assertEquals(Value.none(), guest.method("outgoing-request.scheme", request));
        for (Value scheme :
                List.of(Value.variant("HTTPS"), Value.variant("other", Value.of("coap")))) {
            ok(guest.method("outgoing-request.set-scheme", request, Value.some(scheme)));
            assertEquals(Value.some(scheme), guest.method("outgoing-request.scheme", request));
        }
        error(
                guest.method(
                        "outgoing-request.set-scheme",
                        request,
                        Value.some(Value.variant("other", Value.of("1 x")))));
    }

    @Test
    void keepsTimeouts() {
        Value options = guest.types("[constructor]request-options");
        for (String name :
                List.of("connect-timeout", "first-byte-timeout", "between-bytes-timeout")) {
            assertEquals(Value.none(), guest.method("request-options." + name, options));
            Value time = Value.some(Value.u64(1_500_000_000L));
            ok(guest.method("request-options.set-" + name, options, time));
            assertEquals(time, guest.method("request-options." + name, options));
        }
    }

    @Test
    void checksStatusCodes() {
        Value response = guest.types("[constructor]outgoing-response", guest.fields());
        assertEquals(Value.u16(200), guest.method("outgoing-response.status-code", response));
        ok(guest.method("outgoing-response.set-status-code", response, Value.u16(404)));
        error(guest.method("outgoing-response.set-status-code", response, Value.u16(99)));
        error(guest.method("outgoing-response.set-status-code", response, Value.u16(1000)));
        assertEquals(Value.u16(404), guest.method("outgoing-response.status-code", response));
    }

    @Test
    void givesBodiesAndStreamsOnce() {
        Value response = guest.types("[constructor]outgoing-response", guest.fields());
        Value body = ok(guest.method("outgoing-response.body", response));
        error(guest.method("outgoing-response.body", response));
        Value stream = ok(guest.method("outgoing-body.write", body));
        error(guest.method("outgoing-body.write", body));
        assertThrows(
                Trap.class, () -> guest.types("[static]outgoing-body.finish", body, Value.none()));
        ((Handle) stream).drop();
        ok(guest.types("[static]outgoing-body.finish", body, Value.none()));
    }

    @Test
    void comparesABodyWithItsDeclaredLength() {
        Value shortBody = responseBody("4");
        Value stream = ok(guest.method("outgoing-body.write", shortBody));
        ok(guest.tryWrite(stream, "abc"));
        ((Handle) stream).drop();
        Value mismatch =
                error(guest.types("[static]outgoing-body.finish", shortBody, Value.none()));
        assertEquals(Value.variant("HTTP-response-body-size", Value.some(Value.u64(3))), mismatch);

        Value longBody = responseBody("2");
        Value second = ok(guest.method("outgoing-body.write", longBody));
        Value failure = error(guest.tryWrite(second, "abc"));
        assertEquals("HTTP-response-body-size", guest.errorOf(failure).label());
    }

    private Value responseBody(String length) {
        Value response =
                guest.types(
                        "[constructor]outgoing-response", guest.fields("content-length", length));
        return ok(guest.method("outgoing-response.body", response));
    }
}
