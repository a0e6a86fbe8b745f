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

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir Path folder;

    private Path document(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path deviceWithTypo() throws IOException {
        return document(
                "press 7.yaml",
                """
                properties:
                  id: press-7
                  vendor: Acme
                  modelNumber: P7
                  serialNumber: "1"
                  peripherals:
                    - type: gqu
                """);
    }

    @Test
    void aFindingLooksLikeACompilers() throws IOException {
        Edgewright.run("check", deviceWithTypo())
                .with(1)
                .shows("press 7.yaml:7:13: ", "error", "did you mean `gpu`?", "[margo-enum]")
                .complains("1 input checked: 1 error, 0 warnings");
    }

    @Test
    void jsonIsAnArray() throws IOException {
        Edgewright.Ended ended = Edgewright.run("check", "--format", "json", deviceWithTypo());
        JsonArray findings = JsonParser.parseString(ended.with(1).out()).getAsJsonArray();
        assertEquals(1, findings.size());
        assertEquals("margo-enum", findings.get(0).getAsJsonObject().get("code").getAsString());
        assertEquals(ended.out(), Edgewright.run("check", "--json", deviceWithTypo()).out());
    }

    @Test
    void sarifHasARuleAResultAndAPlace() throws IOException {
        Edgewright.Ended ended = Edgewright.run("check", "--format", "sarif", deviceWithTypo());
        JsonObject log = JsonParser.parseString(ended.with(1).out()).getAsJsonObject();
        assertEquals("2.1.0", log.get("version").getAsString());
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertEquals("Edgewright", driver.get("name").getAsString());
        assertEquals(1, driver.getAsJsonArray("rules").size());
        JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("margo-enum", result.get("ruleId").getAsString());
        assertEquals("error", result.get("level").getAsString());
        JsonObject place =
                result.getAsJsonArray("locations")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("physicalLocation");
        String uri = place.getAsJsonObject("artifactLocation").get("uri").getAsString();
        assertTrue(uri.startsWith("file:///") && uri.endsWith("/press%207.yaml"), uri);
        JsonObject region = place.getAsJsonObject("region");
        assertEquals(7, region.get("startLine").getAsInt());
        assertEquals(13, region.get("startColumn").getAsInt());
        assertEquals(16, region.get("endColumn").getAsInt());
    }

    @Test
    void sarifOfNothingIsALogToo() throws IOException {
        Path good =
                document(
                        "good.yaml",
                        """
                        properties: {id: a, vendor: b, modelNumber: c, serialNumber: d}
                        """);
        JsonObject log =
                JsonParser.parseString(
                                Edgewright.run("check", "--format", "sarif", good).with(0).out())
                        .getAsJsonObject();
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        assertEquals(0, run.getAsJsonArray("results").size());
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() throws IOException {
        Edgewright.run("check", "--format", "xml", deviceWithTypo())
                .with(2)
                .complains("--format", "text", "json", "sarif");
    }
}
