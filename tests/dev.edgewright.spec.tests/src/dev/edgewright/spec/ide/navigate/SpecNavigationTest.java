/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.navigate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.ide.Editing;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.ide.Wadm;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

class SpecNavigationTest {

    private static String[] linked(String source, String target) {
        return Wadm.with(
                "    - name: " + source,
                "      type: component",
                "      properties: {image: 'file:///web.wasm'}",
                "      traits:",
                "        - type: link",
                "          properties:",
                "            target: {name: " + target + "}",
                "            namespace: wasi",
                "            package: keyvalue",
                "            interfaces: [store]",
                "    - name: store",
                "      type: capability",
                "      properties: {image: 'ghcr.io/acme/store:0.1.0'}");
    }

    private static String[] swap(String[] lines, String from, String to) {
        String[] swapped = lines.clone();
        for (int i = 0; i < swapped.length; i++) {
            swapped[i] = swapped[i].replace(from, to);
        }
        return swapped;
    }

    @Test
    void fromAUseToTheDefinition() {
        Editing.of(linked("web", "st|ore"))
                .isDefined(swap(linked("web", "store"), "- name: store", "- name: «store»"));
    }

    @Test
    void toAllUses() {
        Editing.of(swap(linked("web", "store"), "- name: store", "- name: s|tore"))
                .isNamed(swap(linked("web", "«store»"), "- name: store", "- name: «store»"))
                .highlights(swap(linked("web", "«store»"), "- name: store", "- name: «store»"));
    }

    @Test
    void fromAnAliasToItsAnchor() {
        Editing.of("a: &x 1", "b: *x", "c: *|x", "---", "d: *x")
                .isDefined("a: &«x» 1", "b: *x", "c: *x", "---", "d: *x")
                .isNamed("a: &«x» 1", "b: *«x»", "c: *«x»", "---", "d: *x")
                .highlights("a: &«x» 1", "b: *«x»", "c: *«x»", "---", "d: *x");
    }

    @Test
    void anAnchorMayBeGivenAgain() {
        Editing.of("a: &x 1", "b: *x", "c: &|x 2", "d: *x")
                .isNamed("a: &x 1", "b: *x", "c: &«x» 2", "d: *«x»");
    }

    @Test
    void intoOtherFiles() {
        SpecFile lender =
                SpecFiles.read(
                        URI.createURI("file:/folder/lender.yaml"),
                        String.join("\n", linked("web", "store"))
                                .replace(
                                        "{version: v0.1.0}",
                                        "{experimental.wasmcloud.dev/shared: 'true'}"));
        Editing borrower =
                Editing.of(
                        List.of(lender),
                        "apiVersion: core.oam.dev/v1beta1",
                        "kind: Application",
                        "metadata: {name: borrower, annotations: {}}",
                        "spec:",
                        "  components:",
                        "    - name: theirs",
                        "      type: component",
                        "      properties: {application: {name: sh|op, component: web}}");
        List<Target> found =
                SpecNavigation.definitions(
                        borrower.file(),
                        Ranges.offset(borrower.file().lines(), borrower.place()),
                        borrower.workspace());
        assertEquals(1, found.size());
        assertEquals(lender.uri(), found.get(0).file());
        assertEquals("shop", found.get(0).region().of(lender.text()));
    }

    @Test
    void fromAParameterToTheSchemaOfItsSetting() {
        Editing editing =
                Editing.of(
                        "apiVersion: v1",
                        "id: com-example-pump",
                        "deploymentProfiles: []",
                        "parameters:",
                        "  ra|te: {value: 5}",
                        "configuration:",
                        "  sections:",
                        "    - name: General",
                        "      settings: [{parameter: rate, name: Rate, schema: whole}]",
                        "  schema: [{name: whole, dataType: integer}]");
        List<Target> types =
                SpecNavigation.types(
                        editing.file(),
                        Ranges.offset(editing.file().lines(), editing.place()),
                        editing.workspace());
        assertEquals(1, types.size());
        assertEquals(9, editing.file().lines().line(types.get(0).region().offset()));
    }

    @Test
    void nothingFromWhatIsNoName() {
        Editing.of("a: |b").isDefined("a: b").isNamed("a: b").highlights("a: b");
    }
}
