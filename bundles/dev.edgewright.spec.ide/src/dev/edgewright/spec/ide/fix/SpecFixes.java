/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.fix;

import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.family.Families;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Offers the fixes of findings, and what families and schemas offer to change. For one thread. */
public final class SpecFixes {

    /** The kinds of actions that there are. */
    public static final List<String> KINDS =
            List.of(CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite);

    /** Nobody looks through the fixes of more at once. */
    private static final int MOST_FINDINGS = 100;

    private final SpecFile file;
    private final Region selection;
    private final CodeActionContext request;
    private final Changes changes;

    private SpecFixes(SpecFile file, Region selection, CodeActionContext request, Changes changes) {
        this.file = file;
        this.selection = selection;
        this.request = request;
        this.changes = changes;
    }

    /**
     * What can be done about the findings at a selection, and to the documents there.
     *
     * @param findings all findings on the file
     */
    public static List<CodeAction> at(
            SpecFile file,
            Region selection,
            List<Finding> findings,
            Workspace workspace,
            CodeActionContext request,
            Changes changes) {
        SpecFixes fixes = new SpecFixes(file, selection, request, changes);
        List<CodeAction> actions = new ArrayList<>();
        if (fixes.wants(CodeActionKind.QuickFix)) {
            actions.addAll(fixes.mend(findings));
        }
        if (fixes.wants(CodeActionKind.RefactorRewrite)) {
            actions.addAll(fixes.rewrite(workspace));
        }
        return actions;
    }

    private boolean wants(String kind) {
        List<String> only = request.getOnly();
        return only == null
                || only.stream().anyMatch(o -> kind.equals(o) || kind.startsWith(o + "."));
    }

    private List<CodeAction> mend(List<Finding> findings) {
        List<Finding> here =
                findings.stream()
                        .filter(f -> !f.fixes().isEmpty() && touches(f.region()))
                        .limit(MOST_FINDINGS)
                        .toList();
        List<CodeAction> actions = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Finding finding : here) {
            codes.add(finding.code());
            for (Fix fix : finding.fixes()) {
                CodeAction action =
                        action(fix.title(), CodeActionKind.QuickFix, changes.of(file, fix.edits()));
                action.setDiagnostics(diagnostics(finding));
                action.setIsPreferred(fix.preferred());
                actions.add(action);
            }
        }
        for (String code : codes) {
            all(code, findings).ifPresent(actions::add);
        }
        return actions;
    }

    private boolean touches(Region region) {
        return region.offset() <= selection.end() && region.end() >= selection.offset();
    }

    private List<Diagnostic> diagnostics(Finding finding) {
        return request.getDiagnostics().stream()
                .filter(d -> d.getCode() != null && d.getCode().isLeft())
                .filter(d -> d.getCode().getLeft().equals(finding.code()))
                .filter(d -> d.getRange().equals(Ranges.of(file.lines(), finding.region())))
                .toList();
    }

    /** Mends everything of one code for which it is clear what was meant. */
    private Optional<CodeAction> all(String code, List<Finding> findings) {
        List<Edit> edits = new ArrayList<>();
        int mended = 0;
        int end = 0;
        List<Fix> clear =
                findings.stream()
                        .filter(f -> f.code().equals(code))
                        .flatMap(f -> clear(f).stream())
                        .sorted(Comparator.comparingInt(SpecFixes::begin))
                        .toList();
        for (Fix fix : clear) {
            if (begin(fix) >= end) {
                edits.addAll(fix.edits());
                end = fix.edits().stream().mapToInt(e -> e.region().end()).max().orElse(end);
                mended++;
            }
        }
        return mended < 2
                ? Optional.empty()
                : Optional.of(
                        action(
                                "Fix all " + mended + " of " + code + " in this file",
                                CodeActionKind.QuickFix,
                                changes.of(file, edits)));
    }

    private static Optional<Fix> clear(Finding finding) {
        List<Fix> fixes = finding.fixes();
        return fixes.stream()
                .filter(fix -> fix.preferred() || fixes.size() == 1)
                .filter(fix -> !fix.edits().isEmpty())
                .findFirst();
    }

    private static int begin(Fix fix) {
        return fix.edits().stream().mapToInt(e -> e.region().offset()).min().orElse(0);
    }

    private List<CodeAction> rewrite(Workspace workspace) {
        Optional<SpecDocument> document = file.at(selection.offset());
        if (document.isEmpty()) {
            return List.of();
        }
        List<Action> all = new ArrayList<>();
        Families.of(document.get())
                .ifPresent(f -> all.addAll(f.actions(document.get(), selection, workspace)));
        all.addAll(MissingKeys.at(file, document.get(), selection.offset()));
        List<CodeAction> actions = new ArrayList<>();
        for (Action action : all) {
            changes.of(file, action)
                    .ifPresent(
                            edit ->
                                    actions.add(
                                            action(
                                                    action.title(),
                                                    CodeActionKind.RefactorRewrite,
                                                    edit)));
        }
        return actions;
    }

    private static CodeAction action(String title, String kind, WorkspaceEdit edit) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(edit);
        return action;
    }
}
