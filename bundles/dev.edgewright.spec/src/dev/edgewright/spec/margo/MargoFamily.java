/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.check.MargoChecker;
import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Kind;
import dev.edgewright.margo.io.MargoDiagnostic;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.spec.bridge.MargoModels;
import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Family;
import dev.edgewright.spec.family.Hint;
import dev.edgewright.spec.family.Lens;
import dev.edgewright.spec.family.NameRules;
import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.family.Target;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.match.Applications;
import dev.edgewright.spec.match.DeploymentMatch;
import dev.edgewright.spec.match.DeviceMatch;
import dev.edgewright.spec.match.ManifestMatch;
import dev.edgewright.spec.match.RuleMatch;
import dev.edgewright.spec.recognition.FamilyName;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.symbols.Symbols;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Margo: what its checks find, with ways to mend it, and what documents say of each other. */
public final class MargoFamily implements Family {

    @Override
    public FamilyName name() {
        return FamilyName.MARGO;
    }

    @Override
    public boolean checksStructure() {
        return true;
    }

    @Override
    public void check(SpecDocument document, Workspace workspace, Findings findings) {
        Optional<SpecFile> file = workspace.file(document.file());
        if (file.isEmpty() || document.mapping().isEmpty()) {
            return;
        }
        Lines lines = file.get().lines();
        MargoDocument model = MargoModels.read(document, lines);
        MargoFixes fixes = new MargoFixes(document, lines.text());
        for (MargoDiagnostic diagnostic : MargoChecker.diagnose(model)) {
            // What is no sound YAML is reported as such, for all families.
            if (!diagnostic.code().equals(Codes.DUPLICATE_KEY)) {
                Region region = region(diagnostic, lines);
                findings.add(
                        new Finding(
                                severity(diagnostic),
                                diagnostic.code(),
                                region,
                                diagnostic.message(),
                                fixes.of(diagnostic, region)));
            }
        }
        Findings others = new Findings();
        across(document, workspace, others);
        Set<Integer> wrong =
                findings.inTextOrder().stream()
                        .filter(Finding::isError)
                        .map(f -> f.region().offset())
                        .collect(Collectors.toSet());
        // What is wrong in itself fits nothing else; that is one mistake.
        others.inTextOrder().stream()
                .filter(f -> !wrong.contains(f.region().offset()))
                .forEach(findings::add);
    }

    private static void across(SpecDocument document, Workspace workspace, Findings findings) {
        Optional<Kind> kind = MargoTypes.kind(document);
        if (kind.isEmpty()) {
            return;
        }
        switch (kind.get()) {
            case APPLICATION_DESCRIPTION -> {
                RuleMatch.check(document, workspace, findings);
                DeviceMatch.description(document, workspace, findings);
            }
            case APPLICATION_DEPLOYMENT -> {
                DeploymentMatch.check(document, workspace, findings);
                DeviceMatch.deployment(document, workspace, findings);
            }
            case STATE_MANIFEST -> ManifestMatch.check(document, workspace, findings);
            case DEVICE_CAPABILITIES, DEPLOYMENT_STATUS -> {
                // They refer to nothing that could be wrong with them.
            }
        }
    }

    private static Region region(MargoDiagnostic diagnostic, Lines lines) {
        return Region.between(
                lines.offset(diagnostic.line() - 1, diagnostic.column() - 1),
                lines.offset(diagnostic.endLine() - 1, diagnostic.endColumn() - 1));
    }

    private static Severity severity(MargoDiagnostic diagnostic) {
        return switch (diagnostic.severity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFORMATION;
        };
    }

    /** Applications, deployments and devices have ids; the rest has names in its application. */
    @Override
    public String scope(String kind, SpecDocument document) {
        return switch (kind) {
            case "application", "deployment", "device" -> "margo";
            case "profile", "component", "parameter" ->
                    Applications.id(document)
                            .map(Scalar::text)
                            .map(id -> "application " + id)
                            .orElseGet(() -> Symbols.own(document));
            default -> Symbols.own(document);
        };
    }

    /** The checks of Margo's own room look after names. */
    @Override
    public NameRules names(String kind) {
        return NameRules.none(kind);
    }

    @Override
    public List<Proposal> proposals(Caret caret, Workspace workspace) {
        return MargoProposals.at(caret, workspace);
    }

    @Override
    public Optional<String> explain(Caret caret, Workspace workspace) {
        return MargoExplanation.of(caret, workspace);
    }

    @Override
    public List<Target> targets(Caret caret, Workspace workspace) {
        return MargoTargets.of(caret, workspace);
    }

    @Override
    public List<Hint> hints(SpecDocument document, Workspace workspace) {
        return MargoHints.of(document, workspace);
    }

    @Override
    public List<Lens> lenses(SpecDocument document, Workspace workspace) {
        return MargoLenses.of(document, workspace);
    }

    @Override
    public List<Action> actions(SpecDocument document, Region selection, Workspace workspace) {
        return MargoActions.of(document, selection, workspace);
    }
}
