/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.artifact;

import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.artifact.WasmConfig.Os;
import dev.edgewright.registry.reference.Digest;
import dev.edgewright.registry.reference.Excerpt;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Wasm module or component as an OCI artifact: a manifest, a config and exactly one layer (CNCF
 * TAG Runtime, "Wasm OCI Artifact layout"). Immutable; safe for threads as long as nobody writes
 * into the arrays it hands out.
 */
public final class WasmArtifact {
    private static final byte[] MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};
    private static final byte[] COMPONENT = {0, 'a', 's', 'm', 0x0d, 0, 1, 0};
    private static final String TITLE = "org.opencontainers.image.title";

    private final byte[] manifestBytes;
    private final Manifest manifest;
    private final byte[] configBytes;
    private final WasmConfig config;
    private final byte[] wasm;

    private WasmArtifact(
            byte[] manifestBytes,
            Manifest manifest,
            byte[] configBytes,
            WasmConfig config,
            byte[] wasm) {
        this.manifestBytes = manifestBytes;
        this.manifest = manifest;
        this.configBytes = configBytes;
        this.config = config;
        this.wasm = wasm;
    }

    /**
     * Builds an artifact without annotations.
     *
     * @throws RegistryException when the bytes are not what the config says
     */
    public static WasmArtifact build(byte[] wasm, WasmConfig config) throws RegistryException {
        return build(wasm, config, Map.of());
    }

    /**
     * Builds an artifact; the same arguments always give the same bytes and digests.
     *
     * @param annotations for the manifest; a title also names the layer, which is the name of the
     *     file that common tools write
     * @throws RegistryException when the bytes are not what the config says
     */
    public static WasmArtifact build(
            byte[] wasm, WasmConfig config, Map<String, String> annotations)
            throws RegistryException {
        checkKind(wasm, config.os());
        Descriptor layer = Descriptor.of(MediaTypes.WASM_LAYER, wasm);
        if (annotations.containsKey(TITLE)) {
            layer = layer.withAnnotations(Map.of(TITLE, annotations.get(TITLE)));
        }
        byte[] configBytes = config.bytes(List.of(layer));
        Manifest manifest =
                new Manifest(
                        Optional.empty(),
                        Descriptor.of(MediaTypes.WASM_CONFIG, configBytes),
                        List.of(layer),
                        Optional.empty(),
                        annotations);
        return new WasmArtifact(manifest.bytes(), manifest, configBytes, config, wasm);
    }

    /**
     * Checks that a manifest promises a Wasm artifact, before anything else is fetched.
     *
     * @throws RegistryException when the config is another or there is not exactly one Wasm layer
     */
    public static void checkLayout(Manifest manifest) throws RegistryException {
        if (!manifest.config().mediaType().equals(MediaTypes.WASM_CONFIG)) {
            throw notWasm(
                    "its config is of type %s instead of %s"
                            .formatted(
                                    Excerpt.of(manifest.config().mediaType()),
                                    MediaTypes.WASM_CONFIG));
        }
        if (manifest.layers().size() != 1) {
            throw notWasm(
                    "it has %d layers, and exactly one is allowed"
                            .formatted(manifest.layers().size()));
        }
        String type = manifest.layers().getFirst().mediaType();
        if (!type.equals(MediaTypes.WASM_LAYER)) {
            throw notWasm(
                    "its layer is of type %s instead of %s"
                            .formatted(Excerpt.of(type), MediaTypes.WASM_LAYER));
        }
    }

    /**
     * Puts an artifact together from its three parts, checking all that they say of each other.
     *
     * @throws RegistryException when digests, types or kinds do not fit
     */
    public static WasmArtifact read(byte[] manifestBytes, byte[] configBytes, byte[] wasm)
            throws RegistryException {
        Manifest manifest = Manifest.read(manifestBytes);
        checkLayout(manifest);
        checkContent("config", manifest.config(), configBytes);
        checkContent("layer", manifest.layers().getFirst(), wasm);
        WasmConfig config = WasmConfig.read(configBytes, manifest.layers());
        checkKind(wasm, config.os());
        return new WasmArtifact(manifestBytes, manifest, configBytes, config, wasm);
    }

    private static void checkContent(String part, Descriptor promised, byte[] content)
            throws RegistryException {
        if (promised.size() != content.length || !promised.digest().equals(Digest.of(content))) {
            throw new RegistryException(
                    Problem.DIGEST_MISMATCH,
                    "The %s of the artifact is not the one that its manifest names."
                            .formatted(part));
        }
    }

    private static void checkKind(byte[] wasm, Os os) throws RegistryException {
        boolean module = startsWith(wasm, MODULE);
        boolean component = startsWith(wasm, COMPONENT);
        if (!module && !component) {
            throw notWasm("its layer is neither a core module nor a component");
        }
        if (component && os == Os.WASIP1) {
            throw notWasm("its layer is a component and its config says os 'wasip1'");
        }
        if (module && os == Os.WASIP2) {
            throw notWasm("its layer is a core module and its config says os 'wasip2'");
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static RegistryException notWasm(String why) {
        return new RegistryException(
                Problem.NOT_A_WASM_ARTIFACT, "This is not a Wasm artifact: %s.".formatted(why));
    }

    /** The descriptor of the manifest: its digest is the identity of the artifact. */
    public Descriptor descriptor() {
        return Descriptor.of(MediaTypes.MANIFEST, manifestBytes);
    }

    /** The manifest. */
    public Manifest manifest() {
        return manifest;
    }

    /** The exact bytes of the manifest. */
    public byte[] manifestBytes() {
        return manifestBytes;
    }

    /** The config. */
    public WasmConfig config() {
        return config;
    }

    /** The exact bytes of the config. */
    public byte[] configBytes() {
        return configBytes;
    }

    /** The module or component. */
    public byte[] wasm() {
        return wasm;
    }
}
