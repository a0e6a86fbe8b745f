/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.family.Proposal.Kind;
import dev.edgewright.spec.tree.Path;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;

/** Completion of links by what binaries import and WIT defines, and of what wadm knows by name. */
final class WadmProposals {

    private static final String PROPERTIES = "spec.components.*.traits.*.properties.";

    private static final Map<String, String> TRAITS =
            Map.of(
                    "spreadscaler", "How many instances run, spread over hosts.",
                    "daemonscaler", "How many instances run on each host.",
                    "link", "Lets the component call interfaces of another one.");

    private final Caret caret;
    private final Workspace workspace;
    private final URI from;
    private final LinkAt at;

    WadmProposals(Caret caret, Workspace workspace) {
        this.caret = caret;
        this.workspace = workspace;
        this.from = caret.document().file();
        this.at = LinkAt.of(caret);
    }

    List<Proposal> all() {
        Path path = caret.place().path();
        boolean key = caret.place().role() == Place.Role.KEY;
        if (path.matches("spec.components.*.traits.*.type")) {
            return TRAITS.entrySet().stream()
                    .map(t -> new Proposal(Kind.VALUE, t.getKey(), "trait", t.getValue()))
                    .toList();
        }
        if (path.matches("spec.policies.*.type")) {
            return List.of(
                    new Proposal(
                            Kind.VALUE,
                            PolicyCheck.SECRETS,
                            "policy",
                            "Says which backend keeps secrets."));
        }
        if (path.matches("spec.components.*.properties.application.component")) {
            return shared();
        }
        if (at.link().isEmpty()) {
            return List.of();
        }
        Link link = at.link().get();
        if (path.matches(PROPERTIES + "namespace")) {
            return namespaces();
        }
        if (path.matches(PROPERTIES + "package")) {
            return packages(link);
        }
        if (path.matches(PROPERTIES + "interfaces") || path.matches(PROPERTIES + "interfaces.*")) {
            return interfaces(link);
        }
        boolean settings =
                path.matches(PROPERTIES + "source.config.*.properties.*")
                        || path.matches(PROPERTIES + "source_config.*.properties.*");
        return key && settings && HttpCheck.isServer(link) ? http() : List.of();
    }

    private List<Proposal> namespaces() {
        Set<String> names = new LinkedHashSet<>();
        linkable().forEach(id -> names.add(id.substring(0, id.indexOf(':'))));
        names.addAll(List.of("wasi", "wasmcloud"));
        workspace.witInterfaces(from).stream()
                .filter(id -> id.indexOf(':') > 0)
                .forEach(id -> names.add(id.substring(0, id.indexOf(':'))));
        return names.stream().map(n -> new Proposal(Kind.NAME, n, "namespace", "")).toList();
    }

    private List<Proposal> packages(Link link) {
        if (link.namespace().isEmpty()) {
            return List.of();
        }
        String namespace = link.namespace().get().text();
        Set<String> imported = new LinkedHashSet<>();
        for (String id : linkable()) {
            if (id.startsWith(namespace + ":")) {
                imported.add(id.substring(namespace.length() + 1, id.indexOf('/')));
            }
        }
        Set<String> names = new LinkedHashSet<>(imported);
        names.addAll(KnownInterfaces.packages(namespace, workspace.witInterfaces(from)));
        return names.stream()
                .map(n -> new Proposal(Kind.NAME, n, imported.contains(n) ? used() : "package", ""))
                .toList();
    }

    private List<Proposal> interfaces(Link link) {
        if (link.packageId().isEmpty()) {
            return List.of();
        }
        String beginning = link.packageId().get() + "/";
        Set<String> imported = new LinkedHashSet<>();
        for (String id : linkable()) {
            if (id.startsWith(beginning)) {
                imported.add(id.substring(beginning.length()));
            }
        }
        Collection<String> known =
                KnownInterfaces.interfaces(
                        link.namespace().orElseThrow().text(),
                        link.wit().orElseThrow().text(),
                        workspace.witInterfaces(from));
        Set<String> names = new LinkedHashSet<>(imported);
        names.addAll(known);
        link.interfaces().stream()
                .filter(i -> i != caret.place().node())
                .map(Scalar::text)
                .forEach(names::remove);
        List<Proposal> proposals = new ArrayList<>();
        for (String name : names) {
            Optional<WitPlace> place = workspace.witInterface(from, beginning + name);
            proposals.add(
                    new Proposal(
                            Kind.INTERFACE,
                            name,
                            imported.contains(name) ? used() : beginning + name,
                            place.map(WitPlace::documentation).orElse("")));
        }
        return proposals;
    }

    private String used() {
        return at.part().filter(Part::isComponent).isPresent()
                ? "imported by " + at.part().map(Part::title).orElse("")
                : "exported by the target";
    }

    /** What the source imports, or the target exports where the source is a provider. */
    private List<String> linkable() {
        Binaries binaries = new Binaries(at.manifest(), workspace);
        Optional<Part> source = at.part().filter(Part::isComponent);
        List<String> ids =
                source.isPresent()
                        ? source.flatMap(binaries::of).map(Artifact::imports).orElse(List.of())
                        : at.link()
                                .flatMap(at.manifest()::target)
                                .filter(Part::isComponent)
                                .flatMap(binaries::of)
                                .map(Artifact::exports)
                                .orElse(List.of());
        return ids.stream()
                .filter(id -> id.indexOf(':') > 0 && id.indexOf('/') > id.indexOf(':'))
                .filter(id -> !Binaries.isBasic(id))
                .map(KnownInterfaces::withoutVersion)
                .distinct()
                .toList();
    }

    private static List<Proposal> http() {
        Map<String, Proposal> all = new LinkedHashMap<>();
        HttpCheck.SETTINGS.forEach(
                (name, text) ->
                        all.put(
                                name,
                                new Proposal(Kind.NAME, name, "setting of the HTTP server", text)));
        return List.copyOf(all.values());
    }

    private List<Proposal> shared() {
        Optional<String> application = at.part().flatMap(Part::shared).flatMap(s -> s.text("name"));
        List<Proposal> proposals = new ArrayList<>();
        List<Manifest> others = SharedCheck.others(caret.document(), workspace);
        for (Manifest other : SharedCheck.called(application.orElse(""), others)) {
            for (Part part : other.parts()) {
                if (part.shared().isEmpty() && part.name().isPresent()) {
                    proposals.add(
                            new Proposal(
                                    Kind.NAME,
                                    part.title(),
                                    part.kind().map(Scalar::text).orElse(""),
                                    ""));
                }
            }
        }
        return proposals;
    }
}
