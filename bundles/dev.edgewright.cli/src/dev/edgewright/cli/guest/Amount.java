/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.guest;

import dev.edgewright.cli.terminal.Failure;
import dev.edgewright.engine.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts with units that a person gave to an option. */
final class Amount {
    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?([A-Za-z]*)");
    private static final BigDecimal PAGE = BigDecimal.valueOf(64 << 10);
    private static final BigDecimal MOST_FUEL = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MOST_MILLIS = BigDecimal.valueOf(1_000_000_000_000L);

    /** A plain number counts MiB. */
    private static final Map<String, Long> BYTES =
            Map.of(
                    "", 1L << 20, "b", 1L, "k", 1L << 10, "kib", 1L << 10, "m", 1L << 20, "mib",
                    1L << 20, "g", 1L << 30, "gib", 1L << 30);

    private static final Map<String, Long> THOUSANDS =
            Map.of(
                    "",
                    1L,
                    "k",
                    1_000L,
                    "m",
                    1_000_000L,
                    "g",
                    1_000_000_000L,
                    "t",
                    1_000_000_000_000L);

    /** A plain number counts seconds. */
    private static final Map<String, Long> MILLIS =
            Map.of(
                    "",
                    1_000L,
                    "ms",
                    1L,
                    "s",
                    1_000L,
                    "m",
                    60_000L,
                    "min",
                    60_000L,
                    "h",
                    3_600_000L);

    private Amount() {}

    /** A size of memory in pages of 64 KiB; a part of a page counts as one. */
    static int pages(String option, String text) {
        BigDecimal pages =
                number(option, text, BYTES, "a size is written like 64MiB or 512KiB")
                        .divide(PAGE, 0, RoundingMode.CEILING);
        if (pages.signum() == 0
                || pages.compareTo(BigDecimal.valueOf(Limits.MAX_MEMORY_PAGES)) > 0) {
            throw refused(option, text, "must be within 64KiB and 2047MiB");
        }
        return pages.intValueExact();
    }

    /** A number of instructions. */
    static long fuel(String option, String text) {
        BigDecimal fuel =
                number(
                        option,
                        text,
                        THOUSANDS,
                        "a number of instructions is written like 1000000 or 5G");
        if (fuel.signum() == 0 || fuel.compareTo(MOST_FUEL) > 0) {
            throw refused(option, text, "must be at least 1, and at most 9223372G");
        }
        return fuel.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** A time. */
    static Duration time(String option, String text) {
        BigDecimal millis =
                number(option, text, MILLIS, "a time is written like 500ms, 2s or 1m")
                        .setScale(0, RoundingMode.CEILING);
        if (millis.signum() == 0 || millis.compareTo(MOST_MILLIS) > 0) {
            throw refused(option, text, "must be within 1ms and 277777h");
        }
        return Duration.ofMillis(millis.longValueExact());
    }

    private static BigDecimal number(
            String option, String text, Map<String, Long> units, String form) {
        Matcher matcher = FORM.matcher(text.strip());
        Long unit =
                matcher.matches() && matcher.group(1).length() <= 40
                        ? units.get(matcher.group(2).toLowerCase(Locale.ROOT))
                        : null;
        if (unit == null) {
            throw refused(option, text, form);
        }
        return new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
    }

    private static Failure refused(String option, String text, String why) {
        return Failure.wrongUse("%s %s: %s.".formatted(option, text, why));
    }
}
