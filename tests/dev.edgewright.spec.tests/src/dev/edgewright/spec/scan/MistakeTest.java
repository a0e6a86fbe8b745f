/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.format.Formatter;
import dev.edgewright.spec.parser.SpecFiles;
import dev.edgewright.spec.recognition.SpecFile;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake gives one finding, at its place, with a way out. A tilde ends a line here. */
class MistakeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '^',
            value = {
                "a: \"x~b: 1~ % 1:4 is not closed % a: \"x\"~b: 1~",
                "a: \"x~b: \"y\"~c: \"z\"~ % 1:4 is not closed % a: \"x\"~b: \"y\"~c: \"z\"~",
                "a: 'x~b: 1~ % 1:4 is not closed % a: 'x'~b: 1~",
                "{~  \"a\": \"x,~  \"b\": \"y\"~}~ % 2:8 is not closed % {~  \"a\": \"x\",~  \"b\": \"y\"~}~",
                "{~  \"a\": 1~  \"b\": 2~}~ % 3:3 is missing before % {~  \"a\": 1,~  \"b\": 2~}~",
                "{~  \"c\": {~    \"d\": 1,~  \"e\": 2~}~ % 2:8 is not closed % {~  \"c\": {~    \"d\": 1},~  \"e\": 2~}~",
                "a: [1, 2~b: 3~ % 1:4 is not closed % a: [1, 2]~b: 3~",
                "a: {b: 1, c: 2~d: 3~ % 1:4 is not closed % a: {b: 1, c: 2}~d: 3~",
                "a: [1, 2]]~b: 1~ % 1:10 closes nothing % a: [1, 2]~b: 1~",
                "a:~\tb: 1~\tc: 2~d: 3~ % 2:1 and 1 below % a:~  b: 1~  c: 2~d: 3~",
                "a:~  b: 1~\tc: 2~ % 3:1 tab % a:~  b: 1~  c: 2~",
                "m:~  n: x~    v: 1~  i: y~ % 3:5 deeper than `n` % m:~  n: x~  v: 1~  i: y~",
                "m:~    n: x~  v: 1~i: y~ % 3:3 by 2 blanks % m:~    n: x~    v: 1~i: y~",
                "s:~  - a~ - b~x: 1~ % 3:2 by 1 blanks % s:~  - a~  - b~x: 1~",
                "b:~  - n: x~   v: y~ % 3:4 by 3 blanks % b:~  - n: x~    v: y~",
                "name:foo~id: x~ % 1:1 A blank is missing % name: foo~id: x~",
                "meta~id: x~ % 1:1 neither a key % meta:~id: x~",
                "a:~  key~  other: 1~b: 2~ % 2:3 neither a key % a:~  key:~  other: 1~b: 2~",
                "a: 1~b~ % 2:1 neither a key % a: 1~b:~",
                "a: b: c~ % 1:5 second `:` % a: 'b: c'~",
                "a: - b~ % 1:4 a line of its own % a:~  - b~",
                "v: @foo~ % 1:4 must not begin with `@` % v: '@foo'~",
                "v: >=1.2~ % 1:4 must not begin with `>` % v: '>=1.2'~",
                "a: \"c:\\dir\"~ % 1:7 no escape % a: \"c:\\\\dir\"~",
                "a: {x: 1 y: 2}~ % 1:10 is missing before % a: {x: 1, y: 2}~",
                "a: [\"x\" \"y\"]~ % 1:9 is missing before % a: [\"x\", \"y\"]~",
                "key = value~b: 1~ % 1:1 not by `=` % key:  value~b: 1~",
                "a: &near 1~b: *naer~ % 2:4 did you mean `*near` % a: &near 1~b: *near~"
            })
    void aMistakeIsMended(String text, String finding, String fixed) {
        SpecFile file = read(text);
        Finding only = only(file);
        says(file, only, finding);
        Fix fix = only.fixes().get(0);
        String mended = Formatter.applied(file.text(), fix.edits());
        assertEquals(lines(fixed), mended);
        assertEquals(List.of(), read(mended).faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '^',
            value = {
                "a: 'it's'~b: 1~ % 1:8 behind the closing quote",
                "a: \"x\" y~b: 1~ % 1:8 behind the closing quote",
                "a: 1~- b~c: 2~ % 2:1 among keys",
                "- a~b: 1~- c~ % 2:1 among list items",
                "a: !x!y z~ % 1:4 no",
                "b: &a &b c~ % 1:7 at most one anchor",
                "a: \"x\"~  - b~ % 2:3 behind the closing quote",
                "a: 1~\"a\": 2~ % 2:1 in line 1",
                "a: *b~ % 1:4 No anchor",
                "a: &a [*a]~ % 1:8 within the value",
                "a~...~b~ % 3:1 is missing before it",
                ": x~ % 1:1 No key stands before",
                "a: x\u0001y~ % 1:5 U+0001"
            })
    void aMistakeIsTold(String text, String finding) {
        SpecFile file = read(text);
        says(file, only(file), finding);
    }

    private static Finding only(SpecFile file) {
        assertEquals(
                1,
                file.faults().size(),
                () ->
                        file.faults().stream()
                                .map(Finding::message)
                                .collect(Collectors.joining("\n")));
        return file.faults().get(0);
    }

    private static void says(SpecFile file, Finding finding, String expected) {
        String[] parts = expected.split(" ", 2);
        int offset = finding.region().offset();
        assertEquals(
                parts[0],
                (file.lines().line(offset) + 1) + ":" + (file.lines().column(offset) + 1));
        assertTrue(finding.message().contains(parts[1]), finding::message);
    }

    private static SpecFile read(String text) {
        return SpecFiles.read(URI.createURI("file:/a.yaml"), lines(text));
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }
}
