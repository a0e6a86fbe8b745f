/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Components and providers by themselves. */
class PartTest {

    private static String image(String image) {
        return App.STORE.replace("registry.example/acme/store:1.2.0", image);
    }

    @Test
    void namesAreUnique() {
        App.components(App.STORE, App.STORE)
                .finds("error spec-duplicate-name@13")
                .saying("first on line 9")
                .at("spec-duplicate-name", "store");
    }

    @Test
    void identifiersAreUnique() {
        String id = App.STORE + "        id: same\n";
        App.components(id, id.replace("name: store", "name: other"))
                .finds("error wadm-duplicate-id@18")
                .saying("`store` has already");
    }

    @Test
    void actorsAreComponentsNow() {
        String actor = App.FILTER.replace("type: component", "type: actor");
        App.components(actor).finds("warning wadm-deprecated@10");
        assertTrue(App.components(actor).fixed("wadm-deprecated").contains("type: component\n"));
    }

    @Test
    void otherTypesAreUnknown() {
        App.components(App.STORE.replace("capability", "provider")).finds("error spec-enum@10");
    }

    @Test
    void eitherImageOrApplication() {
        App.components(App.STORE + "        application: {name: shared, component: store}\n")
                .finds("error wadm-source@13")
                .at("wadm-source", "application");
        App.components("    - name: a\n      type: capability\n      properties:\n        id: b\n")
                .finds("error wadm-source@11")
                .at("wadm-source", "properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme/store:1",
                "store:1.2.0",
                "localhost:5000/a/b-c_d.e:v1",
                "file:///opt/store.par.gz",
                "file://./build/store.wasm",
                "registry.example/store@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void imagesAreReferencesOrFiles(String image) {
        App.components(image(image)).finds();
    }

    @ParameterizedTest
    @CsvSource({
        "oci://registry.example/store:1, registry.example/store:1",
        "https://registry.example/store:1, registry.example/store:1",
        "./build/store.wasm, file://./build/store.wasm",
        "build/store.par.gz, file://build/store.par.gz",
        "registry.example/Store:1, registry.example/store:1",
    })
    void otherImagesCannotBeFetched(String image, String better) {
        App.components(image(image)).finds("error wadm-image@12");
        assertTrue(App.components(image(image)).fixed("wadm-image").contains(" " + better + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a b:1'", "file://", "'store:'", "'registry.example/store:1:2'"})
    void whatIsNoReferenceHasNoWayOut(String image) {
        App.components(image(image)).finds("error wadm-image@12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/store", "acme/store:latest", "registry.example:443/store"})
    void hostsDoNotFetchTheLatest(String image) {
        App.components(image(image)).finds("warning wadm-image-latest@12");
    }

    @Test
    void unknownTraitsDoNothing() {
        String trait = "      traits:\n        - type: %s\n          properties: {a: b}\n";
        App.components(App.STORE, trait.formatted("autoscaler"))
                .finds("warning wadm-unknown-trait@14");
        App.components(App.STORE, trait.formatted("spreadscalar"))
                .finds("warning wadm-unknown-trait@14")
                .saying("did you mean `spreadscaler`?");
        App.components(App.STORE, trait.formatted("linkdef"))
                .finds("warning wadm-unknown-trait@14")
                .saying("did you mean `link`?");
    }

    @Test
    void settingsAreText() {
        App.components(
                        App.STORE
                                + "        config:\n"
                                + "          - name: limits\n"
                                + "            properties:\n"
                                + "              size: 10\n"
                                + "              name: ten\n")
                .finds("error spec-wrong-type@16")
                .at("spec-wrong-type", "10");
    }

    @Test
    void whatIsMissingIsSaid() {
        App.components("    - name: a\n      properties:\n        image: a:1\n")
                .finds("error spec-missing-key@9")
                .saying("`type`");
        App.components("    - name: a\n      type: capability\n").finds("error spec-missing-key@9");
    }

    @Test
    void propertiesHaveNoOtherKeys() {
        App.components(App.STORE + "        contract: acme:store\n")
                .finds("error spec-unknown-key@13");
    }

    @Test
    void keysThatWadmPassesOver() {
        App.components(App.STORE + "      priority: high\n")
                .finds("warning spec-unknown-key@13")
                .saying("passed over");
        App.components(App.STORE + "      trait: []\n")
                .finds("warning spec-unknown-key@13")
                .saying("did you mean `traits`?");
        App.metadata("name: a\nanotations: {}").finds("error spec-unknown-key@5");
        App.link(
                        "namespace: acme\npackage: a\ninterfaces: [b]\ntarget: store\n"
                                + "source: {name: filter}\n")
                .finds("warning spec-misplaced-key@23");
    }
}
