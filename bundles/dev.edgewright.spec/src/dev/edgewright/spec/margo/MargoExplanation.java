/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import dev.edgewright.margo.match.Matcher;
import dev.edgewright.margo.match.Verdict;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.EligibilityRule;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.model.MatchExpression;
import dev.edgewright.margo.model.Selector;
import dev.edgewright.margo.wasm.WasmConvention;
import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.match.Current;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.workspace.Artifact;
import dev.edgewright.spec.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Tells why devices match or not, what parameters become, and what binaries need. */
final class MargoExplanation {

    /** More devices than these are only counted. */
    private static final int DEVICES = 12;

    private static final Set<String> OF_PROFILE =
            Set.of(
                    "id",
                    "type",
                    "deviceConstraints",
                    "requiredResources",
                    "capacityRequirements",
                    "eligibilityRules",
                    "cpu",
                    "memory",
                    "storage");

    private final SpecDocument document;
    private final Caret caret;
    private final Workspace workspace;
    private final List<Object> steps;

    private MargoExplanation(Caret caret, Workspace workspace) {
        this.document = caret.document();
        this.caret = caret;
        this.workspace = workspace;
        this.steps = caret.place().path().steps();
    }

    static Optional<String> of(Caret caret, Workspace workspace) {
        MargoExplanation explanation = new MargoExplanation(caret, workspace);
        return explanation
                .parameter()
                .or(explanation::matching)
                .or(explanation::binary)
                .or(explanation::label);
    }

    /** What a parameter becomes, at its name or value. */
    private Optional<String> parameter() {
        int at = steps.indexOf("parameters");
        if (at < 0 || steps.size() - at > 3 || steps.size() <= at + 1) {
            return Optional.empty();
        }
        Mapping parameter = null;
        for (var node : caret.place().ancestors()) {
            if (node instanceof Mapping mapping && mapping.entry("targets").isPresent()) {
                parameter = mapping;
            }
            if (node instanceof Mapping mapping && steps.size() == at + 2) {
                parameter = mapping.mapping((String) steps.get(at + 1)).orElse(parameter);
            }
        }
        if (parameter == null) {
            return Optional.empty();
        }
        List<String> targets = Components.becomes(parameter, Components.of(document));
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Becomes\n\n"
                                + targets.stream()
                                        .map(t -> "- `" + t + "`")
                                        .collect(Collectors.joining("\n")));
    }

    /** Which devices take the profile, rule or expression at the place. */
    private Optional<String> matching() {
        List<SpecDocument> devices = MatchMatrix.devices(workspace);
        Optional<Integer> profile = profile();
        if (devices.isEmpty() || profile.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> rule = rule();
        if (rule.isPresent()) {
            return rule(devices, profile.get(), rule.get());
        }
        Object last = steps.get(steps.size() - 1);
        boolean deviceId = last.equals("deviceId");
        if (!deviceId && !OF_PROFILE.contains(String.valueOf(last))) {
            return Optional.empty();
        }
        if (steps.contains("components") || steps.contains("parameters")) {
            return Optional.empty();
        }
        MatchMatrix matrix = MatchMatrix.of(document, devices, workspace);
        return profile.get() < matrix.rows().size()
                ? Optional.of(shown(matrix.rows().get(profile.get()).verdicts()))
                : Optional.empty();
    }

    private Optional<Integer> profile() {
        if (steps.size() > 2
                && steps.get(0).equals("deploymentProfiles")
                && steps.get(1) instanceof Integer index) {
            return Optional.of(index);
        }
        boolean deployed =
                document.is("margo/ApplicationDeployment")
                        && (steps.contains("deploymentProfile") || steps.contains("deviceId"));
        return deployed ? Optional.of(0) : Optional.empty();
    }

    private Optional<Integer> rule() {
        int at = steps.indexOf("eligibilityRules");
        return at >= 0 && at + 1 < steps.size() && steps.get(at + 1) instanceof Integer index
                ? Optional.of(index)
                : Optional.empty();
    }

    private Optional<String> rule(List<SpecDocument> devices, int profile, int rule) {
        List<DeploymentProfile> profiles = MatchMatrix.profiles(document, workspace);
        if (profile >= profiles.size() || profiles.get(profile).getDeviceConstraints() == null) {
            return Optional.empty();
        }
        List<EligibilityRule> rules =
                profiles.get(profile).getDeviceConstraints().getEligibilityRules();
        if (rule >= rules.size()) {
            return Optional.empty();
        }
        EligibilityRule judged = expression(rules.get(rule)).orElse(rules.get(rule));
        List<Verdict> verdicts = new ArrayList<>();
        for (SpecDocument device : devices) {
            Current.of(device, workspace, DeviceCapabilities.class)
                    .ifPresent(d -> verdicts.add(Matcher.eligibility(List.of(judged), d)));
        }
        String subject = judged == rules.get(rule) ? "This rule alone" : "This expression alone";
        return verdicts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        subject
                                + ":\n\n"
                                + shown(verdicts)
                                        .replace(" rule 1,", "")
                                        .replace(": rule 1 matches", ""));
    }

    /** A rule with nothing but the expression of a selector that the place is in. */
    private Optional<EligibilityRule> expression(EligibilityRule rule) {
        int at = steps.indexOf("matchExpressions");
        if (at < 1 || at + 1 >= steps.size() || !(steps.get(at + 1) instanceof Integer index)) {
            return Optional.empty();
        }
        boolean label = steps.get(at - 1).equals("labelSelector");
        Selector selector = label ? rule.getLabelSelector() : rule.getPropertySelector();
        if (selector == null || index >= selector.getMatchExpressions().size()) {
            return Optional.empty();
        }
        MatchExpression copy = EcoreUtil.copy(selector.getMatchExpressions().get(index));
        Selector only = MargoFactory.eINSTANCE.createSelector();
        only.getMatchExpressions().add(copy);
        EligibilityRule alone = MargoFactory.eINSTANCE.createEligibilityRule();
        if (label) {
            alone.setLabelSelector(only);
        } else {
            alone.setPropertySelector(only);
        }
        return Optional.of(alone);
    }

    private static String shown(List<Verdict> verdicts) {
        long accepted = verdicts.stream().filter(Verdict::accepted).count();
        StringBuilder out = new StringBuilder();
        String noun = verdicts.size() == 1 ? "device" : "devices";
        out.append("Matches %d of %d %s".formatted(accepted, verdicts.size(), noun)).append('\n');
        verdicts.stream().limit(DEVICES).forEach(v -> out.append("\n- ").append(v.inWords()));
        if (verdicts.size() > DEVICES) {
            out.append("\n- and ").append(verdicts.size() - DEVICES).append(" more");
        }
        return out.toString();
    }

    /** What the binary of a component needs, at its name or repository. */
    private Optional<String> binary() {
        Object last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        if (!steps.contains("components")
                || !last.equals("name") && !last.equals("repository")
                || !(caret.place().node() instanceof Scalar scalar)) {
            return Optional.empty();
        }
        return workspace.artifact(document.file(), scalar.text()).map(MargoExplanation::shown);
    }

    private static String shown(Artifact artifact) {
        String imports =
                artifact.imports().stream()
                        .limit(DEVICES)
                        .map(i -> "\n- `" + i + "`")
                        .collect(Collectors.joining());
        return "%s `%s`%s"
                .formatted(
                        artifact.component() ? "WebAssembly component" : "WebAssembly module",
                        artifact.file().getFileName(),
                        imports.isEmpty() ? " imports nothing" : " imports\n" + imports);
    }

    /** What a label of the convention for WebAssembly means. */
    private Optional<String> label() {
        return caret.place().node() instanceof Scalar scalar && WasmConvention.isOurs(scalar.text())
                ? Optional.of(
                        "Offered by devices that have "
                                + WasmConvention.describe(scalar.text())
                                + ".")
                : Optional.empty();
    }
}
