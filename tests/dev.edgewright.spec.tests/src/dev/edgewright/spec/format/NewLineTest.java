/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'a:|'; 2",
                "'  a: b|'; 2",
                "'- a: b|'; 2",
                "'  - a: b|'; 4",
                "'  - a:|'; 6",
                "'  - b|'; 2",
                "'- - b|'; 0",
                "'a: | # text|'; 2",
                "'a:  # text|'; 2",
                "'a: >-|'; 2",
                "'a: [|'; 2",
                "'  a: \"b:\"|'; 2",
                "'a: ' ; 0",
                "'-|'; 2"
            })
    void aNewLineGoesOnWhereOneWrites(String text, int indent) {
        int caret = text.lastIndexOf('|');
        String before = caret < 0 ? text + " b" : text.substring(0, caret);
        assertEquals(
                Optional.of(indent),
                NewLine.indentAfter(before + "\n", before.length(), Options.USUAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'a: |~  text'; 2", "'a: |~      text'; 6", "'a:~  b: 1~'; 2"})
    void severalLines(String text, int indent) {
        String before = text.replace('~', '\n');
        assertEquals(
                Optional.of(indent), NewLine.indentAfter(before, before.length(), Options.USUAL));
    }

    @ParameterizedTest
    @CsvSource("'a: \"x~  y'")
    void withinQuotesNothingIsIndented(String text) {
        String before = text.replace('~', '\n');
        assertEquals(
                Optional.empty(),
                NewLine.indentAfter(before + "\"\n", before.length(), Options.USUAL));
    }
}
