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

/** What the server asks of pods beyond their structure. */
class PodTest {

    private static final String CONTAINER = "containers:\n- name: a\n  image: ghcr.io/a/b:1\n";

    @Test
    void soundPodIsFine() {
        Cluster.pod(
                        CONTAINER
                                + "  volumeMounts: [{name: data, mountPath: /data}]\n"
                                + "  env: [{name: A, value: b}]\n"
                                + "  resources: {requests: {cpu: 100m}, limits: {cpu: '0.5'}}\n"
                                + "volumes:\n- name: data\n  emptyDir: {}\n")
                .isFine();
    }

    @Test
    void containersHaveAnImageAndAName() {
        Cluster.pod("containers:\n- name: a\n").finds("spec-missing-key@6");
        Cluster.pod("containers:\n- image: a\n").finds("spec-missing-key@6");
        Cluster.pod("containers: []\n").finds("spec-empty@5");
        Cluster.pod("containers:\n- name: a\n  image: 'A b'\n").finds("spec-pattern@7");
    }

    @Test
    void namesOfContainersDiffer() {
        Cluster.pod(CONTAINER + "- name: a\n  image: c\n").finds("k8s-duplicate@8");
        Cluster.pod(CONTAINER + "initContainers:\n- name: a\n  image: c\n")
                .finds("k8s-duplicate@6");
    }

    @Test
    void mountsAreOfVolumes() {
        Cluster.pod(
                        CONTAINER
                                + "  volumeMounts: [{name: dta, mountPath: /a}]\n"
                                + "volumes: [{name: data, emptyDir: {}}]\n")
                .finds("k8s-unresolved@8")
                .saying("There is no volume of the pod `dta`; did you mean `data`?");
    }

    @Test
    void mountsHavePathsOfTheirOwn() {
        Cluster.pod(
                        CONTAINER
                                + "  volumeMounts:\n  - {name: v, mountPath: /a}\n"
                                + "  - {name: v, mountPath: /a}\n"
                                + "volumes: [{name: v, emptyDir: {}}]\n")
                .finds("k8s-duplicate@10");
    }

    @Test
    void volumesHaveOneSource() {
        Cluster.pod(
                        CONTAINER
                                + "volumes:\n- name: v\n  emptyDir: {}\n  hostPath: {path: /a}\n"
                                + "- name: v\n  emptyDir: {}\n")
                .finds("k8s-choice@11", "k8s-duplicate@12");
    }

    @Test
    void variablesHaveOneValue() {
        Cluster.pod(
                        CONTAINER
                                + "  env:\n  - name: A\n    value: b\n"
                                + "    valueFrom: {fieldRef: {fieldPath: metadata.name}}\n"
                                + "  - name: B\n    valueFrom: {}\n"
                                + "  - name: A\n    value: c\n")
                .finds("k8s-choice@11", "k8s-choice@13", "k8s-duplicate@14?");
    }

    @Test
    void valuesOfVariablesAreText() {
        Cluster.pod(CONTAINER + "  env: [{name: A, value: 1}]\n")
                .finds("spec-wrong-type@8")
                .saying("put it in quotes");
        Cluster.pod(CONTAINER + "  env: [{name: A, value: yes}]\n").finds("spec-wrong-type@8");
    }

    @Test
    void probesAskOneWay() {
        Cluster.pod(CONTAINER + "  livenessProbe: {periodSeconds: 1}\n").finds("k8s-choice@8");
        Cluster.pod(
                        CONTAINER
                                + "  livenessProbe:\n    exec: {command: [a]}\n"
                                + "    tcpSocket: {port: 80}\n    successThreshold: 2\n")
                .finds("k8s-choice@10", "k8s-conflict@11");
        Cluster.pod(CONTAINER + "  readinessProbe: {httpGet: {port: 70000}}\n")
                .finds("spec-range@8");
    }

    @Test
    void requestsAreWithinLimits() {
        Cluster.pod(CONTAINER + "  resources: {limits: {memory: 64Mi}, requests: {memory: 1Gi}}\n")
                .finds("k8s-resources@8")
                .saying("The request of `memory`, 1Gi, is more than its limit, 64Mi.");
    }

    @Test
    void portsHaveNamesOfTheirOwn() {
        Cluster.pod(
                        CONTAINER
                                + "  ports:\n  - {name: http, containerPort: 80}\n"
                                + "  - {name: http, containerPort: 81}\n")
                .finds("k8s-duplicate@10");
    }

    @Test
    void tolerationsAreSound() {
        Cluster.pod(
                        CONTAINER
                                + "tolerations:\n- {key: a, operator: Exists, value: b}\n"
                                + "- {value: b}\n"
                                + "- {key: a, operator: Exists, tolerationSeconds: 1}\n")
                .finds("k8s-toleration@9", "k8s-toleration@10", "k8s-toleration@11");
    }

    @Test
    void podsForKrustletTolerateItsNodes() {
        String selector = "nodeSelector: {kubernetes.io/arch: wasm32-wasi}\n";
        Cluster.pod(CONTAINER + selector).finds("k8s-toleration@8?");
        Cluster.pod(
                        CONTAINER
                                + selector
                                + "tolerations: [{key: kubernetes.io/arch, operator: Equal, value:"
                                + " wasm32-wasi}]\n")
                .isFine();
    }

    @Test
    void modesAreOctal() {
        Cluster.pod(CONTAINER + "volumes: [{name: v, configMap: {name: c, defaultMode: 0644}}]\n")
                .isFine();
        Cluster.pod(CONTAINER + "volumes: [{name: v, configMap: {name: c, defaultMode: 644}}]\n")
                .finds("spec-range@8");
    }
}
