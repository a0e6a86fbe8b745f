/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every script of the core specification's suite. What is skipped is skipped for a proposal that
 * the engine refuses by name, or because it tests the text format.
 */
class CoreSpecTest {

    @Test
    void whatIsNotRefusedPasses() throws Exception {
        Path suite = SharedFolder.find("conformance/core-spec");
        List<Path> scripts;
        try (var folders = Files.list(suite)) {
            scripts = folders.filter(Files::isDirectory).sorted().toList();
        }
        List<String> failures = new ArrayList<>();
        Map<String, Integer> skipped = new TreeMap<>();
        int passed = 0;
        for (Path script : scripts) {
            SpecScript run = new SpecScript(script);
            run.run();
            passed += run.passed();
            failures.addAll(run.failures());
            run.skipped().forEach((why, count) -> skipped.merge(why, count, Integer::sum));
            System.out.println(run);
        }
        System.out.println(
                "core specification: "
                        + passed
                        + " passed, "
                        + failures.size()
                        + " failed, skipped "
                        + skipped);
        assertEquals(List.of(), failures);
        assertTrue(passed > 10_000, "only " + passed);
    }
}
