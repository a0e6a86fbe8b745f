/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.workspace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the ids of WIT interfaces, {@code namespace:package/interface@version}. */
final class InterfaceIds {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private InterfaceIds() {}

    /** Whether text has the form of an id, rather than that of a plain name. */
    static boolean isId(String text) {
        return text.indexOf(':') > 0 && text.indexOf('/') > text.indexOf(':');
    }

    /**
     * Whether an interface can be meant by an id: its version is left out, or one of the same
     * track.
     */
    static boolean stands(String declared, String wanted) {
        int at = wanted.indexOf('@');
        String path = at < 0 ? wanted : wanted.substring(0, at);
        int version = declared.indexOf('@');
        if (!path.equals(version < 0 ? declared : declared.substring(0, version))) {
            return false;
        }
        return at < 0
                || version >= 0
                        && track(wanted.substring(at + 1))
                                .equals(track(declared.substring(version + 1)));
    }

    /** The part of a version that tells whether another one fits; releases fit from 0.x or x on. */
    private static String track(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches() || version.contains("-")) {
            return version;
        }
        if (!numbers.group(1).equals("0")) {
            return numbers.group(1);
        }
        return numbers.group(2).equals("0") ? version : "0." + numbers.group(2);
    }
}
