/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.Checked;
import dev.edgewright.spec.TestWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links and what the binaries import and export. */
class BinaryTest {

    private static final String IMAGE = "registry.example/acme/filter:1.2.0";

    private static final String LINK =
            "namespace: wasi\npackage: keyvalue\ninterfaces: [store]\ntarget: {name: store}\n";

    private static Checked with(List<String> imports, List<String> exports, String... components) {
        return new TestWorkspace()
                .with("app.yaml", App.text(components))
                .component(IMAGE, imports, exports)
                .check("app.yaml");
    }

    @Test
    void aLinkForAnImport() {
        with(
                        List.of("wasi:keyvalue/store@0.2.0-draft", "wasi:io/streams@0.2.2"),
                        List.of(),
                        App.linked(LINK),
                        App.STORE)
                .finds();
    }

    @Test
    void aLinkForNoImport() {
        with(
                        List.of("wasi:blobstore/container@0.2.0", "wasi:io/streams@0.2.2"),
                        List.of(),
                        App.linked(LINK),
                        App.STORE)
                .finds("warning wadm-not-imported@20")
                .saying("imports nothing of wasi:keyvalue")
                .saying("it imports wasi:blobstore/container@0.2.0.");
        with(List.of("wasi:keyvalue/batch@0.2.0"), List.of(), App.linked(LINK), App.STORE)
                .finds("warning wadm-missing-link@9", "warning wadm-not-imported@21");
    }

    @Test
    void oneFindingForASlip() {
        List<String> imports = List.of("wasi:keyvalue/store@0.2.0");
        Checked item =
                with(imports, List.of(), App.linked(LINK.replace("[store]", "[stor]")), App.STORE);
        item.finds("warning wadm-not-imported@21").saying("did you mean `store`?");
        assertEquals(App.text(App.linked(LINK), App.STORE), item.fixed("wadm-not-imported"));
        Checked name =
                with(
                        imports,
                        List.of(),
                        App.linked(LINK.replace("keyvalue", "key-value")),
                        App.STORE);
        name.finds("warning wadm-not-imported@20").saying("did you mean wasi:keyvalue?");
        assertEquals(App.text(App.linked(LINK), App.STORE), name.fixed("wadm-not-imported"));
        with(imports, List.of(), App.linked(LINK.replace("[store]", "['store@0.2.0']")), App.STORE)
                .finds("warning wadm-unknown-interface@21");
        with(
                        imports,
                        List.of(),
                        App.linked(LINK.replace("keyvalue", "'keyvalue@0.2.0'")),
                        App.STORE)
                .finds("warning wadm-unknown-interface@20");
    }

    @Test
    void importsThatNobodyAnswers() {
        Checked checked =
                with(
                        List.of("wasi:keyvalue/store@0.2.0-draft", "wasi:cli/stdout@0.2.0"),
                        List.of(),
                        App.FILTER,
                        App.STORE.replace("acme/store", "keyvalue-redis"));
        checked.finds("warning wadm-missing-link@9").saying("wasi:keyvalue/store");
        assertEquals(
                App.text(
                        App.FILTER,
                        """
                                - type: link
                                  properties:
                                    target:
                                      name: store
                                    namespace: wasi
                                    package: keyvalue
                                    interfaces: [store]
                        """,
                        App.STORE.replace("acme/store", "keyvalue-redis")),
                checked.fixed("wadm-missing-link"));
    }

    @Test
    void interfacesOfOnesOwnNeedALinkIfTheyHaveFunctions() {
        TestWorkspace workspace =
                new TestWorkspace()
                        .with("app.yaml", App.text(App.FILTER))
                        .component(
                                IMAGE, List.of("acme:a/b@1.0.0", "acme:a/kinds@1.0.0"), List.of())
                        .wit("acme:a/b@1.0.0", "f: func()")
                        .wit("acme:a/kinds@1.0.0");
        workspace
                .check("app.yaml")
                .finds("warning wadm-missing-link@9")
                .saying("imports acme:a/b, but");
    }

    @Test
    void theTargetHasToExport() {
        String caller =
                App.linked(LINK.replace("{name: store}", "{name: other}"))
                        .replace(IMAGE, "caller:1");
        String other = App.FILTER.replace("name: filter", "name: other");
        with(List.of(), List.of("wasi:keyvalue/stores@0.2.0"), caller, other)
                .finds("error wadm-not-exported@21")
                .saying("did you mean `stores`?");
        with(List.of(), List.of("wasi:keyvalue/store@0.2.0"), caller, other).finds();
    }

    @Test
    void exportsThatNobodyCalls() {
        with(List.of(), List.of("wasi:http/incoming-handler@0.2.2"), App.FILTER)
                .finds("information wadm-uncalled@9");
    }

    @Test
    void coreModulesAreNotRun() {
        new TestWorkspace()
                .with("app.yaml", App.text(App.FILTER))
                .module(IMAGE, List.of(), List.of())
                .check("app.yaml")
                .finds("error wadm-no-component@12");
    }

    @Test
    void borrowedComponentsAreKnownToo() {
        String lender =
                App.text(App.FILTER)
                        .replace("name: plant", "name: lender")
                        .replace("version: v0.1.0", "experimental.wasmcloud.dev/shared: 'true'");
        String borrower =
                App.text(
                        App.linked(LINK.replace("{name: store}", "{name: theirs}"))
                                .replace(IMAGE, "caller:1"),
                        """
                            - name: theirs
                              type: component
                              properties:
                                application: {name: lender, component: filter}
                        """);
        new TestWorkspace()
                .with("lender.yaml", lender)
                .with("app.yaml", borrower)
                .component(IMAGE, List.of(), List.of("acme:a/b"))
                .check("app.yaml")
                .finds("error wadm-not-exported@21");
    }
}
