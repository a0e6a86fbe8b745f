/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

/** The order of semantic versions (semver.org, section 11). */
public final class Versions {

    private Versions() {}

    /** Compares two versions. */
    public static int compare(String a, String b) {
        String[] x = a.replaceFirst("\\+.*", "").split("-", 2);
        String[] y = b.replaceFirst("\\+.*", "").split("-", 2);
        int core = parts(x[0], y[0]);
        if (core != 0 || (x.length == 1 && y.length == 1)) {
            return core;
        }
        if (x.length != y.length) {
            return x.length == 1 ? 1 : -1;
        }
        return parts(x[1], y[1]);
    }

    private static int parts(String a, String b) {
        String[] x = a.split("\\.");
        String[] y = b.split("\\.");
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            int order = part(x[i], y[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(x.length, y.length);
    }

    private static int part(String a, String b) {
        boolean numberA = a.matches("\\d+");
        boolean numberB = b.matches("\\d+");
        if (numberA && numberB) {
            String x = a.replaceFirst("^0+(?=.)", "");
            String y = b.replaceFirst("^0+(?=.)", "");
            return x.length() == y.length()
                    ? x.compareTo(y)
                    : Integer.compare(x.length(), y.length());
        }
        return numberA == numberB ? a.compareTo(b) : numberA ? -1 : 1;
    }
}
