/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.Checked;
import dev.edgewright.spec.TestWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Build files of Ocre containers, of which permissions begin on line 8. */
class OcreTest {

    private static String text(String... permissions) {
        return head()
                + "config:\n  environment: [INTERVAL=500]\n  permissions:\n"
                + String.join(
                        "", List.of(permissions).stream().map(p -> "    - " + p + "\n").toList());
    }

    private static String head() {
        return "version: '1'\nname: pump\nbinaries:\n  - path: build/pump.wasm\n";
    }

    private static Checked module(String text, String... imports) {
        return new TestWorkspace()
                .with("build.yaml", text)
                .module("build/pump.wasm", List.of(imports), List.of("_start", "memory"))
                .check("build.yaml");
    }

    @Test
    void soundFiles() {
        Checked.of(head()).finds();
        Checked.of(head() + "config:\n").finds();
        Checked.of(text()).finds();
        Checked.of(text("networking", "ocre_gpio", "ocre_timers", "console")).finds();
        Checked.of(text() + "  entrypoint: main\n  heapSize: 4096\n  stackSize: 4096\n").finds();
    }

    @Test
    void theStructure() {
        Checked.of(head().replace("'1'", "'2'") + "config:\n").finds("error spec-enum@1");
        Checked.of(head().replace("name: pump\n", "")).finds("error spec-missing-key@1");
        Checked.of(text() + "  heapsize: 1\n").finds("error spec-unknown-key@8");
        Checked.of(text() + "  heapSize: 4Ki\n").finds("error spec-wrong-type@8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pump", "pump house", "-pump", "pump..house", "pümp"})
    void namesOfImages(String name) {
        Checked.of(head().replace("pump\n", name + "\n")).finds("error ocre-name@2");
        Checked.of(head().replace("name: pump", "name: pump_house--2.b")).finds();
    }

    @Test
    void binariesAreRelativeAndUnique() {
        Checked.of(head() + "  - path: build/pump.wasm\n").finds("error ocre-duplicate@5");
        Checked.of(head() + "  - path: /opt/pump.wasm\n").finds("error ocre-binary@5");
        Checked.of(head() + "  - path: build/pump.o\n").finds("warning ocre-binary@5");
    }

    @Test
    void environmentVariables() {
        String head = head() + "config:\n  environment:\n";
        Checked.of(head + "    - A=1\n    - B_2=x=y\n    - C=\n").finds();
        Checked.of(head + "    - A\n").finds("warning ocre-environment@7");
        Checked.of(head + "    - 2A=1\n    - =1\n    - A B=1\n")
                .finds(
                        "error ocre-environment@7",
                        "error ocre-environment@8",
                        "error ocre-environment@9");
        Checked.of(head + "    - A=1\n    - A=2\n").finds("warning ocre-duplicate@8");
    }

    @ParameterizedTest
    @CsvSource({
        "gpio, ocre_gpio",
        "ocre_timer, ocre_timers",
        "messaging, ocre_messaging",
        "ocre-sensors, ocre_sensors",
        "network, networking",
        "ocre_gipo, ocre_gpio",
    })
    void misspeltPermissions(String written, String meant) {
        Checked checked = Checked.of(text(written));
        checked.finds("error ocre-unknown-permission@8");
        assertEquals(text(meant), checked.fixed("ocre-unknown-permission"));
    }

    @Test
    void unknownAndRepeatedPermissions() {
        Checked.of(text("bluetooth", "console", "console"))
                .finds("warning ocre-unknown-permission@8", "warning ocre-duplicate@10");
    }

    @Test
    void permissionsThatTheModuleNeeds() {
        Checked checked =
                module(
                        text("ocre_gpio"),
                        "env#ocre_gpio_init",
                        "env#ocre_timer_create",
                        "env#ocre_publish_message",
                        "env#ocre_get_event",
                        "wasi_snapshot_preview1#fd_write");
        checked.finds("error ocre-missing-permission@7")
                .saying("`ocre_timers` for ocre_timer_create")
                .saying("`ocre_messaging` for ocre_publish_message");
        assertEquals(
                text("ocre_gpio", "ocre_timers", "ocre_messaging"),
                checked.fixed("ocre-missing-permission"));
        assertEquals(
                text("networking"),
                module(text(), "wasi_snapshot_preview1#sock_open")
                        .fixed("ocre-missing-permission"));
        String json =
                """
                {"version": "1", "name": "pump", "binaries": [{"path": "build/pump.wasm"}],
                 "config": {"permissions": ["console"]}}
                """;
        assertEquals(
                json.replace("[\"console\"]", "[\"console\", \"ocre_timers\"]"),
                module(json, "env#ocre_timer_start").fixed("ocre-missing-permission"));
        module(head(), "wasi_snapshot_preview1#sock_open").finds("error ocre-missing-permission@4");
    }

    @Test
    void permissionsThatTheModuleDoesNotNeed() {
        module(text("ocre_gpio", "networking", "console"), "env#ocre_gpio_pin_set")
                .finds("warning ocre-unused-permission@9");
    }

    @Test
    void otherImportsAreNotOffered() {
        module(text(), "env#puts", "env#uname")
                .finds("warning ocre-unknown-import@4")
                .saying("puts");
    }

    @Test
    void componentsAreNotRun() {
        new TestWorkspace()
                .with("build.yaml", text())
                .component("build/pump.wasm", List.of(), List.of())
                .check("build.yaml")
                .finds("error ocre-no-module@4");
    }

    @Test
    void theEntryPointIsExported() {
        module(text() + "  entrypoint: _start\n").finds();
        module(text() + "  entrypoint: main\n")
                .finds("error ocre-entry-point@8")
                .saying("_start, memory");
    }

    @Test
    void whatIsNeededIsProposedFirst() {
        Checked checked = module(text("console"), "env#ocre_timer_start", "env#ocre_sensors_init");
        assertEquals(
                List.of("ocre_timers", "ocre_sensors"), checked.proposals("console").subList(0, 2));
        assertTrue(checked.proposals("console").contains("console"));
        assertFalse(
                module(text("console", "networking")).proposals("networking").contains("console"));
    }

    @Test
    void hoverTellsWhy() {
        Checked checked = module(text("ocre_timers"), "env#ocre_timer_start");
        String timers = checked.hover("ocre_timers").orElseThrow();
        assertTrue(timers.contains("`ocre_timer_start`") && timers.contains("8 on Zephyr"), timers);
        String binary = checked.hover("build/pump").orElseThrow();
        assertTrue(binary.contains("64 KiB") && binary.contains("(ocre_timers)"), binary);
    }
}
