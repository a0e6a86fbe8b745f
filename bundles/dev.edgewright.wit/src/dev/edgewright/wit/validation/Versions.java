/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The order of semantic versions (semver.org, section 11). */
public final class Versions {

    private static final Pattern SEMVER =
            Pattern.compile(
                    "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
                            + "(-(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)"
                            + "(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
                            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");

    /** What the three numbers of a version look like as far as they are there. */
    private static final Pattern BEGINNING = Pattern.compile("\\d+(\\.\\d+){0,2}");

    /** No version is longer, and each part of one costs the pattern a level of the stack. */
    static final int MAX_LENGTH = 256;

    private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    private Versions() {}

    /** Whether this is a semantic version whose three numbers fit into 64 bits. */
    public static boolean isValid(String version) {
        Matcher matcher = SEMVER.matcher(version);
        return version.length() <= MAX_LENGTH
                && matcher.matches()
                && IntStream.rangeClosed(1, 3)
                        .mapToObj(matcher::group)
                        .map(BigInteger::new)
                        .allMatch(number -> number.compareTo(LARGEST) <= 0);
    }

    /**
     * Where a version that is not valid stops to look like one.
     *
     * @param text a text that begins with the version and goes on behind it
     * @param length the length of the version
     * @return a place in the text, perhaps behind the version
     */
    static int fault(String text, int length) {
        Matcher beginning = BEGINNING.matcher(text.substring(0, length));
        boolean complete =
                beginning.lookingAt()
                        && beginning.group().chars().filter(c -> c == '.').count() == 2;
        if (complete) {
            boolean longer = beginning.end() < length && text.charAt(beginning.end()) == '.';
            return longer ? beginning.end() : 0;
        }
        int at = beginning.lookingAt() ? beginning.end() : 0;
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) <= ' ')) {
            at++;
        }
        return Math.min(at, text.length() - 1);
    }

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
