/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.edgewright.margo.Documents;
import dev.edgewright.margo.io.MargoReader;
import dev.edgewright.margo.model.ApplicationDescription;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.DeviceCapabilities;
import dev.edgewright.margo.model.MargoFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private static final String ACCEPTED = "press-7 accepted: ";
    private static final String REFUSED = "press-7 refused: ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "memory: 1Mi|memory 256Ki is less than the required 1Mi",
                "memory: 256Ki|",
                "storage: 2048Mi|",
                "storage: 1Ti|storage 2Gi is less than the required 1Ti",
                "memory: much|the required memory `much` is no amount",
                "cpu: {cores: 2}|",
                "cpu: {cores: 0.1, architectures: [arm64]}|",
                "cpu: {cores: 3}|no CPU has the required 3 cores, reported: 2, 1; separate CPUs are"
                        + " not added up",
                "cpu: {cores: 2, architectures: [arm64]}|the CPU has 1 of the required 2 cores",
                "cpu: {cores: 1, architectures: [arm]}|no CPU is of architecture arm, reported:"
                        + " amd64, arm64",
                "cpu: {cores: 3}, memory: 1Gi|no CPU has the required 3 cores, reported: 2, 1;"
                        + " separate CPUs are not added up; memory 256Ki is less than the required"
                        + " 1Gi"
            })
    void capacity(String required, String refusal) {
        Verdict verdict = match("{capacityRequirements: {" + required + "}}");
        assertEquals(
                refusal == null ? ACCEPTED + "its capacity suffices" : REFUSED + refusal,
                verdict.inWords());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gpu, operator: In, values: [none, some]|",
                "gpu, operator: In, values: [None]|label `gpu` must be None but is none",
                "tracks, operator: In, values: ['0.2']|",
                "tracks, operator: In, values: ['0.1']|label `tracks` must be 0.1 but has [0.2,"
                        + " 0.3]",
                "slots, operator: In, values: [4.0]|",
                "slots, operator: In, values: ['4']|label `slots` must be 4 but is 4 of another"
                        + " type",
                "absent, operator: In, values: [a, b]|label `absent` must be one of [a, b] but is"
                        + " absent",
                "gpu, operator: NotIn, values: [some]|",
                "gpu, operator: NotIn, values: [none]|label `gpu` must exist and be none of [none]"
                        + " but is none",
                "tracks, operator: NotIn, values: ['0.3']|label `tracks` must exist and be none of"
                        + " [0.3] but has [0.2, 0.3]",
                "absent, operator: NotIn, values: [a]|label `absent` must exist and be none of [a]"
                        + " but is absent",
                "gpu, operator: Exists|",
                "GPU, operator: Exists|label `GPU` must exist but is absent",
                "absent, operator: DoesNotExist|",
                "gpu, operator: DoesNotExist|label `gpu` must not exist but does",
                "slots, operator: Gt, values: [3.5]|",
                "slots, operator: Gt, values: [4]|label `slots` must be greater than 4 but is 4",
                "slots, operator: Lt, values: ['5']|",
                "gpu, operator: Lt, values: [5]|label `gpu` must be less than 5 but is none",
                "tracks, operator: Gt, values: [0]|label `tracks` must be greater than 0 but has"
                        + " [0.2, 0.3]",
                "gpu, operator: Exists, values: [a]|label `gpu` cannot be evaluated: Exists takes"
                        + " no values",
                "gpu, operator: In|label `gpu` cannot be evaluated: In needs at least one value",
                "gpu, operator: In, values: [a, 1]|label `gpu` cannot be evaluated: the values of"
                        + " In must be of one type",
                "gpu, operator: In, values: [true, false]|label `gpu` cannot be evaluated: In"
                        + " takes one boolean only",
                "gpu, operator: Gt, values: [1, 2]|label `gpu` cannot be evaluated: Gt needs"
                        + " exactly one number",
                "gpu, operator: Like, values: [a]|label `gpu` cannot be evaluated: the operator"
                        + " `Like` does not exist",
                "gpu, operator: ContainsAny, itemSelector: {}|label `gpu` cannot be evaluated:"
                        + " ContainsAny looks into lists of objects, but labels hold none; use In"
            })
    void labels(String expression, String failure) {
        assertRule("{labelSelector: {matchExpressions: [{key: " + expression + "}]}}", failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/vendor, operator: In, values: [Acme]|",
                "/serialNumber, operator: Gt, values: [800]|",
                "/cpus/1/architecture, operator: In, values: [arm64]|",
                "/cpus/2/architecture, operator: Exists|property `/cpus/2/architecture` must exist"
                        + " but is absent",
                "/supportedRuntimes, operator: In, values: [oci]|property `/supportedRuntimes`"
                        + " must be oci but has [custom]",
                "/otelCollector, operator: In, values: [true]|",
                "vendor, operator: Exists|property `vendor` cannot be evaluated: `vendor` is no"
                        + " JSON Pointer; it begins with `/`, as `/vendor` does",
                "/peripherals, operator: In, values: [gpu]|property `/peripherals` is a list of"
                        + " objects, which In cannot compare",
                "/cpus/0, operator: NotIn, values: [a]|property `/cpus/0` is an object, which NotIn"
                        + " cannot compare",
                "/peripherals, operator: Exists|property `/peripherals` is a list of objects, which"
                        + " Exists cannot compare",
                "/cpus/0, operator: Exists|property `/cpus/0` is an object, which Exists cannot"
                        + " compare",
                "/peripherals, operator: DoesNotExist|property `/peripherals` must not exist but"
                        + " does",
                "/cpus/00, operator: DoesNotExist|",
                "/a~1b~0c, operator: In, values: [1]|",
                "'/a b', operator: In, values: [x]|",
                "/vendor, operator: ContainsAll, itemSelector: {matchExpressions: [{key: /type,"
                        + " operator: Exists}]}|property `/vendor` is no list of objects, which"
                        + " ContainsAll needs",
                "/peripherals, operator: ContainsAll|property `/peripherals` cannot be evaluated:"
                        + " ContainsAll needs an itemSelector with at least one expression"
            })
    void properties(String expression, String failure) {
        assertRule("{propertySelector: {matchExpressions: [{key: " + expression + "}]}}", failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ContainsAll|[gpu]|[NVIDIA]|",
                "ContainsAll|[camera]|[NVIDIA]|no item of property `/peripherals` has `/type` In"
                        + " [camera] and `/manufacturer` In [NVIDIA]",
                "ContainsAny|[display]|[NVIDIA]|",
                "ContainsAny|[display]|[AMD]|no item of property `/peripherals` has `/type` In"
                        + " [display] or `/manufacturer` In [AMD]"
            })
    void items(String operator, String types, String makers, String failure) {
        assertRule(
                """
                {propertySelector: {matchExpressions: [{key: /peripherals, operator: %s,
                  itemSelector: {matchExpressions: [{key: /type, operator: In, values: %s},
                    {key: /manufacturer, operator: In, values: %s}]}}]}}"""
                        .formatted(operator, types, makers),
                failure);
    }

    @Test
    void rulesAreAlternativesAndEverythingInARuleIsNeeded() {
        String both =
                "{propertySelector: {matchExpressions: [{key: /vendor, operator: In, values:"
                        + " [Other]}]}, labelSelector: {matchExpressions: [{key: gpu, operator:"
                        + " DoesNotExist}, {key: slots, operator: Exists}]}}";
        String good = "{labelSelector: {matchExpressions: [{key: gpu, operator: Exists}]}}";
        assertEquals(
                ACCEPTED + "rule 2 matches",
                match("{eligibilityRules: [" + both + ", " + good + "]}").inWords());
        assertEquals(
                REFUSED
                        + "rule 1, property `/vendor` must be Other but is Acme, and label `gpu`"
                        + " must not exist but does",
                match("{eligibilityRules: [" + both + "]}").inWords());
    }

    @Test
    void rulesAreLookedAtOnlyWhereTheCapacitySuffices() {
        Verdict verdict =
                match(
                        "{capacityRequirements: {memory: 1Gi}, eligibilityRules: [{labelSelector:"
                                + " {matchExpressions: [{key: absent, operator: Exists}]}}]}");
        assertEquals(
                List.of(Reason.Aspect.CAPACITY),
                verdict.reasons().stream().map(Reason::aspect).toList());
    }

    @Test
    void theTypeOfTheProfileMustBeProcessed() {
        DeploymentProfile profile = profile("{}");
        profile.setType("helm");
        assertEquals(
                REFUSED + "it takes profiles of type custom, not helm",
                Matcher.match(profile, device(Documents.DEVICE)).inWords());
        DeviceCapabilities gateway =
                device("properties: {id: g, vendor: v, modelNumber: m, serialNumber: s}");
        assertEquals(
                "g refused: it reports no deployment types and so hosts no workloads",
                Matcher.match(profile, gateway).inWords());
        assertFalse(Matcher.match(profile, device("labels: {a: b}\nproperties: x")).accepted());
    }

    @Test
    void documentsOfEarlierDialectsAreNotMatchedButNamed() {
        DeviceCapabilities old =
                device(
                        "properties: {id: o, vendor: v, modelNumber: m, serialNumber: s, roles:"
                                + " [Standalone Device]}");
        assertEquals(
                "o refused: it reports roles, as before 1.0.0, and no deployment types; migrate its"
                        + " capabilities to have it matched",
                Matcher.match(profile("{}"), old).inWords());
        DeploymentProfile profile = profile("{}");
        profile.setRequiredResources(MargoFactory.eINSTANCE.createResourceRequirements());
        assertEquals(
                REFUSED
                        + "the profile has requiredResources, as before 1.0.0; migrate the"
                        + " application to have it matched",
                Matcher.match(profile, device(Documents.DEVICE)).inWords());
    }

    @Test
    void whatADeviceDoesNotReportItDoesNotHave() {
        DeviceCapabilities bare =
                device("properties: {id: b, vendor: v, modelNumber: m, serialNumber: s}");
        assertEquals(
                "b refused: no CPU is reported, 1 core is required; no memory is reported, 1Ki is"
                        + " required",
                Matcher.match(
                                profile("{capacityRequirements: {cpu: {cores: 1}, memory: 1Ki}}")
                                        .getDeviceConstraints(),
                                bare)
                        .inWords());
    }

    private static void assertRule(String rule, String failure) {
        Verdict verdict = match("{eligibilityRules: [" + rule + "]}");
        assertEquals(
                failure == null ? ACCEPTED + "rule 1 matches" : REFUSED + "rule 1, " + failure,
                verdict.inWords());
    }

    private static Verdict match(String constraints) {
        return Matcher.match(
                profile(constraints),
                device(
                        Documents.DEVICE.replace(
                                "  id: press-7\n", "  id: press-7\n  a/b~c: 1\n  a b: x\n")));
    }

    private static DeploymentProfile profile(String constraints) {
        return new MargoReader()
                .read(
                        Documents.DESCRIPTION
                                + "    deviceConstraints: "
                                + constraints.replace("\n", " ")
                                + "\n")
                .as(ApplicationDescription.class)
                .orElseThrow()
                .getDeploymentProfiles()
                .get(0);
    }

    private static DeviceCapabilities device(String text) {
        return new MargoReader().read(text).as(DeviceCapabilities.class).orElseThrow();
    }
}
