/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.lsp.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents that are damaged: those written here, and those of the reference parser's cases and
 * of WASI where the folder {@code shared} lies beside the checkout.
 */
final class Corpus {

    private static final int LONGEST = 20_000;

    private static final List<String> OWN =
            List.of(
                    """
                    /* Licence */ package acme:sensors@0.2.0;
                    use types as t; // short
                    use acme:other/types@1.0.0;
                    /// What a sensor says.
                    @since(version = 0.1.0)
                    @deprecated(version = 0.2.0)
                    interface types {
                        record reading { at: u64, value: f64, unit: option<string> }
                        enum state { on, off }
                        /** Either
                         * or. */
                        variant outcome { fine(reading), failed(list<tuple<u8, string>>), none }
                        resource sensor {
                            constructor(name: string) -> result<sensor, string>;
                            read: async func() -> outcome;
                            all: static func(/* none */) -> list<borrow-free>;
                        }
                        flags many {
                            a, b,
                            // c is gone
                            d
                        }
                        type borrow-free = map<string, state>;
                        type fixed = list<u8, 4>;
                        type later = future<stream<u8>>;
                        drop: func(it: own<sensor>, other: borrow<sensor>) -> result<_, string>;
                    }
                    """,
                    """
                    package acme:worlds@1.2.3-rc.1+b2;

                    interface base-types { type t = u8; resource r; }
                    interface user {
                        use base-types.{t as other, r};
                        @external-id("a \\"b\\"")
                        f: func(x: other, y: borrow<r>) -> tuple<other, other>;
                    }
                    world base {
                        import base-types;
                        import a: func(x: u32) -> string;
                        export user;
                    }
                    @unstable(feature = fancy)
                    world filter {
                        include base with { a as b }
                        use base-types.{t};
                        type mine = list<t>;
                        import limit: func(name: mine) -> f64;
                        export run: interface { use base-types.{t}; keep: func(r: t) -> bool; }
                        import second: base-types;
                        // the end
                    }
                    package nested:one@1.0.0 { interface i { type x = u8; } world j { import i; } }
                    """,
                    """
                    package %record:%list;

                    interface %interface {
                        %type: func(%func: %enum, HTTP-status: u16) -> %enum;
                        enum %enum { %u8, %string }
                        /* a /* nested */ comment */
                        variant caf { a(u8), /* ends */ b }
                    }
                    """,
                    "interface no-package { a: func(); }\n",
                    "");

    private Corpus() {}

    /** All documents that are UTF-8, and short enough for thousands of rounds. */
    static List<String> documents() {
        List<String> documents = new ArrayList<>(OWN);
        for (Path folder : List.of(Path.of("conformance/wit"), Path.of("wasi-wit"))) {
            Path found = shared() == null ? null : shared().resolve(folder);
            if (found != null && Files.isDirectory(found)) {
                documents.addAll(below(found));
            }
        }
        return documents;
    }

    /** The folder beside the checkout; null if it is not there. */
    static Path shared() {
        Path checkout = Path.of("").toAbsolutePath();
        while (checkout != null && !Files.isDirectory(checkout.resolve(".mvn"))) {
            checkout = checkout.getParent();
        }
        Path shared = checkout == null ? null : checkout.resolveSibling("shared");
        return shared != null && Files.isDirectory(shared) ? shared : null;
    }

    private static List<String> below(Path folder) {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".wit")).sorted().toList()) {
                if (Files.isRegularFile(file) && Files.size(file) < LONGEST) {
                    try {
                        texts.add(Files.readString(file));
                    } catch (CharacterCodingException e) {
                        // Such files have tests of their own.
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
