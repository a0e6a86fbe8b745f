/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import dev.edgewright.spec.tree.Scalar;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The interfaces of wasmCloud 1 that are linked, and those that its host offers without a link. Who
 * writes interfaces of his own takes a namespace of his own.
 */
final class KnownInterfaces {

    private static final Map<String, Map<String, List<String>>> LINKED =
            Map.of(
                    "wasi",
                    Map.of(
                            "blobstore", List.of("blobstore", "container"),
                            "config", List.of("runtime", "store"),
                            "http", List.of("incoming-handler", "outgoing-handler"),
                            "keyvalue", List.of("atomics", "batch", "store", "watcher"),
                            "logging", List.of("logging")),
                    "wrpc",
                    Map.of(
                            "blobstore", List.of("blobstore"),
                            "http", List.of("incoming-handler", "outgoing-handler"),
                            "keyvalue", List.of("atomics", "batch", "store", "watcher")),
                    "wasmcloud",
                    Map.of(
                            "messaging", List.of("consumer", "handler"),
                            "postgres", List.of("query", "prepared", "transaction"),
                            "couchbase", List.of("document", "subdocument"),
                            "wadm", List.of("client", "handler"),
                            "secrets", List.of("store", "reveal"),
                            "bus", List.of("lattice")));

    /** What a component may import and no host answers unless it is linked. */
    private static final Set<String> NEEDS_LINK =
            Set.of(
                    "wasi:http/outgoing-handler",
                    "wasi:keyvalue/store",
                    "wasi:keyvalue/atomics",
                    "wasi:keyvalue/batch",
                    "wasi:blobstore/blobstore",
                    "wasmcloud:messaging/consumer",
                    "wasmcloud:postgres/query",
                    "wasmcloud:postgres/prepared",
                    "wasmcloud:postgres/transaction",
                    "wasmcloud:couchbase/document",
                    "wasmcloud:couchbase/subdocument");

    private KnownInterfaces() {}

    static boolean isKnownNamespace(String namespace) {
        return LINKED.containsKey(namespace);
    }

    /**
     * The packages of a namespace that are known.
     *
     * @param wit the ids of the interfaces whose WIT is in the workspace
     */
    static Collection<String> packages(String namespace, Collection<String> wit) {
        Set<String> names = new TreeSet<>(LINKED.getOrDefault(namespace, Map.of()).keySet());
        for (String id : wit) {
            if (id.startsWith(namespace + ":")) {
                names.add(id.substring(namespace.length() + 1, slash(id)));
            }
        }
        return names;
    }

    /**
     * The interfaces of a package that are known.
     *
     * @param wit the ids of the interfaces whose WIT is in the workspace
     */
    static Collection<String> interfaces(String namespace, String name, Collection<String> wit) {
        Set<String> names =
                new LinkedHashSet<>(
                        LINKED.getOrDefault(namespace, Map.of()).getOrDefault(name, List.of()));
        String beginning = namespace + ":" + name + "/";
        for (String id : wit) {
            if (id.startsWith(beginning)) {
                names.add(withoutVersion(id).substring(beginning.length()));
            }
        }
        return names;
    }

    /** Whether a component that imports the interface gets no answers unless it is linked. */
    static boolean needsLink(String idWithoutVersion) {
        return NEEDS_LINK.contains(idWithoutVersion);
    }

    static String withoutVersion(String id) {
        int at = id.indexOf('@');
        return at < 0 ? id : id.substring(0, at);
    }

    /** The package of an interface, such as {@code wasi:http}; the text itself if it has none. */
    static String packageOf(String id) {
        return id.substring(0, slash(id));
    }

    /** Whether a name comes without namespace, package and version. */
    static boolean isBare(Scalar name) {
        return name.text().chars().noneMatch(c -> c == '@' || c == '/' || c == ':');
    }

    /** The bare name in a text that comes with more. */
    static String bare(Scalar name) {
        return withoutVersion(name.text()).replaceFirst("^.*[/:]", "");
    }

    private static int slash(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id.length() : slash;
    }
}
