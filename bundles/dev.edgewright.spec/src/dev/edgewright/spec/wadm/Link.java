/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A link of one component to another.
 *
 * @param source the component that has the link
 * @param trait the whole trait
 * @param properties what it says
 */
record Link(Mapping source, Mapping trait, Mapping properties) {

    /** The name of links that have none. */
    static final String DEFAULT_NAME = "default";

    static Optional<Link> of(Mapping source, Mapping trait) {
        return trait.mapping("properties").map(p -> new Link(source, trait, p));
    }

    /** The name of the component that is linked to. */
    Optional<Scalar> target() {
        return properties
                .mapping("target")
                .map(t -> t.scalar("name"))
                .orElseGet(() -> properties.scalar("target"));
    }

    Optional<Scalar> namespace() {
        return properties.scalar("namespace");
    }

    /** The name of the WIT package, without its namespace. */
    Optional<Scalar> wit() {
        return properties.scalar("package");
    }

    List<Scalar> interfaces() {
        return properties.sequence("interfaces").map(Sequence::scalars).orElse(List.of());
    }

    String name() {
        return properties.text("name").orElse(DEFAULT_NAME);
    }

    /** The package as {@code namespace:package}; empty where a part of it is missing. */
    Optional<String> packageId() {
        return namespace().flatMap(n -> wit().map(p -> n.text() + ":" + p.text()));
    }

    /** The id of an interface of the package, without a version. */
    Optional<String> id(Scalar wanted) {
        return packageId().map(p -> p + "/" + wanted.text());
    }

    /** The configs of the source, wherever they stand. */
    List<Mapping> sourceConfigs() {
        return properties.mapping("source").isPresent()
                ? sourceList("config")
                : Manifest.mappings(Optional.of(properties), "source_config");
    }

    /** The configs of the target, wherever they stand. */
    List<Mapping> targetConfigs() {
        return properties.mapping("target").isPresent()
                ? targetList("config")
                : Manifest.mappings(Optional.of(properties), "target_config");
    }

    /** The configs of both sides, in the order in which wadm looks at them. */
    List<Mapping> configs() {
        List<Mapping> all = new ArrayList<>(targetConfigs());
        all.addAll(sourceConfigs());
        return all;
    }

    List<Mapping> sourceList(String key) {
        return Manifest.mappings(properties.mapping("source"), key);
    }

    List<Mapping> targetList(String key) {
        return Manifest.mappings(properties.mapping("target"), key);
    }

    /** The name of a config or secret. */
    static Optional<Scalar> nameOf(Mapping item) {
        return item.scalar("name");
    }

    /** The settings of a config with their places; none where somebody else keeps it. */
    static List<Entry> settings(Mapping config) {
        return config.mapping("properties").map(Mapping::entries).orElse(List.of());
    }

    /** Whether wadm keeps the config, because its content is written here. */
    static boolean isKept(Mapping config) {
        return config.get("properties").filter(p -> !isNull(p)).isPresent();
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }
}
