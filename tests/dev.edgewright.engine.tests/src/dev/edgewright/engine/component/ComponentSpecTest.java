/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.SharedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every script of the component model's suite: those in the folder {@code shared} beside the
 * checkout, or those in the folder that the environment variable {@code EDGEWRIGHT_COMPONENT_CASES}
 * names. What is skipped needs what the engine refuses by name.
 */
class ComponentSpecTest {

    @Test
    void whatIsNotRefusedPasses() throws Exception {
        List<Path> scripts;
        try (var files = Files.walk(cases())) {
            scripts = files.filter(file -> file.endsWith("commands.json")).sorted().toList();
        }
        List<String> failures = new ArrayList<>();
        Map<String, Integer> skipped = new TreeMap<>();
        int passed = 0;
        for (Path script : scripts) {
            ComponentScript run = new ComponentScript(script);
            run.run();
            passed += run.passed();
            failures.addAll(run.failures());
            run.skipped().forEach((why, count) -> skipped.merge(why, count, Integer::sum));
            System.out.println(run);
        }
        System.out.printf(
                "component model: %d passed, %d failed, skipped %s%n",
                passed, failures.size(), skipped);
        failures.forEach(System.out::println);
        assertEquals(List.of(), failures);
        assertTrue(passed > 0, "nothing was run");
    }

    private static Path cases() {
        String given = System.getenv("EDGEWRIGHT_COMPONENT_CASES");
        return given == null ? SharedFolder.find("conformance/component-model") : Path.of(given);
    }
}
