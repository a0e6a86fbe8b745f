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

import dev.edgewright.spec.Checked;
import dev.edgewright.spec.TestWorkspace;
import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.family.Hint;
import dev.edgewright.spec.family.Target;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What editors are offered for applications. */
class WadmServicesTest {

    private static final String LINK =
            "namespace: wasi\npackage: keyvalue\ninterfaces: [store]\ntarget: {name: store}\n";

    private static Checked known(String link) {
        return new TestWorkspace()
                .with("app.yaml", App.text(App.linked(link), App.STORE))
                .component(
                        "registry.example/acme/filter:1.2.0",
                        List.of(
                                "wasi:keyvalue/batch@0.2.0-draft",
                                "wasi:keyvalue/store@0.2.0-draft",
                                "wasi:io/streams@0.2.2",
                                "acme:sensors/readings@1.0.0"),
                        List.of())
                .wit("wasi:keyvalue/store@0.2.0-draft", "open: func(identifier: string) -> bucket")
                .check("app.yaml");
    }

    @Test
    void interfacesComeFromTheBinaryFirst() {
        assertEquals(
                List.of("batch", "store", "atomics", "watcher"), known(LINK).proposals("store]"));
        assertEquals(
                List.of("keyvalue", "blobstore"), known(LINK).proposals("keyvalue").subList(0, 2));
        assertEquals(
                List.of("wasi", "acme", "wasmcloud"), known(LINK).proposals("wasi").subList(0, 3));
    }

    @Test
    void whatIsThereAlreadyIsNotProposed() {
        assertEquals(
                List.of("batch", "atomics", "watcher"),
                known(LINK.replace("[store]", "[store, x]")).proposals("x]"));
    }

    @Test
    void traitsAndPoliciesAreProposed() {
        assertTrue(known(LINK).proposals("spreadscaler").contains("daemonscaler"));
        Checked policy =
                App.spec("policies: [{name: a, type: b, properties: {}}]\ncomponents: []\n");
        assertEquals(List.of("policy.secret.wasmcloud.dev/v1alpha1"), policy.proposals("b, prop"));
    }

    @Test
    void settingsOfTheHttpServerAreProposed() {
        Checked checked =
                App.components(
                        App.FILTER,
                        App.STORE
                                + """
                                      traits:
                                        - type: link
                                          properties:
                                            target: filter
                                            namespace: wasi
                                            package: http
                                            interfaces: [incoming-handler]
                                            source:
                                              config: [{name: a, properties: {cach: b}}]
                                """
                                        .indent(0));
        assertTrue(checked.proposals("cach").contains("cache_control"));
    }

    @Test
    void hoverOnAnInterfaceTellsBothSides() {
        String text = known(LINK).hover("store]").orElseThrow();
        assertTrue(text.contains("`filter` → `store`"), text);
        assertTrue(
                text.contains("imported by `filter` as `wasi:keyvalue/store@0.2.0-draft`"), text);
        assertTrue(text.contains("open: func(identifier: string) -> bucket"), text);
    }

    @Test
    void hoverTellsNamesOfTheLattice() {
        assertTrue(known(LINK).hover("filter\n").orElseThrow().contains("`plant-filter`"));
        Checked config =
                App.components(
                        App.STORE
                                + "        config: [{name: own, properties: {}}, {name: their}]\n");
        assertTrue(config.hover("own").orElseThrow().contains("`plant-own`"));
        assertTrue(config.hover("their").orElseThrow().contains("somebody else"));
    }

    @Test
    void hoverOnAnImageTellsImports() {
        String text = known(LINK).hover("registry.example/acme/filter").orElseThrow();
        assertTrue(text.contains("acme:sensors/readings@1.0.0"), text);
    }

    @Test
    void anInterfaceIsDefinedInWit() {
        Checked checked = known(LINK);
        List<Target> targets =
                checked.family().targets(checked.caret("store]"), checked.workspace());
        assertEquals(
                List.of("world.wit"), targets.stream().map(t -> t.file().lastSegment()).toList());
    }

    @Test
    void aHintTellsWhatALinkConnects() {
        Checked checked = known(LINK);
        List<Hint> hints = checked.family().hints(checked.document(), checked.workspace());
        assertEquals(
                List.of("wasi:keyvalue/store → store"), hints.stream().map(Hint::text).toList());
    }

    @Test
    void brokenDocumentsHurtNobody() {
        String whole = App.text(App.linked(LINK), App.STORE);
        Random random = new Random(5);
        int seen = 0;
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(whole.length());
            int to = Math.min(whole.length(), from + random.nextInt(30));
            String odd = List.of("", "[", "- ", "~", ": ", "{a: b}").get(random.nextInt(6));
            Checked checked = Checked.of(whole.substring(0, from) + odd + whole.substring(to));
            if (!checked.isKnown()) {
                continue;
            }
            Family family = checked.family();
            family.hints(checked.document(), checked.workspace());
            for (int offset = 0; offset < whole.length(); offset += 3) {
                Optional<Caret> caret = checked.caret(offset);
                if (caret.isPresent()) {
                    family.proposals(caret.get(), checked.workspace());
                    family.explain(caret.get(), checked.workspace());
                    family.targets(caret.get(), checked.workspace());
                    seen++;
                }
            }
        }
        assertTrue(seen > 3_000, "only " + seen);
    }
}
