/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.margo;

import static dev.edgewright.spec.margo.Documents.APPLICATION;
import static dev.edgewright.spec.margo.Documents.DEPLOYMENT;
import static dev.edgewright.spec.margo.Documents.DEVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.margo.match.Verdict;
import dev.edgewright.spec.family.Action;
import dev.edgewright.spec.family.Caret;
import dev.edgewright.spec.family.Hint;
import dev.edgewright.spec.family.Lens;
import dev.edgewright.spec.family.Proposal;
import dev.edgewright.spec.match.MatchMatrix;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.tree.Place;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What editors show and offer, at places marked with a bar. */
class EditorKnowledgeTest {

    private static final MargoFamily FAMILY = new MargoFamily();

    private static final String RULES =
            APPLICATION.replace(
                    "parameters:\n",
                    """
                          eligibilityRules:
                            - propertySelector:
                                matchExpressions:
                                  - {key: /vendor, operator: In, values: [Acme]}
                                  - key: /interfaces
                                    operator: ContainsAll
                                    itemSelector:
                                      matchExpressions:
                                        - {key: /type, operator: In, values: [ethernet]}
                              labelSelector:
                                matchExpressions:
                                  - {key: zone, operator: In, values: [a]}
                    parameters:
                    """);

    private static final String LABELLED =
            DEVICE + "labels:\n  zone: a\n  wasm.edgewright.dev/component: true\n";

    private static Caret caret(Folder folder, String name, String at) {
        SpecDocument document = folder.document(name);
        int offset = folder.text(name).indexOf(at.replace("|", "")) + at.indexOf('|');
        Place place = Place.at(document.root(), offset).orElseThrow();
        return new Caret(document, place, Optional.empty(), Optional.empty(), "");
    }

    private static List<String> proposals(String text, String at) {
        Folder folder = new Folder().with("app.yaml", text).with("device.yaml", LABELLED);
        return FAMILY.proposals(caret(folder, "app.yaml", at), folder).stream()
                .map(Proposal::text)
                .toList();
    }

    @Test
    void keysOfExpressionsArePointersAndLabels() {
        List<String> properties = proposals(RULES, "key: /ven|dor");
        assertTrue(properties.contains("/vendor"), properties::toString);
        assertTrue(properties.contains("/peripherals"), properties::toString);
        assertEquals(List.of("/type"), proposals(RULES, "key: /ty|pe"));
        assertEquals(
                List.of("wasm.edgewright.dev/component", "zone", "wasm.edgewright.dev/module"),
                proposals(RULES, "key: zo|ne"));
    }

    @Test
    void valuesAreThoseOfTheSpecificationAndOfDevices() {
        assertEquals(List.of("Acme"), proposals(RULES, "values: [Ac|me]"));
        assertEquals(List.of("a"), proposals(RULES, "values: [|a]"));
        List<String> types = proposals(RULES, "values: [ether|net]");
        assertTrue(types.containsAll(List.of("ethernet", "wifi", "canbus")), types::toString);
    }

    @Test
    void operatorsFitWhatIsCompared() {
        assertEquals(
                List.of("ContainsAll", "ContainsAny", "DoesNotExist"),
                proposals(RULES, "operator: Contains|All"));
        assertTrue(proposals(RULES, "{key: zone, operator: I|n").contains("Gt"));
    }

    @Test
    void pointersFollowTheNameOfTheParameter() {
        assertEquals(
                List.of("MAX_SPEED"),
                proposals(APPLICATION.replace("  speed:", "  maxSpeed:"), "pointer: SP|EED"));
        assertEquals(
                List.of("maxSpeed"),
                proposals(
                        APPLICATION
                                .replace("  speed:", "  maxSpeed:")
                                .replace("type: compose", "type: helm"),
                        "pointer: SP|EED"));
    }

    private static String explained(String at) {
        Folder folder =
                new Folder()
                        .with("app.yaml", RULES)
                        .with("device.yaml", LABELLED)
                        .with(
                                "other.yaml",
                                DEVICE.replace("press-7", "press-8").replace("Acme", "Other"));
        return FAMILY.explain(caret(folder, "app.yaml", at), folder).orElse("");
    }

    @Test
    void hoversTellWhichDevicesMatchAndWhy() {
        String profile = explained("id: pump-con|trol-compose");
        assertTrue(profile.startsWith("Matches 1 of 2 devices"), profile);
        assertTrue(profile.contains("- press-7 accepted: rule 1 matches"), profile);
        assertTrue(profile.contains("- press-8 refused: rule 1, property `/vendor`"), profile);
        String expression = explained("key: /interf|aces");
        assertTrue(expression.startsWith("This expression alone:\n\nMatches 2 of 2"), expression);
        String vendor = explained("key: /ven|dor");
        assertTrue(vendor.contains("Matches 1 of 2"), vendor);
        String rule = explained("label|Selector:");
        assertTrue(rule.startsWith("This rule alone:\n\nMatches 1 of 2"), rule);
        assertEquals("", explained("name: Pump| control"));
    }

    @Test
    void hoversTellWhatAParameterBecomes() {
        assertEquals("Becomes\n\n- `SPEED=10 in pump`", explained("  spe|ed:"));
    }

    private static List<String> hints(String name, Folder folder) {
        return FAMILY.hints(folder.document(name), folder).stream().map(Hint::text).toList();
    }

    @Test
    void hintsShowWhatParametersBecome() {
        assertEquals(
                List.of("SPEED=10 in pump"),
                hints("app.yaml", new Folder().with("app.yaml", APPLICATION)));
        assertEquals(
                List.of("--set SPEED=10 in pump"),
                hints(
                        "app.yaml",
                        new Folder()
                                .with(
                                        "app.yaml",
                                        APPLICATION.replace("type: compose", "type: helm"))));
        assertEquals(
                List.of("defaults: speed=10"),
                hints(
                        "deployment.yaml",
                        new Folder()
                                .with("app.yaml", APPLICATION)
                                .with(
                                        "deployment.yaml",
                                        DEPLOYMENT.replaceAll(
                                                "(?s)  parameters:.*", "  parameters: {}\n"))));
    }

    @Test
    void lensesCountDevicesAndDeployments() {
        Folder folder =
                new Folder()
                        .with("app.yaml", APPLICATION)
                        .with("deployment.yaml", DEPLOYMENT)
                        .with("device.yaml", DEVICE)
                        .with("small.yaml", DEVICE.replace("1Gi", "1Mi").replace("7", "8"));
        List<Lens> lenses = FAMILY.lenses(folder.document("app.yaml"), folder);
        assertEquals(
                List.of("1 deployment", "runs on 1 of 2 devices"),
                lenses.stream().map(Lens::title).toList());
        assertEquals(
                List.of("deployment.yaml", "device.yaml"),
                lenses.stream().map(l -> l.targets().get(0).file().lastSegment()).toList());
        assertEquals(
                List.of("runs 0 of 1 profile"),
                FAMILY.lenses(folder.document("small.yaml"), folder).stream()
                        .map(Lens::title)
                        .toList());
    }

    private static Action action(Folder folder, String name, String title) {
        List<Action> actions = FAMILY.actions(folder.document(name), new Region(0, 0), folder);
        return actions.stream()
                .filter(a -> a.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actions.toString()));
    }

    @Test
    void aNewDeploymentIsCompleteAndValid() {
        Folder folder =
                new Folder()
                        .with("app.yaml", RULES.replace("    value: 10\n", ""))
                        .with("device.yaml", LABELLED);
        var made =
                action(folder, "app.yaml", "Create a deployment of pump-control-compose")
                        .created()
                        .orElseThrow();
        assertEquals("pump-control-compose.deployment.yaml", made.name());
        assertTrue(made.text().contains("deviceId: press-7"), made.text());
        folder.with(made.name(), made.text()).finds(made.name());
    }

    @Test
    void withoutADeviceThereIsAPlaceholder() {
        Folder folder = new Folder().with("app.yaml", APPLICATION);
        String text =
                action(folder, "app.yaml", "Create a deployment of pump-control-compose")
                        .created()
                        .orElseThrow()
                        .text();
        assertTrue(text.contains("  deviceId: device-id\n"), text);
        new Folder()
                .with("app.yaml", APPLICATION)
                .with("device.yaml", DEVICE)
                .with("new.yaml", text.replace("device-id", "press-7"))
                .finds("new.yaml");
    }

    @Test
    void nothingIsOfferedInBrokenText() {
        Folder folder = new Folder().with("app.yaml", APPLICATION + "  - [\n a: b: c\n");
        assertEquals(
                List.of(), FAMILY.actions(folder.document("app.yaml"), new Region(0, 0), folder));
    }

    @Test
    void documentsCanBeMigrated() {
        Folder folder = new Folder().with("app.yaml", APPLICATION);
        Action action = action(folder, "app.yaml", "Migrate to PR1 (2025)");
        String old = Folder.applied(APPLICATION, action.edits());
        assertTrue(old.contains("requiredResources:"), old);
        Folder there = new Folder().with("app.yaml", old);
        assertTrue(there.document("app.yaml").is("margo/ApplicationDescription/pr1"));
        String back =
                Folder.applied(old, action(there, "app.yaml", "Migrate to 1.0.0-rc.3").edits());
        assertEquals(APPLICATION, back);
    }

    @Test
    void theMatrixHasAVerdictForEachDevice() {
        Folder folder =
                new Folder()
                        .with("app.yaml", APPLICATION)
                        .with("device.yaml", DEVICE)
                        .with("small.yaml", DEVICE.replace("1Gi", "1Mi").replace("press-7", "p8"));
        MatchMatrix matrix =
                MatchMatrix.of(folder.document("app.yaml"), MatchMatrix.devices(folder), folder);
        assertEquals(
                List.of("press-7", "p8"),
                matrix.devices().stream().map(MatchMatrix.Device::id).toList());
        assertEquals("pump-control-compose", matrix.rows().get(0).name());
        assertEquals(
                List.of(
                        "press-7 accepted: its capacity suffices",
                        "p8 refused: memory 1Mi is less than the required 512Mi"),
                matrix.rows().get(0).verdicts().stream().map(Verdict::inWords).toList());
    }
}
