/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.edgewright.spec.check.SpecWorkspace;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.encoding.ComponentEncoder;
import dev.edgewright.wasm.text.WatAssembler;
import dev.edgewright.wit.binary.WorldEncoder;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.resolve.WitWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents beside binaries that have really been built, and WIT in files. */
class BuiltBinariesTest {

    private static final String WIT =
            """
            package plant:pump@1.2.0;
            interface valves {
                /// How many there are.
                count: func() -> u32;
            }
            interface control {
                stop: func();
            }
            world pump {
                import valves;
                export control;
            }
            """;

    private static final String PUMP =
            """
            (import "plant:pump/valves@1.2.0" "count" (func (result i32)))
            (memory (export "memory") 1)
            (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) i32.const 8)
            (func (export "plant:pump/control@1.2.0#stop"))
            """;

    private static final String APPLICATION =
            """
            apiVersion: core.oam.dev/v1beta1
            kind: Application
            metadata: {name: plant, annotations: {}}
            spec:
              components:
                - name: pump
                  type: component
                  properties: {image: 'file://./build/pump.wasm'}
                  traits:
                    - {type: spreadscaler, properties: {instances: 1}}
                    - type: link
                      properties:
                        target: panel
                        namespace: plant
                        package: pump
                        interfaces: [%s]
                - name: panel
                  type: capability
                  properties: {image: 'registry.example/plant/panel:1.0.0'}
                  traits:
                    - type: link
                      properties:
                        target: pump
                        namespace: plant
                        package: pump
                        interfaces: [%s]
            """;

    private static final String BUILD =
            """
            version: '1'
            name: pump
            binaries:
              - path: build/pump.wasm
            config:
              permissions: [%s]
            """;

    @TempDir private Path folder;

    private String witName = "pump.wit";

    @BeforeEach
    void makeFolder() throws Exception {
        Files.createDirectories(folder.resolve("build"));
    }

    private List<String> check(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        Path wit = Files.writeString(folder.resolve(witName), WIT);
        SpecWorkspace workspace =
                SpecWorkspace.of(
                        Map.of(file, Files.readAllBytes(file)),
                        Map.of(wit, Files.readAllBytes(wit)));
        return workspace.check(workspace.files().get(0)).stream().map(Finding::code).toList();
    }

    private void buildComponent() throws Exception {
        List<WitWorld> worlds = new ArrayList<>();
        Path wit = Files.writeString(folder.resolve("pump.wit"), WIT);
        WitWorkspace.read(List.of(wit)).packages().forEach(p -> worlds.addAll(p.worlds()));
        byte[] component =
                ComponentEncoder.of(WatAssembler.assemble(PUMP))
                        .world(WorldEncoder.typeOf(worlds.get(0)), CanonOption.Encoding.UTF8)
                        .encode();
        Files.write(folder.resolve("build/pump.wasm"), component);
    }

    @Test
    void linksFitWhatTheComponentImportsAndExports() throws Exception {
        buildComponent();
        assertEquals(List.of(), check("app.yaml", APPLICATION.formatted("valves", "control")));
        assertEquals(
                List.of("wadm-missing-link", "wadm-not-imported"),
                check("app.yaml", APPLICATION.formatted("control", "control")));
        assertEquals(
                List.of("wadm-not-exported"),
                check("app.yaml", APPLICATION.formatted("valves", "valves")));
        assertEquals(
                List.of("wadm-not-imported"),
                check("app.yaml", APPLICATION.formatted("valvs", "control")));
    }

    @Test
    void withoutTheBinaryNothingIsSaidOfIt() throws Exception {
        assertEquals(List.of(), check("app.yaml", APPLICATION.formatted("control", "valves")));
    }

    @Test
    void untilItIsBuiltTheWorldSaysWhatItWillImport() throws Exception {
        Files.createDirectories(folder.resolve("wit"));
        witName = "wit/world.wit";
        assertEquals(List.of(), check("app.yaml", APPLICATION.formatted("valves", "control")));
        assertEquals(
                List.of("wadm-not-imported", "wadm-not-exported"),
                check("app.yaml", APPLICATION.formatted("control", "valves")));
    }

    @Test
    void permissionsFitWhatTheModuleImports() throws Exception {
        byte[] module =
                WatAssembler.assemble(
                        """
                        (import "env" "ocre_timer_create" (func (param i32) (result i32)))
                        (import "wasi_snapshot_preview1" "fd_write"
                          (func (param i32 i32 i32 i32) (result i32)))
                        (memory (export "memory") 1)
                        (func (export "_start"))
                        """);
        Files.write(folder.resolve("build/pump.wasm"), module);
        assertEquals(List.of(), check("build.yaml", BUILD.formatted("ocre_timers")));
        assertEquals(
                List.of("ocre-missing-permission", "ocre-unused-permission"),
                check("build.yaml", BUILD.formatted("ocre_gpio")));
    }

    @Test
    void ocreRunsNoComponents() throws Exception {
        buildComponent();
        assertEquals(List.of("ocre-no-module"), check("build.yaml", BUILD.formatted("")));
    }
}
