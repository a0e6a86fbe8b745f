/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.Verdict;
import org.junit.jupiter.api.Test;

/** Each kind of fault in the structure is found at its place, once, with a way out. */
class StructureTest {

    private static final String HEAD = "apiVersion: node.k8s.io/v1\nkind: RuntimeClass\n";
    private static final String NAMED = HEAD + "metadata:\n  name: spin\n";

    @Test
    void soundDocumentIsFine() {
        Verdict.of(NAMED + "handler: spin\n").isFine();
    }

    @Test
    void missingKeyIsToldAtTheFirstKeyAndAdded() {
        Verdict.of(NAMED)
                .finds("spec-missing-key@1:1")
                .saying("The required key `handler` is missing: The handler in")
                .fixedTo(NAMED.stripTrailing() + "\nhandler: spin\n");
    }

    @Test
    void misspeltRequiredKeyIsNotMissingToo() {
        Verdict.of(NAMED + "handlr: spin\n")
                .finds("spec-unknown-key@5:1")
                .saying("did you mean `handler`?")
                .fixedTo(NAMED + "handler: spin\n");
    }

    @Test
    void valueOfMisspeltKeyIsChecked() {
        Verdict.of(NAMED + "handlr: [spin]\n").finds("spec-unknown-key@5:1", "spec-wrong-type@5:9");
    }

    @Test
    void keyOfTheLevelAboveIsMisplaced() {
        Verdict.of(NAMED + "  handler: spin\n")
                .finds("spec-misplaced-key@5:3")
                .saying("`handler` does not belong in `metadata`, but at the top level");
    }

    @Test
    void keyOfTheLevelBelowIsMisplaced() {
        Verdict.of(HEAD + "name: spin\nmetadata: {}\nhandler: spin\n")
                .finds("spec-misplaced-key@3:1")
                .saying("but in `metadata`");
    }

    @Test
    void unindentedKeysExplainTheEmptyOneAbove() {
        Verdict.of(HEAD + "metadata:\nname: spin\nhandler: spin\n").finds("spec-misplaced-key@4:1");
    }

    @Test
    void keyOfFarAwayIsMisplaced() {
        Verdict.of(NAMED + "handler: spin\npodFixed: {cpu: 1}\n")
                .finds("spec-misplaced-key@6:1")
                .saying("in `overhead`");
    }

    @Test
    void unknownKeyIsToldWithWhatIsKnown() {
        Verdict.of(NAMED + "handler: spin\nscheduling: {zone: a}\n")
                .finds("spec-unknown-key@6:14")
                .saying("known are `nodeSelector`, `tolerations`");
    }

    @Test
    void numberInsteadOfTextIsPutInQuotes() {
        Verdict.of(NAMED + "  labels:\n    version: 1.0\nhandler: spin\n")
                .finds("spec-wrong-type@6:14")
                .saying("`version` must be text, but it is the number `1.0`; put it in quotes.")
                .fixedTo(NAMED + "  labels:\n    version: \"1.0\"\nhandler: spin\n");
    }

    @Test
    void quotesAroundNumbersAreRemoved() {
        String tolerations = "handler: spin\nscheduling:\n  tolerations:\n  - tolerationSeconds: ";
        Verdict.of(NAMED + tolerations + "\"30\"\n")
                .finds("spec-wrong-type@8:24")
                .saying("remove the quotes")
                .fixedTo(NAMED + tolerations + "30\n");
    }

    @Test
    void textInsteadOfMappingIsTold() {
        Verdict.of(HEAD + "metadata: spin\nhandler: spin\n")
                .finds("spec-wrong-type@3:11")
                .saying("`metadata` must be a mapping, but it is text.");
    }

    @Test
    void mappingInsteadOfListIsTold() {
        Verdict.of(NAMED + "handler: spin\nscheduling:\n  tolerations: {key: a}\n")
                .finds("spec-wrong-type@7:16")
                .saying("must be a list, but it is a mapping");
    }

    @Test
    void valueBesideTheAdmittedOnesIsTold() {
        Verdict.of(NAMED + "handler: spin\nscheduling:\n  tolerations: [{operator: Equals}]\n")
                .finds("spec-enum@7:28")
                .saying("did you mean `Equal`?")
                .fixedTo(
                        NAMED + "handler: spin\nscheduling:\n  tolerations: [{operator: Equal}]\n");
    }

    @Test
    void formIsChecked() {
        Verdict.of(NAMED + "handler: Spin_V2\n").finds("spec-pattern@5:10");
        Verdict.of(NAMED + "handler: spin\noverhead: {podFixed: {cpu: 100mm}}\n")
                .finds("spec-pattern@6:28")
                .saying("an amount like 500m");
    }

    @Test
    void requiredKeyWithoutValueIsTold() {
        Verdict.of(HEAD + "metadata:\nhandler: spin\n")
                .finds("spec-empty@3:1")
                .saying("`metadata` has no value");
    }

    @Test
    void emptyOptionalKeysAreDroppedByKubernetes() {
        Verdict.of(NAMED + "  labels:\n  creationTimestamp: null\nhandler: spin\noverhead:\n")
                .isFine();
    }

    @Test
    void itemsWithoutValueAreTold() {
        Verdict.of(NAMED + "handler: spin\nscheduling:\n  tolerations:\n  -\n")
                .finds("spec-empty@8:3");
    }

    @Test
    void mergedKeysCount() {
        Verdict.of(HEAD + "metadata: &m\n  name: spin\nhandler: spin\nscheduling:\n  <<: {}\n")
                .isFine();
    }

    @Test
    void keysAreAddedInBraces() {
        Verdict.of("{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: a}}")
                .finds("spec-missing-key@1:2")
                .fixedTo(
                        "{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: a},"
                                + " handler: spin}");
    }

    @Test
    void keysThatAreNotIndentedBelongToTheEmptyOneAbove() {
        Verdict.of(NAMED + "  labels:\n  app: a\n  tier: b\nhandler: spin\n")
                .finds("spec-misplaced-key@6:3", "spec-misplaced-key@7:3")
                .saying("`app` does not belong in `metadata`, but in `metadata.labels`");
        Verdict.of(NAMED + "handler: spin\noverhead:\npodFixed: {cpu: 1}\n")
                .finds("spec-misplaced-key@7:1");
    }

    @Test
    void whatGoesWithAMisplacedKeyIsNotToldAgain() {
        Verdict.of(NAMED + "  overhead:\n  podFixed: {cpu: 1}\nhandler: spin\n")
                .finds("spec-misplaced-key@5:3")
                .saying("but at the top level");
    }

    @Test
    void keysAreMisplacedOnlyWhereTheyAreMissing() {
        Verdict.of(
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n"
                                + "  selector: {matchLabels: {a: b}}\n"
                                + "  template:\n    metadata: {labels: {a: b}}\n"
                                + "  spec: {containers: [{name: a, image: b}]}\n")
                .finds("spec-misplaced-key@8:3")
                .saying("in `spec.template`");
    }
}
