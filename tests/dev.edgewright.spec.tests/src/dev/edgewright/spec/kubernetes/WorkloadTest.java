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

/** What the server asks of workloads, services and autoscalers beyond their structure. */
class WorkloadTest {

    private static final String POD =
            """
            spec:
              runtimeClassName: wasm
              containers:
              - name: a
                image: ghcr.io/a/b:1
            """;

    private static String workload(String kind, String selector, String label, String spec) {
        return "apiVersion: apps/v1\nkind: %s\nmetadata: {name: a}\nspec:\n".formatted(kind)
                + "  selector: {matchLabels: {%s}}\n".formatted(selector)
                + "  template:\n    metadata: {labels: {%s}}\n".formatted(label)
                + spec.indent(4);
    }

    @Test
    void soundWorkloadsAreFine() {
        Cluster.of(workload("Deployment", "app: a", "app: a, b: c", POD)).isFine();
        Cluster.of(workload("DaemonSet", "app: a", "app: a", POD)).isFine();
        Cluster.of(workload("StatefulSet", "app: a", "app: a", POD)).isFine();
        Cluster.of(workload("ReplicaSet", "app: a", "app: a", POD)).isFine();
    }

    @Test
    void selectorMatchesTheTemplate() {
        Cluster.of(workload("Deployment", "app: a", "app: b", POD))
                .finds("k8s-selector@5")
                .saying("`selector` does not match the template: its label `app` is `b`.");
        Cluster.of(workload("Deployment", "app: a", "name: a", POD))
                .finds("k8s-selector@5")
                .saying("its labels have no `app`");
        Cluster.of(workload("Deployment", "", "app: a", POD)).finds("k8s-selector@5");
    }

    @Test
    void selectorIsNeeded() {
        Cluster.of(
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n"
                                + "  template:\n"
                                + POD.indent(4))
                .finds("spec-missing-key@5");
    }

    @Test
    void containersInTheWrongPlaceAreToldWhereToGo() {
        Cluster.of(
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n"
                                + "  selector: {matchLabels: {a: b}}\n"
                                + "  template:\n    metadata: {labels: {a: b}}\n"
                                + "    containers:\n    - name: a\n      image: b\n")
                .finds("spec-misplaced-key@8")
                .saying("in `spec.template.spec`");
    }

    @Test
    void restartPolicyFitsTheKind() {
        Cluster.of(workload("Deployment", "app: a", "app: a", POD + "  restartPolicy: Never\n"))
                .finds("k8s-restart-policy@13");
        String job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  template:\n";
        Cluster.of(job + POD.indent(4)).finds("k8s-restart-policy@7");
        Cluster.of(job + (POD + "  restartPolicy: OnFailure\n").indent(4)).isFine();
    }

    @Test
    void cronJobHasASchedule() {
        String job =
                "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec:\n"
                        + "  schedule: '%s'\n  jobTemplate:\n    spec:\n      template:\n"
                        + (POD + "  restartPolicy: Never\n").indent(8);
        Cluster.of(job.formatted("*/5 * * * *")).isFine();
        Cluster.of(job.formatted("* * * *")).finds("spec-pattern@5");
    }

    @Test
    void objectsHaveNames() {
        Cluster.of("apiVersion: v1\nkind: ConfigMap\nmetadata: {labels: {}}\ndata: {a: b}\n")
                .finds("k8s-name@3");
    }

    @Test
    void objectsOfOneFileDiffer() {
        String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
        Cluster.of(map + "---\n" + map).finds("k8s-duplicate-object@7");
        Cluster.of(map + "---\n" + map.replace("name: a", "name: a, namespace: b")).isFine();
    }

    @Test
    void misspeltReferencesAreSuspicious() {
        String runtimeClass =
                "---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\n"
                        + "metadata: {name: wasmtime}\nhandler: wasmtime\n";
        String pod = POD.replace("wasm\n", "wasmtimes\n");
        Cluster.of(workload("Deployment", "app: a", "app: a", pod) + runtimeClass)
                .finds("k8s-unresolved@9?")
                .saying("There is no RuntimeClass `wasmtimes`; did you mean `wasmtime`?");
    }

    @Test
    void entriesOfConfigMapsAreThere() {
        String env = "    env: [{name: A, valueFrom: {configMapKeyRef: {name: c, key: one}}}]\n";
        String map = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {on: b}\n";
        Cluster.of(workload("Deployment", "app: a", "app: a", POD + env) + map)
                .finds("k8s-unknown-entry@13?");
    }

    @Test
    void servicesHavePorts() {
        String service = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n";
        Cluster.of(service + "  ports: [{port: 80, targetPort: http}]\n").isFine();
        Cluster.of(service + "  selector: {app: a}\n").finds("k8s-port@4");
        Cluster.of(service + "  ports: [{port: 80, name: a}, {port: 81}]\n").finds("k8s-port@5");
        Cluster.of(service + "  ports: [{port: 80, nodePort: 30000}]\n").finds("k8s-port@5");
        Cluster.of(service + "  ports:\n  - {port: 80, name: a}\n  - {port: 80, name: b}\n")
                .finds("k8s-duplicate@7");
    }

    @Test
    void servicesChoosePodsBesideThem() {
        String service =
                "---\napiVersion: v1\nkind: Service\nmetadata: {name: a}\n"
                        + "spec: {selector: {app: %s}, ports: [{port: 80}]}\n";
        String deployment = workload("Deployment", "app: a", "app: a", POD);
        Cluster.of(deployment + service.formatted("a")).isFine();
        Cluster.of(deployment + service.formatted("b")).finds("k8s-selector@17?");
    }

    private static String scaler(String target, String rest) {
        return "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\n"
                + "spec:\n  scaleTargetRef: {%s}\n".formatted(target)
                + rest.indent(2);
    }

    @Test
    void autoscalersAreSound() {
        String deployment = "apiVersion: apps/v1, kind: Deployment, name: a";
        Cluster.of(scaler(deployment, "minReplicas: 5\nmaxReplicas: 2\n"))
                .finds("k8s-autoscaler@6");
        Cluster.of(scaler("apiVersion: v1, kind: Deployment, name: a", "maxReplicas: 2\n"))
                .finds("k8s-autoscaler@5");
        Cluster.of(scaler(deployment, "maxReplicas: 2\nmetrics:\n- type: Resource\n"))
                .finds("k8s-autoscaler@8");
        Cluster.of(
                        scaler(
                                deployment,
                                "maxReplicas: 2\nmetrics:\n- type: Resource\n"
                                        + "  resource: {name: cpu, target: {type: Utilization}}\n"))
                .finds("k8s-autoscaler@9");
        String workload =
                "apiVersion: runtime.wasmcloud.dev/v1alpha1, kind: WorkloadDeployment, name: a";
        Cluster.of(
                        scaler(
                                workload,
                                "maxReplicas: 2\nmetrics:\n- type: Resource\n"
                                        + "  resource: {name: cpu, target: {type: Utilization,"
                                        + " averageUtilization: 1}}\n"))
                .finds("k8s-autoscaler@8?");
    }

    @Test
    void claimsAskForRoom() {
        String claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec:\n";
        Cluster.of(
                        claim
                                + "  accessModes: [ReadWriteOnce]\n  resources: {requests: {storage: 1Gi}}\n")
                .isFine();
        Cluster.of(
                        claim
                                + "  accessModes: [ReadWriteOne]\n  resources: {requests: {storage: 1GB}}\n")
                .finds("spec-enum@5", "spec-pattern@6");
    }

    @Test
    void secretsAreInBase64() {
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n";
        Cluster.of(secret + "data: {a: cGFzcw==}\nstringData: {b: pass}\n").isFine();
        Cluster.of(secret + "data: {a: pass!}\n").finds("spec-pattern@4");
    }
}
