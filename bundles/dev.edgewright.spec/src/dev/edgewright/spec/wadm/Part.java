/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A component or capability provider of an application.
 *
 * @param node all of it
 * @param kind its type, such as {@code component}
 * @param traits what stands in its list of traits
 * @param links its links
 */
record Part(
        Mapping node,
        Optional<Scalar> name,
        Optional<Scalar> kind,
        Optional<Mapping> properties,
        List<Mapping> traits,
        List<Link> links) {

    static Part of(Mapping node) {
        List<Mapping> traits = Manifest.mappings(Optional.of(node), "traits");
        List<Link> links = new ArrayList<>();
        for (Mapping trait : traits) {
            if (isOf(trait, "link")) {
                Link.of(node, trait).ifPresent(links::add);
            }
        }
        return new Part(
                node,
                node.scalar("name"),
                node.scalar("type"),
                node.mapping("properties"),
                traits,
                List.copyOf(links));
    }

    static boolean isOf(Mapping trait, String type) {
        return trait.text("type").filter(type::equals).isPresent();
    }

    static boolean isScaler(Mapping trait) {
        return isOf(trait, "spreadscaler") || isOf(trait, "daemonscaler");
    }

    boolean isCalled(String wanted) {
        return name.filter(n -> n.text().equals(wanted)).isPresent();
    }

    boolean isProvider() {
        return kind.filter(k -> k.text().equals("capability")).isPresent();
    }

    /** Whether it is a WebAssembly component, perhaps under the type's former name. */
    boolean isComponent() {
        return kind.filter(k -> k.text().equals("component") || k.text().equals("actor"))
                .isPresent();
    }

    /** What is run. */
    Optional<Scalar> image() {
        return properties.flatMap(p -> p.scalar("image")).filter(s -> !s.isNull());
    }

    /** The component of another application that is used instead of an image. */
    Optional<Mapping> shared() {
        return properties.flatMap(p -> p.mapping("application"));
    }

    /** The identifier in the lattice, where one is written. */
    Optional<Scalar> id() {
        return properties.flatMap(p -> p.scalar("id")).filter(s -> !s.isNull());
    }

    /** The configs of the component itself. */
    List<Mapping> configs() {
        return Manifest.mappings(properties, "config");
    }

    /** All secrets: its own and those of its links. */
    List<Mapping> secrets() {
        List<Mapping> secrets = new ArrayList<>(Manifest.mappings(properties, "secrets"));
        for (Link link : links) {
            secrets.addAll(link.targetList("secrets"));
            secrets.addAll(link.sourceList("secrets"));
        }
        return secrets;
    }

    /** The name for messages. */
    String title() {
        return name.map(Scalar::text).orElse("this component");
    }
}
