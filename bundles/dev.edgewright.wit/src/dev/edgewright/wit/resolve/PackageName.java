/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import java.util.Objects;

/**
 * The name of a package, {@code namespace:name@version} (WIT.md, "Package Names").
 *
 * @param namespace the namespace; nested namespaces are joined by {@code :}
 * @param name the package in the namespace; nested packages are joined by {@code /}
 * @param version a semantic version, or null if the package has none
 */
public record PackageName(String namespace, String name, String version)
        implements Comparable<PackageName> {

    public PackageName {
        Objects.requireNonNull(namespace);
        Objects.requireNonNull(name);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text has no namespace
     */
    public static PackageName parse(String text) {
        int at = text.indexOf('@');
        String path = at < 0 ? text : text.substring(0, at);
        int colon = path.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no namespace: " + text);
        }
        return new PackageName(
                path.substring(0, colon),
                path.substring(colon + 1),
                at < 0 ? null : text.substring(at + 1));
    }

    /** The name of a member as the component model spells it: {@code ns:pkg/member@version}. */
    public String member(String member) {
        return namespace + ":" + name + "/" + member + (version == null ? "" : "@" + version);
    }

    /** The name without the version. */
    public String unversioned() {
        return namespace + ":" + name;
    }

    @Override
    public int compareTo(PackageName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return unversioned() + (version == null ? "" : "@" + version);
    }
}
