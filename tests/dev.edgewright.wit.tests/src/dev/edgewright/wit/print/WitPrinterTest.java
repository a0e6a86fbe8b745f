/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.edgewright.wit.WitAssert;
import dev.edgewright.wit.resolve.ResolvedPackage;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitPrinterTest {

    private static final String CANONICAL =
            """
            /// A package.
            package acme:%record@1.2.0;

            interface types {
                resource %resource;
                type id = u64;
            }

            /// What a line counts.
            @since(version = 1.0.0)
            @deprecated(version = 1.1.0)
            interface counts {
                use types.{%resource};
                use types.{id as key};
                record entry {
                    /// Which one.
                    key: key,
                    values: list<f64, 3>,
                }
                variant outcome {
                    none,
                    some(option<entry>),
                }
                enum level {
                    low,
                    %string,
                }
                flags bits {
                    a,
                }
                resource log {
                    constructor(size: u32) -> result<log, string>;
                    add: func(e: entry) -> result;
                    merge: static async func(a: log, b: borrow<log>) -> result<_, outcome>;
                }
                type pipe = stream<future<tuple<map<string, u8>, error-context>>>;
                @external-id("say \\"it\\"")
                run: async func(r: %resource) -> level;
            }

            world all {
                import types;
                import plain: interface {
                    use types.{id};
                    f: func(x: id) -> future;
                }
                import limit: func() -> f64;
                export go: func();
                export counts;
            }
            """;

    @Test
    void canonicalTextIsPrintedAsItIs() {
        assertEquals(CANONICAL, WitPrinter.of(WitAssert.resolve(CANONICAL)));
    }

    @Test
    void aWorldSpellsOutWhatItIncludes() {
        ResolvedPackage pkg =
                WitAssert.resolve(
                        """
                        package a:b;
                        world outer { include inner with { f as g, t as u } }
                        interface i { type x = u8; }
                        world inner { use i.{x}; type t = list<x>; import f: func(a: t); }
                        """);
        assertTrue(
                WitPrinter.of(pkg)
                        .contains(
                                """
                                world outer {
                                    import i;
                                    use i.{x};
                                    type u = list<x>;
                                    import g: func(a: u);
                                }
                                """),
                () -> WitPrinter.of(pkg));
    }

    @Test
    void jsonRefersByNumber() {
        ResolvedPackage pkg =
                WitAssert.resolve(
                        """
                        package a:b@1.0.0;
                        interface i {
                            resource r;
                            /// Why.
                            @since(version = 1.0.0)
                            f: async func(x: list<string>, y: r) -> list<string>;
                        }
                        world w { export i; import plain: i; }
                        """);
        JsonObject json = JsonParser.parseString(WitJson.of(List.of(pkg))).getAsJsonObject();
        assertEquals(
                "[{'name':'r','kind':'resource','owner':{'interface':0}},"
                        + "{'name':null,'kind':{'list':'string'},'owner':null},"
                        + "{'name':null,'kind':{'handle':{'own':0}},'owner':null}]",
                json.get("types").toString().replace('"', '\''));
        assertEquals(
                "{'name':'f','kind':'async-freestanding','params':["
                        + "{'name':'x','type':1},{'name':'y','type':2}],'result':1,"
                        + "'docs':{'contents':'Why.'},'stability':{'stable':{'since':'1.0.0'}}}",
                json.getAsJsonArray("interfaces")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("functions")
                        .get("f")
                        .toString()
                        .replace('"', '\''));
        assertEquals(
                "{'plain':{'interface':{'id':0}}}",
                json.getAsJsonArray("worlds")
                        .get(0)
                        .getAsJsonObject()
                        .get("imports")
                        .toString()
                        .replace('"', '\''));
    }
}
