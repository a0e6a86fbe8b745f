/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli;

import static dev.edgewright.cli.Edgewright.COMPONENTS;
import static dev.edgewright.cli.Edgewright.run;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code edgewright call} and {@code run} with components. */
class CallComponentTest {

    @TempDir Path folder;
    private Path kitchen;
    private Path provider;

    @BeforeEach
    void write() {
        kitchen = Components.kitchen(folder);
        provider = Components.provider(folder);
    }

    @Test
    void callsReachOneInstance() {
        run("call", "--stub", kitchen, "add(40, 2)", "next()", "next()").with(0).prints("42\n1\n2");
    }

    @Test
    void importsAreAnsweredByAnotherComponentOfACompatibleVersion() {
        run("call", "--with", provider, kitchen, "log(\"hällo\")").with(0).prints("12");
    }

    @Test
    void importsThatNobodyProvidesAreNamedOrStubbed() {
        run("call", kitchen, "add(1, 2)")
                .with(1)
                .prints("")
                .complains("demo:log/sink@1.0.0", "put", "--with OTHER.wasm", "--stub");
        run("call", "--stub", kitchen, "log(\"x\")")
                .with(0)
                .prints("0")
                .complains("edgewright: stub: demo:log/sink@1.0.0#put(\"x\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one#name()",
                "demo:a/one#name()",
                "demo:a/one@1.2.0#name()",
                "demo:a/one@1.0.0#name()",
                "one@1.5.0#name()",
            })
    void anInterfaceIsNamedAsShortAsIsClear(String call) {
        run("call", "--stub", kitchen, call).with(0).prints("\"one\"");
    }

    @Test
    void whatIsNotClearListsTheCandidates() {
        run("call", "--stub", kitchen, "name()")
                .with(2)
                .complains("several functions are called \"name\"")
                .complains("\n  demo:a/one@1.2.0#name\n  demo:b/two@0.3.1#name");
        run("call", "--stub", kitchen, "two@0.4.0#name()")
                .with(2)
                .complains("did you mean demo:b/two@0.3.1#name?");
        run("call", "--stub", kitchen, "two#nmae()").with(2).complains("did you mean two#name?");
    }

    @Test
    void nothingIsCalledWhenALaterCallCannotBeMeant() {
        run("call", "--with", provider, kitchen, "log(\"x\")", "lgo(1)").with(2).prints("");
        run("call", "--with", provider, kitchen, "log(\"x\")", "log(1)")
                .with(2)
                .prints("")
                .complains("argument 1 of \"log\" (text): there is \"1\", where string");
    }

    @Test
    void optionsMayBeLeftOutOrFlat() {
        run("call", "--stub", "--json", kitchen, "only()", "only(true)", "only(none)")
                .with(0)
                .prints("null\ntrue\nnull");
    }

    @Test
    void limitsAndTrapsEndWithASentence() {
        run("call", "--stub", kitchen, "next()", "crash()", "next()")
                .with(1)
                .prints("1")
                .complains("kitchen.wasm: The program reached an unreachable instruction");
        run("call", "--stub", "--fuel", "10K", kitchen, "endless()").with(1).complains("--fuel");
        run("call", "--stub", "--timeout", "50ms", kitchen, "endless()")
                .with(1)
                .complains("--timeout");
    }

    @Test
    void aLibraryThatIsRunPointsToItsFunctions() {
        run("run", kitchen)
                .with(1)
                .complains("kitchen.wasm: is no command, but a library without WASI.")
                .complains("It exports add, log, next, crash, endless, demo:a/one@1.2.0")
                .complains("Use it with `edgewright call ");
        Path module = new Edgewright(folder).module("m.wasm", "(module (func (export \"go\")))");
        run("run", module).with(1).complains("is no command", "edgewright call ", "'go()'`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter-c.wasm",
                "filter-c-wcld.wasm",
                "filter-as.wasm",
                "filter-js-qjs-stub.wasm"
            })
    void theFiltersOfAllLanguagesGiveTheSame(String file) {
        Path filter = COMPONENTS.resolve(file);
        assumeTrue(Files.exists(filter), "skipped: no reference components beside the checkout");
        run(
                        "call",
                        "--stub",
                        filter,
                        "filter#process([{ts: 1, value: 1, tag: \"a\"}, {ts: 2, value: 7.5, tag:"
                                + " \"b\\n☃\"}, {tag: \"c\", ts: 3, value: 12}], 5)",
                        "process([], 5)",
                        "window(3)",
                        "window.push($0, 1.5)",
                        "window.push($0, 2.5)",
                        "window.push($0, 3.5)")
                .with(0)
                .prints(
                        """
                        ok([%ok, warn("b\\n☃"), alarm(("c", 12))])
                        err("no samples")
                        $0
                        none
                        none
                        some(2.5)
                        """)
                .complains("edgewright: stub: margo:demo/host@0.1.0#log(info, ");
    }

    @Test
    void aCommandCanBeCalledToo() {
        Path hello = COMPONENTS.resolve("hello-c-component.wasm");
        assumeTrue(Files.exists(hello), "skipped: no reference components beside the checkout");
        run("call", hello, "run()").with(0).prints("ok");
        run("run", hello).with(0);
    }
}
