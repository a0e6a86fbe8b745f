/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of other objects. Clusters have objects of their own, so a name that is not found is only
 * worth a warning where others of its kind are in the same file, or one with nearly that name is in
 * the workspace.
 */
final class References implements Rule {

    private record Target(String kind, boolean inNamespace, String noun) {}

    private static final Map<String, Target> TARGETS =
            Map.ofEntries(
                    Map.entry("runtime-class", new Target("RuntimeClass", false, "RuntimeClass")),
                    Map.entry("config-map", new Target("ConfigMap", true, "ConfigMap")),
                    Map.entry("secret", new Target("Secret", true, "Secret")),
                    Map.entry("service", new Target("Service", true, "Service")),
                    Map.entry(
                            "service-account",
                            new Target("ServiceAccount", true, "ServiceAccount")),
                    Map.entry("storage-class", new Target("StorageClass", false, "StorageClass")),
                    Map.entry(
                            "persistent-volume",
                            new Target("PersistentVolume", false, "PersistentVolume")),
                    Map.entry(
                            "persistent-volume-claim",
                            new Target("PersistentVolumeClaim", true, "PersistentVolumeClaim")),
                    Map.entry(
                            "spin-app-executor",
                            new Target("SpinAppExecutor", true, "SpinAppExecutor")),
                    Map.entry("artifact", new Target("Artifact", true, "Artifact")));

    @Override
    public void check(SpecDocument document, Mapping root, Workspace workspace, Findings findings) {
        Schema schema = document.type().orElseThrow().schema();
        SchemaWalk.walk(
                root,
                schema,
                (node, here, path) -> {
                    Target target = TARGETS.get(here.refersTo().orElse(""));
                    if (target != null && node instanceof Scalar name && !name.text().isEmpty()) {
                        resolve(document, name, target, workspace, findings);
                    }
                    if (node instanceof Mapping mapping) {
                        nameless(document, mapping, here, findings);
                        entry(document, mapping, here, workspace, findings);
                    }
                });
    }

    private static void resolve(
            SpecDocument document,
            Scalar name,
            Target target,
            Workspace workspace,
            Findings findings) {
        List<SpecDocument> known =
                Objects.around(workspace, target.kind()).stream()
                        .filter(d -> !target.inNamespace() || sameNamespace(d, document))
                        .toList();
        List<String> names =
                known.stream()
                        .map(Objects::name)
                        .flatMap(Optional::stream)
                        .map(Scalar::text)
                        .toList();
        if (names.contains(name.text()) || names.size() < known.size()) {
            return;
        }
        boolean beside = known.stream().anyMatch(d -> d.file().equals(document.file()));
        boolean wellKnown = name.text().equals("default") || target.kind().equals("StorageClass");
        if (Suggestions.nearest(name.text(), names).isPresent() || beside && !wellKnown) {
            Names.known(name, names, target.noun(), Severity.WARNING, findings);
        }
    }

    /** The server lets names be left out where it later looks for them in vain. */
    private static void nameless(
            SpecDocument document, Mapping mapping, Schema schema, Findings findings) {
        Optional<String> noun =
                switch (schema.title()) {
                    case "ConfigMapKey", "ConfigMapReference" -> Optional.of("ConfigMap");
                    case "SecretKey", "SecretReference" -> Optional.of("Secret");
                    default -> Optional.empty();
                };
        boolean nameless =
                !Objects.has(mapping, "name") || mapping.text("name").orElse("-").isEmpty();
        if (noun.isPresent() && nameless && !mapping.entries().isEmpty()) {
            boolean refused = Pods.of(document).isPresent() && schema.title().endsWith("Key");
            findings.add(
                    new Finding(
                            refused ? Severity.ERROR : Severity.WARNING,
                            Codes.NAME,
                            mapping.entries().get(0).key().region(),
                            "The %s has no name; add `name`.".formatted(noun.get()),
                            List.of()));
        }
    }

    /** One entry of a ConfigMap or Secret: is it there? */
    private static void entry(
            SpecDocument document,
            Mapping mapping,
            Schema schema,
            Workspace workspace,
            Findings findings) {
        String title = schema.title();
        if (!title.equals("ConfigMapKey") && !title.equals("SecretKey")) {
            return;
        }
        Optional<Scalar> key = mapping.scalar("key");
        Optional<String> name = mapping.text("name");
        boolean optional = mapping.text("optional").orElse("").equals("true");
        if (key.isEmpty() || name.isEmpty() || optional) {
            return;
        }
        String kind = title.equals("SecretKey") ? "Secret" : "ConfigMap";
        for (SpecDocument known : Objects.around(workspace, kind)) {
            boolean meant =
                    Objects.name(known).map(Scalar::text).equals(name)
                            && sameNamespace(known, document);
            if (meant && !hasEntry(Objects.root(known).orElseThrow(), key.get().text())) {
                findings.warning(
                        key.get(),
                        Codes.UNKNOWN_ENTRY,
                        "The %s `%s` has no entry `%s`%s"
                                .formatted(
                                        kind,
                                        name.get(),
                                        key.get().text(),
                                        Suggestions.didYouMean(key.get().text(), entries(known))
                                                        .isEmpty()
                                                ? "."
                                                : Suggestions.didYouMean(
                                                        key.get().text(), entries(known))));
            }
        }
    }

    private static boolean hasEntry(Mapping root, String key) {
        boolean empty =
                !Objects.has(root, "data")
                        && !Objects.has(root, "stringData")
                        && !Objects.has(root, "binaryData");
        return empty
                || List.of("data", "stringData", "binaryData").stream()
                        .anyMatch(
                                part -> root.mapping(part).flatMap(m -> m.entry(key)).isPresent());
    }

    private static List<String> entries(SpecDocument document) {
        return List.of("data", "stringData", "binaryData").stream()
                .flatMap(part -> Objects.root(document).flatMap(m -> m.mapping(part)).stream())
                .flatMap(m -> m.entries().stream())
                .map(e -> e.name())
                .toList();
    }

    private static boolean sameNamespace(SpecDocument a, SpecDocument b) {
        String one = Objects.namespace(a);
        String other = Objects.namespace(b);
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
