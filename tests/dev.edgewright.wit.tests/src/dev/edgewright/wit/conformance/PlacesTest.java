/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.conformance;

import static dev.edgewright.wit.WitAssert.assertClean;
import static dev.edgewright.wit.WitAssert.assertDiagnostics;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.edgewright.wit.WitAssert;
import dev.edgewright.wit.resolve.CanonicalAbi;
import dev.edgewright.wit.resolve.WitType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes are marked where other tools of the component model mark them, and once. */
class PlacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a cycle, where it is first entered
                "interface x { use k.{a}; } interface «wit-cycle»k { use l.{b}; type a = u8; }"
                        + " interface l { use k.{a}; type b = u8; }",
                "interface k { use l.{b}; } interface «wit-cycle»l { use k.{a}; }",
                "interface i { record z { x: «wit-cycle»a } record a { x: b }"
                        + " record b { y: option<a> } }",
                "interface i { type a = own<«wit-cycle»a>; }",
                "world u { include w; } world «wit-cycle»w { include v; }"
                        + " world v { include w; }",
                // names and paths
                "interface i { f: func(a: map<u8, u8>, b: «wit-map-key»map<k, u8>);"
                        + " type k = u8; }",
                "interface i { use x:y«wit-nested-namespace»:z/k.{a}; }",
                "interface i { use x:y/z«wit-nested-namespace»/k.{a}; }",
                "use «wit-unresolved-name»zz as l; interface i { use l.{a}; }",
                "use «wit-unknown-package»x:y/k as l; interface i { use l.{a}; }",
                "package x:y { interface k {} } interface n { use x:y/k@1.2.«wit-bad-version»{a}; }",
                "interface i { «wit-illegal-character»% a: func(); }",
                "interface i { f: func(a: «wit-unresolved-name»float32); }",
                // resources
                "interface i { resource r { constructor() -> own<«wit-constructor»r>; } }",
                "interface i { resource r { constructor() -> result<borrow<«wit-constructor»r>>;"
                        + " } }",
                // syntax
                "world w { import i «wit-syntax»export i; } interface i {}",
                "world w { import x: «wit-syntax»string; }",
                "world w { import x: «wit-syntax»static func(); }",
                "interface i { record a { x: u8«wit-syntax»; y: u8 } }",
                "interface i { record r { a: u8, f: «wit-syntax»func(); g: func(); } }",
                "interface i { «wit-unterminated»/* f: func(); }",
                // worlds
                "world w2 { import f: func(); import g: func(); }"
                        + " world w { include «wit-include»w2 with { f as x, g as x } }",
                "interface a { type t = u8; } interface b { use a.{t}; type u = t; }"
                        + " interface c { use b.{u}; use a.{t}; }"
                        + " world «wit-incompatible-imports»z { export a; export c; }"
                        + " world y { include z; }",
                // gates
                "@since(version = 1.0.0) «wit-gate»package c:d@1.0.0 { }",
                "interface k {} @since(version = 1.0.0) «wit-gate»use k as l;",
                "interface i { @«wit-gate»foo f: func(); }",
                "interface i { @unstable(«wit-gate»active) f: func(); }",
                "interface i { @unstable(feature = «wit-bad-identifier»a_b) f: func(); }",
                "interface i { @since(version = 1.0.0) «wit-gate»@since(version = 1.0.0)"
                        + " f: func(); }",
                "interface i { @unstable(feature = a) @«wit-gate»since(version = 1.0.0)"
                        + " f: func(); }",
                "interface i { resource r { @since(version = 2.0.0)"
                        + " «wit-gate-version»constructor(); } }",
                "world w { @external-id(«wit-gate»foo) import f: func(); }",
                "world w { @external-id(\"a\\«wit-bad-string»q\") import f: func(); }",
                "world w { @external-id(\"\\«wit-bad-string»u{d800}\") import f: func(); }",
                "world w { @external-id(«wit-bad-string»\"\\ff\") import f: func(); }",
                // what a closed feature would leave over
                "@unstable(feature = no) world w { type «wit-gate»t = u8; }",
                "world w { @unstable(feature = no) type «wit-gate-closed»t = u8; }",
                "interface i { @unstable(feature = no) resource r { «wit-gate»m: func(); } }",
                "package x:y { @unstable(feature = no) interface k {"
                        + " @unstable(feature = no) type t = u8; } }"
                        + " interface i { use x:y/«wit-gate-closed»k.{t}; }",
            })
    void areThoseOfOtherTools(String marked) {
        String fixed = marked.replace("«wit-gate»@since", "@«wit-gate»since");
        assertDiagnostics("package a:b@1.0.0; " + fixed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a:b@1«wit-bad-version»;",
                "package a:b@1.«wit-bad-version»x.0;",
                "package a:b@1.2.3«wit-bad-version».4;",
                "package a:b@«wit-bad-version»18446744073709551616.0.0;",
                "package «wit-duplicate-name»a:b; package a:b { interface x {} }",
                "package a:b«wit-nested-namespace»/c;",
            })
    void ofPackagesToo(String marked) {
        assertDiagnostics(marked);
    }

    @Test
    void notAllThatIsClosedMustBeThere() {
        assertClean(
                "package a:b; package x:y { interface k {} }"
                        + " world w { @unstable(feature = no) import x:y/nope; }");
    }

    @Test
    void sharedVariantsAreFlattenedOnce() {
        StringBuilder text = new StringBuilder("package a:b; interface i { variant v0 { a(u8) }");
        for (int i = 1; i <= 100; i++) {
            text.append(" variant v").append(i).append(" { a(v").append(i - 1);
            text.append("), b(v").append(i - 1).append(") }");
        }
        var types = WitAssert.resolve(text.append("}").toString()).interfaces().get(0).types();
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> CanonicalAbi.flatten(new WitType.Named(types.get(types.size() - 1))));
    }
}
