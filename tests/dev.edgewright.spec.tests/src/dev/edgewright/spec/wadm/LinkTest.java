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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.TestWorkspace;
import org.junit.jupiter.api.Test;

/** Links. Their properties begin on line 19. */
class LinkTest {

    private static final String SOUND =
            "namespace: wasi\npackage: keyvalue\ninterfaces: [store]\ntarget: {name: store}\n";

    @Test
    void aSoundLink() {
        App.link(SOUND).finds();
        App.link(SOUND.replace("{name: store}", "store")).finds();
    }

    @Test
    void theTargetIsInTheApplication() {
        App.link(SOUND.replace("{name: store}", "{name: stoer}"))
                .finds("error spec-unresolved@22")
                .saying("did you mean `store`?")
                .at("spec-unresolved", "stoer");
        App.link(SOUND.replace("{name: store}", "elsewhere"))
                .finds("error spec-unresolved@22")
                .saying("known: `filter`, `store`");
    }

    @Test
    void everyPartIsNeeded() {
        App.link("namespace: wasi\npackage: keyvalue\ninterfaces: []\n")
                .finds("error spec-missing-key@19", "error spec-empty@21")
                .saying("`target`");
        App.link(SOUND.replace("interfaces: [store]", "interfaces: store"))
                .finds("error spec-wrong-type@21");
    }

    @Test
    void interfacesOfKnownPackagesAreKnown() {
        App.link(SOUND.replace("[store]", "[stor]"))
                .finds("warning wadm-unknown-interface@21")
                .saying("did you mean `store`?");
        App.link(SOUND.replace("[store]", "[store, teapot]"))
                .finds("warning wadm-unknown-interface@21")
                .at("wadm-unknown-interface", "teapot");
    }

    @Test
    void packagesOfKnownNamespacesAreKnown() {
        App.link(SOUND.replace("keyvalue", "keyvalu"))
                .finds("warning wadm-unknown-interface@20")
                .saying("did you mean `keyvalue`?")
                .at("wadm-unknown-interface", "keyvalu");
        App.link(SOUND.replace("keyvalue", "teapot")).finds("warning wadm-unknown-interface@20");
    }

    @Test
    void otherNamespacesAreFree() {
        App.link("namespace: acme\npackage: anything\ninterfaces: [goes]\ntarget: store\n").finds();
    }

    @Test
    void onlyBareNames() {
        App.link(SOUND.replace("[store]", "['wasi:keyvalue/store@0.2.0']"))
                .finds("warning wadm-unknown-interface@21");
        String fixed =
                App.link(SOUND.replace("package: keyvalue", "package: 'keyvalue@0.2.0'"))
                        .fixed("wadm-unknown-interface");
        assertTrue(fixed.contains("package: 'keyvalue'\n"), fixed);
    }

    @Test
    void witOfTheWorkspaceIsKnown() {
        TestWorkspace workspace =
                new TestWorkspace()
                        .with("app.yaml", link("acme", "sensor", "reading"))
                        .with("app2.yaml", link("wasmcloud", "example", "system"))
                        .wit("acme:sensors/readings@0.1.0", "read: func() -> u32")
                        .wit("wasmcloud:example/system");
        workspace
                .check("app.yaml")
                .finds("warning wadm-unknown-interface@20")
                .saying("did you mean `sensors`?");
        workspace.check("app2.yaml").finds();
    }

    private static String link(String namespace, String name, String item) {
        return App.text(
                App.linked(
                        "namespace: %s\npackage: %s\ninterfaces: [%s]\ntarget: store\n"
                                .formatted(namespace, name, item)),
                App.STORE);
    }

    @Test
    void linksOfOneComponentDiffer() {
        String twice =
                App.linked(SOUND)
                        + "        - type: link\n          properties:\n"
                        + SOUND.replace("[store]", "[batch, store]").indent(12);
        App.components(twice, App.STORE)
                .finds("error wadm-duplicate-link@27")
                .saying("wasi:keyvalue/store")
                .at("wadm-duplicate-link", "store");
        App.components(twice + "            name: second\n", App.STORE).finds();
        App.link(SOUND.replace("[store]", "[store, store]")).finds("error wadm-duplicate-link@21");
    }

    @Test
    void providersAreNotLinkedToEachOther() {
        String second = App.STORE.replace("name: store", "name: second");
        String linked =
                App.linked(SOUND)
                        .substring(App.FILTER.length())
                        .replace("        - type: link", "      traits:\n        - type: link");
        App.components(second + linked, App.STORE).finds("warning wadm-provider-link@19");
    }

    @Test
    void formerSettingsOfTheSourceMove() {
        String former =
                SOUND
                        + """
                        source_config:
                          - name: options
                            properties:
                              size: '1'
                        """;
        App.link(former).finds("warning wadm-deprecated@23");
        String now =
                SOUND
                        + """
                        source:
                          config:
                            - name: options
                              properties:
                                size: '1'
                        """;
        assertEquals(
                App.text(App.linked(now), App.STORE), App.link(former).fixed("wadm-deprecated"));
        App.link(now).finds();
    }

    @Test
    void formerSettingsOfTheTargetMove() {
        String former =
                """
                target: store
                namespace: wasi
                package: keyvalue
                interfaces: [store]
                target_config:
                  - name: options
                    properties:
                      size: '1'
                """;
        App.link(former).finds("warning wadm-deprecated@23");
        String now =
                """
                target:
                  name: store
                  config:
                    - name: options
                      properties:
                        size: '1'
                namespace: wasi
                package: keyvalue
                interfaces: [store]
                """;
        assertEquals(
                App.text(App.linked(now), App.STORE), App.link(former).fixed("wadm-deprecated"));
        App.link(now).finds();
    }

    @Test
    void besideTheNewFormTheFormerIsPassedOver() {
        App.link(SOUND + "target_config: []\n")
                .finds("warning wadm-deprecated@23")
                .saying("passes over");
    }
}
