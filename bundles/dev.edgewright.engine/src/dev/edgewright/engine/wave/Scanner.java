/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.engine.wave.WaveException.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text, and the tokens that may begin there. */
final class Scanner {

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|-inf");
    private static final Pattern LABEL =
            Pattern.compile("%?[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");
    private static final Pattern HANDLE = Pattern.compile("\\$(0|[1-9][0-9]{0,8})");
    private static final Pattern BLANK = Pattern.compile("(?:[ \\t\\r\\n]++|//[^\\n]*+)*+");

    /** What would make a token longer than it is, so that it is none. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.+-]+");

    private final String text;
    private int position;

    Scanner(String text, int position) {
        this.text = text;
        this.position = position;
    }

    int position() {
        return position;
    }

    void moveTo(int offset) {
        position = offset;
    }

    String text() {
        return text;
    }

    void skipBlank() {
        Matcher blank = BLANK.matcher(text).region(position, text.length());
        if (blank.lookingAt()) {
            position = blank.end();
        }
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The next character; 0 at the end. */
    char peek() {
        return position < text.length() ? text.charAt(position) : 0;
    }

    /** Passes a mark and the blank behind it, if the mark is next. */
    boolean take(char mark) {
        if (atEnd() || peek() != mark) {
            return false;
        }
        position++;
        skipBlank();
        return true;
    }

    /** Passes a number and the blank behind it; null if none is next. */
    String number() throws WaveException {
        return token(NUMBER, "is no number; numbers are written like 12, -3 or 6.02e23");
    }

    /** Passes a label or keyword and the blank behind it; null if none is next. */
    String label() throws WaveException {
        return token(
                LABEL, "is no label; labels are words of letters and digits, joined by hyphens");
    }

    /** Passes the reference to a resource; null if none is next. */
    String handle() throws WaveException {
        return token(HANDLE, "is no reference to a resource");
    }

    private String token(Pattern form, String otherwise) throws WaveException {
        Matcher token = form.matcher(text).region(position, text.length());
        if (!token.lookingAt()) {
            return null;
        }
        Matcher rest = WORD.matcher(text).region(token.end(), text.length());
        if (rest.lookingAt()) {
            throw syntax(position, Quoted.of(token.group() + rest.group()) + " " + otherwise);
        }
        position = token.end();
        skipBlank();
        return token.group();
    }

    /** What is next, as the beginning of a sentence. */
    String found() {
        char next = peek();
        if (atEnd()) {
            return "the text ends";
        }
        if (next == '"') {
            return "there is a string";
        }
        Matcher word = Pattern.compile("%?" + WORD).matcher(text).region(position, text.length());
        return "there is "
                + (word.lookingAt()
                        ? Quoted.of(word.group())
                        : Quoted.of(Character.toString(text.codePointAt(position))));
    }

    WaveException syntax(int offset, String cause) {
        return new WaveException(Problem.SYNTAX, text, offset, cause);
    }
}
