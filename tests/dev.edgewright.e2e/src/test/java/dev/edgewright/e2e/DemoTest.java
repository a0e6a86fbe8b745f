/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole road, from an empty folder to a workload that ran on a device. */
class DemoTest {
    @TempDir private Path folder;

    @Test
    void goesTheWholeRoadWithNothingButAJdk() throws IOException {
        Edgewright.Outcome demo =
                Edgewright.in(folder)
                        .with("PATH", "/usr/bin:/bin")
                        .run("demo", "--language", "wat", "road")
                        .endsWith(0)
                        .prints("[6/6]")
                        .prints("line-7 takes it")
                        .prints("press-7 refuses it: memory 256Ki is less than the required 1Mi")
                        .prints("panel-2 refuses it: rule 1, label `wasm.edgewright.dev/module`")
                        .prints("8 of 40 readings above 80.0")
                        .prints("line-7 reports: installed");
        assertFalse(demo.out().contains("\u001b["), "colours without a terminal");
        Path road = folder.resolve("road");
        for (String left :
                List.of(
                        "SUMMARY.md",
                        "sensor-filter/margo.yaml",
                        "sensor-filter/wit/world.wit",
                        "sensor-filter/README.md",
                        "sensor-filter/build/sensor-filter.wasm",
                        "devices/line-7/device.log",
                        "keys/demo.key")) {
            assertTrue(Files.isRegularFile(road.resolve(left)), left);
        }
        byte[] wasm = Files.readAllBytes(road.resolve("sensor-filter/build/sensor-filter.wasm"));
        assertEquals("\0asm", new String(wasm, 0, 4));
    }

    @Test
    void whatItLeavesCanBeCheckedBuiltAndRun() throws IOException {
        Edgewright edgewright = Edgewright.in(folder);
        edgewright.run("new", "boiler-filter").endsWith(0);
        Path project = folder.resolve("boiler-filter");
        edgewright.run("check", "boiler-filter").endsWith(0);
        edgewright.run("build", "boiler-filter").endsWith(0);
        String readings = Files.readString(project.resolve("data/readings.csv"));
        Edgewright.Outcome run =
                Edgewright.in(project)
                        .reading(readings)
                        .run("run", "--env", "LIMIT=87", "build/boiler-filter.wasm")
                        .endsWith(0)
                        .complains("of 40 readings above 87");
        List<String> expected =
                readings.lines()
                        .filter(
                                line ->
                                        line.startsWith("time")
                                                || Double.parseDouble(line.split(",")[2]) > 87)
                        .toList();
        assertEquals(expected, run.out().lines().toList());
    }

    @Test
    void printsItsSummaryAsJson() {
        Edgewright.Outcome demo =
                Edgewright.in(folder).run("demo", "--json", "--language", "wat").endsWith(0);
        JsonObject summary = JsonParser.parseString(demo.out()).getAsJsonObject();
        assertEquals("installed", summary.getAsJsonObject("run").get("state").getAsString());
        assertEquals(
                List.of("line-7"),
                StreamSupport.stream(summary.getAsJsonArray("devices").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .filter(device -> device.get("accepted").getAsBoolean())
                        .map(device -> device.get("id").getAsString())
                        .toList());
    }

    @Test
    void pushesToDebiansRegistry() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/docker-registry")),
                "skipped: no docker-registry on this machine");
        int port = freePort();
        Path config =
                Files.writeString(
                        folder.resolve("registry.yml"),
                        """
                        version: 0.1
                        log: {accesslog: {disabled: true}, level: error}
                        storage: {filesystem: {rootdirectory: %s}}
                        http: {addr: "127.0.0.1:%d"}
                        """
                                .formatted(folder.resolve("content"), port));
        Process registry =
                new ProcessBuilder("/usr/bin/docker-registry", "serve", config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("registry.log").toFile())
                        .start();
        try {
            Loopback.awaitListener(port);
            Edgewright.in(folder)
                    .run("demo", "--language", "wat", "--registry", "http://localhost:" + port, "d")
                    .endsWith(0)
                    .prints("oci://localhost:" + port + "/acme/sensor-filter:0.1.0@sha256:")
                    .prints("line-7 reports: installed");
        } finally {
            registry.destroy();
        }
        assertTrue(
                Files.isDirectory(
                        folder.resolve(
                                "content/docker/registry/v2/repositories/acme/sensor-filter")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
