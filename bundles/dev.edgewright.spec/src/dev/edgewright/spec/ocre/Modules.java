/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The modules of a build file, as far as they have been built.
 *
 * @param found for each path, in the order of the text, its binary
 */
record Modules(List<Scalar> paths, List<Optional<Artifact>> found) {

    /** WAMR gives a module this much stack and heap when it starts it. */
    private static final int STACK = 8_192;

    static Modules of(BuildFile build, Workspace workspace) {
        List<Optional<Artifact>> found = new ArrayList<>();
        for (Scalar path : build.paths()) {
            found.add(workspace.artifact(build.document().file(), path.text()));
        }
        return new Modules(build.paths(), List.copyOf(found));
    }

    /** Whether all modules have been built, so that nothing is needed beyond what they import. */
    boolean areKnown() {
        return !found.isEmpty() && found.stream().allMatch(Optional::isPresent);
    }

    /** The core modules. */
    List<Artifact> modules() {
        return found.stream().flatMap(Optional::stream).filter(a -> !a.component()).toList();
    }

    /** The names of imports that need a permission. */
    List<String> needing(Permission permission) {
        return modules().stream()
                .flatMap(m -> m.imports().stream())
                .filter(i -> Permission.neededBy(i).filter(permission::equals).isPresent())
                .map(Modules::shortName)
                .distinct()
                .toList();
    }

    static String shortName(String imported) {
        return imported.substring(imported.indexOf('#') + 1);
    }

    /** What there is to tell about the module at a path, as Markdown. */
    Optional<String> summary(Scalar path) {
        return found.get(paths.indexOf(path)).map(Modules::summary);
    }

    private static String summary(Artifact module) {
        StringBuilder text = new StringBuilder();
        text.append(module.component() ? "A component." : "A core module.");
        text.append(
                " At least %,d KiB of linear memory; Ocre adds %,d bytes each for stack and heap."
                        .formatted(module.memory() / 1024, STACK));
        if (!module.imports().isEmpty()) {
            text.append("\n\nimports\n");
            module.imports()
                    .forEach(
                            i -> {
                                text.append("- `").append(i.replace('#', ' ')).append('`');
                                Permission.neededBy(i)
                                        .ifPresent(
                                                p ->
                                                        text.append(" (")
                                                                .append(p.word())
                                                                .append(')'));
                                text.append('\n');
                            });
        }
        return text.toString();
    }
}
