/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The files that the benchmark works on. */
final class BenchmarkWorkspace {

    static final String BIG = "big/big.wit";

    private static final int LINES_OF_AN_INTERFACE = 25;

    private BenchmarkWorkspace() {}

    /** Copies the WASI packages out of the folder {@code shared} that lies beside the checkout. */
    static void wasi(Path folder) throws IOException {
        Path wasi = Edgewright.shared().resolve("wasi-wit");
        Assumptions.assumeTrue(
                Files.isDirectory(wasi), "skipped: the folder shared is not beside the checkout");
        List<Path> files;
        try (Stream<Path> all = Files.walk(wasi)) {
            files = all.filter(f -> f.toString().endsWith(".wit")).toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve("wasi").resolve(wasi.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** A document of about so many lines that uses WASI and itself. */
    static String document(String name, int lines) {
        StringBuilder text = new StringBuilder("package bench:" + name + "@1.0.0;\n\n");
        for (int i = 0; i * LINES_OF_AN_INTERFACE < lines; i++) {
            text.append(
                    """
                    /// Interface number %d.
                    @since(version = 1.0.0)
                    interface part%d {
                        use wasi:io/streams@0.2.12.{input-stream, output-stream};
                        %s
                        /// A reading.
                        record reading {
                            /// When.
                            at: u64,
                            value: f64,
                            unit: option<string>,
                        }
                        variant outcome {
                            good(list<reading>),
                            bad(string),
                        }
                        enum level { low, middle, high }
                        type readings = list<reading>;
                        resource sensor {
                            constructor(name: string);
                            read: func(count: u32) -> result<readings, string>;
                        }
                        open: func(source: borrow<sensor>, into: output-stream) -> outcome;
                        last: func(level: level) -> option<reading>;
                    }

                    """
                            .formatted(
                                    i,
                                    i,
                                    i == 0
                                            ? "type previous = u32;"
                                            : "use part" + (i - 1) + ".{readings as previous};"));
        }
        return text.toString();
    }

    /** Writes packages that have nothing to do with the others. */
    static void strangers(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("strangers/s" + i + "/s.wit");
            Files.createDirectories(file.getParent());
            Files.writeString(file, document("stranger" + i, 200));
        }
    }
}
