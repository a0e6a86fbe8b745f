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

/** Sound objects that use much of what there is are found sound. */
class WholeObjectsTest {

    @Test
    void daemonSetThatInstallsAShim() {
        Cluster.of(
                        """
                        apiVersion: v1
                        kind: Namespace
                        metadata:
                          name: wasm-system
                        ---
                        apiVersion: v1
                        kind: ServiceAccount
                        metadata: {name: installer, namespace: wasm-system}
                        ---
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: ClusterRole
                        metadata: {name: "wasm:installer"}
                        rules:
                        - apiGroups: [""]
                          resources: [nodes]
                          verbs: [get, list, patch]
                        - nonResourceURLs: [/healthz]
                          verbs: ["*"]
                        ---
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: ClusterRoleBinding
                        metadata: {name: "wasm:installer"}
                        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "wasm:installer"}
                        subjects:
                        - {kind: ServiceAccount, name: installer, namespace: wasm-system}
                        ---
                        apiVersion: apps/v1
                        kind: DaemonSet
                        metadata:
                          name: installer
                          namespace: wasm-system
                          labels: &labels {app.kubernetes.io/name: installer}
                          annotations: {example.com/restart: "true"}
                        spec:
                          selector:
                            matchLabels: *labels
                          updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 1, maxSurge: 0%}}
                          template:
                            metadata:
                              labels:
                                <<: *labels
                                tier: node
                            spec:
                              hostPID: true
                              serviceAccountName: installer
                              priorityClassName: system-node-critical
                              affinity:
                                nodeAffinity:
                                  requiredDuringSchedulingIgnoredDuringExecution:
                                    nodeSelectorTerms:
                                    - matchExpressions:
                                      - {key: kwasm.sh/kwasm-node, operator: In, values: ["true"]}
                              tolerations:
                              - operator: Exists
                              initContainers:
                              - name: install
                                image: ghcr.io/example/installer@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                                command: [sh, -c, "cp /shim /host"]
                                securityContext: {privileged: true, capabilities: {add: [SYS_ADMIN], drop: [ALL]}}
                                volumeMounts:
                                - {name: host, mountPath: /host, mountPropagation: Bidirectional}
                              containers:
                              - name: pause
                                image: registry.k8s.io/pause:3.9
                                imagePullPolicy: IfNotPresent
                                resources:
                                  limits: {cpu: 1, memory: 64Mi, example.com/tpu: 1, hugepages-2Mi: 4Mi}
                                  requests: {cpu: 100m, memory: 32Mi}
                              volumes:
                              - name: host
                                hostPath: {path: /opt, type: DirectoryOrCreate}
                        """)
                .isFine();
    }

    @Test
    void workloadWithItsCompanions() {
        Cluster.of(
                        """
                        apiVersion: apps/v1
                        kind: StatefulSet
                        metadata: {name: store}
                        spec:
                          serviceName: store
                          replicas: 2
                          selector: {matchExpressions: [{key: app, operator: Exists}]}
                          template:
                            metadata:
                              creationTimestamp: null
                              labels: {app: store}
                            spec:
                              runtimeClassName: wasmtime
                              terminationGracePeriodSeconds: 5
                              securityContext: {runAsNonRoot: true, runAsUser: 1000, fsGroup: 2000}
                              topologySpreadConstraints:
                              - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: store}}}
                              imagePullSecrets: [{name: pull}]
                              containers:
                              - name: store
                                image: localhost:5000/store
                                args: ["--port", "8080"]
                                ports: [{name: http, containerPort: 8080, protocol: TCP}]
                                envFrom: [{configMapRef: {name: settings}}, {prefix: S_, secretRef: {name: pull, optional: true}}]
                                env:
                                - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
                                - {name: CPU, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1m}}}
                                - {name: LEVEL, valueFrom: {configMapKeyRef: {name: settings, key: level}}}
                                - {name: EMPTY, value: ""}
                                readinessProbe: {httpGet: {path: /ready, port: http, httpHeaders: [{name: A, value: b}]}, periodSeconds: 5}
                                livenessProbe: {grpc: {port: 9000}, failureThreshold: 2}
                                startupProbe: {tcpSocket: {port: 8080}}
                                lifecycle: {preStop: {sleep: {seconds: 1}}}
                                volumeMounts:
                                - {name: data, mountPath: /data}
                                - {name: all, mountPath: /etc/all, subPath: a/b, readOnly: true}
                              volumes:
                              - name: all
                                projected:
                                  defaultMode: 0440
                                  sources:
                                  - configMap: {name: settings, items: [{key: level, path: level}]}
                                  - secret: {name: pull}
                                  - serviceAccountToken: {path: token, expirationSeconds: 600}
                                  - downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}
                          volumeClaimTemplates:
                          - metadata: {name: data}
                            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                        status: {}
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: store}
                        spec:
                          clusterIP: None
                          selector: {app: store}
                          ports: [{name: http, port: 80, targetPort: http}, {name: dns, port: 80, protocol: UDP}]
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: settings}
                        immutable: true
                        data:
                          level: debug
                          app.toml: |
                            port = 1
                        ---
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: pull}
                        type: kubernetes.io/dockerconfigjson
                        data: {.dockerconfigjson: e30=}
                        ---
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: store}
                        spec:
                          rules:
                          - host: store.example.com
                            http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: store, port: {name: http}}}}]}
                        ---
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        metadata: {name: store}
                        spec:
                          scaleTargetRef: {apiVersion: apps/v1, kind: StatefulSet, name: store}
                          maxReplicas: 4
                          metrics:
                          - {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 100Mi}}}
                          - {type: Pods, pods: {metric: {name: calls}, target: {type: AverageValue, averageValue: "10"}}}
                          behavior: {scaleDown: {policies: [{type: Percent, value: 10, periodSeconds: 60}], selectPolicy: Min}}
                        """)
                .isFine();
    }

    @Test
    void plainDocumentsInJson() {
        Cluster.of(
                        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"},\n"
                                + " \"spec\": {\"containers\": [{\"name\": \"a\", \"image\": \"nginx\"}]}}")
                .isFine();
    }

    @Test
    void spinApplicationsAndExecutors() {
        Cluster.of(
                        """
                        apiVersion: core.spinkube.dev/v1alpha1
                        kind: SpinApp
                        metadata: {name: app, labels: {a: b}}
                        spec:
                          image: ghcr.io/example/app:v1
                          executor: image
                          replicas: 2
                          components: [api]
                          serviceAccountName: app
                          imagePullSecrets: [{name: pull}]
                          podLabels: {a: b}
                          serviceAnnotations: {a: "1"}
                          invocationLimits: {memory: "100"}
                          checks:
                            liveness: {httpGet: {path: /healthz}, initialDelaySeconds: 3}
                            readiness: {httpGet: {path: /ready, httpHeaders: [{name: A, value: b}]}}
                          variables:
                          - {name: greeting, value: hi}
                          - {name: key, valueFrom: {secretKeyRef: {name: s, key: k, optional: true}}}
                          - {name: node, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
                          runtimeConfig: {loadFromSecret: config}
                        ---
                        apiVersion: core.spinkube.dev/v1alpha1
                        kind: SpinAppExecutor
                        metadata: {name: image}
                        spec:
                          createDeployment: true
                          deploymentConfig: {installDefaultCACerts: true, spinImage: "ghcr.io/example/spin:v3"}
                        """)
                .isFine();
    }

    @Test
    void wasmCloudDeploymentsAndArtifacts() {
        Cluster.of(
                        """
                        apiVersion: runtime.wasmcloud.dev/v1alpha1
                        kind: Artifact
                        metadata: {name: api}
                        spec: {image: "ghcr.io/example/api:1.0.0", imagePullSecret: {name: pull}}
                        ---
                        apiVersion: runtime.wasmcloud.dev/v1alpha1
                        kind: WorkloadDeployment
                        metadata: {name: api}
                        spec:
                          replicas: 3
                          deployPolicy: Recreate
                          artifacts: [{name: api, artifactFrom: {name: api}}]
                          kubernetes: {service: {name: api}}
                          template:
                            labels: {app: api}
                            spec:
                              hostSelector: {hostgroup: default}
                              environment: edge
                              service:
                                image: ghcr.io/example/daemon:1.0.0
                                maxRestarts: 3
                                localResources: {environment: {config: {A: "1"}, secretFrom: [{name: s}]}}
                              components:
                              - name: api
                                image: ghcr.io/example/api:1.0.0
                                imagePullPolicy: Always
                                poolSize: 2
                                maxConcurrency: 4
                                localResources:
                                  config: {level: debug}
                                  allowedHosts: ["*"]
                                  allowedIpNameLookups: ["*.example.com", "10.0.0.1"]
                                  volumeMounts: [{name: data, mountPath: /data, readOnly: true}]
                              hostInterfaces:
                              - {namespace: wasi, package: http, interfaces: [incoming-handler, outgoing-handler], config: {host: api.example.com}}
                              - {namespace: wasi, package: keyvalue, version: 0.2.0-draft, interfaces: [store, atomics], name: cache}
                              - {namespace: wasi, package: keyvalue, version: 0.2.0-draft, interfaces: [store], secretFrom: [{name: redis}]}
                              volumes:
                              - {name: data, hostPath: {path: /srv}}
                              - {name: tmp, ephemeral: {}}
                        """)
                .isFine();
    }
}
