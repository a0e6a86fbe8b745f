/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real documents are read as the library reads them. */
class SampleTextTest {

    @TestFactory
    List<DynamicTest> realDocumentsAreReadAsTheLibraryReadsThem() throws IOException {
        Path samples = SharedFolder.find("samples");
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(f -> f.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .map(f -> test(samples, f))
                    .toList();
        }
    }

    private static DynamicTest test(Path samples, Path file) {
        return DynamicTest.dynamicTest(
                samples.relativize(file).toString(),
                () -> {
                    String text = Files.readString(file);
                    Laws.hold(text);
                    Laws.holdForNodes(text);
                });
    }
}
