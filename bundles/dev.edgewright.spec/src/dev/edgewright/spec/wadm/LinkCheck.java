/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import com.google.common.base.Suppliers;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Links: what they lead to, which interfaces they name, and whether they are unique. */
final class LinkCheck {

    private static final int LONGEST_LIST = 6;

    private final Manifest manifest;
    private final Supplier<Collection<String>> wit;
    private final Binaries binaries;
    private final Blocks blocks;
    private final Findings findings;

    LinkCheck(
            Manifest manifest,
            Workspace workspace,
            Binaries binaries,
            Blocks blocks,
            Findings findings) {
        this.manifest = manifest;
        this.wit = Suppliers.memoize(() -> workspace.witInterfaces(manifest.document().file()));
        this.binaries = binaries;
        this.blocks = blocks;
        this.findings = findings;
    }

    void check() {
        for (Part part : manifest.parts()) {
            Map<String, Link> unique = new HashMap<>();
            for (Link link : part.links()) {
                former(link);
                providers(part, link);
                names(link, isTold(part, link));
                duplicates(part, link, unique);
            }
        }
    }

    private void former(Link link) {
        Mapping properties = link.properties();
        properties
                .entry("source_config")
                .ifPresent(
                        e ->
                                former(
                                        e,
                                        "source",
                                        properties.mapping("source").isPresent(),
                                        blocks.nest(properties, e, "source", "config")));
        Optional<Entry> target = properties.entry("target");
        properties
                .entry("target_config")
                .ifPresent(
                        e ->
                                former(
                                        e,
                                        "target",
                                        properties.mapping("target").isPresent(),
                                        target.filter(t -> t.value() instanceof Scalar)
                                                .flatMap(t -> blocks.merge(properties, t, e))));
    }

    private void former(Entry entry, String side, boolean ignored, Optional<List<Edit>> edits) {
        if (ignored) {
            findings.warning(
                    entry.key(),
                    Codes.DEPRECATED,
                    "wadm passes over `"
                            + entry.name()
                            + "` where `"
                            + side
                            + "` is a mapping; move its items to `config` in there.");
        } else {
            Fix[] fixes =
                    edits.map(
                                    e ->
                                            new Fix[] {
                                                new Fix(
                                                        "Move to `config` in `" + side + "`",
                                                        e,
                                                        true)
                                            })
                            .orElse(new Fix[0]);
            findings.warning(
                    entry.key(),
                    Codes.DEPRECATED,
                    "Since wadm 0.13 the settings of the "
                            + side
                            + " stand in `"
                            + side
                            + "`, under `config`, instead of in `"
                            + entry.name()
                            + "`.",
                    fixes);
        }
    }

    private void providers(Part part, Link link) {
        if (part.isProvider() && manifest.target(link).filter(Part::isProvider).isPresent()) {
            Scalar target = link.target().orElseThrow();
            findings.warning(
                    target,
                    Codes.PROVIDER_LINK,
                    "wadm makes no link between the providers `"
                            + part.title()
                            + "` and `"
                            + target.text()
                            + "`; providers can be linked to components only.");
        }
    }

    /** Whether the binaries tell what is wrong with the interfaces, better than lists do. */
    private boolean isTold(Part part, Link link) {
        Optional<Part> asked =
                part.isComponent()
                        ? Optional.of(part)
                        : manifest.target(link).filter(Part::isComponent);
        return asked.flatMap(binaries::of).filter(Artifact::component).isPresent();
    }

    private void names(Link link, boolean told) {
        if (link.namespace().isEmpty() || link.wit().isEmpty()) {
            return;
        }
        Scalar namespace = link.namespace().get();
        Scalar name = link.wit().get();
        boolean known = KnownInterfaces.isKnownNamespace(namespace.text());
        Collection<String> packages = KnownInterfaces.packages(namespace.text(), wit.get());
        if (unversioned(name)) {
            return;
        }
        if (!packages.contains(name.text())) {
            if (!told) {
                unknown(name, packages, known, "package of `" + namespace.text() + "`");
            }
            return;
        }
        Collection<String> interfaces =
                KnownInterfaces.interfaces(namespace.text(), name.text(), wit.get());
        for (Scalar item : link.interfaces()) {
            if (!unversioned(item) && !told && !interfaces.contains(item.text())) {
                unknown(
                        item,
                        interfaces,
                        known,
                        "interface of `" + namespace.text() + ":" + name.text() + "`");
            }
        }
    }

    /** The host compares names without versions, and each part by itself. */
    private boolean unversioned(Scalar name) {
        if (KnownInterfaces.isBare(name)) {
            return false;
        }
        String text = name.text();
        String bare = KnownInterfaces.bare(name);
        String message =
                "Only the bare name belongs here, without namespace, package or version; no import"
                        + " is called `"
                        + text
                        + "`.";
        if (bare.isEmpty()) {
            findings.warning(name, Codes.UNKNOWN_INTERFACE, message);
        } else {
            Fix fix = Fix.preferred("Change to `" + bare + "`", Edit.content(name, bare));
            findings.warning(name, Codes.UNKNOWN_INTERFACE, message, fix);
        }
        return true;
    }

    private void unknown(Scalar name, Collection<String> names, boolean known, String what) {
        Optional<String> near =
                Nearest.to(name.text(), names, Math.max(1, name.text().length() / 4));
        String message = "`" + name.text() + "` is no known " + what;
        if (near.isPresent()) {
            findings.warning(
                    name,
                    Codes.UNKNOWN_INTERFACE,
                    message + "; did you mean `" + near.get() + "`?",
                    Fix.preferred(
                            "Change to `" + near.get() + "`", Edit.content(name, near.get())));
        } else if (known) {
            String some = String.join(", ", names.stream().limit(LONGEST_LIST).toList());
            findings.warning(
                    name,
                    Codes.UNKNOWN_INTERFACE,
                    message
                            + (names.isEmpty() ? "." : ", which has " + some)
                            + (names.size() > LONGEST_LIST
                                    ? " and others."
                                    : names.isEmpty() ? "" : "."));
        }
    }

    private void duplicates(Part part, Link link, Map<String, Link> unique) {
        for (Scalar item : link.interfaces()) {
            Optional<String> id = link.id(item);
            if (id.isEmpty()) {
                continue;
            }
            Link other = unique.putIfAbsent(link.name() + " " + id.get(), link);
            if (other != null && other != link) {
                findings.error(
                        item,
                        Codes.DUPLICATE_LINK,
                        "wadm refuses another link of `"
                                + part.title()
                                + "` for "
                                + id.get()
                                + ": both are called `"
                                + link.name()
                                + "`; give one of them a `name` of its own.");
                return;
            }
            if (other == link) {
                findings.error(
                        item,
                        Codes.DUPLICATE_LINK,
                        "wadm refuses a link that names `" + item.text() + "` twice.");
                return;
            }
        }
    }
}
