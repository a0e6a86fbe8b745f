/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edgewright.wasm.component.CanonOption;
import dev.edgewright.wasm.component.Component;
import dev.edgewright.wasm.component.Definition;
import dev.edgewright.wasm.component.encoding.ComponentEncoder;
import dev.edgewright.wasm.component.encoding.EncodingException;
import dev.edgewright.wasm.component.types.ComponentType;
import dev.edgewright.wasm.component.validation.ComponentValidator;
import dev.edgewright.wasm.module.CoreModule;
import dev.edgewright.wasm.text.WatAssembler;
import dev.edgewright.wit.SharedFolder;
import dev.edgewright.wit.adapters.Preview1Adapter;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.resolve.WitWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentEncoderTest {

    private static final String WORLD =
            """
            package plant:pump@1.2.0;

            interface valves {
                resource valve {
                    constructor(name: string);
                    open: func(by: f32) -> result<_, string>;
                }
                count: func() -> u32;
            }

            interface control {
                use valves.{valve};
                resource program {
                    run: func(on: borrow<valve>) -> bool;
                }
                all: func() -> list<program>;
            }

            world pump {
                import valves;
                import log: func(line: string);
                export control;
                export stop: func();
            }
            """;

    private static final String IMPORTS =
            """
            (import "plant:pump/valves@1.2.0" "count" (func (result i32)))
            (import "plant:pump/valves@1.2.0" "[method]valve.open" (func (param i32 f32 i32)))
            (import "plant:pump/valves@1.2.0" "[resource-drop]valve" (func (param i32)))
            (import "$root" "log" (func (param i32 i32)))
            (import "[export]plant:pump/control@1.2.0" "[resource-new]program"
              (func (param i32) (result i32)))
            """;

    private static final String EXPORTS =
            """
            (memory (export "memory") 1)
            (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) i32.const 8)
            (func (export "plant:pump/control@1.2.0#[method]program.run")
              (param i32 i32) (result i32) i32.const 1)
            (func (export "plant:pump/control@1.2.0#all") (result i32) i32.const 16)
            (func (export "cabi_post_plant:pump/control@1.2.0#all") (param i32))
            (func (export "plant:pump/control@1.2.0#[dtor]program") (param i32))
            (func (export "_initialize"))
            """;

    private static final String STOP = "(func (export \"stop\"))";

    @TempDir private Path temp;

    @Test
    void aModuleBecomesAComponentOfItsWorld() throws Exception {
        byte[] component = encode(IMPORTS + EXPORTS + STOP);
        assertEquals(
                """
                package root:component;

                world root {
                    import plant:pump/valves@1.2.0;
                    import log: func(line: string);
                    export stop: func();
                    export plant:pump/control@1.2.0;
                }

                package plant:pump@1.2.0 {
                    interface valves {
                        resource valve {
                            open: func(by: f32) -> result<_, string>;
                        }
                        count: func() -> u32;
                    }

                    interface control {
                        use valves.{valve};
                        resource program {
                            run: func(on: borrow<valve>) -> bool;
                        }
                        all: func() -> list<program>;
                    }
                }
                """,
                WitBinary.read(component).text());
    }

    @Test
    void whatTheModuleDoesNotCallIsNotImported() throws Exception {
        ComponentType type = ComponentValidator.validate(Component.read(encode(EXPORTS + STOP)));
        assertEquals(Set.of("plant:pump/valves@1.2.0"), type.imports().keySet());
    }

    @Test
    void anImportWithoutACounterpartIsNamed() {
        refused(
                "encode-import",
                "imports \"plant:pump/valves@1.2.0\" \"close\", which has no counterpart: the"
                        + " interface has no function close",
                "(import \"plant:pump/valves@1.2.0\" \"close\" (func))" + EXPORTS + STOP);
        refused(
                "encode-import",
                "imports \"plant:tank/level\" \"get\", which has no counterpart: the world imports"
                        + " no interface plant:tank/level",
                "(import \"plant:tank/level\" \"get\" (func))" + EXPORTS + STOP);
        refused(
                "encode-import",
                "imports a memory, \"env\" \"memory\"",
                "(import \"env\" \"memory\" (memory 1))" + STOP);
        refused(
                "encode-import",
                "no adapter for that is used",
                "(import \"wasi_snapshot_preview1\" \"proc_exit\" (func (param i32)))" + EXPORTS);
    }

    @Test
    void aMissingExportIsNamedWithItsType() {
        refused("encode-export", "exports \"stop\", but", EXPORTS);
        refused("encode-export", "function of this name and type [] -> []", EXPORTS);
    }

    @Test
    void aTypeThatDiffersIsShownBesideTheOneThatIsWanted() {
        refused(
                "encode-type",
                "exports \"stop\" as [i32] -> [], but the world makes it [] -> []",
                EXPORTS + "(func (export \"stop\") (param i32))");
        refused(
                "encode-type",
                "imports \"$root\" \"log\" as [i32] -> [], but the world makes it [i32 i32] -> []",
                "(import \"$root\" \"log\" (func (param i32)))" + EXPORTS + STOP);
    }

    @Test
    void whatIsMissingForValuesInMemoryIsNamed() {
        refused(
                "encode-memory",
                "exports no memory \"memory\"",
                EXPORTS.replace("(export \"memory\")", "") + STOP);
        refused(
                "encode-memory",
                "exports no function \"cabi_realloc\"",
                IMPORTS + EXPORTS.replace("cabi_realloc", "other") + STOP);
    }

    @Test
    void whatIsNotSupportedIsNamed() {
        refused(
                "encode-unsupported",
                "asynchronous",
                "(import \"$root\" \"[async-lower]log\" (func (param i32 i32)))" + EXPORTS + STOP);
        String twice = "(import \"$root\" \"log\" (func (param i32 i32)))";
        refused("encode-module", "imports \"$root\" \"log\" twice", twice + twice + EXPORTS);
    }

    @Test
    void aModuleWithoutAWorldIsRefused() throws Exception {
        ComponentEncoder encoder = ComponentEncoder.of(WatAssembler.assemble("(module)"));
        assertEquals("encode-world", assertThrows(EncodingException.class, encoder::encode).code());
    }

    @ParameterizedTest
    @EnumSource(Preview1Adapter.class)
    void anAdapterIsReducedToWhatIsCalled(Preview1Adapter adapter) throws Exception {
        byte[] bytes = adapter(adapter);
        byte[] program =
                WatAssembler.assemble(
                        """
                        (import "wasi_snapshot_preview1" "random_get"
                          (func (param i32 i32) (result i32)))
                        (memory (export "memory") 1)
                        (func (export "_start"))
                        """);
        byte[] component =
                ComponentEncoder.of(program).adapter(Preview1Adapter.MODULE, bytes).encode();
        ComponentType type = ComponentValidator.validate(Component.read(component));
        assertTrue(type.imports().containsKey("wasi:random/random@0.2.12"));
        assertFalse(type.imports().containsKey("wasi:filesystem/types@0.2.12"));
        assertEquals(
                adapter == Preview1Adapter.COMMAND ? Set.of("wasi:cli/run@0.2.12") : Set.of(),
                type.exports().keySet());
        int largest = 0;
        for (Definition each : Component.read(component).definitions()) {
            if (each instanceof Definition.Module module) {
                largest = Math.max(largest, module.module().size());
                CoreModule.read(bytes(module));
            }
        }
        assertTrue(largest < bytes.length / 2, "the adapter still has " + largest + " bytes");
    }

    private static byte[] bytes(Definition.Module module) {
        byte[] bytes = new byte[module.module().size()];
        module.module().content().get(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello-c-p1-O0g.wasm", "hello-cpp-p1.wasm", "dbg-c-p1.wasm"})
    void programsImportAndExportWhatTheReferenceToolMakesOfThem(String name) throws Exception {
        byte[] command = adapter(Preview1Adapter.COMMAND);
        Path program = SharedFolder.find().resolve("components").resolve(name);
        Path adapter = Files.write(temp.resolve("adapter.wasm"), command);
        Path expected = temp.resolve("expected.wasm");
        WasmTools.run(
                "component",
                "new",
                program.toString(),
                "--adapt",
                Preview1Adapter.MODULE + "=" + adapter,
                "-o",
                expected.toString());
        byte[] component =
                ComponentEncoder.of(Files.readAllBytes(program))
                        .adapter(Preview1Adapter.MODULE, command)
                        .encode();
        ComponentValidator.validate(Component.read(component));
        assertEquals(
                lines(WitBinary.read(Files.readAllBytes(expected)).text()),
                lines(WitBinary.read(component).text()));
        Path made = Files.write(temp.resolve("made.wasm"), component);
        WasmTools.run("validate", "--features", "all", made.toString());
    }

    /** Types may come in another order. */
    private static List<String> lines(String text) {
        return text.lines().sorted().toList();
    }

    private static byte[] adapter(Preview1Adapter adapter) {
        assumeTrue(adapter.bytes().isPresent(), "skipped: this build has no adapters");
        return adapter.bytes().orElseThrow();
    }

    private void refused(String code, String sentence, String module) {
        EncodingException refusal =
                assertThrows(EncodingException.class, () -> encode(module), sentence);
        assertEquals(code, refusal.code(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    private byte[] encode(String module) throws Exception {
        List<WitWorld> worlds = new ArrayList<>();
        Path file = Files.writeString(temp.resolve("pump.wit"), WORLD);
        WitWorkspace.read(List.of(file)).packages().forEach(p -> worlds.addAll(p.worlds()));
        byte[] component =
                ComponentEncoder.of(WatAssembler.assemble(module))
                        .world(WorldEncoder.typeOf(worlds.get(0)), CanonOption.Encoding.UTF8)
                        .encode();
        ComponentValidator.validate(Component.read(component));
        return component;
    }
}
