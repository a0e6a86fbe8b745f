/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import static dev.edgewright.wit.WitAssert.assertClean;
import static dev.edgewright.wit.WitAssert.assertDiagnostics;
import static dev.edgewright.wit.WitAssert.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wit.WitAssert;
import dev.edgewright.wit.packages.Features;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {

    @Test
    void everySyntaxIsRead() {
        assertClean(
                """
                package acme:all@1.0.0-rc.1+build.7;

                use other as o;
                /* nested /* comments */ count */
                interface other { type t = u8; resource r; flags none {} }

                @since(version = 1.0.0-rc.1)
                interface everything {
                    use o.{t, r as %resource,};
                    type a = list<u8, 4>;
                    type b = map<string, list<option<t>>>;
                    type c = result<_, tuple<f32, f64,>>;
                    type d = result;
                    type e = stream<future<char>>;
                    type f = stream;
                    type g = future;
                    type h = error-context;
                    type i = own<%resource>;
                    record %record { get: u8, set: bool, version: s8 }
                    variant v { none, some(%record) }
                    enum SCREAMING-kebab { a1, B2 }
                    flags bits { a, b, }
                    resource blob {
                        constructor(init: list<u8>) -> result<blob, string>;
                        get: func() -> u64;
                        set: static func(since: s64);
                        wait: static async func(other: borrow<blob>);
                    }
                    get: func();
                    feature: async func(unstable: s16, from-here: s32) -> string;
                    @unstable(feature = fancy)
                    @deprecated(version = 1.0.0-rc.1)
                    old: func();
                }

                world base {
                    import everything;
                    import plain: other;
                    @external-id("the-\\"id\\"")
                    export run: func() -> result;
                    export inline: interface { use other.{t}; f: func(x: t); }
                    type u = u16;
                }
                world all { include base with { plain as simple, run as go } }
                package acme:nested { interface i {} }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a:b;\ninterface i { f: func(x: «wit-unresolved-name»nothing); }",
                "package a:b;\ninterface i { use «wit-unresolved-name»none.{x}; }",
                "package a:b;\ninterface i { use «wit-unknown-package»x:y/z.{x}; }",
                "package a:b;\ninterface t {}\ninterface i { use t.{«wit-unresolved-name»x}; }",
                "package a:b;\nworld w { import «wit-wrong-kind»w; }",
                "package a:b;\ninterface i { type t = u8; type u = own<«wit-wrong-kind»t>; }",
                "package a:b;\ninterface i { f: func(); g: func() -> «wit-wrong-kind»f; }",
                "package a:b;\ninterface i { type t = u8; type «wit-duplicate-name»t = u8; }",
                "package a:b;\ninterface i { type t = u8; type «wit-name-case-clash»T = u8; }",
                "package a:b;\ninterface i {}\nworld «wit-duplicate-name»i {}",
                "package a:b;\ninterface i { variant «wit-empty-type»v {} }",
                "package a:b;\ninterface i { type t = list<«wit-cycle»t>; }",
                "package a:b;\ninterface i { use j.{}; }\ninterface «wit-cycle»j { use i.{}; }",
                "package a:b;\nworld v { include w; }\nworld «wit-cycle»w { include v; }",
                "package a:b;\ninterface i { type t = «wit-map-key»map<f32, u8>; }",
                "package a:b;\n"
                        + "interface i { resource r; «wit-borrow-in-result»f: func() ->"
                        + " list<borrow<r>>; }",
                "package a:b;\n"
                        + "interface i { resource r { constructor() -> «wit-constructor»u8; } }",
                "package a:b;\ninterface i { type t = list<u8, «wit-bad-length»0>; }",
                "package a:b;\ninterface «wit-bad-identifier»camelCase {}",
                "package a:b@1.0«wit-bad-version»;",
                "package a:b;\n@«wit-gate»sinc(version = 1.0.0)\ninterface i {}",
                "package a:b@1.0.0;\n@since(version = 1.1.0)\ninterface «wit-gate-version»i {}",
                "package a:b;\n@since(version = 1.1.0)\ninterface «wit-gate-version»i {}",
                "package a:b;\n"
                        + "@unstable(feature = x)\n"
                        + "interface i {}\n"
                        + "world w { import «wit-gate-closed»i; }",
                "package a:b;\n"
                        + "world v { import f: func(); }\n"
                        + "world w { import f: func(); include «wit-include»v; }",
                "package a:b;\ninterface i { resource r { f: func(«wit-duplicate-name»self: u8); } }",
                "package a:b;\n"
                        + "@unstable(feature = x)\n"
                        + "interface i { type «wit-gate»t = u8; }",
                "package a:b;\n"
                        + "interface i {\n"
                        + "@unstable(feature = x)\n"
                        + "type t = u8;\n"
                        + "«wit-gate-closed»f: func(x: t); }",
                "package a:b;\n"
                        + "world v { import f: func(); }\n"
                        + "world w { include «wit-include»v with { g as h } }",
                "package a:b;\n"
                        + "interface i { resource r {"
                        + " constructor() -> result<«wit-constructor»u8>; } }",
                "package a:b@1.0.0;\n"
                        + "@since(«wit-gate»feature = x, version = 1.0.0) interface i {}",
                "package a:b;\n" + "world w { import «wit-duplicate-name»t: func(); type t = u8; }",
                "package a:b«wit-nested-namespace»:c;",
                "package a:b;\npackage c:d«wit-package-place»;",
                "«wit-missing-package»interface i {}",
                "package a:b;\n«wit-illegal-character»# interface i {}",
                "package a:b; // «wit-illegal-character»\u202e",
                "package a:b;\n«wit-unterminated»/* /* */",
                "package a:b;\ninterface i { type t = u8 «wit-syntax»}",
                "package a:b;\ninterface i { f: func() -> «wit-syntax»; g: func(x: u8); }",
                "package a:b;\ninterface i { record r { a «wit-syntax»u8 } ",
                "package a:b;\n"
                        + "world w { import «wit-syntax»own: interface { f: func(); } export g: func();"
                        + " }\n"
                        + "interface i { type t = u8; }",
            })
    void oneMistakeGivesOneDiagnostic(String marked) {
        assertDiagnostics(marked);
    }

    @Test
    void twoMistakesGiveTwo() {
        assertDiagnostics(
                """
                package a:b;
                interface i {
                    f: func(x «wit-syntax»u8);
                    g: func() -> list<«wit-syntax»>;
                    h: func();
                }
                """);
    }

    @Test
    void aBlockThatIsNeverClosedIsOneMistake() {
        assertDiagnostics(
                """
                package a:b;
                interface i {
                    type t = u8;

                «wit-syntax»world w {
                    import x: func();
                    use i.{t};
                    export run: func(a: t);
                }
                """);
    }

    @Test
    void fieldsWithoutATypeNeedOne() {
        assertEquals(
                "Expected a type, found `,`.",
                message("package a:b;\ninterface i { record r { a: , b: u8 } }"));
    }

    @Test
    void filesOfControlCodesAreNotReadToTheEnd() {
        assertTrue(WitAssert.diagnostics("\u0007".repeat(100_000), Features.NONE).size() <= 100);
    }

    @Test
    void openFeaturesOpenGates() {
        String text =
                "package a:b;\n@unstable(feature = x)\ninterface i {}\nworld w { import i; }\n";
        assertDiagnostics(text, new Features(Set.of("x"), false));
        assertDiagnostics(text, Features.ALL);
    }

    @Test
    void messagesNameTheWayOut() {
        assertEquals(
                "There is no type `reeding` here. Did you mean `reading`?",
                message(
                        "package a:b;\n"
                                + "interface i { type reading = u8; f: func(x: reeding); }"));
        assertTrue(
                message("package a:b;\ninterface i { type list = u8; }").contains("write `%list`"));
        assertTrue(message("package a:b;\ninterface someName {}").contains("`some-name`"));
    }

    @Test
    void deepNestingIsADiagnostic() {
        int depth = 10_000;
        String types =
                "package a:b;\ninterface i { type t = "
                        + "list<".repeat(depth)
                        + "u8"
                        + ">".repeat(depth)
                        + "; }";
        assertEquals("wit-too-deep", onlyCode(types));
        assertEquals("wit-too-deep", onlyCode("package a:b {".repeat(depth) + "}".repeat(depth)));
        StringBuilder chain = new StringBuilder("package a:b;\ninterface i {\n");
        for (int i = 0; i < depth; i++) {
            chain.append("type t").append(i).append(" = t").append(i + 1).append(";\n");
        }
        chain.append("type t").append(depth).append(" = u8;\n}\n");
        assertEquals("wit-too-deep", onlyCode(chain.toString()));
        assertEquals("wit-syntax", onlyCode("interface i { " + "(".repeat(depth)));
        assertEquals("wit-unterminated", onlyCode("package a:b;\n" + "/*".repeat(depth)));
    }

    @Test
    void muchGarbageIsRefusedQuickly() {
        String garbage = "{<(;:@\"/*%".repeat(1_000_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertEquals("wit-too-large", onlyCode(garbage)));
    }

    @Test
    void everyCodeIsDocumented() throws Exception {
        Path checkout = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(checkout.resolve("docs"))) {
            checkout = checkout.getParent();
        }
        String docs = Files.readString(checkout.resolve("docs/diagnostics/wit.md"));
        List<String> sections =
                docs.lines().filter(l -> l.startsWith("## ")).map(l -> l.substring(3)).toList();
        assertEquals(Arrays.stream(WitCode.values()).map(WitCode::id).toList(), sections);
    }

    private static String onlyCode(String text) {
        var found = WitAssert.diagnostics(text, Features.NONE);
        assertEquals(1, found.size(), () -> found.subList(0, Math.min(5, found.size())).toString());
        return found.get(0).code();
    }
}
