/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code edgewright serve}, over HTTP. */
@Timeout(60)
class ServeCommandTest {

    /** Answers by the path; its source lies beside the tests of the host. */
    private static final Path PROXY =
            Path.of("../dev.edgewright.host.tests/src/dev/edgewright/host/serve/proxy.wasm");

    private static final Pattern URL = Pattern.compile("http://[^ \"]+");

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final HttpClient client = HttpClient.newHttpClient();
    private Thread server;

    @AfterEach
    void stop() throws InterruptedException {
        client.shutdownNow();
        if (server != null) {
            server.interrupt();
            server.join();
        }
    }

    @Test
    void saysWhereItServesAndLogsRequests() throws Exception {
        String url = serve();
        assertTrue(
                out.toString()
                        .matches(
                                "Serving .*proxy\\.wasm at http://127\\.0\\.0\\.1:\\d+/ \\(Ctrl-C ends\\)\\R"),
                out.toString());
        assertEquals("hello", get(url + "hello?a=b").body());
        HttpResponse<String> failed = get(url + "trap");
        assertEquals(500, failed.statusCode());
        assertTrue(failed.body().contains("request 2"), failed.body());
        await(err, text -> text.contains("2 The component failed: "));
        assertTrue(
                err.toString()
                        .matches(
                                "(?s)1 GET /hello\\?a=b 200 5 bytes [0-9.]+ ms\\R2 GET /trap 500 .*"),
                err.toString());
    }

    @Test
    void logsAsJson() throws Exception {
        get(serve("--json") + "nothing");
        JsonObject ready = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals(PROXY.toString(), ready.get("serving").getAsString());
        await(err, text -> text.endsWith(System.lineSeparator()));
        JsonObject line = JsonParser.parseString(err.toString()).getAsJsonObject();
        assertEquals(1, line.get("id").getAsInt());
        assertEquals("/nothing", line.get("target").getAsString());
        assertEquals(500, line.get("status").getAsInt());
        assertTrue(line.get("problem").getAsString().contains("without a response"));
    }

    @Test
    void grantsAndLimitsAsToldTo() throws Exception {
        String url = serve("--net", "loopback", "--timeout", "300ms", "--fuel", "100M");
        assertEquals("hello", get(url + "fetch?" + URI.create(url).getAuthority()).body());
        assertEquals(500, get(url + "sleep").statusCode());
        await(err, text -> text.contains("3 The component failed: "));
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        String url = serve();
        get(url + "hello");
        server.interrupt();
        server.join(TimeUnit.SECONDS.toMillis(20));
        int port = URI.create(url).getPort();
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:http", ":8080", "::1:80", "127.0.0.1:70000"})
    void saysHowAnAddressIsWritten(String address) {
        Edgewright.run("serve", PROXY, "--addr", address)
                .with(2)
                .prints("")
                .complains("--addr " + address, ":");
    }

    @Test
    void saysWhyItDoesNotServe() throws Exception {
        Edgewright.run("serve", Components.kitchen(folder))
                .with(1)
                .complains("kitchen.wasm", "does not answer HTTP requests", "demo:a/one@1.2.0");
        Edgewright.run("serve", new Edgewright(folder).module("m.wasm", "(module)"))
                .with(1)
                .complains("m.wasm", "core module");
        Edgewright.run("serve", folder.resolve("missing.wasm")).with(1).complains("no such file");
        Edgewright.run("serve", PROXY, "--concurrency", 0).with(2).complains("--concurrency 0");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Edgewright.run("serve", PROXY, "--addr", "127.0.0.1:" + taken.getLocalPort())
                    .with(1)
                    .complains("the port is taken");
        }
    }

    /** Starts to serve the proxy on any free port, and gives its URL. */
    private String serve(String... options) throws InterruptedException {
        String[] words =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        "serve", PROXY.toString(), "--addr", "127.0.0.1:0"),
                                Arrays.stream(options))
                        .toArray(String[]::new);
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        server = new Thread(() -> command.execute(words));
        server.start();
        await(out, text -> text.endsWith(System.lineSeparator()));
        Matcher url = URL.matcher(out.toString());
        assertTrue(url.find(), out + err.toString());
        return url.group();
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private void await(StringWriter writer, Predicate<String> condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.test(writer.toString())) {
            assertTrue(
                    System.nanoTime() < deadline && server.isAlive(),
                    () -> "it never came: " + out + err);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
