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
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.structure.Formats;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The interfaces that a wasmCloud workload asks its host for. */
final class HostInterfaces {

    /** Packages of WASI that every host provides without being asked. */
    private static final Set<String> ALWAYS =
            Set.of(
                    "wasi:cli",
                    "wasi:clocks",
                    "wasi:filesystem",
                    "wasi:io",
                    "wasi:random",
                    "wasi:sockets");

    private static final String RUN = "wasi:cli/run";

    private HostInterfaces() {}

    static void check(
            SpecDocument document, Mapping workload, Workspace workspace, Findings findings) {
        List<Mapping> entries = Objects.items(workload, "hostInterfaces");
        twice(entries, findings);
        for (Mapping entry : entries) {
            Optional<String> name = packageName(entry);
            if (name.isPresent()) {
                interfaces(document, entry, name.get(), workspace, findings);
            }
        }
        components(document, workload, entries, workspace, findings);
        service(document, workload, workspace, findings);
    }

    /** Entries of one package must differ; only one of them may be without a name. */
    private static void twice(List<Mapping> entries, Findings findings) {
        Set<String> seen = new HashSet<>();
        Set<String> unnamed = new HashSet<>();
        for (Mapping entry : entries) {
            Optional<String> name = packageName(entry);
            if (name.isEmpty()) {
                continue;
            }
            Scalar place = entry.scalar("package").orElseThrow();
            String own = entry.text("name").orElse("");
            String key = name.get() + "#" + own + "#" + entry.text("version").orElse("");
            if (!seen.add(key)) {
                findings.error(
                        place,
                        Codes.HOST_INTERFACE,
                        "There is an entry for `%s` with the same name and version already; put all its interfaces into one."
                                .formatted(name.get()));
            } else if (own.isEmpty() && !unnamed.add(name.get())) {
                findings.error(
                        place,
                        Codes.HOST_INTERFACE,
                        "There is an entry for `%s` without a `name` already; give this one a `name`."
                                .formatted(name.get()));
            }
        }
    }

    private static Optional<String> packageName(Mapping entry) {
        return entry.text("namespace")
                .flatMap(ns -> entry.text("package").map(p -> ns + ":" + p))
                .filter(name -> name.length() > 2);
    }

    private static void interfaces(
            SpecDocument document,
            Mapping entry,
            String name,
            Workspace workspace,
            Findings findings) {
        Set<String> known = known(document, name, entry.text("version").orElse(""), workspace);
        List<Scalar> interfaces =
                entry.sequence("interfaces").map(Sequence::scalars).orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (Scalar one : interfaces) {
            if (!seen.add(one.text())) {
                findings.warning(
                        one, Codes.DUPLICATE, "`%s` is in the list already.".formatted(one.text()));
            } else if (Formats.fault("wit-name", one.text()).isPresent()) {
                findings.error(
                        one,
                        Codes.HOST_INTERFACE,
                        "`%s` is no name of an interface; write just the name, such as `incoming-handler`, without package and version."
                                .formatted(one.text()));
            } else if (!known.isEmpty() && !known.contains(one.text())) {
                unknown(one, name, known, findings);
            }
        }
    }

    /** Hosts may know more than the WIT around, so that only a slip is surely wrong. */
    private static void unknown(Scalar one, String name, Set<String> known, Findings findings) {
        Optional<String> near = Suggestions.nearest(one.text(), known);
        String message = "`%s` has no interface `%s`".formatted(name, one.text());
        if (near.isPresent()) {
            findings.error(
                    one,
                    Codes.HOST_INTERFACE,
                    message + "; did you mean `" + near.get() + "`?",
                    Fix.preferred(
                            "Write `" + near.get() + "`", new Edit(one.region(), near.get())));
        } else {
            findings.warning(
                    one,
                    Codes.HOST_INTERFACE,
                    message + "; it has " + Choice.list(List.copyOf(known)) + ".");
        }
    }

    /**
     * The names of the interfaces of a package, if WIT around has it.
     *
     * @param version the version that is asked for; empty for any
     */
    static Set<String> known(
            SpecDocument document, String name, String version, Workspace workspace) {
        Set<String> known = new TreeSet<>();
        for (String id : workspace.witInterfaces(document.file())) {
            if (id.startsWith(name + "/")) {
                String rest = id.substring(name.length() + 1);
                int at = rest.indexOf('@');
                String has = at < 0 ? "" : rest.substring(at + 1);
                if (version.isEmpty() || track(has).equals(track(version))) {
                    known.add(at < 0 ? rest : rest.substring(0, at));
                }
            }
        }
        return known;
    }

    /** What versions have in common that offer the same: the first numbers, or all of a draft. */
    private static String track(String version) {
        String[] parts = version.split("\\.");
        return version.contains("-") || parts.length < 2 ? version : parts[0] + "." + parts[1];
    }

    /** What components import has to come from the host or from other components. */
    private static void components(
            SpecDocument document,
            Mapping workload,
            List<Mapping> entries,
            Workspace workspace,
            Findings findings) {
        Set<String> offered = new HashSet<>();
        for (Mapping entry : entries) {
            packageName(entry)
                    .ifPresent(
                            name ->
                                    entry.sequence("interfaces")
                                            .map(Sequence::scalars)
                                            .orElse(List.of())
                                            .forEach(i -> offered.add(name + "/" + i.text())));
        }
        List<Mapping> all = new ArrayList<>(Objects.items(workload, "components"));
        workload.mapping("service").ifPresent(all::add);
        for (Mapping component : all) {
            artifact(document, component, workspace)
                    .ifPresent(a -> a.exports().forEach(e -> offered.add(bare(e))));
        }
        for (Mapping component : all) {
            Optional<Artifact> artifact = artifact(document, component, workspace);
            artifact.ifPresent(a -> component(component, a, offered, findings));
        }
    }

    /** The service of a workload is started by its one export. */
    private static void service(
            SpecDocument document, Mapping workload, Workspace workspace, Findings findings) {
        Optional<Mapping> service = workload.mapping("service");
        Optional<Artifact> artifact = service.flatMap(s -> artifact(document, s, workspace));
        boolean runs =
                artifact.filter(a -> a.exports().stream().anyMatch(e -> bare(e).equals(RUN)))
                        .isPresent();
        if (artifact.filter(Artifact::component).isPresent() && !runs) {
            findings.error(
                    service.get().scalar("image").orElseThrow(),
                    Codes.HOST_INTERFACE,
                    "The component does not export `%s`, by which a service is started; list it under `components`."
                            .formatted(RUN));
        }
    }

    private static void component(
            Mapping component, Artifact artifact, Set<String> offered, Findings findings) {
        Scalar image = component.scalar("image").orElseThrow();
        if (!artifact.component()) {
            findings.error(
                    image,
                    Codes.HOST_INTERFACE,
                    "`%s` is a core module, but wasmCloud runs components only."
                            .formatted(artifact.file().getFileName()));
            return;
        }
        List<String> missing =
                artifact.imports().stream()
                        .map(HostInterfaces::bare)
                        .filter(id -> id.contains(":"))
                        .filter(
                                id ->
                                        !ALWAYS.contains(
                                                id.substring(0, Math.max(0, id.indexOf('/')))))
                        .filter(id -> !id.equals("wasi:http/types"))
                        .filter(id -> !offered.contains(id) && !isTypes(id, offered))
                        .distinct()
                        .toList();
        if (!missing.isEmpty()) {
            findings.warning(
                    image,
                    Codes.HOST_INTERFACE,
                    "The component imports %s, which neither `hostInterfaces` nor another component provides."
                            .formatted(Choice.list(missing)));
        }
    }

    /** An interface of types comes with any other of its package. */
    private static boolean isTypes(String id, Set<String> offered) {
        String start = id.substring(0, id.indexOf('/') + 1);
        return id.endsWith("/types") && offered.stream().anyMatch(o -> o.startsWith(start));
    }

    private static Optional<Artifact> artifact(
            SpecDocument document, Mapping component, Workspace workspace) {
        return component.text("image").flatMap(i -> workspace.artifact(document.file(), i));
    }

    private static String bare(String id) {
        int at = id.indexOf('@');
        return at < 0 ? id : id.substring(0, at);
    }
}
