/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.match;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Locations;
import dev.edgewright.margo.io.MargoDocument;
import dev.edgewright.margo.io.MargoWriter;
import dev.edgewright.margo.io.Span;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.EligibilityRule;
import dev.edgewright.margo.wasm.WasmConvention.Workload;
import dev.edgewright.margo.wasm.WasmRules;
import dev.edgewright.margo.wasm.WasmRules.Difference;
import dev.edgewright.spec.bridge.MargoModels;
import dev.edgewright.spec.edit.Draft;
import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Parts;
import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Compares the eligibility rules of WebAssembly profiles with their binaries. */
public final class RuleMatch {

    private RuleMatch() {}

    /** Adds what the rules of a description ask too little or too much. */
    public static void check(SpecDocument application, Workspace workspace, Findings findings) {
        Optional<SpecFile> file = workspace.file(application.file());
        if (file.isEmpty() || !application.is("margo/ApplicationDescription/rc3")) {
            return;
        }
        MargoDocument model = MargoModels.read(application, file.get().lines());
        Optional<ApplicationDescription> description = model.as(ApplicationDescription.class);
        List<Mapping> places = MatchMatrix.places(application);
        if (description.isEmpty()) {
            return;
        }
        List<DeploymentProfile> profiles = description.get().getDeploymentProfiles();
        for (int i = 0; i < Math.min(profiles.size(), places.size()); i++) {
            WasmWorkloads workloads =
                    WasmWorkloads.of(profiles.get(i), application.file(), workspace);
            if (!workloads.artifacts().isEmpty()) {
                new Comparison(
                                profiles.get(i),
                                places.get(i),
                                workloads,
                                model.locations(),
                                file.get().lines())
                        .report(findings);
            }
        }
    }

    /** A profile beside its binaries. */
    private record Comparison(
            DeploymentProfile profile,
            Mapping place,
            WasmWorkloads workloads,
            Locations locations,
            Lines lines) {

        void report(Findings findings) {
            List<Workload> needs = workloads.needs(profile);
            List<EligibilityRule> rules = rules();
            List<Difference> differences = WasmRules.check(rules, needs);
            if (differences.isEmpty()) {
                return;
            }
            Fix[] fixes =
                    workloads.complete()
                            ? new Fix[] {
                                new Fix(
                                        "Rewrite the rules from the artifact",
                                        rewritten(WasmRules.rewritten(rules, needs)),
                                        true)
                            }
                            : new Fix[0];
            for (Difference difference : differences) {
                // What an unknown binary needs looks like too much.
                if (workloads.complete() || !difference.code().equals(Codes.WASM_STALE_IMPORT)) {
                    Region region =
                            difference
                                    .at()
                                    .map(locations::of)
                                    .map(this::region)
                                    .orElseGet(this::name);
                    findings.warning(region, difference.code(), difference.words(), fixes);
                }
            }
        }

        private List<EligibilityRule> rules() {
            return profile.getDeviceConstraints() == null
                    ? List.of()
                    : profile.getDeviceConstraints().getEligibilityRules();
        }

        private Region name() {
            return place.get("id")
                    .map(n -> n.region())
                    .orElseGet(() -> place.entries().get(0).key().region());
        }

        private Region region(Span span) {
            return Region.between(
                    lines.offset(span.line() - 1, span.column() - 1),
                    lines.offset(span.endLine() - 1, span.endColumn() - 1));
        }

        private List<Edit> rewritten(List<EligibilityRule> rules) {
            Part part =
                    new Part.Pair(
                            "eligibilityRules",
                            Parts.of(rules.stream().map(MargoWriter::toTree).toList()));
            Draft draft = new Draft(lines.text());
            Optional<Mapping> constraints = place.mapping("deviceConstraints");
            if (constraints.isEmpty() || constraints.get().entries().isEmpty()) {
                MappingEdit edit = draft.edit(place);
                Part whole = Part.pair("deviceConstraints", List.of(part));
                place.entry("deviceConstraints")
                        .ifPresentOrElse(
                                e -> edit.replace(e, List.of(whole)), () -> edit.insertLast(whole));
                edit.done();
            } else {
                MappingEdit edit = draft.edit(constraints.get());
                constraints
                        .get()
                        .entry("eligibilityRules")
                        .ifPresentOrElse(
                                e -> edit.replace(e, List.of(part)), () -> edit.insertLast(part));
                edit.done();
            }
            return draft.edits();
        }
    }
}
