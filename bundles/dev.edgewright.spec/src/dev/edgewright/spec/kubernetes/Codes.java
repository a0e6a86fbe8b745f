/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.kubernetes;

/** The codes of what is wrong with objects of Kubernetes; docs/diagnostics/kubernetes.md. */
public final class Codes {

    /** An object without a name. */
    public static final String NAME = "k8s-name";

    /** Two objects of one kind and name. */
    public static final String DUPLICATE_OBJECT = "k8s-duplicate-object";

    /** Two parts of one object with the same name, port or path. */
    public static final String DUPLICATE = "k8s-duplicate";

    /** A name that nothing around has. */
    public static final String UNRESOLVED = "k8s-unresolved";

    /** An entry that a ConfigMap or Secret does not have. */
    public static final String UNKNOWN_ENTRY = "k8s-unknown-entry";

    /** A selector that does not choose what it should. */
    public static final String SELECTOR = "k8s-selector";

    /** Several keys of which only one may be there, or none of them. */
    public static final String CHOICE = "k8s-choice";

    /** Keys that do not go together. */
    public static final String CONFLICT = "k8s-conflict";

    /** A request above its limit. */
    public static final String RESOURCES = "k8s-resources";

    /** A restart policy that the kind does not admit. */
    public static final String RESTART_POLICY = "k8s-restart-policy";

    /** A toleration that the server refuses, or that keeps the pod off the nodes that it wants. */
    public static final String TOLERATION = "k8s-toleration";

    /** A wrong or missing port of a service. */
    public static final String PORT = "k8s-port";

    /** An autoscaler that cannot do what it says. */
    public static final String AUTOSCALER = "k8s-autoscaler";

    /** A Spin application or executor that the operator refuses. */
    public static final String SPIN = "k8s-spin";

    /** Interfaces of the host that contradict each other, WIT or a component. */
    public static final String HOST_INTERFACE = "k8s-host-interface";

    /** A setting without effect. */
    public static final String NO_EFFECT = "k8s-no-effect";

    private Codes() {}
}
