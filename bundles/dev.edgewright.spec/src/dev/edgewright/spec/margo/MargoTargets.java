/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.tree.Place.Role;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.WitPlace;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;

/** Leads from labels and imports to WIT, and from components to their binaries. */
final class MargoTargets {

    private static final Pattern LABEL =
            Pattern.compile("wasm\\.edgewright\\.dev/i\\.([^.]+)\\.([^.]+)\\.(.+)");
    private static final Pattern INTERFACE = Pattern.compile("[^:/@\\s]+:[^/@\\s]+/[^@\\s]+(@.+)?");

    private MargoTargets() {}

    static List<Target> of(Caret caret, Workspace workspace) {
        if (caret.place().role() != Role.VALUE
                || !(caret.place().node() instanceof Scalar scalar)) {
            return List.of();
        }
        URI from = caret.document().file();
        Matcher label = LABEL.matcher(scalar.text());
        if (label.matches()) {
            String id = "%s:%s/%s".formatted(label.group(1), label.group(2), label.group(3));
            return wit(workspace, from, id);
        }
        if (INTERFACE.matcher(scalar.text()).matches() && !scalar.text().contains("://")) {
            return wit(workspace, from, scalar.text());
        }
        List<Object> steps = caret.place().path().steps();
        Object last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        if (steps.contains("components") && last.equals("repository")) {
            return workspace.artifact(from, scalar.text()).stream()
                    .map(a -> new Target(URI.createFileURI(a.file().toString()), new Region(0, 0)))
                    .toList();
        }
        return List.of();
    }

    private static List<Target> wit(Workspace workspace, URI from, String id) {
        return workspace.witInterface(from, id).stream()
                .map((WitPlace p) -> new Target(p.file(), p.region()))
                .toList();
    }
}
