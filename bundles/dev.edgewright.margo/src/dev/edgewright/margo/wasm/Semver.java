/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.wasm;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions within a track. */
final class Semver {

    private static final Pattern VERSION =
            Pattern.compile(".*@([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,18})(?:[-+].*)?");

    private Semver() {}

    /**
     * Whether the version of one interface id is below that of another; pre-releases do not count.
     */
    static boolean isOlder(String id, String than) {
        Matcher a = VERSION.matcher(id);
        Matcher b = VERSION.matcher(than);
        if (!a.matches() || !b.matches()) {
            return false;
        }
        for (int i = 1; i <= 3; i++) {
            int order = new BigInteger(a.group(i)).compareTo(new BigInteger(b.group(i)));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
