/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import org.junit.jupiter.api.Test;

/** What the operator of SpinKube asks of applications and executors. */
class SpinTest {

    @Test
    void soundApplicationIsFine() {
        Cluster.spin("replicas: 1\nvariables: [{name: a, value: b}]\n").isFine();
        Cluster.spin("enableAutoscaling: true\n").isFine();
    }

    @Test
    void autoscalingExcludesReplicas() {
        Cluster.spin("enableAutoscaling: true\nreplicas: 2\n")
                .finds("k8s-spin@8")
                .saying("exclude each other");
        Cluster.spin("components: [a]\n").finds("k8s-spin@5?").saying("no pod");
    }

    @Test
    void requiredKeysAreNeeded() {
        Cluster.of(
                        "apiVersion: core.spinkube.dev/v1alpha1\nkind: SpinApp\nmetadata: {name: a}\n"
                                + "spec:\n  replicas: 1\n")
                .finds("spec-missing-key@5")
                .saying(" So is `executor`: The SpinAppExecutor that says how it runs.");
    }

    @Test
    void mountsAreOfVolumes() {
        Cluster.spin("replicas: 1\nvolumeMounts: [{name: v, mountPath: /a}]\n")
                .finds("k8s-unresolved@8");
    }

    @Test
    void quotedNumbersAreTold() {
        Cluster.spin("replicas: '2'\n").finds("spec-wrong-type@7").saying("remove the quotes");
    }

    @Test
    void variablesAreSound() {
        Cluster.spin(
                        "replicas: 1\nvariables:\n- name: a\n  value: b\n"
                                + "  valueFrom: {secretKeyRef: {name: s, key: k}}\n"
                                + "- value: c\n")
                .finds("k8s-choice@11", "spec-missing-key@12");
    }

    @Test
    void runtimeConfigIsWholeOrFromASecret() {
        Cluster.spin(
                        "replicas: 1\nruntimeConfig:\n  loadFromSecret: s\n"
                                + "  keyValueStores: [{name: default, type: redis}]\n")
                .finds("k8s-no-effect@10?");
        Cluster.spin(
                        "replicas: 1\nruntimeConfig:\n  keyValueStores:\n"
                                + "  - {name: a, type: redis}\n  - {name: a, type: azure}\n")
                .finds("k8s-duplicate@11");
    }

    private static final String EXECUTOR =
            "apiVersion: core.spinkube.dev/v1alpha1\nkind: SpinAppExecutor\n"
                    + "metadata: {name: shim}\nspec:\n";

    @Test
    void executorsRunOneWay() {
        Cluster.of(
                        EXECUTOR
                                + "  createDeployment: true\n"
                                + "  deploymentConfig:\n    runtimeClassName: spin\n"
                                + "    spinImage: ghcr.io/a/spin:1\n")
                .finds("k8s-choice@8");
        Cluster.of(EXECUTOR + "  createDeployment: true\n").finds("k8s-spin@5?");
        Cluster.of(EXECUTOR + "  createDeployment: \"true\"\n").finds("spec-wrong-type@5");
    }

    @Test
    void executorsAreFoundInTheFile() {
        String app =
                "---\napiVersion: core.spinkube.dev/v1alpha1\nkind: SpinApp\n"
                        + "metadata: {name: a}\nspec: {image: a, replicas: 1, executor: %s%s}\n";
        String executor = EXECUTOR + "  createDeployment: false\n";
        Cluster.of(executor + app.formatted("shim", "")).isFine();
        Cluster.of(executor + app.formatted("other", "")).finds("k8s-unresolved@10?");
        Cluster.of(executor + app.formatted("shim", ", podAnnotations: {a: b}"))
                .finds("k8s-spin@10");
    }

    @Test
    void autoscaledApplicationsSaySo() {
        String app =
                "apiVersion: core.spinkube.dev/v1alpha1\nkind: SpinApp\nmetadata: {name: a}\n"
                        + "spec: {image: a, replicas: 1, executor: e}\n---\n";
        String scaler =
                "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: s}\n"
                        + "spec: {maxReplicas: 3, scaleTargetRef: {kind: Deployment, apiVersion:"
                        + " apps/v1, name: %s}}\n";
        Cluster.of(app + scaler.formatted("a")).finds("k8s-autoscaler@9?");
        Cluster.of(app + scaler.formatted("b")).finds("k8s-unresolved@9?");
    }
}
