/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.Trees;
import dev.edgewright.spec.Verdict;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are told by their shape, also misspelt ones, and foreign ones are left alone. */
class RecognizerTest {

    private static String type(String text) {
        return Recognizer.type(Trees.parse(text)).map(DocumentType::id).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apiVersion: v1, kind: Pod | kubernetes/v1/Pod",
                "apiVersion: apps/v1, kind: Deployment | kubernetes/apps/v1/Deployment",
                "apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler | "
                        + "kubernetes/autoscaling/v1/HorizontalPodAutoscaler",
                "apiVersion: core.spinkube.dev/v1alpha1, kind: SpinApp | "
                        + "kubernetes/core.spinkube.dev/v1alpha1/SpinApp",
                "apiVersion: core.oam.dev/v1beta1, kind: Application | wadm/Application",
                "version: '1', name: a, binaries: [{path: a.wasm}] | ocre/build",
                "version: '1', name: a, binary: [], config: {permissions: []} | ocre/build",
                "kind: SpinApp, metadata: {name: a}, spec: {} | "
                        + "kubernetes/core.spinkube.dev/v1alpha1/SpinApp",
                "apiVersion: apps/v1, metadata: {name: a}, spec: {template: {}, replicas: 1} | "
                        + "kubernetes/apps/v1/Deployment",
                "apiVersion: core.spinkube.dev/v1alpha1, spec: {createDeployment: true} | "
                        + "kubernetes/core.spinkube.dev/v1alpha1/SpinAppExecutor",
                "apiVersions: v1, kind: Pod | kubernetes/v1/Pod",
                "apiversion: v1, Kind: Pod | kubernetes/v1/Pod",
            })
    void tellsDocuments(String entries, String id) {
        assertEquals(id, type("{" + entries + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {web: {image: nginx}}",
                "name: build, on: {push: {}}, jobs: {a: {runs-on: x}}",
                "replicaCount: 1, image: {repository: nginx, tag: '1'}",
                "name: a, version: 1.0.0, dependencies: {}",
                "openapi: 3.0.0, info: {title: a, version: '1'}, paths: {}",
                "apiVersion: v2, name: chart, version: 1.0.0",
                "apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization",
                "apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition",
                "apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: a}, spec: {}",
                "apiVersion: kueue.x-k8s.io/v1beta1, kind: Workload, metadata: {name: a}, spec: {}",
                "apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: a}, spec: {}",
                "apiVersion: v1, kind: Endpoints, metadata: {name: a}",
                "kind: pipeline, type: docker, steps: []",
                "metadata: {name: a}, spec: {}",
                "a: b"
            })
    void leavesForeignDocumentsAlone(String entries) {
        assertEquals("none", type("{" + entries + "}"));
    }

    @Test
    void misspeltKindIsTold() {
        Verdict.of("apiVersion: v1\nkind: Confgimap\nmetadata: {name: a}\n")
                .finds("spec-unknown-kind@2:7")
                .saying("Did you mean `ConfigMap`?")
                .fixedTo("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Verdict.of("apiVersion: v1\nkind: configmap\nmetadata: {name: a}\n")
                .finds("spec-unknown-kind@2:7");
        Verdict.of(
                        "apiVersion: core.spinkube.dev/v1alpha1\nkind: App\nmetadata: {name: a}\nspec: {image: a, executor: b}\n")
                .finds("spec-unknown-kind@2:7");
    }

    @Test
    void wrongVersionIsTold() {
        Verdict.of("apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n").isFine();
        Verdict.of("apiVersion: apps/v1\nkind: Namespace\nmetadata: {name: a}\n")
                .finds("spec-unknown-version@1:13")
                .saying("`apps/v1` has no Namespace; it belongs to `v1`.")
                .fixedTo("apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n");
        Verdict.of(
                        "apiVersion: node.k8s.io/v2\nkind: RuntimeClass\nmetadata: {name: a}\nhandler: b\n")
                .finds("spec-unknown-version@1:13");
        Verdict.of(
                        "apiVersion: core.spinkube.dv/v1alpha1\nkind: SpinAp\nmetadata: {name: a}\nspec: {image: a, executor: b}\n")
                .finds("spec-unknown-version@1:13", "spec-unknown-kind@2:7");
    }

    @Test
    void oldVersionIsSuspicious() {
        Verdict.of(
                        "apiVersion: node.k8s.io/v1beta1\nkind: RuntimeClass\nmetadata: {name: a}\nhandler: b\n")
                .finds("spec-old-version@1:13")
                .saying("Write `node.k8s.io/v1`.");
    }

    @Test
    void misspeltSignIsOneMistake() {
        Verdict.of("apiVersion: v1\nknd: Namespace\nmetadata: {name: a}\n")
                .finds("spec-unknown-key@2:1");
        Verdict.of("apiVersio: v1\nkind: Namespace\nmetadata: {name: a}\n")
                .finds("spec-unknown-key@1:1");
    }

    @Test
    void idsAreUnique() {
        Set<String> ids = new HashSet<>();
        for (DocumentType type : DocumentTypes.all()) {
            assertTrue(ids.add(type.id()), type.id());
        }
        assertTrue(ids.contains("kubernetes/runtime.wasmcloud.dev/v1alpha1/Workload"));
    }

    @Test
    void sniffsTexts() {
        assertTrue(Recognizer.mayBeDocument("apiVersion: v1\nkind: Pod\n"));
        assertTrue(Recognizer.mayBeDocument("{\"kind\": \"Pod\"}"));
        assertTrue(Recognizer.mayBeDocument("name: a\nbinaries: []\n"));
        assertTrue(Recognizer.mayBeDocument("kind: Pod\nx: \"{{ a }}\"\n"));
        assertFalse(Recognizer.mayBeDocument("services:\n  web:\n    image: nginx\n"));
        assertFalse(Recognizer.mayBeDocument("{{- if .a }}\nkind: Pod\n{{- end }}\n"));
        assertFalse(Recognizer.mayBeDocument("kind: {{ .Values.kind }}\n"));
        assertFalse(Recognizer.mayBeDocument(""));
    }
}
