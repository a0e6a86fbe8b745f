/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.artifact;

import static dev.edgewright.registry.RegistryAssert.BUILT;
import static dev.edgewright.registry.RegistryAssert.COMPONENT;
import static dev.edgewright.registry.RegistryAssert.MODULE;
import static dev.edgewright.registry.RegistryAssert.component;
import static dev.edgewright.registry.RegistryAssert.refuses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasmArtifactTest {
    private static final WasmConfig OF_MODULE = WasmConfig.module(BUILT, Optional.empty());

    @Test
    void writesTheLayoutOfTheTagRuntime() throws RegistryException {
        WasmArtifact artifact = component();
        String layer = artifact.manifest().layers().getFirst().digest().toString();
        assertEquals(
                "{'created':'2026-03-01T08:00:00Z','author':'Acme','architecture':'wasm',"
                        + "'os':'wasip2','layerDigests':['"
                        + layer
                        + "'],'component':{'exports':['wasi:cli/run@0.2.0'],"
                        + "'imports':['wasi:clocks/monotonic-clock@0.2.0']}}",
                text(artifact.configBytes()));
        assertEquals(
                "{'schemaVersion':2,'mediaType':'application/vnd.oci.image.manifest.v1+json',"
                        + "'config':{'mediaType':'application/vnd.wasm.config.v0+json','digest':'"
                        + artifact.manifest().config().digest()
                        + "','size':"
                        + artifact.configBytes().length
                        + "},'layers':[{'mediaType':'application/wasm','digest':'"
                        + layer
                        + "','size':8}]}",
                text(artifact.manifestBytes()));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).replace('"', '\'');
    }

    @Test
    void givesTheSameBytesForTheSameArguments() throws RegistryException {
        Map<String, String> some =
                Map.of("org.opencontainers.image.title", "f.wasm", "b", "1", "a", "2", "c", "3");
        byte[] first = WasmArtifact.build(MODULE, OF_MODULE, some).manifestBytes();
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(
                    first, WasmArtifact.build(MODULE, OF_MODULE, Map.copyOf(some)).manifestBytes());
        }
    }

    @Test
    void readsWhatItBuilt() throws RegistryException {
        WasmArtifact built = component();
        WasmArtifact read =
                WasmArtifact.read(built.manifestBytes(), built.configBytes(), built.wasm());
        assertEquals(built.config(), read.config());
        assertEquals(built.manifest(), read.manifest());
        assertEquals(built.descriptor(), read.descriptor());
    }

    @Test
    void refusesMoreLayersThanOne() throws RegistryException {
        Manifest one = component().manifest();
        Descriptor layer = one.layers().getFirst();
        refuses(
                Problem.NOT_A_WASM_ARTIFACT,
                () -> WasmArtifact.checkLayout(withLayers(one, List.of(layer, layer))),
                "2 layers",
                "exactly one");
        refuses(
                Problem.NOT_A_WASM_ARTIFACT,
                () -> WasmArtifact.checkLayout(withLayers(one, List.of())),
                "0 layers");
        refuses(
                Problem.NOT_A_WASM_ARTIFACT,
                () ->
                        WasmArtifact.checkLayout(
                                withLayers(one, List.of(Descriptor.of("text/plain", MODULE)))),
                "text/plain");
    }

    private static Manifest withLayers(Manifest manifest, List<Descriptor> layers) {
        return new Manifest(
                Optional.empty(), manifest.config(), layers, Optional.empty(), Map.of());
    }

    @Test
    void refusesBytesThatAreNotWhatTheConfigSays() {
        refuses(
                Problem.NOT_A_WASM_ARTIFACT,
                () -> WasmArtifact.build(COMPONENT, OF_MODULE),
                "component",
                "wasip1");
        refuses(
                Problem.NOT_A_WASM_ARTIFACT,
                () -> WasmArtifact.build(new byte[] {0, 'a', 's'}, OF_MODULE),
                "neither");
    }

    @Test
    void refusesPartsOfAnotherArtifact() throws RegistryException {
        WasmArtifact built = component();
        refuses(
                Problem.DIGEST_MISMATCH,
                () -> WasmArtifact.read(built.manifestBytes(), built.configBytes(), MODULE),
                "layer");
        refuses(
                Problem.DIGEST_MISMATCH,
                () -> WasmArtifact.read(built.manifestBytes(), new byte[2], built.wasm()),
                "config");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'architecture':'wasm' | 'architecture':'amd64' | amd64",
                "'os':'wasip2' | 'os':'linux' | linux",
                "'layerDigests':[ | 'layerDigests':['x', | layerDigests",
                "'component':{ | 'other':{ | no 'component'",
                "2026-03-01T08:00:00Z | yesterday | RFC 3339",
                "{'created' | {'created':'','created' | not JSON",
            })
    void refusesConfigsThatLie(String from, String to, String words) throws RegistryException {
        WasmArtifact built = component();
        String changed = text(built.configBytes()).replace(from.strip(), to.strip());
        byte[] config = changed.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Manifest manifest =
                new Manifest(
                        Optional.empty(),
                        Descriptor.of(MediaTypes.WASM_CONFIG, config),
                        built.manifest().layers(),
                        Optional.empty(),
                        Map.of());
        RegistryException e =
                assertThrows(
                        RegistryException.class,
                        () -> WasmArtifact.read(manifest.bytes(), config, built.wasm()));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | not one JSON object",
                "{} {} | not JSON",
                "{'schemaVersion':1} | schemaVersion",
                "{'schemaVersion':2.5} | schemaVersion",
                "{'schemaVersion':2} | 'config'",
                "{'schemaVersion':2,'config':{'mediaType':'x','digest':'y','size':1}} | digest",
                "{'schemaVersion':2,'config':{'mediaType':1}} | 'mediaType'",
                "{'schemaVersion':2,'layers':{}} | 'layers'",
            })
    void refusesManifestsThatAreNone(String json, String words) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        RegistryException e = assertThrows(RegistryException.class, () -> Manifest.read(bytes));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @Test
    void refusesDeepJsonWithoutOverflow() {
        byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        refuses(Problem.MALFORMED, () -> Manifest.read(deep), "not JSON");
    }
}
