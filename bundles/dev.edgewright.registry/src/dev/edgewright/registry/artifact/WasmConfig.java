/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.registry.artifact;

import com.google.gson.JsonObject;
import dev.edgewright.registry.RegistryException;
import dev.edgewright.registry.RegistryException.Problem;
import dev.edgewright.registry.internal.json.Json;
import dev.edgewright.registry.reference.Excerpt;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the config of a Wasm artifact tells besides digests (CNCF TAG Runtime, "Wasm OCI Artifact
 * layout", config {@code application/vnd.wasm.config.v0+json}).
 *
 * @param created when it was built, in whole seconds
 * @param author who built it
 * @param os what it expects from its host
 * @param component its imports and exports; there for every component
 */
public record WasmConfig(
        Instant created, Optional<String> author, Os os, Optional<Component> component) {
    private static final String ARCHITECTURE = "wasm";

    /** What a Wasm artifact expects from its host. */
    public enum Os {
        /** A core module, with WASI preview 1 or imports of its own. */
        WASIP1("wasip1"),
        /** A component. */
        WASIP2("wasip2");

        private final String text;

        Os(String text) {
            this.text = text;
        }

        /** The word in the config. */
        public String text() {
            return text;
        }
    }

    /**
     * The outside of a component.
     *
     * @param imports names of imported interfaces, such as {@code wasi:clocks/wall-clock@0.2.0}
     * @param exports names of exported interfaces and functions
     * @param target the world it was made for
     */
    public record Component(List<String> imports, List<String> exports, Optional<String> target) {
        /** Copies the lists. */
        public Component {
            imports = List.copyOf(imports);
            exports = List.copyOf(exports);
        }
    }

    /** Cuts the time to seconds and refuses a component that does not say what it imports. */
    public WasmConfig {
        created = created.truncatedTo(ChronoUnit.SECONDS);
        if (os == Os.WASIP2 && component.isEmpty()) {
            throw new IllegalArgumentException("a component needs its imports and exports");
        }
    }

    /** The config of a core module. */
    public static WasmConfig module(Instant created, Optional<String> author) {
        return new WasmConfig(created, author, Os.WASIP1, Optional.empty());
    }

    /** The config of a component. */
    public static WasmConfig component(
            Instant created, Optional<String> author, Component component) {
        return new WasmConfig(created, author, Os.WASIP2, Optional.of(component));
    }

    byte[] bytes(List<Descriptor> layers) {
        JsonObject json = new JsonObject();
        json.addProperty("created", created.toString());
        author.ifPresent(text -> json.addProperty("author", text));
        json.addProperty("architecture", ARCHITECTURE);
        json.addProperty("os", os.text());
        json.add(
                "layerDigests",
                Json.array(layers.stream().map(layer -> layer.digest().toString()).toList()));
        component.ifPresent(
                outside -> {
                    JsonObject object = new JsonObject();
                    object.add("exports", Json.array(outside.exports()));
                    object.add("imports", Json.array(outside.imports()));
                    outside.target().ifPresent(text -> object.addProperty("target", text));
                    json.add("component", object);
                });
        return Json.bytes(json);
    }

    static WasmConfig read(byte[] content, List<Descriptor> layers) throws RegistryException {
        Json json = Json.read("the Wasm config", content);
        String architecture = json.text("architecture");
        if (!architecture.equals(ARCHITECTURE)) {
            throw notWasm(
                    "its config says architecture '%s' instead of 'wasm'"
                            .formatted(Excerpt.of(architecture)));
        }
        List<String> digests = layers.stream().map(layer -> layer.digest().toString()).toList();
        if (!json.texts("layerDigests").equals(digests)) {
            throw notWasm("the layerDigests of its config are not the layers of its manifest");
        }
        Optional<Json> outside = json.optionalChild("component");
        Optional<Component> component = Optional.empty();
        if (outside.isPresent()) {
            component =
                    Optional.of(
                            new Component(
                                    outside.get().texts("imports"),
                                    outside.get().texts("exports"),
                                    outside.get().optionalText("target")));
        }
        Os os = os(json.text("os"));
        if (os == Os.WASIP2 && component.isEmpty()) {
            throw notWasm("its config says os 'wasip2' and has no 'component'");
        }
        return new WasmConfig(created(json), json.optionalText("author"), os, component);
    }

    private static Os os(String text) throws RegistryException {
        for (Os os : Os.values()) {
            if (os.text().equals(text)) {
                return os;
            }
        }
        throw notWasm(
                "its config says os '%s' instead of 'wasip1' or 'wasip2'"
                        .formatted(Excerpt.of(text)));
    }

    private static Instant created(Json json) throws RegistryException {
        Optional<String> text = json.optionalText("created");
        try {
            return text.isPresent() ? OffsetDateTime.parse(text.get()).toInstant() : Instant.EPOCH;
        } catch (DateTimeException e) {
            throw new RegistryException(
                    Problem.MALFORMED, "The Wasm config has no RFC 3339 time in 'created'.", e);
        }
    }

    private static RegistryException notWasm(String why) {
        return new RegistryException(
                Problem.NOT_A_WASM_ARTIFACT, "This is not a Wasm artifact: %s.".formatted(why));
    }
}
