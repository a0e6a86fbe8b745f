/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.SpecStandaloneSetup;
import dev.edgewright.spec.recognition.SpecFile;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How long a document takes to be read, once the machine is warm. */
class YamlBenchmark {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 200;
    private static final int[] SIZES = {500, 5_000};

    private final IParser parser = SpecStandaloneSetup.injector().getInstance(IParser.class);

    @Test
    void reading(TestReporter reporter) {
        for (int lines : SIZES) {
            String text = document(lines);
            reporter.publishEntry(
                    lines + " lines",
                    "trees %s, syntax and nodes %s"
                            .formatted(measured(() -> tree(text)), measured(() -> syntax(text))));
            String broken = text.replaceFirst("revision: 1.2.0", "revision: \"1.2.0");
            reporter.publishEntry(
                    lines + " lines with a mistake", "trees " + measured(() -> tree(broken)));
        }
    }

    private static int tree(String text) {
        SpecFile file = SpecFiles.read(Laws.FILE, text, root -> Optional.empty());
        return file.documents().size() + file.faults().size();
    }

    private int syntax(String text) {
        return parser.parse(new StringReader(text)).getRootNode().getTotalLength();
    }

    private static String document(int lines) {
        StringBuilder text = new StringBuilder("id: app\nprofiles:\n");
        for (int i = 0; i < lines / 10; i++) {
            text.append(
                    """
                      - type: custom
                        id: "profile-%d"
                        # what it is for
                        components:
                          - name: filter
                            properties: {repository: "oci://registry.example/a", wait: true}
                            notes: >-
                              text of
                              two lines
                            revision: 1.2.0
                    """
                            .formatted(i));
        }
        return text.toString();
    }

    private interface Work {
        int run();
    }

    private static String measured(Work work) {
        long sum = 0;
        for (int i = 0; i < WARM_UP; i++) {
            sum += work.run();
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            sum += work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return sum == 0
                ? "nothing"
                : "%.2f ms (p95 %.2f)".formatted(millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    }
}
