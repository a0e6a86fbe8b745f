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
import dev.edgewright.spec.family.Hint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many instances run, and where. */
class ScalerTest {

    private static Checked scaler(String properties) {
        return App.components(scaled(properties));
    }

    private static String scaled(String properties) {
        return App.FILTER.replace("            instances: 1\n", properties.indent(12));
    }

    @Test
    void aComponentWithoutScalerIsNeverStarted() {
        String silent = App.FILTER.substring(0, App.FILTER.indexOf("      traits:"));
        App.components(silent).finds("warning wadm-scaler@9");
        assertEquals(App.text(App.FILTER), App.components(silent).fixed("wadm-scaler"));
        App.components(App.STORE).finds();
    }

    @Test
    void aScalerIsAddedToTheOtherTraits() {
        String linked =
                """
                    - name: filter
                      type: component
                      properties: {image: 'filter:1'}
                      traits:
                        - type: link
                          properties: {namespace: acme, package: a, interfaces: [b], target: store}
                """;
        App.components(linked, App.STORE).finds("warning wadm-scaler@9");
        assertEquals(
                App.text(
                        linked,
                        """
                                - type: spreadscaler
                                  properties:
                                    instances: 1
                        """,
                        App.STORE),
                App.components(linked, App.STORE).fixed("wadm-scaler"));
    }

    @Test
    void oneScalerIsEnough() {
        App.components(
                        App.FILTER
                                + "        - type: daemonscaler\n"
                                + "          properties: {instances: 2}\n")
                .finds("warning wadm-scaler@17");
    }

    @Test
    void aScalerNeedsInstances() {
        scaler("spread: []").finds("error wadm-instances@15");
        assertTrue(
                scaler("spread: []")
                        .fixed("wadm-instances")
                        .contains("            instances: 1\n            spread: []\n"));
    }

    @Test
    void instancesAreWholeNumbersFromZero() {
        scaler("instances: 0").finds();
        scaler("instances: -1").finds("error spec-range@16");
        scaler("instances: many").finds("error spec-wrong-type@16");
    }

    @Test
    void replicasAreCalledInstances() {
        scaler("replicas: 2").finds("warning wadm-deprecated@16");
        assertEquals(
                App.text(scaled("instances: 2")), scaler("replicas: 2").fixed("wadm-deprecated"));
        scaler("instances: 2\nreplicas: 2").finds("error wadm-instances@17");
    }

    @Test
    void aScalerHasNoOtherKeys() {
        scaler("instances: 1\nsource_config: []").finds("error spec-unknown-key@17");
        scaler("instance: 1").finds("error spec-unknown-key@16");
    }

    @Test
    void groupsOfHostsAreCheckedToo() {
        scaler(
                        """
                        instances: 3
                        spread:
                          - name: east
                            requirements: {zone: east, rack: 7}
                            weight: 0
                          - name: east
                            requirements: {}
                        """)
                .finds(
                        "error spec-wrong-type@19",
                        "warning wadm-spread@20",
                        "warning wadm-spread@21");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 30 40, 3 4",
        "7, 100 100, 4 3",
        "103, 42 3 37 384, 10 0 8 85",
        "7, 0, 0",
        "10, 30 default, 2 8",
    })
    void instancesAreSharedAsWadmDoes(int instances, String weights, String shares) {
        StringBuilder spread = new StringBuilder("instances: " + instances + "\nspread:\n");
        int group = 0;
        for (String weight : weights.split(" ")) {
            spread.append("  - {name: g").append(group++).append(", requirements: {}");
            spread.append(weight.equals("default") ? "}\n" : ", weight: " + weight + "}\n");
        }
        Checked checked = scaler(spread.toString());
        List<String> expected =
                Stream.of(shares.split(" ")).map(s -> s + " of " + instances).toList();
        assertEquals(
                expected,
                checked.family().hints(checked.document(), checked.workspace()).stream()
                        .map(Hint::text)
                        .toList());
    }
}
