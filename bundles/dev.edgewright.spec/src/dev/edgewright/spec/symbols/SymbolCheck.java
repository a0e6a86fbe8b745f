/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.symbols;

import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.family.NameRules;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.workspace.Workspace;
import dev.edgewright.wasm.spelling.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the names of a document are defined once, and used. */
public final class SymbolCheck {

    private static final int LONGEST_LIST = 5;

    private final SpecDocument document;
    private final SymbolIndex index;
    private final Optional<Lines> lines;
    private final Findings findings;
    private final Map<String, Optional<NameRules>> rules = new HashMap<>();

    /** What the document itself defines, so that other documents are seldom asked. */
    private final Set<String> own = new HashSet<>();

    private SymbolCheck(SpecDocument document, Workspace workspace, Findings findings) {
        this.document = document;
        this.index = new SymbolIndex(document, workspace);
        this.lines = workspace.file(document.file()).map(file -> file.lines());
        this.findings = findings;
    }

    /** Adds what is wrong with the names of a document, as its family asks for it. */
    public static void check(SpecDocument document, Workspace workspace, Findings findings) {
        new SymbolCheck(document, workspace, findings).run();
    }

    private void run() {
        List<Occurrence> names = Symbols.of(document);
        names.stream().filter(Occurrence::definition).forEach(n -> own.add(key(n)));
        Map<String, Occurrence> first = new HashMap<>();
        for (Occurrence name : names) {
            Optional<NameRules> rule =
                    rules.computeIfAbsent(
                            name.kind(), kind -> Families.of(document).map(f -> f.names(kind)));
            if (rule.isEmpty()) {
                continue;
            }
            if (name.definition()) {
                Occurrence former = first.putIfAbsent(key(name), name);
                if (former != null) {
                    rule.get().duplicate().ifPresent(s -> duplicate(s, rule.get(), name, former));
                } else {
                    rule.get().unused().ifPresent(s -> unused(s, rule.get(), name));
                }
            } else if (!own.contains(key(name))) {
                rule.get().unresolved().ifPresent(s -> unresolved(s, rule.get(), name));
            }
        }
    }

    private static String key(Occurrence name) {
        return name.kind() + " " + name.scope() + " " + name.name();
    }

    private void duplicate(Severity severity, NameRules rule, Occurrence name, Occurrence former) {
        String place =
                lines.map(l -> ", first on line " + (l.line(former.region().offset()) + 1))
                        .orElse("");
        String message = "The " + rule.noun() + " `" + name.name() + "` is defined twice" + place;
        add(severity, Codes.DUPLICATE_NAME, name, message + "; names have to differ.");
    }

    private void unused(Severity severity, NameRules rule, Occurrence name) {
        if (index.meaning(name).stream().allMatch(Occurrence::definition)) {
            add(
                    severity,
                    Codes.UNUSED,
                    name,
                    "Nothing uses the " + rule.noun() + " `" + name.name() + "`.");
        }
    }

    private void unresolved(Severity severity, NameRules rule, Occurrence name) {
        Set<String> known = new LinkedHashSet<>();
        index.known(name.kind()).forEach(o -> known.add(o.name()));
        if (known.contains(name.name())) {
            return;
        }
        String message = "There is no " + rule.noun() + " `" + name.name() + "` here";
        int slips = Math.max(1, name.name().length() / 3);
        Optional<String> near = Nearest.to(name.name(), known, slips);
        if (near.isPresent()) {
            Fix fix =
                    Fix.preferred(
                            "Change to `" + near.get() + "`", new Edit(name.region(), near.get()));
            add(
                    severity,
                    Codes.UNRESOLVED,
                    name,
                    message + "; did you mean `" + near.get() + "`?",
                    fix);
        } else {
            add(severity, Codes.UNRESOLVED, name, message + known(known));
        }
    }

    private static String known(Set<String> names) {
        if (names.isEmpty()) {
            return "; none is defined.";
        }
        String some = String.join("`, `", names.stream().limit(LONGEST_LIST).toList());
        return "; known: `" + some + (names.size() > LONGEST_LIST ? "` ..." : "`.");
    }

    private void add(
            Severity severity, String code, Occurrence name, String message, Fix... fixes) {
        findings.add(new Finding(severity, code, name.region(), message, List.of(fixes)));
    }
}
