/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Names of interfaces whose versions can stand for one another (Explainer.md, "Canonical Interface
 * Name").
 */
final class Versions {

    /** Orders names that differ in nothing but compatible versions. */
    static final Comparator<String> NEWER =
            (a, b) -> {
                int order = Arrays.compare(numbers(a), numbers(b));
                return order != 0 ? order : a.compareTo(b);
            };

    private Versions() {}

    /** The name with only as much of the version as compatible ones share. */
    static String track(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            return name;
        }
        String version = name.substring(at + 1);
        String[] parts = version.split("\\.", 3);
        if (parts.length < 3 || !version.matches("[0-9.]+")) {
            return name;
        }
        String path = name.substring(0, at + 1);
        if (!parts[0].equals("0")) {
            return path + parts[0];
        }
        return path + (parts[1].equals("0") ? version : "0." + parts[1]);
    }

    private static long[] numbers(String name) {
        String version = name.substring(name.indexOf('@') + 1);
        return version.matches("\\d{1,9}(\\.\\d{1,9}){2}")
                ? Arrays.stream(version.split("\\.")).mapToLong(Long::parseLong).toArray()
                : new long[0];
    }
}
