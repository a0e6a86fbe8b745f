/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaFile.Shape;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells objects of Kubernetes' kind by {@code apiVersion} and {@code kind}, also misspelt ones. */
final class ApiObjects {

    /** Whatever claims to be of these groups is meant to be one of their kinds. */
    private static final Set<String> OWN_GROUPS =
            Set.of("core.spinkube.dev", "runtime.wasmcloud.dev", "core.oam.dev");

    private static final Set<String> COMMON = Set.of("apiVersion", "kind", "metadata", "spec");

    private record Candidate(DocumentType type, Shape shape) {

        boolean hasGroup(String group) {
            return shape.apiVersions().stream().anyMatch(v -> group(v).equals(group));
        }

        boolean hasVersion(String apiVersion) {
            return shape.apiVersions().contains(apiVersion);
        }
    }

    private ApiObjects() {}

    static Recognition recognize(Mapping root) {
        Optional<Scalar> version = sign(root, "apiVersion");
        Optional<Scalar> kind = sign(root, "kind");
        if (version.isPresent() && kind.isPresent()) {
            return byBoth(version.get(), kind.get(), root);
        }
        boolean body = root.entry("metadata").isPresent() || root.entry("spec").isPresent();
        if (kind.isPresent() && body) {
            return candidates().stream()
                    .filter(c -> c.shape().kind().equals(kind.get().text()))
                    .findFirst()
                    .map(c -> Recognition.of(c.type()))
                    .orElse(Recognition.NONE);
        }
        if (version.isPresent() && body) {
            return byVersion(version.get().text(), root);
        }
        return Recognition.NONE;
    }

    private static Recognition byBoth(Scalar version, Scalar kind, Mapping root) {
        List<Candidate> named =
                candidates().stream().filter(c -> c.shape().kind().equals(kind.text())).toList();
        for (Candidate candidate : named) {
            String why = candidate.shape().former().get(version.text());
            if (candidate.hasVersion(version.text())) {
                return Recognition.of(candidate.type());
            }
            if (why != null) {
                return Recognition.of(candidate.type(), old(candidate, version, why));
            }
        }
        if (!named.isEmpty()) {
            return wrongVersion(named, version);
        }
        List<Candidate> near =
                candidates().stream().filter(c -> c.hasVersion(version.text())).toList();
        if (near.isEmpty()) {
            return wrongBoth(version, kind);
        }
        return wrongKind(near, kind, group(version.text()), root);
    }

    /** The kind is known; is the version meant to be one of its versions? */
    private static Recognition wrongVersion(List<Candidate> named, Scalar version) {
        Set<String> versions = new TreeSet<>();
        named.forEach(c -> versions.addAll(c.shape().apiVersions()));
        Optional<String> near = Suggestions.nearest(version.text(), versions);
        for (Candidate candidate : named) {
            boolean other =
                    candidate.type().family() == FamilyName.KUBERNETES
                            && candidates().stream().anyMatch(c -> c.hasVersion(version.text()));
            if (near.filter(candidate::hasVersion).isPresent()
                    || candidate.hasGroup(group(version.text()))
                    || other) {
                return Recognition.of(candidate.type(), unknownVersion(candidate, version));
            }
        }
        return Recognition.NONE;
    }

    /** The version is known; is the kind meant to be one of its kinds? */
    private static Recognition wrongKind(
            List<Candidate> candidates, Scalar kind, String group, Mapping root) {
        List<String> kinds = candidates.stream().map(c -> c.shape().kind()).toList();
        Optional<String> near = Suggestions.nearest(kind.text(), kinds);
        if (near.isEmpty() && (!OWN_GROUPS.contains(group) || kind.text().endsWith("List"))) {
            return Recognition.NONE;
        }
        Candidate meant =
                near.map(n -> candidates.get(kinds.indexOf(n)))
                        .orElseGet(() -> fitting(candidates, root));
        String message =
                "`kind` cannot be `%s`; `%s` has %s%s"
                        .formatted(
                                kind.text(),
                                meant.shape().apiVersions().get(0),
                                list(kinds),
                                near.map(n -> ". Did you mean `" + n + "`?").orElse("."));
        return Recognition.of(
                meant.type(),
                finding(kind, Codes.UNKNOWN_KIND, message, near.map(List::of).orElse(kinds)));
    }

    /** Neither is known; but both may be misspelt. */
    private static Recognition wrongBoth(Scalar version, Scalar kind) {
        for (Candidate candidate : candidates()) {
            boolean sameGroup =
                    !group(version.text()).isEmpty() && candidate.hasGroup(group(version.text()));
            boolean near =
                    Suggestions.nearest(version.text(), candidate.shape().apiVersions()).isPresent()
                            && version.text().length() > 4;
            String right = candidate.shape().kind();
            if ((sameGroup || near)
                    && Suggestions.nearest(kind.text(), List.of(right)).isPresent()) {
                String message =
                        "`kind` cannot be `%s`; did you mean `%s`?".formatted(kind.text(), right);
                return Recognition.of(
                        candidate.type(),
                        unknownVersion(candidate, version),
                        finding(kind, Codes.UNKNOWN_KIND, message, List.of(right)));
            }
        }
        return Recognition.NONE;
    }

    /** There is no kind: the one whose keys fit best. */
    private static Recognition byVersion(String version, Mapping root) {
        List<Candidate> candidates =
                candidates().stream().filter(c -> c.hasVersion(version)).toList();
        if (candidates.isEmpty()) {
            return Recognition.NONE;
        }
        Candidate best = fitting(candidates, root);
        return OWN_GROUPS.contains(group(version)) || fit(best, root) > 0
                ? Recognition.of(best.type())
                : Recognition.NONE;
    }

    private static Candidate fitting(List<Candidate> candidates, Mapping root) {
        return candidates.stream()
                .max(Comparator.comparingInt(c -> fit(c, root) * 100 - candidates.indexOf(c)))
                .orElseThrow();
    }

    /** How many keys, at the top and below {@code spec}, it knows, less those it does not. */
    private static int fit(Candidate candidate, Mapping root) {
        Schema schema = candidate.type().schema();
        int fit = 0;
        for (Entry entry : root.entries()) {
            if (!COMMON.contains(entry.name())) {
                fit += schema.properties().containsKey(entry.name()) ? 1 : -1;
            }
        }
        Optional<Mapping> spec = root.mapping("spec");
        Schema.Property known = schema.properties().get("spec");
        if (spec.isPresent() && known != null) {
            for (Entry entry : spec.get().entries()) {
                fit += known.schema().properties().containsKey(entry.name()) ? 1 : -1;
            }
        } else if (spec.isPresent()) {
            fit -= spec.get().entries().size();
        }
        return fit;
    }

    private static Finding old(Candidate candidate, Scalar version, String why) {
        String now = candidate.shape().apiVersions().get(0);
        return new Finding(
                Severity.WARNING,
                Codes.OLD_VERSION,
                version.region(),
                "`%s` is an old version of %s: %s. Write `%s`."
                        .formatted(version.text(), candidate.shape().kind(), why, now),
                List.of(fix(version, now, true)));
    }

    private static Finding unknownVersion(Candidate candidate, Scalar version) {
        List<String> versions = candidate.shape().apiVersions();
        return finding(
                version,
                Codes.UNKNOWN_VERSION,
                "`%s` has no %s; it belongs to %s."
                        .formatted(version.text(), candidate.shape().kind(), list(versions)),
                versions);
    }

    private static Finding finding(Scalar at, String code, String message, List<String> ways) {
        List<Fix> fixes = ways.stream().map(way -> fix(at, way, ways.size() == 1)).toList();
        return new Finding(Severity.ERROR, code, at.region(), message, fixes);
    }

    private static Fix fix(Scalar at, String text, boolean preferred) {
        return new Fix("Write `" + text + "`", List.of(new Edit(at.region(), text)), preferred);
    }

    private static String list(List<String> names) {
        return String.join(", ", names.stream().distinct().map(n -> "`" + n + "`").toList());
    }

    /** The text of a key, or of the one that is nearly called so. */
    private static Optional<Scalar> sign(Mapping root, String key) {
        if (root.entry(key).isPresent()) {
            return root.scalar(key);
        }
        return root.entries().stream()
                .map(Entry::name)
                .filter(name -> Suggestions.nearest(name, List.of(key)).isPresent())
                .findFirst()
                .flatMap(root::scalar);
    }

    private static List<Candidate> candidates() {
        return Holder.ALL;
    }

    private static String group(String apiVersion) {
        return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    }

    /** Reads the schemas when they are first needed. */
    private static final class Holder {

        private static final List<Candidate> ALL = all();

        private static List<Candidate> all() {
            List<Candidate> all = new ArrayList<>();
            for (FamilyName family : List.of(FamilyName.KUBERNETES, FamilyName.WADM)) {
                for (var file : DocumentTypes.files(family)) {
                    file.shape()
                            .ifPresent(
                                    shape ->
                                            all.add(
                                                    new Candidate(
                                                            DocumentTypes.of(family, file.id())
                                                                    .orElseThrow(),
                                                            shape)));
                }
            }
            return List.copyOf(all);
        }
    }
}
