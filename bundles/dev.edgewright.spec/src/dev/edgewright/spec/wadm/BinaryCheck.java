/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the links of an application fit what its binaries import and export. */
final class BinaryCheck {

    private static final int LONGEST_LIST = 8;

    /** What hosts call only through links. */
    private static final Set<String> CALLED =
            Set.of(
                    "wasi:http/incoming-handler",
                    "wasmcloud:messaging/handler",
                    "wasi:keyvalue/watcher");

    private final Manifest manifest;
    private final Binaries binaries;
    private final Blocks blocks;
    private final Findings findings;

    BinaryCheck(Manifest manifest, Binaries binaries, Blocks blocks, Findings findings) {
        this.manifest = manifest;
        this.binaries = binaries;
        this.blocks = blocks;
        this.findings = findings;
    }

    void check() {
        for (Part part : manifest.parts()) {
            Optional<Artifact> binary = part.isComponent() ? binaries.of(part) : Optional.empty();
            if (binary.isPresent() && !binary.get().component()) {
                part.image()
                        .ifPresent(
                                image ->
                                        findings.error(
                                                image,
                                                Codes.NO_COMPONENT,
                                                "`"
                                                        + binary.get().file().getFileName()
                                                        + "` is a core module; wasmCloud runs"
                                                        + " components. Make a component of it."));
                continue;
            }
            Set<String> answered = new HashSet<>();
            for (Link link : part.links()) {
                Set<Scalar> told = new HashSet<>();
                binary.ifPresent(b -> source(part, link, b, told, answered));
                target(link, told);
                link.interfaces().forEach(i -> link.id(i).ifPresent(answered::add));
            }
            binary.filter(Binaries::isBuilt).ifPresent(b -> missing(part, b, answered));
            binary.ifPresent(b -> uncalled(part, b));
        }
    }

    /**
     * Compares a link with the imports of its source.
     *
     * @param told interfaces about which something is said already
     * @param answered the ids that the link was probably meant for
     */
    private void source(
            Part part, Link link, Artifact binary, Set<Scalar> told, Set<String> answered) {
        if (link.packageId().isEmpty()) {
            return;
        }
        Scalar name = link.wit().orElseThrow();
        if (!KnownInterfaces.isBare(name)) {
            told.addAll(link.interfaces());
            String bare = link.namespace().orElseThrow().text() + ":" + KnownInterfaces.bare(name);
            link.interfaces().forEach(i -> answered.add(bare + "/" + i.text()));
            return;
        }
        String id = link.packageId().get();
        List<String> packages =
                binary.imports().stream().map(KnownInterfaces::packageOf).distinct().toList();
        if (!packages.contains(id)) {
            told.addAll(link.interfaces());
            Optional<String> near = Nearest.to(id, packages, Math.max(1, id.length() / 5));
            near.ifPresent(n -> link.interfaces().forEach(i -> answered.add(n + "/" + i.text())));
            findings.warning(
                    name,
                    Codes.NOT_IMPORTED,
                    "`"
                            + part.title()
                            + "` imports nothing of "
                            + id
                            + ", so that the link serves nothing"
                            + near.map(n -> "; did you mean " + n + "?")
                                    .orElseGet(() -> list("; it imports ", binary.imports())),
                    near.map(n -> packageFix(link, n)).orElse(new Fix[0]));
            return;
        }
        for (Scalar item : link.interfaces()) {
            String wanted = id + "/" + item.text();
            if (!KnownInterfaces.isBare(item)) {
                told.add(item);
                answered.add(id + "/" + KnownInterfaces.bare(item));
            } else if (!has(binary.imports(), wanted)) {
                told.add(item);
                Optional<String> near = nearest(item, id, binary.imports());
                near.ifPresent(n -> answered.add(id + "/" + n));
                findings.warning(
                        item,
                        Codes.NOT_IMPORTED,
                        "`"
                                + part.title()
                                + "` does not import "
                                + wanted
                                + ", so that the link serves nothing"
                                + near.map(n -> "; did you mean `" + n + "`?")
                                        .orElseGet(() -> list("; it imports ", binary.imports())),
                        near.map(n -> fix(item, n)).orElse(new Fix[0]));
            }
        }
    }

    private void target(Link link, Set<Scalar> told) {
        Optional<Part> target = manifest.target(link).filter(Part::isComponent);
        Optional<Artifact> binary = target.flatMap(binaries::of).filter(Artifact::component);
        if (binary.isEmpty() || link.packageId().isEmpty()) {
            return;
        }
        List<String> exports = binary.get().exports();
        for (Scalar item : link.interfaces()) {
            String wanted = link.packageId().get() + "/" + item.text();
            if (told.contains(item) || !KnownInterfaces.isBare(item) || has(exports, wanted)) {
                continue;
            }
            Optional<String> near = nearest(item, link.packageId().get(), exports);
            findings.error(
                    item,
                    Codes.NOT_EXPORTED,
                    "`"
                            + target.get().title()
                            + "` does not export "
                            + wanted
                            + ", so that calls over the link fail"
                            + near.map(n -> "; did you mean `" + n + "`?")
                                    .orElseGet(() -> list("; it exports ", exports)),
                    near.map(n -> fix(item, n)).orElse(new Fix[0]));
        }
    }

    private void missing(Part part, Artifact binary, Set<String> answered) {
        Set<String> missing = new LinkedHashSet<>();
        for (String imported : binary.imports()) {
            String id = KnownInterfaces.withoutVersion(imported);
            boolean needed = KnownInterfaces.needsLink(id) || binaries.isCustom(id);
            if (needed && !answered.contains(id)) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty() && part.name().isPresent()) {
            List<Fix> fixes = new ArrayList<>();
            missing.forEach(id -> fixes.addAll(fixes(part, id)));
            findings.add(
                    new Finding(
                            Severity.WARNING,
                            Codes.MISSING_LINK,
                            part.name().get().region(),
                            "`"
                                    + part.title()
                                    + "` imports "
                                    + String.join(", ", missing)
                                    + ", but no link says who answers; calls will fail.",
                            fixes));
        }
    }

    private List<Fix> fixes(Part part, String id) {
        List<String> providers =
                manifest.parts().stream()
                        .filter(p -> p != part && binaries.offers(p, id))
                        .flatMap(p -> p.name().stream())
                        .map(Scalar::text)
                        .toList();
        List<Fix> fixes = new ArrayList<>();
        for (String provider : providers) {
            String title = "Link " + id + " to `" + provider + "`";
            blocks.addTrait(part, link(id, provider))
                    .ifPresent(e -> fixes.add(new Fix(title, List.of(e), providers.size() == 1)));
        }
        return fixes;
    }

    private static List<String> link(String id, String target) {
        int colon = id.indexOf(':');
        int slash = id.indexOf('/');
        return List.of(
                "type: link",
                "properties:",
                "  target:",
                "    name: " + target,
                "  namespace: " + id.substring(0, colon),
                "  package: " + id.substring(colon + 1, slash),
                "  interfaces: [" + id.substring(slash + 1) + "]");
    }

    private void uncalled(Part part, Artifact binary) {
        for (String exported : binary.exports()) {
            String id = KnownInterfaces.withoutVersion(exported);
            boolean called =
                    manifest.links().stream()
                            .filter(l -> manifest.target(l).filter(part::equals).isPresent())
                            .anyMatch(
                                    l ->
                                            l.interfaces().stream()
                                                    .anyMatch(
                                                            i ->
                                                                    l.id(i)
                                                                            .filter(id::equals)
                                                                            .isPresent()));
            if (CALLED.contains(id) && !called && part.name().isPresent()) {
                findings.add(
                        new Finding(
                                Severity.INFORMATION,
                                Codes.UNCALLED,
                                part.name().get().region(),
                                "`"
                                        + part.title()
                                        + "` exports "
                                        + id
                                        + ", but no provider of this application is linked to it.",
                                List.of()));
            }
        }
    }

    private static boolean has(List<String> ids, String wanted) {
        return ids.stream().anyMatch(id -> KnownInterfaces.withoutVersion(id).equals(wanted));
    }

    private static Optional<String> nearest(Scalar item, String packageId, List<String> ids) {
        String beginning = packageId + "/";
        List<String> names =
                ids.stream()
                        .map(KnownInterfaces::withoutVersion)
                        .filter(id -> id.startsWith(beginning))
                        .map(id -> id.substring(beginning.length()))
                        .toList();
        return Nearest.to(item.text(), names, Math.max(1, item.text().length() / 3));
    }

    private static Fix[] fix(Scalar item, String better) {
        return new Fix[] {Fix.preferred("Change to `" + better + "`", Edit.content(item, better))};
    }

    private static Fix[] packageFix(Link link, String better) {
        int colon = better.indexOf(':');
        return new Fix[] {
            Fix.preferred(
                    "Change to " + better,
                    Edit.content(link.namespace().orElseThrow(), better.substring(0, colon)),
                    Edit.content(link.wit().orElseThrow(), better.substring(colon + 1)))
        };
    }

    /** The interfaces that matter for links: hosts offer those of WASI itself. */
    private static String list(String words, List<String> ids) {
        List<String> shown =
                ids.stream().filter(id -> !Binaries.isBasic(id)).limit(LONGEST_LIST).toList();
        return shown.isEmpty() ? "." : words + String.join(", ", shown) + ".";
    }
}
