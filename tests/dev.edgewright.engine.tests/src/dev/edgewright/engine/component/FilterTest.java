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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.engine.RunOptions;
import dev.edgewright.engine.Tier;
import dev.edgewright.engine.Trap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One interface in several languages. */
class FilterTest {

    private static final List<String> FILES =
            List.of("filter-c", "filter-c-wcld", "filter-as", "filter-js-qjs-stub");

    private static Value process(ComponentInstance filter, List<Value> samples) {
        return filter.function(Filter.NAME + "#process")
                .orElseThrow()
                .call(List.of(Value.list(samples), new Value.F64(50)))
                .orElseThrow();
    }

    @Test
    void allLanguagesAgree() throws Exception {
        Map<String, Value> results = new HashMap<>();
        for (String file : FILES) {
            ComponentProgram program = Filter.load(file);
            // A module that large is never compiled.
            boolean large = file.contains("qjs");
            for (Tier tier : large ? List.of(Tier.INTERPRETED) : List.of(Tier.values())) {
                List<String> log = new ArrayList<>();
                ComponentInstance filter = Filter.instantiate(program, tier, log);
                results.put(file + " " + tier, process(filter, Filter.samples(1000)));
                assertEquals(1, log.size());
                assertTrue(log.get(0).matches("info: .* samples"), log.get(0));
            }
        }
        Value expected = results.get("filter-c INTERPRETED");
        Value verdicts = ((Value.Result) expected).payload().orElseThrow();
        assertEquals(1000, verdicts.asList().size());
        results.forEach((name, result) -> assertEquals(expected, result, name));
    }

    @Test
    void resourcesOfAComponent() throws Exception {
        for (String file : FILES) {
            ComponentInstance filter =
                    Filter.instantiate(Filter.load(file), Tier.INTERPRETED, new ArrayList<>());
            ComponentFunction make = filter.function(Filter.NAME + "#[constructor]window").get();
            ComponentFunction push = filter.function(Filter.NAME + "#[method]window.push").get();
            Handle window = (Handle) make.call(List.of(Value.u32(2))).orElseThrow();
            assertEquals("window", window.typeName());
            assertTrue(window.isOwned());
            push.call(List.of(window, new Value.F64(1)));
            Value mean = push.call(List.of(window, new Value.F64(2))).orElseThrow();
            assertEquals(Value.some(new Value.F64(1.5)), mean, file);
            window.drop();
            window.drop();
            Mismatched.refuses(() -> push.call(List.of(window, new Value.F64(3))), "used up");
            Mismatched.refuses(
                    () -> push.call(List.of(Value.u32(1), new Value.F64(3))),
                    "argument 1 (self): a value of the form U32, where borrow<");
        }
    }

    @Test
    void mistakesSayWhere() throws Exception {
        ComponentInstance filter =
                Filter.instantiate(Filter.load("filter-c"), Tier.INTERPRETED, new ArrayList<>());
        Value broken =
                new Value.Fields(
                        Map.of("ts", Value.u64(1), "value", Value.u32(2), "tag", Value.of("")));
        Mismatched.refuses(
                () -> process(filter, List.of(Filter.samples(1).get(0), broken)),
                "argument 1 (samples): element 1: value: a value of the form U32, where f64 is"
                        + " expected");
        Mismatched.refuses(
                () -> process(filter, List.of(new Value.Fields(Map.of("ts", Value.u64(1))))),
                "element 0: a record without the field");
        assertTrue(process(filter, Filter.samples(3)) instanceof Value.Result);
    }

    @Test
    void fuelEndsACall() throws Exception {
        RunOptions options = RunOptions.defaults();
        ComponentInstance filter =
                Filter.linker(options.withLimits(options.limits().withFuel(50_000)), line -> {})
                        .instantiate(Filter.load("filter-c"));
        assertThrows(Trap.class, () -> process(filter, Filter.samples(1000)));
    }
}
