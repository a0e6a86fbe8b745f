/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions out of documents, matched with a bound on the work they can cause. */
final class BoundedRegex {

    private static final int STEPS = 1_000_000;
    private static final int LONGEST = 2_000;

    private BoundedRegex() {}

    /**
     * Compiles an expression.
     *
     * @throws PatternSyntaxException if it is none, or longer than 2,000 characters
     */
    static Pattern compile(String regex) {
        if (regex.length() > LONGEST) {
            throw new PatternSyntaxException("it is longer than 2,000 characters", "", 0);
        }
        return Pattern.compile(regex);
    }

    /** Whether an expression matches a text; an expression that cannot be evaluated matches. */
    static boolean matches(String regex, String text) {
        if (text.length() > LONGEST) {
            return true;
        }
        try {
            return compile(regex).matcher(new Counted(text, new int[] {STEPS})).find();
        } catch (PatternSyntaxException | Exhausted | StackOverflowError e) {
            return true;
        }
    }

    private static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }

    private record Counted(CharSequence text, int[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
