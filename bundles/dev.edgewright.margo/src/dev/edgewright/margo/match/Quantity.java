/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or storage, as in "512Ki".
 *
 * @param bytes the amount in bytes
 */
public record Quantity(BigInteger bytes) implements Comparable<Quantity> {

    private static final String UNITS = "KMGTPE";

    /** Examples of the specification write "59 Gi", so that devices do too. */
    private static final Pattern FORM = Pattern.compile("([0-9]{1,30}) ?([KMGTPE])i");

    /** Reads a whole number with a binary unit from Ki to Ei; empty when it is not one. */
    public static Optional<Quantity> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int shift = 10 * (UNITS.indexOf(matcher.group(2)) + 1);
        return Optional.of(new Quantity(new BigInteger(matcher.group(1)).shiftLeft(shift)));
    }

    /** A number of bytes in the greatest unit that leaves no rest. */
    public static String inWords(BigInteger bytes) {
        int unit = 0;
        BigInteger amount = bytes;
        while (unit < UNITS.length() && amount.signum() > 0 && amount.getLowestSetBit() >= 10) {
            amount = amount.shiftRight(10);
            unit++;
        }
        return amount + (unit == 0 ? " bytes" : UNITS.charAt(unit - 1) + "i");
    }

    @Override
    public int compareTo(Quantity other) {
        return bytes.compareTo(other.bytes);
    }
}
