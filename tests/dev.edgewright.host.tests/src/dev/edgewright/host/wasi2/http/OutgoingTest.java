/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import static dev.edgewright.host.wasi2.http.HttpGuest.error;
import static dev.edgewright.host.wasi2.http.HttpGuest.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.edgewright.engine.component.Handle;
import dev.edgewright.engine.component.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OutgoingTest {

    private static HttpServer server;
    private static ExecutorService threads;
    private static int port;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", OutgoingTest::echo);
        server.createContext(
                "/redirect",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void echo(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("X-Method", exchange.getRequestMethod());
        exchange.getResponseHeaders().add("X-Uri", exchange.getRequestURI().toString());
        exchange.getResponseHeaders()
                .put(
                        "X-Seen",
                        exchange.getRequestHeaders().getOrDefault("X-Say", java.util.List.of("")));
        exchange.getResponseHeaders()
                .add(
                        "X-Length",
                        exchange.getRequestHeaders().getFirst("Content-Length")
                                + "/"
                                + exchange.getRequestHeaders().getFirst("Transfer-Encoding"));
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            exchange.getRequestBody().transferTo(exchange.getResponseBody());
        }
    }

    @Test
    void sendsARequestAndReadsTheResponse() throws Exception {
        try (HttpGuest guest = new HttpGuest("127.0.0.1:" + port)) {
            Value request = guest.request("GET", port, "/a?b=c|d", "X-Say", "one", "x-say", "two");
            Value response = guest.fetch(request);
            assertEquals(200, guest.status(response));
            Value headers = guest.method("incoming-response.headers", response);
            assertEquals("GET", guest.field(headers, "x-method"));
            assertEquals("/a?b=c%7Cd", guest.field(headers, "x-uri"));
            assertEquals("one|two", guest.field(headers, "x-seen"));
            assertEquals("", guest.field(headers, "transfer-encoding"));
            assertEquals("null/null", guest.field(headers, "x-length"));
            assertEquals(
                    "immutable",
                    error(guest.method("fields.delete", headers, Value.of("a"))).label());
            assertEquals("", guest.body(response));
            error(guest.method("incoming-response.consume", response));
        }
    }

    @Test
    void sendsABodyThatIsKnownBeforehand() throws Exception {
        try (HttpGuest guest = new HttpGuest("loopback")) {
            Value request = guest.request("PUT", port, "/");
            Value body = ok(guest.method("outgoing-request.body", request));
            guest.writeBody(body, "measured");
            Value response = guest.fetch(request);
            Value headers = guest.method("incoming-response.headers", response);
            assertEquals("8/null", guest.field(headers, "x-length"));
            assertEquals("PUT", guest.field(headers, "x-method"));
            assertEquals("measured", guest.body(response));
        }
    }

    @Test
    void streamsBothBodies() throws Exception {
        try (HttpGuest guest = new HttpGuest("loopback")) {
            Value request = guest.request("POST", port, "/");
            Value body = ok(guest.method("outgoing-request.body", request));
            Value future = ok(guest.handle(request));
            Value out = ok(guest.method("outgoing-body.write", body));
            ok(guest.tryWrite(out, "first"));
            ok(guest.tryWrite(out, "second"));
            assertEquals(Value.none(), guest.method("future-incoming-response.get", future));
            ((Handle) out).drop();
            ok(guest.types("[static]outgoing-body.finish", body, Value.none()));
            Value response = ok(guest.outcome(future));
            Value headers = guest.method("incoming-response.headers", response);
            assertEquals("null/chunked", guest.field(headers, "x-length"));
            Value incoming = ok(guest.method("incoming-response.consume", response));
            Value in = ok(guest.method("incoming-body.stream", incoming));
            assertEquals("firstsecond", guest.readAll(in));
            ((Handle) in).drop();
            Value trailers = guest.types("[static]incoming-body.finish", incoming);
            guest.block(guest.method("future-trailers.subscribe", trailers));
            assertEquals(
                    Value.some(Value.ok(Value.ok(Value.none()))),
                    guest.method("future-trailers.get", trailers));
            assertEquals(Value.some(Value.error()), guest.method("future-trailers.get", trailers));
        }
    }

    @Test
    void carriesMoreThanItHolds() throws Exception {
        String much = "0123456789abcdef".repeat(1 << 16);
        try (HttpGuest guest = new HttpGuest("loopback");
                ServerSocket listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            answer(
                    listener,
                    "HTTP/1.1 200 OK\r\nContent-Length: " + much.length() + "\r\n\r\n" + much,
                    false);
            Value response = guest.fetch(guest.request("GET", listener.getLocalPort(), "/"));
            assertEquals(much, guest.body(response));
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (HttpGuest guest = new HttpGuest("loopback")) {
            Value response = guest.fetch(guest.request("GET", port, "/redirect"));
            assertEquals(302, guest.status(response));
            Value headers = guest.method("incoming-response.headers", response);
            assertEquals("/", guest.field(headers, "location"));
        }
    }

    @Test
    void deniesWhatIsNotGranted() throws Exception {
        try (HttpGuest guest = new HttpGuest("127.0.0.1:1", "example.org")) {
            assertEquals(
                    "HTTP-request-denied",
                    error(guest.handle(guest.request("GET", port, "/"))).label());
        }
        try (HttpGuest guest = new HttpGuest()) {
            assertEquals(
                    "HTTP-request-denied",
                    error(guest.handle(guest.request("GET", port, "/"))).label());
        }
    }

    @Test
    void refusesRequestsThatCannotBe() throws Exception {
        try (HttpGuest guest = new HttpGuest("all")) {
            Value noAuthority = guest.types("[constructor]outgoing-request", guest.fields());
            assertEquals("HTTP-request-URI-invalid", error(guest.handle(noAuthority)).label());
            Value scheme = guest.request("GET", port, "/");
            ok(
                    guest.method(
                            "outgoing-request.set-scheme",
                            scheme,
                            Value.some(Value.variant("other", Value.of("ftp")))));
            assertEquals("HTTP-protocol-error", error(guest.handle(scheme)).label());
            assertEquals(
                    "HTTP-request-method-invalid",
                    error(guest.handle(guest.request("CONNECT", port, "/"))).label());
        }
    }

    @Test
    void saysWhyThereIsNoResponse() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0)) {
            free = closed.getLocalPort();
        }
        try (HttpGuest guest = new HttpGuest("all")) {
            assertEquals("connection-refused", failure(guest, guest.request("GET", free, "/")));
            Value unknown = guest.request("GET", free, "/");
            ok(
                    guest.method(
                            "outgoing-request.set-authority",
                            unknown,
                            Value.some(Value.of("nobody.invalid"))));
            assertEquals("DNS-error", failure(guest, unknown));
        }
        try (HttpGuest guest = new HttpGuest("all");
                ServerSocket listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            answer(listener, "HTTP/1.1 400 Bad Request\r\n\r\n", true);
            Value tls = guest.request("GET", listener.getLocalPort(), "/");
            ok(
                    guest.method(
                            "outgoing-request.set-scheme",
                            tls,
                            Value.some(Value.variant("HTTPS"))));
            assertEquals("TLS-protocol-error", failure(guest, tls));
        }
        assertEquals("connection-terminated", failureOf("", true));
        assertEquals("HTTP-protocol-error", failureOf("nonsense\r\n\r\n", true));
    }

    @Test
    void trustsOnlyWhomJavaTrusts(@TempDir Path folder) throws Exception {
        HttpsServer stranger = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 9);
        try (HttpGuest guest = new HttpGuest("loopback")) {
            stranger.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
            stranger.start();
            Value request = guest.request("GET", stranger.getAddress().getPort(), "/");
            ok(
                    guest.method(
                            "outgoing-request.set-scheme",
                            request,
                            Value.some(Value.variant("HTTPS"))));
            assertEquals("TLS-certificate-error", failure(guest, request));
        } finally {
            stranger.stop(0);
        }
    }

    /** Keys with a certificate that nobody else has signed. */
    private static SSLContext selfSigned(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                store.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "not secret",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "SAN=ip:127.0.0.1")
                        .inheritIO()
                        .start();
        assertEquals(0, keytool.waitFor());
        char[] password = "not secret".toCharArray();
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void tellsOfAResponseThatBreaksOff() throws Exception {
        try (HttpGuest guest = new HttpGuest("loopback");
                ServerSocket listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            answer(listener, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", true);
            Value response = guest.fetch(guest.request("GET", listener.getLocalPort(), "/"));
            Value body = ok(guest.method("incoming-response.consume", response));
            Value stream = ok(guest.method("incoming-body.stream", body));
            Value read = guest.tryRead(stream);
            if (((Value.Result) read).isOk()) {
                read = guest.tryRead(stream);
            }
            assertEquals("HTTP-response-incomplete", guest.errorOf(error(read)).label());
            ((Handle) stream).drop();
            Value trailers = guest.types("[static]incoming-body.finish", body);
            Value end = ok(guest.method("future-trailers.get", trailers).asOptional().get());
            assertEquals("HTTP-response-incomplete", error(end).label());
        }
    }

    @Test
    void keepsTheTimeoutsOfARequest() throws Exception {
        try (HttpGuest guest = new HttpGuest("loopback");
                ServerSocket listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Value options = guest.types("[constructor]request-options");
            Value soon = Value.some(Value.u64(TimeUnit.MILLISECONDS.toNanos(100)));
            ok(guest.method("request-options.set-connect-timeout", options, soon));
            ok(guest.method("request-options.set-first-byte-timeout", options, soon));
            Value future =
                    ok(
                            guest.handle(
                                    guest.request("GET", listener.getLocalPort(), "/"),
                                    Value.some(options)));
            assertEquals("connection-read-timeout", error(guest.outcome(future)).label());

            answer(listener, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", false);
            Value between = guest.types("[constructor]request-options");
            ok(guest.method("request-options.set-between-bytes-timeout", between, soon));
            Value response =
                    ok(
                            guest.outcome(
                                    ok(
                                            guest.handle(
                                                    guest.request(
                                                            "GET", listener.getLocalPort(), "/"),
                                                    Value.some(between)))));
            Value body = ok(guest.method("incoming-response.consume", response));
            Value stream = ok(guest.method("incoming-body.stream", body));
            assertEquals("abc", new String(guest.read(stream).orElseThrow()));
            assertEquals(
                    "connection-read-timeout", guest.errorOf(error(guest.tryRead(stream))).label());
        }
    }

    @Test
    void breaksOffARequestWhoseBodyIsDropped() throws Exception {
        try (HttpGuest guest = new HttpGuest("loopback")) {
            Value request = guest.request("POST", port, "/");
            Value body = ok(guest.method("outgoing-request.body", request));
            Value future = ok(guest.handle(request));
            Value out = ok(guest.method("outgoing-body.write", body));
            ok(guest.tryWrite(out, "half"));
            ((Handle) out).drop();
            ((Handle) body).drop();
            Value outcome = guest.outcome(future);
            if (((Value.Result) outcome).isOk()) {
                Value incoming = ok(guest.method("incoming-response.consume", ok(outcome)));
                Value stream = ok(guest.method("incoming-body.stream", incoming));
                Value read = guest.tryRead(stream);
                while (((Value.Result) read).isOk()) {
                    read = guest.tryRead(stream);
                }
                assertEquals("last-operation-failed", error(read).label());
            }
        }
    }

    @Test
    void endsRequestsWithTheGuest() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (ServerSocket listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            HttpGuest guest = new HttpGuest("loopback");
            Value future = ok(guest.handle(guest.request("GET", listener.getLocalPort(), "/")));
            assertFalse(
                    guest.method("future-incoming-response.get", future).asOptional().isPresent());
            try (Socket peer = listener.accept()) {
                threads.submit(
                        () -> {
                            while (peer.getInputStream().read() >= 0) {
                                continue;
                            }
                            ended.countDown();
                            return null;
                        });
                guest.close();
                assertTrue(ended.await(10, TimeUnit.SECONDS));
            }
        }
    }

    private static String failure(HttpGuest guest, Value request) {
        return error(guest.outcome(ok(guest.handle(request)))).label();
    }

    /** The error that a peer brings about who answers with this. */
    private static String failureOf(String answer, boolean close) throws Exception {
        try (HttpGuest guest = new HttpGuest("loopback");
                ServerSocket listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            answer(listener, answer, close);
            return failure(guest, guest.request("POST", listener.getLocalPort(), "/"));
        }
    }

    /** Answers each connection with some bytes. */
    private static void answer(ServerSocket listener, String answer, boolean close) {
        threads.submit(
                () -> {
                    while (true) {
                        Socket peer = listener.accept();
                        byte[] request = new byte[4096];
                        int read = peer.getInputStream().read(request);
                        if (read >= 0) {
                            peer.getOutputStream()
                                    .write(answer.getBytes(StandardCharsets.US_ASCII));
                        }
                        if (close) {
                            // What was sent shall be seen before the end is.
                            TimeUnit.MILLISECONDS.sleep(100);
                            peer.close();
                        }
                    }
                });
    }
}
