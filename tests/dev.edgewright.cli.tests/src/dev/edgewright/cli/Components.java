/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static dev.edgewright.cli.Edgewright.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small components of which the tests know everything. */
final class Components {

    private static final String REALLOC =
            """
            (global $free (mut i32) (i32.const 1024))
            (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
              (global.set $free
                (i32.add
                  (i32.and (i32.add (global.get $free) (i32.const 7)) (i32.const -8))
                  (local.get 3)))
              (i32.sub (global.get $free) (local.get 3)))
            """;

    private Components() {}

    /** Two interfaces with a function of one name, state, and an import for {@link #provider}. */
    static Path kitchen(Path folder) {
        return component(
                folder,
                "kitchen",
                """
                package demo:kitchen;
                world kitchen {
                  import demo:log/sink@1.0.0;
                  export demo:a/one@1.2.0;
                  export demo:b/two@0.3.1;
                  export add: func(a: u32, b: u32) -> u32;
                  export log: func(text: string) -> u32;
                  export next: func() -> u32;
                  export crash: func();
                  export endless: func();
                }
                package demo:log@1.0.0 {
                  interface sink { put: func(text: string) -> u32; }
                }
                package demo:a@1.2.0 {
                  interface one {
                    name: func() -> string;
                    only: func(flag: option<bool>) -> option<bool>;
                  }
                }
                package demo:b@0.3.1 { interface two { name: func() -> string; } }
                """,
                """
                (module
                  (import "demo:log/sink@1.0.0" "put" (func $put (param i32 i32) (result i32)))
                  (memory (export "memory") 1)
                  (data (i32.const 16) "one\\00two\\00")
                  (data (i32.const 32) "\\10\\00\\00\\00\\03\\00\\00\\00\\14\\00\\00\\00\\03\\00\\00\\00")
                  (global $n (mut i32) (i32.const 0))
                """
                        + REALLOC
                        + """
                  (func (export "demo:a/one@1.2.0#name") (result i32) (i32.const 32))
                  (func (export "demo:b/two@0.3.1#name") (result i32) (i32.const 40))
                  (func (export "demo:a/one@1.2.0#only") (param i32 i32) (result i32)
                    (i32.store8 (i32.const 64) (local.get 0))
                    (i32.store8 (i32.const 65) (local.get 1))
                    (i32.const 64))
                  (func (export "add") (param i32 i32) (result i32)
                    (i32.add (local.get 0) (local.get 1)))
                  (func (export "log") (param i32 i32) (result i32)
                    (call $put (local.get 0) (local.get 1)))
                  (func (export "next") (result i32)
                    (global.set $n (i32.add (global.get $n) (i32.const 1)))
                    (global.get $n))
                  (func (export "crash") unreachable)
                  (func (export "endless") (loop br 0)))
                """);
    }

    /** Gives twice the bytes of the text; its version is newer than what is imported. */
    static Path provider(Path folder) {
        return component(
                folder,
                "provider",
                """
                package demo:provider;
                world provider { export demo:log/sink@1.0.3; }
                package demo:log@1.0.3 {
                  interface sink { put: func(text: string) -> u32; }
                }
                """,
                """
                (module
                  (memory (export "memory") 1)
                """
                        + REALLOC
                        + """
                  (func (export "demo:log/sink@1.0.3#put") (param i32 i32) (result i32)
                    (i32.mul (local.get 1) (i32.const 2))))
                """);
    }

    private static Path component(Path folder, String name, String wit, String wat) {
        try {
            Path packages = Files.createDirectories(folder.resolve(name));
            Files.writeString(packages.resolve("world.wit"), wit);
            Path module = new Edgewright(folder).module(name + ".core.wasm", wat);
            Path component = folder.resolve(name + ".wasm");
            run("component", "new", module, "--wit", packages, "--world", name, "-o", component)
                    .with(0);
            return component;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
