/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

/** Text that is no WAVE, or no value of the type that is expected. */
public final class WaveException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Most of a long line that is shown. */
    private static final int SHOWN = 72;

    /** The kinds of refusal, each with a stable diagnostic code. */
    public enum Problem {
        /** The text breaks the grammar. */
        SYNTAX("wave-syntax"),
        /** The text is WAVE, but the value has another type. */
        TYPE("wave-type"),
        /** The text is larger than what is read. */
        LIMIT("wave-limit");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /** The code under which the problem is documented. */
        public String code() {
            return code;
        }
    }

    private final Problem problem;
    private final String text;
    private final int offset;

    WaveException(Problem problem, String text, int offset, String message) {
        super(message, null, false, false);
        this.problem = problem;
        this.text = text;
        this.offset = Math.min(offset, text.length());
    }

    /** The kind of refusal. */
    public Problem problem() {
        return problem;
    }

    /** Where in the text, in UTF-16 units from 0. */
    public int offset() {
        return offset;
    }

    /** The line with the mistake, and below it a caret at the place; without a line end. */
    public String pointed() {
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        int to = text.indexOf('\n', offset);
        to = to < 0 ? text.length() : to;
        boolean cutLeft = offset - from > SHOWN / 2 && to - from > SHOWN;
        if (cutLeft) {
            from = whole(Math.max(from, Math.min(offset - SHOWN / 2, to - SHOWN)));
        }
        boolean cutRight = to - from > SHOWN;
        if (cutRight) {
            to = whole(from + SHOWN);
        }
        String line = (cutLeft ? "..." : "") + text.substring(from, to) + (cutRight ? "..." : "");
        int column =
                (cutLeft ? 3 : 0) + text.codePointCount(from, Math.max(from, Math.min(offset, to)));
        return line.replaceAll("\\p{Cntrl}", " ") + "\n" + " ".repeat(column) + "^";
    }

    /** An index that does not part a pair of surrogates. */
    private int whole(int index) {
        boolean parts =
                index > 0
                        && index < text.length()
                        && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1));
        return parts ? index - 1 : index;
    }
}
