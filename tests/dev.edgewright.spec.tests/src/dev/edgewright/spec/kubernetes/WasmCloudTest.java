/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

import dev.edgewright.spec.TestWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What wasmCloud asks of workloads, and what components ask of them. */
class WasmCloudTest {

    private static final String COMPONENTS = "components:\n- name: a\n  image: ghcr.io/a/b:1\n";

    private static String entry(String packageName, String interfaces, String more) {
        return "- {namespace: wasi, package: %s, interfaces: [%s]%s}\n"
                .formatted(packageName, interfaces, more);
    }

    @Test
    void soundWorkloadIsFine() {
        Cluster.workload(
                        COMPONENTS
                                + "  localResources:\n    allowedHosts: ['https://a.b', '*.c.d:1']\n"
                                + "    allowedHostLoopbackPorts: ['53/udp']\n"
                                + "    volumeMounts: [{name: v, mountPath: /v}]\n"
                                + "volumes: [{name: v, ephemeral: {}}]\n"
                                + "hostInterfaces:\n"
                                + entry("http", "incoming-handler", ""))
                .isFine();
    }

    @Test
    void hostsHaveNoPath() {
        Cluster.workload(COMPONENTS + "  localResources: {allowedHosts: ['https://a.b/c']}\n")
                .finds("spec-pattern@8")
                .saying("without a path");
        Cluster.workload(COMPONENTS + "  localResources: {allowedHostLoopbackPorts: [5432]}\n")
                .finds("spec-wrong-type@8")
                .saying("put it in quotes");
    }

    @Test
    void interfacesAreListed() {
        Cluster.workload(COMPONENTS + "hostInterfaces:\n" + entry("http", "", ""))
                .finds("spec-empty@9");
        Cluster.workload(COMPONENTS + "hostInterfaces:\n- {namespace: wasi, package: http}\n")
                .finds("spec-missing-key@9");
        Cluster.workload(COMPONENTS + "hostInterfaces:\n" + entry("http", "'wasi:http/types'", ""))
                .finds("k8s-host-interface@9");
    }

    @Test
    void entriesOfOnePackageDiffer() {
        String http = entry("http", "types", "");
        Cluster.workload(COMPONENTS + "hostInterfaces:\n" + http + http)
                .finds("k8s-host-interface@10");
        Cluster.workload(
                        COMPONENTS
                                + "hostInterfaces:\n"
                                + http
                                + entry("http", "types", ", version: 0.2.0"))
                .finds("k8s-host-interface@10")
                .saying("give this one a `name`");
        Cluster.workload(
                        COMPONENTS
                                + "hostInterfaces:\n"
                                + http
                                + entry("http", "types", ", name: b"))
                .isFine();
    }

    @Test
    void namesDiffer() {
        Cluster.workload(COMPONENTS + "- {name: a, image: b}\n").finds("k8s-duplicate@8");
        Cluster.workload(
                        COMPONENTS
                                + "volumes:\n- {name: v, ephemeral: {}, hostPath: {path: /a}}\n"
                                + "- {name: v, ephemeral: {}}\n")
                .finds("k8s-choice@9", "k8s-duplicate@10");
    }

    @Test
    void poolIsNeeded() {
        Cluster.workload(COMPONENTS + "  maxConcurrency: 2\n").finds("k8s-no-effect@8?");
        Cluster.workload(COMPONENTS + "  poolSize: -1\n").finds("spec-range@8");
    }

    @Test
    void nothingRunsWithoutComponents() {
        Cluster.workload("hostInterfaces: []\n").finds("k8s-no-effect@5?");
    }

    @Test
    void templatesNeedASpec() {
        Cluster.of(
                        "apiVersion: runtime.wasmcloud.dev/v1alpha1\nkind: WorkloadDeployment\n"
                                + "metadata: {name: a}\nspec:\n  replicas: 1\n")
                .finds("spec-missing-key@5");
    }

    private static final String WORKLOAD =
            "apiVersion: runtime.wasmcloud.dev/v1alpha1\nkind: Workload\nmetadata: {name: a}\n"
                    + "spec:\n  components:\n  - name: a\n    image: ghcr.io/a/b:1\n"
                    + "  hostInterfaces:\n  - {namespace: wasi, package: http, interfaces: [%s]}\n";

    @Test
    void interfacesAreThoseOfTheirPackage() {
        new TestWorkspace()
                .wit("wasi:http/incoming-handler@0.2.0")
                .wit("wasi:http/types@0.2.0")
                .with("a.yaml", WORKLOAD.formatted("incoming-handlers"))
                .check("a.yaml")
                .finds("error k8s-host-interface@9")
                .saying("`wasi:http` has no interface `incoming-handlers`; did you mean");
    }

    @Test
    void importsOfComponentsAreProvided() {
        new TestWorkspace()
                .component(
                        "ghcr.io/a/b:1",
                        List.of("wasi:keyvalue/store@0.2.0-draft", "wasi:io/streams@0.2.0"),
                        List.of("wasi:http/incoming-handler@0.2.0"))
                .with("a.yaml", WORKLOAD.formatted("incoming-handler"))
                .check("a.yaml")
                .finds("warning k8s-host-interface@7")
                .saying("imports `wasi:keyvalue/store`, which neither");
    }

    @Test
    void coreModulesDoNotRun() {
        new TestWorkspace()
                .module("ghcr.io/a/b:1", List.of(), List.of("_start"))
                .with("a.yaml", WORKLOAD.formatted("incoming-handler"))
                .check("a.yaml")
                .finds("error k8s-host-interface@7")
                .saying("core module");
    }

    @Test
    void servicesCanBeStarted() {
        String workload = WORKLOAD.formatted("incoming-handler") + "  service: {image: s}\n";
        new TestWorkspace()
                .component("s", List.of(), List.of("wasi:http/incoming-handler@0.2.0"))
                .with("a.yaml", workload)
                .check("a.yaml")
                .finds("error k8s-host-interface@10")
                .saying("does not export `wasi:cli/run`");
        new TestWorkspace()
                .component("s", List.of(), List.of("wasi:cli/run@0.2.0"))
                .with("a.yaml", workload)
                .check("a.yaml")
                .finds();
    }
}
