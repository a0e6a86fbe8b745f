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
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What an application has to do with the others of the workspace. */
final class SharedCheck {

    private final Manifest manifest;
    private final Supplier<List<Manifest>> others;
    private final Findings findings;

    SharedCheck(Manifest manifest, Workspace workspace, Findings findings) {
        this.manifest = manifest;
        this.others = Suppliers.memoize(() -> others(manifest.document(), workspace));
        this.findings = findings;
    }

    /** All other applications of the workspace. */
    static List<Manifest> others(SpecDocument document, Workspace workspace) {
        List<Manifest> others = new ArrayList<>();
        for (SpecDocument other : workspace.documents(WadmFamily.TYPE)) {
            if (other.number() != document.number() || !other.file().equals(document.file())) {
                others.add(Manifest.of(other));
            }
        }
        return others;
    }

    /** The applications of that name. */
    static List<Manifest> called(String name, List<Manifest> applications) {
        return applications.stream()
                .filter(m -> m.name().filter(n -> n.text().equals(name)).isPresent())
                .toList();
    }

    void check() {
        for (Part part : manifest.parts()) {
            part.shared().filter(s -> part.image().isEmpty()).ifPresent(this::shared);
            part.id().ifPresent(this::id);
        }
    }

    private void shared(Mapping application) {
        Optional<Scalar> name = application.scalar("name");
        Optional<Scalar> component = application.scalar("component");
        if (name.isEmpty()) {
            return;
        }
        List<Manifest> applications = called(name.get().text(), others.get());
        if (applications.isEmpty()) {
            unknown(name.get());
        } else if (applications.stream().noneMatch(Manifest::isShared)) {
            findings.error(
                    name.get(),
                    Codes.SHARED,
                    "The application `"
                            + name.get().text()
                            + "` does not share its components; its annotation `"
                            + Manifest.SHARED
                            + "` would have to be `true`.");
        } else {
            component.ifPresent(c -> component(c, name.get().text(), applications));
        }
    }

    private void unknown(Scalar name) {
        Set<String> names = new LinkedHashSet<>();
        others.get().stream().flatMap(m -> m.name().stream()).forEach(n -> names.add(n.text()));
        String message = "No manifest of an application `" + name.text() + "` is in the workspace";
        Optional<String> near =
                Nearest.to(name.text(), names, Math.max(1, name.text().length() / 4));
        if (near.isPresent()) {
            findings.warning(
                    name,
                    Codes.SHARED,
                    message + "; did you mean `" + near.get() + "`?",
                    Fix.preferred(
                            "Change to `" + near.get() + "`", Edit.content(name, near.get())));
        } else {
            findings.warning(
                    name,
                    Codes.SHARED,
                    message + "; it has to share its components and be deployed first.");
        }
    }

    private void component(Scalar component, String application, List<Manifest> applications) {
        Set<String> names = new LinkedHashSet<>();
        for (Manifest other : applications) {
            other.parts().stream()
                    .filter(p -> p.shared().isEmpty())
                    .flatMap(p -> p.name().stream())
                    .forEach(n -> names.add(n.text()));
        }
        if (names.contains(component.text())) {
            return;
        }
        String message =
                "The application `"
                        + application
                        + "` has no component `"
                        + component.text()
                        + "` to share";
        Optional<String> near =
                Nearest.to(component.text(), names, Math.max(1, component.text().length() / 3));
        if (near.isPresent()) {
            findings.error(
                    component,
                    Codes.SHARED,
                    message + "; did you mean `" + near.get() + "`?",
                    Fix.preferred(
                            "Change to `" + near.get() + "`", Edit.content(component, near.get())));
        } else {
            findings.error(
                    component,
                    Codes.SHARED,
                    message + "; it has `" + String.join("`, `", names) + "`.");
        }
    }

    /** Versions of one application may have the same identifiers; others may not. */
    private void id(Scalar id) {
        for (Manifest other : others.get()) {
            boolean same =
                    other.parts().stream()
                            .flatMap(p -> p.id().stream())
                            .anyMatch(i -> i.text().equals(id.text()));
            if (same && !other.title().equals(manifest.title())) {
                findings.information(
                        id,
                        Codes.ID_ELSEWHERE,
                        "The application `"
                                + other.title()
                                + "` has the identifier `"
                                + id.text()
                                + "`, too; wadm refuses to deploy both to one lattice.");
                return;
            }
        }
    }
}
