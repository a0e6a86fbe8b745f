/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import java.util.regex.Pattern;

/** Times at which jobs run, in the form of cron. */
final class Cron {

    static final String WORDS =
            "five fields for minute, hour, day, month and weekday like `*/5 * * * *`, or a word like"
                    + " @hourly";

    private static final Pattern WORD =
            Pattern.compile("@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every \\S+");
    private static final Pattern FIELD =
            Pattern.compile("(\\*|\\?|\\w+(-\\w+)?)(/\\d+)?(,(\\*|\\w+(-\\w+)?)(/\\d+)?)*");

    private static final int[] LEAST = {0, 0, 1, 1, 0};
    private static final int[] MOST = {59, 23, 31, 12, 7};

    private Cron() {}

    static boolean isSchedule(String text) {
        String bare = text.strip().replaceFirst("^(CRON_)?TZ=\\S+\\s+", "");
        if (WORD.matcher(bare).matches()) {
            return true;
        }
        String[] fields = bare.split("\\s+");
        if (fields.length != 5) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            if (!FIELD.matcher(fields[i]).matches() || !inRange(fields[i], LEAST[i], MOST[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean inRange(String field, int least, int most) {
        for (String part : field.split(",")) {
            for (String bound : part.replaceFirst("/.*", "").split("-")) {
                if (bound.matches("\\d{1,9}")
                        && (Integer.parseInt(bound) < least || Integer.parseInt(bound) > most)) {
                    return false;
                }
            }
        }
        return true;
    }
}
