/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.wit.WitAssert;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreFunctionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    func()                                    | ()
                    func(a: u8, b: s64, c: f32, d: f64)       | (param i32 i64 f32 f64)
                    func() -> bool                            | (result i32)
                    func(s: string) -> string                 | (param i32 i32) (result i32)
                    func() -> option<u32>                     | (result i32)
                    func(o: option<u64>)                      | (param i32 i64)
                    func(r: result<f32, u32>)                 | (param i32 i32)
                    func(r: result<f32, u64>)                 | (param i32 i64)
                    func(r: result<f64, string>) -> result    | (param i32 i64 i32) (result i32)
                    func(t: tuple<u8, list<u8>>, c: char)     | (param i32 i32 i32 i32)
                    func(l: list<u16, 3>)                     | (param i32 i32 i32)
                    func(l: list<u64, 4000000000>)            | (param i32)
                    func(l: list<list<u8, 4>, 4>) -> f64      | (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result f64)
                    func(l: list<list<u8, 4>, 4>, x: u8)      | (param i32)
                    func(m: map<string, u8>, p: point)        | (param i32 i32 f64 f64)
                    func(b: blob, c: borrow<blob>) -> blob    | (param i32 i32) (result i32)
                    func(s: stream<u8>, f: future) -> color   | (param i32 i32) (result i32)
                    func(f: few, n: none, s: shape)           | (param i32 i32 i64 f64)
                    """)
    void flattens(String type, String signature) {
        ResolvedPackage pkg =
                WitAssert.resolve(
                        """
                        package a:b;
                        interface i {
                            record point { x: f64, y: f64 }
                            enum color { red, green }
                            flags few { a, b }
                            flags none {}
                            variant shape { dot, size(u64), at(point) }
                            resource blob;
                            f: %s;
                        }
                        world w { export i; }
                        """
                                .formatted(type));
        CoreFunction f = CoreFunction.exportsOf(pkg.world("w").orElseThrow()).get(0);
        assertEquals("a:b/i#f", f.name());
        assertEquals(signature, f.signature().toString());
    }

    @Test
    void namesFollowTheComponentModel() {
        ResolvedPackage pkg =
                WitAssert.resolve(
                        """
                        package acme:filter@1.2.0;
                        interface readings {
                            record reading { at: u64, value: f64 }
                            resource log {
                                constructor(name: string);
                                add: func(r: reading);
                                merge: static func(a: log, b: log) -> log;
                            }
                        }
                        interface filter {
                            use readings.{reading};
                            keep: func(r: reading) -> bool;
                        }
                        world sensor-filter {
                            import limit: func() -> f64;
                            import table: interface { get: func(i: u32) -> option<string>; }
                            export filter;
                            export again: filter;
                            export run: func();
                        }
                        """);
        WitWorld world = pkg.world("sensor-filter").orElseThrow();
        assertEquals("acme:filter/sensor-filter@1.2.0", world.qualifiedName());
        assertEquals(
                List.of(
                        "run ()",
                        "acme:filter/filter@1.2.0#keep (param i64 f64) (result i32)",
                        "again#keep (param i64 f64) (result i32)"),
                CoreFunction.exportsOf(world).stream()
                        .map(f -> f.name() + " " + f.signature())
                        .toList());
        assertEquals(
                List.of(
                        "table get (param i32 i32)",
                        "acme:filter/readings@1.2.0 [constructor]log (param i32 i32) (result i32)",
                        "acme:filter/readings@1.2.0 [method]log.add (param i32 i64 f64)",
                        "acme:filter/readings@1.2.0 [static]log.merge (param i32 i32) (result"
                                + " i32)",
                        "$root limit (result f64)"),
                CoreFunction.importsOf(world).stream()
                        .map(f -> f.module() + " " + f.name() + " " + f.signature())
                        .toList());
    }
}
