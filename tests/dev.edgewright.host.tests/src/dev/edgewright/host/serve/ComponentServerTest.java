/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.Limits;
import dev.edgewright.engine.ProgramException;
import dev.edgewright.engine.Tier;
import dev.edgewright.host.grants.Grants;
import dev.edgewright.host.grants.NetworkGrant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ComponentServerTest {

    private final BlockingQueue<Served> log = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private ComponentServer server;

    @AfterEach
    void stop() {
        client.shutdownNow();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void answersWithWhatTheComponentSays() throws Exception {
        start();
        HttpResponse<String> response =
                client.send(
                        request("/hello").header("X-Say", "one").header("X-Say", "two").build(),
                        BodyHandlers.ofString());
        assertEquals(200, response.statusCode());
        assertEquals("hello", response.body());
        assertEquals(List.of("one", "two"), response.headers().allValues("x-said"));
        assertEquals("text/plain", response.headers().firstValue("content-type").orElseThrow());
        Served served = log.poll(10, TimeUnit.SECONDS);
        assertEquals(
                "GET /hello 200 5",
                served.method()
                        + " "
                        + served.target()
                        + " "
                        + served.status()
                        + " "
                        + served.bytes());
        assertTrue(served.problem().isEmpty(), () -> served.problem().toString());
        assertEquals(1, served.id());
        assertEquals(404, get("/a%2Fb//c/..?d=%7B").statusCode());
        assertEquals("/a%2Fb//c/..?d=%7B", log.poll(10, TimeUnit.SECONDS).target());
    }

    @Test
    void givesEveryRequestAFreshInstance() throws Exception {
        start();
        for (int i = 0; i < 20; i++) {
            assertEquals("hello", get("/hello").body());
        }
    }

    @Test
    void streamsBothBodiesAndTheTrailers() throws Exception {
        start();
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write(
                            ("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            + "5\r\nfirst\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in = reader(socket);
            assertEquals("HTTP/1.1 200 OK", in.readLine());
            while (!in.readLine().isEmpty()) {
                continue;
            }
            assertEquals("5", in.readLine());
            // The end of a chunk's line comes with the next chunk.
            char[] first = new char[5];
            assertEquals(5, in.read(first));
            assertEquals("first", new String(first));
            socket.getOutputStream()
                    .write("6\r\nsecond\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("", in.readLine());
            assertEquals("6", in.readLine());
            assertEquals("second", in.readLine());
            assertEquals("0", in.readLine());
            assertEquals("x-end: reached", in.readLine());
            assertEquals("", in.readLine());
        }
    }

    @Test
    void carriesMoreThanItHolds() throws Exception {
        start();
        String much = "0123456789abcdef".repeat(1 << 17);
        HttpResponse<String> echoed =
                client.send(
                        request("/echo").POST(HttpRequest.BodyPublishers.ofString(much)).build(),
                        BodyHandlers.ofString());
        assertEquals(much, echoed.body());
        assertEquals(4 << 20, get("/big").body().length());
    }

    @Test
    void holdsAGuestBackWhoseClientDoesNotRead() throws Exception {
        start();
        try (Socket socket = connect()) {
            ask(socket, "/big");
            assertEquals('H', socket.getInputStream().read());
            assertEquals(null, log.poll(300, TimeUnit.MILLISECONDS), "nobody has read 4 MiB");
        }
        Served served = log.poll(10, TimeUnit.SECONDS);
        assertTrue(served.problem().orElseThrow().startsWith("The response broke off"));
        assertTrue(served.bytes() < 4 << 20);
    }

    @Test
    void tellsTheClientLittleAndTheLogAllOfAFault() throws Exception {
        start();
        for (String path : List.of("/trap", "/nothing", "/error", "/no-body", "/grow")) {
            HttpResponse<String> response = get(path);
            Served served = log.poll(10, TimeUnit.SECONDS);
            assertEquals(path.equals("/error") ? 504 : 500, response.statusCode(), path);
            assertEquals(
                    "The component failed; the server's log says more at request %d.\n"
                            .formatted(served.id()),
                    response.body());
            assertEquals(response.statusCode(), served.status());
            String problem = served.problem().orElseThrow();
            assertTrue(problem.startsWith("The component failed: "), problem);
            assertTrue(
                    problem.contains(
                            switch (path) {
                                case "/nothing" -> "ended without a response";
                                case "/error" -> "DNS-timeout";
                                default -> "unreachable";
                            }),
                    path + ": " + problem);
        }
        assertEquals("hello", get("/hello").body());
    }

    @Test
    void breaksAResponseOffThatItCannotEnd() throws Exception {
        start();
        for (String path : List.of("/half", "/short")) {
            ExecutionException e =
                    assertThrows(
                            ExecutionException.class,
                            () ->
                                    client.sendAsync(request(path).build(), BodyHandlers.ofString())
                                            .get());
            assertTrue(e.getCause() instanceof IOException, () -> "got " + e.getCause());
            Served served = log.poll(10, TimeUnit.SECONDS);
            assertEquals(200, served.status());
            assertTrue(
                    served.problem().orElseThrow().contains("unreachable")
                            || served.problem().orElseThrow().startsWith("The response broke off"),
                    served.problem().toString());
        }
    }

    @Test
    void endsGuestsThatUseTooMuchTime() throws Exception {
        for (Tier tier : Tier.values()) {
            start(
                    options()
                            .withLimits(Limits.none().withWallClock(Duration.ofMillis(300)))
                            .withPreferred(tier),
                    Grants.none());
            for (String path : List.of("/loop", "/sleep")) {
                long begin = System.nanoTime();
                assertEquals(500, get(path).statusCode(), path);
                assertTrue(
                        System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10),
                        "a loop that has 300 ms must not run for 10 s");
            }
            assertEquals("hello", get("/hello").body());
            server.close();
        }
    }

    @Test
    void endsGuestsThatUseTooManyInstructions() throws Exception {
        start(
                options()
                        .withLimits(Limits.none().withFuel(1_000_000))
                        .withPreferred(Tier.INTERPRETED),
                Grants.none());
        assertEquals(500, get("/loop").statusCode());
        assertEquals("hello", get("/hello").body());
    }

    @Test
    void forwardsOnlyWhereItIsGranted() throws Exception {
        start();
        String self = "127.0.0.1:" + server.port();
        assertEquals(403, fetchStatus(self));
        server.close();
        Grants grants = Grants.builder().network(NetworkGrant.nothing().and("loopback")).build();
        start(options(), grants);
        HttpResponse<String> response = get("/fetch?127.0.0.1:" + server.port());
        assertEquals("hello", response.body());
        assertEquals(200, response.statusCode());
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertEquals(502, fetchStatus("127.0.0.1:" + free));
    }

    @Test
    void answersManyAtOnceAndOneAfterTheOther() throws Exception {
        start(options().withConcurrency(4), Grants.none());
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(client.sendAsync(request("/hello").build(), BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> one : all) {
            assertEquals("hello", one.get(30, TimeUnit.SECONDS).body());
        }
    }

    @Test
    void turnsRequestsAwayThatAreTooMany() throws Exception {
        start(
                options()
                        .withConcurrency(1)
                        .withLimits(Limits.none().withWallClock(Duration.ofSeconds(50)))
                        .withGrace(Duration.ofMillis(100)),
                Grants.none());
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 1030; i++) {
                Socket socket = connect();
                sockets.add(socket);
                ask(socket, "/sleep");
            }
            Served refused = log.poll(10, TimeUnit.SECONDS);
            assertEquals(503, refused.status());
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void letsRequestsInWorkFinishWhenItIsClosed() throws Exception {
        start();
        CompletableFuture<HttpResponse<String>> half =
                client.sendAsync(request("/half").build(), BodyHandlers.ofString());
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write(
                            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"
                                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in = reader(socket);
            assertEquals("HTTP/1.1 200 OK", in.readLine());
            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            TimeUnit.MILLISECONDS.sleep(200);
            assertFalse(closed.isDone());
            socket.getOutputStream().write("defghi".getBytes(StandardCharsets.US_ASCII));
            StringBuilder rest = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rest.append(line).append('|');
            }
            assertTrue(rest.toString().contains("defghi"), rest.toString());
            closed.get(10, TimeUnit.SECONDS);
        }
        assertThrows(ExecutionException.class, () -> half.get(10, TimeUnit.SECONDS));
    }

    @Test
    void endsRequestsThatDoNotFinishInTime() throws Exception {
        start(options().withGrace(Duration.ofMillis(200)), Grants.none());
        CompletableFuture<HttpResponse<String>> sleeping =
                client.sendAsync(request("/sleep").build(), BodyHandlers.ofString());
        TimeUnit.MILLISECONDS.sleep(300);
        server.close();
        Served served = log.poll(10, TimeUnit.SECONDS);
        assertTrue(served.problem().orElseThrow().contains("the server ends"), served.toString());
        assertThrows(ExecutionException.class, () -> sleeping.get(10, TimeUnit.SECONDS));
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServeException e =
                    assertThrows(
                            ServeException.class,
                            () ->
                                    start(
                                            options()
                                                    .withAddress("127.0.0.1", taken.getLocalPort()),
                                            Grants.none()));
            assertTrue(e.getMessage().contains("port is taken"), e.getMessage());
        }
    }

    @Test
    void saysWhatAComponentExportsInstead() {
        byte[] empty = {0, 'a', 's', 'm', 0x0D, 0, 1, 0};
        ProgramException e = assertThrows(ProgramException.class, () -> ProxyComponent.load(empty));
        assertTrue(e.getMessage().contains("it exports nothing"), e.getMessage());
    }

    private static ServeOptions options() {
        return ServeOptions.defaults().withAddress("127.0.0.1", 0);
    }

    private void start() throws Exception {
        start(options(), Grants.none());
    }

    private void start(ServeOptions options, Grants grants) throws Exception {
        server = ComponentServer.start(proxy(), grants, linker -> {}, options, log::add);
    }

    static ProxyComponent proxy() throws IOException, ProgramException {
        try (InputStream in = ComponentServerTest.class.getResourceAsStream("proxy.wasm")) {
            return ProxyComponent.load(in.readAllBytes());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private int fetchStatus(String authority) throws IOException, InterruptedException {
        return get("/fetch?" + authority).statusCode();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void ask(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(
                        "GET %s HTTP/1.1\r\nHost: x\r\n\r\n"
                                .formatted(path)
                                .getBytes(StandardCharsets.US_ASCII));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }
}
