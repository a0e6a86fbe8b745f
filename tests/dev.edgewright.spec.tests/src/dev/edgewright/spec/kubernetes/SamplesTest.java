/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.SharedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published document gets the verdict that {@code verdicts.txt} says and explains. */
class SamplesTest {

    private static List<String[]> verdicts() {
        try (InputStream in = SamplesTest.class.getResourceAsStream("verdicts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\s*\\|\\s*", 3))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdictIsAsExpected(String file, String found, String why) throws IOException {
        Path sample = SharedFolder.find("samples").resolve(file);
        String[] expected = found.isEmpty() ? new String[0] : found.split(" ");
        Cluster.of(Files.readString(sample)).finds(expected);
        assertFalse(why.isBlank());
    }

    @Test
    void everyDocumentHasAVerdict() throws IOException {
        Path samples = SharedFolder.find("samples");
        Set<String> files = new TreeSet<>();
        for (String folder : List.of("k8s", "wasmcloud-v2")) {
            try (Stream<Path> list = Files.list(samples.resolve(folder))) {
                list.forEach(p -> files.add(folder + "/" + p.getFileName()));
            }
        }
        Set<String> judged = new TreeSet<>();
        verdicts().forEach(v -> judged.add(v[0]));
        assertEquals(files, judged);
    }

    @Test
    void foreignDocumentsGetNoFindings() throws IOException {
        Path samples = SharedFolder.find("samples");
        for (String folder : List.of("compose", "helm")) {
            try (Stream<Path> list = Files.list(samples.resolve(folder))) {
                for (Path file : list.toList()) {
                    Cluster.of(Files.readString(file)).isFine();
                    assertTrue(Cluster.isForeign(Files.readString(file)), file.toString());
                }
            }
        }
    }
}
