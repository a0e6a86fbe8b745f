/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a build file fits the modules that it packs, where they have been built. */
final class ModuleCheck {

    private static final int LONGEST_LIST = 5;

    private final BuildFile build;
    private final Modules modules;
    private final Optional<Lines> lines;
    private final Findings findings;

    ModuleCheck(BuildFile build, Workspace workspace, Optional<Lines> lines, Findings findings) {
        this.build = build;
        this.modules = Modules.of(build, workspace);
        this.lines = lines;
        this.findings = findings;
    }

    void check() {
        for (int i = 0; i < modules.paths().size(); i++) {
            Scalar path = modules.paths().get(i);
            modules.found().get(i).ifPresent(binary -> binary(path, binary));
        }
        missing();
        unused();
        entryPoint();
    }

    private void binary(Scalar path, Artifact binary) {
        if (binary.component()) {
            findings.error(
                    path,
                    Codes.NO_MODULE,
                    "`"
                            + path.text()
                            + "` is a component; Ocre runs core modules for WASI preview 1 only.");
            return;
        }
        List<String> unknown =
                binary.imports().stream().filter(i -> !Permission.isOffered(i)).toList();
        if (!unknown.isEmpty()) {
            findings.warning(
                    path,
                    Codes.UNKNOWN_IMPORT,
                    "Ocre is not known to offer what `"
                            + path.text()
                            + "` imports: "
                            + list(unknown)
                            + "; calls would end the container.");
        }
    }

    private void missing() {
        List<String> granted = build.permissions().stream().map(Scalar::text).toList();
        List<String> words = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Permission permission : Permission.values()) {
            List<String> imports = modules.needing(permission);
            if (!imports.isEmpty() && !granted.contains(permission.word())) {
                words.add(permission.word());
                reasons.add("`" + permission.word() + "` for " + list(imports));
            }
        }
        if (words.isEmpty()) {
            return;
        }
        Fix[] fixes =
                addition(words)
                        .map(
                                edit ->
                                        new Fix[] {
                                            Fix.preferred(
                                                    "Add `" + String.join("`, `", words) + "`",
                                                    edit)
                                        })
                        .orElse(new Fix[0]);
        findings.error(
                place(),
                Codes.MISSING_PERMISSION,
                "The module needs more permissions: " + String.join("; ", reasons) + ".",
                fixes);
    }

    /** The list of permissions, or the module where there is no list. */
    private Region place() {
        return build.config()
                .flatMap(c -> c.entry("permissions"))
                .map(e -> e.key().region())
                .orElseGet(() -> modules.paths().get(0).region());
    }

    private Optional<Edit> addition(List<String> words) {
        Optional<Entry> entry = build.config().flatMap(c -> c.entry("permissions"));
        if (lines.isEmpty() || entry.isEmpty() || entry.get().value().alias().isPresent()) {
            return Optional.empty();
        }
        Lines text = lines.get();
        if (entry.get().value() instanceof Scalar none && none.isMissing()) {
            Region key = entry.get().key().region();
            String indent = "\n" + " ".repeat(text.column(key.offset()) + 2) + "- ";
            return key.end() < text.text().length() && text.text().charAt(key.end()) == ':'
                    ? Optional.of(
                            new Edit(
                                    new Region(key.end() + 1, 0),
                                    indent + String.join(indent, words)))
                    : Optional.empty();
        }
        if (!(entry.get().value() instanceof Sequence list) || list.items().isEmpty()) {
            return Optional.empty();
        }
        Region last = list.items().get(list.items().size() - 1).region();
        if (list.isFlow()) {
            String quote = last.of(text.text()).startsWith("\"") ? "\"" : "";
            String more = ", " + quote + String.join(quote + ", " + quote, words) + quote;
            return Optional.of(new Edit(new Region(last.end(), 0), more));
        }
        String before = text.text().substring(text.start(text.line(last.offset())), last.offset());
        String item = "\n" + before;
        return before.matches(" *- +")
                ? Optional.of(new Edit(new Region(last.end(), 0), item + String.join(item, words)))
                : Optional.empty();
    }

    private void unused() {
        if (!modules.areKnown()) {
            return;
        }
        for (Scalar written : build.permissions()) {
            Optional<Permission> permission =
                    Permission.of(written.text()).filter(Permission::isTold);
            if (permission.isPresent() && modules.needing(permission.get()).isEmpty()) {
                findings.warning(
                        written,
                        Codes.UNUSED_PERMISSION,
                        "Nothing that the module imports needs the permission `"
                                + written.text()
                                + "`; grant no more than is needed.");
            }
        }
    }

    private void entryPoint() {
        Optional<Scalar> entry =
                build.config().flatMap(c -> c.scalar("entrypoint")).filter(Scalar::isText);
        List<Artifact> known = modules.modules();
        if (entry.isEmpty() || known.isEmpty() || !modules.areKnown()) {
            return;
        }
        List<String> exports = known.get(0).exports();
        if (known.stream().noneMatch(m -> m.exports().contains(entry.get().text()))) {
            findings.error(
                    entry.get(),
                    Codes.ENTRY_POINT,
                    "The module exports no function `"
                            + entry.get().text()
                            + "`; it exports "
                            + list(exports)
                            + ".");
        }
    }

    private static String list(List<String> names) {
        List<String> some = names.stream().map(Modules::shortName).limit(LONGEST_LIST).toList();
        return String.join(", ", some) + (names.size() > LONGEST_LIST ? " and others" : "");
    }
}
