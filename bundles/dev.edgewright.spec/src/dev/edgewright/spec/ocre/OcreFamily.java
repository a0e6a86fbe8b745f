/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ocre;

import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.family.NameRules;
import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Build files of Ocre containers. */
public final class OcreFamily implements Family {

    @Override
    public FamilyName name() {
        return FamilyName.OCRE;
    }

    @Override
    public void check(SpecDocument document, Workspace workspace, Findings findings) {
        BuildFile build = BuildFile.of(document);
        ContentCheck.check(build, findings);
        new ModuleCheck(
                        build,
                        workspace,
                        workspace.file(document.file()).map(SpecFile::lines),
                        findings)
                .check();
    }

    @Override
    public String scope(String kind, SpecDocument document) {
        return Symbols.own(document);
    }

    @Override
    public NameRules names(String kind) {
        return NameRules.none(kind);
    }

    /** The permissions, those that the module needs first. */
    @Override
    public List<Proposal> proposals(Caret caret, Workspace workspace) {
        if (!caret.place().path().matches("config.permissions")
                && !caret.place().path().matches("config.permissions.*")) {
            return List.of();
        }
        BuildFile build = BuildFile.of(caret.document());
        List<String> written =
                build.permissions().stream()
                        .filter(s -> s != caret.place().node())
                        .map(s -> s.text())
                        .toList();
        Modules modules = Modules.of(build, workspace);
        List<Proposal> needed = new ArrayList<>();
        List<Proposal> others = new ArrayList<>();
        for (Permission permission : Permission.values()) {
            if (!written.contains(permission.word())) {
                List<String> imports = modules.needing(permission);
                String detail = imports.isEmpty() ? "" : "needed for " + imports.get(0);
                Proposal proposal =
                        new Proposal(
                                Proposal.Kind.VALUE,
                                permission.word(),
                                detail,
                                permission.description());
                (imports.isEmpty() ? others : needed).add(proposal);
            }
        }
        needed.addAll(others);
        return needed;
    }

    @Override
    public Optional<String> explain(Caret caret, Workspace workspace) {
        BuildFile build = BuildFile.of(caret.document());
        Optional<Permission> permission =
                build.permissions().stream()
                        .filter(s -> s == caret.place().node())
                        .findFirst()
                        .flatMap(s -> Permission.of(s.text()));
        if (permission.isPresent()) {
            return Optional.of(permission(permission.get(), Modules.of(build, workspace)));
        }
        return build.paths().stream()
                .filter(s -> s == caret.place().node())
                .findFirst()
                .flatMap(path -> Modules.of(build, workspace).summary(path));
    }

    private static String permission(Permission permission, Modules modules) {
        StringBuilder text = new StringBuilder(permission.description());
        List<String> imports = modules.needing(permission);
        if (!imports.isEmpty()) {
            text.append("\n\nNeeded for\n");
            imports.forEach(i -> text.append("- `").append(i).append("`\n"));
        } else if (modules.areKnown() && permission.isTold()) {
            text.append("\n\nNo import of the module needs it.");
        }
        return text.toString();
    }
}
