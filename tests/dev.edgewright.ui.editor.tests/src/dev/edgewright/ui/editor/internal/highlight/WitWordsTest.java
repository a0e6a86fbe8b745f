/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wit.parser.WitToken;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;
import org.junit.jupiter.api.Test;

/** The editor colours by the tokens of the language. */
class WitWordsTest {
    @Test
    void everyWordForATypeIsAWordOfTheLanguage() {
        WitToken.TYPE_WORDS.forEach(word -> assertTrue(WitToken.isReserved(word), word));
    }

    @Test
    void wordsNumbersAndGatesHaveTheirColours() {
        String text =
                "package a:b@0.1.0; @since(version = 1.2.0) f: func(%type: list<u8>) -> own<r>;";
        assertEquals(
                List.of(
                        "keyword package",
                        "value @",
                        "value 0.1.0",
                        "gate @",
                        "gate since",
                        "value 1.2.0",
                        "keyword func",
                        "type list",
                        "type u8",
                        "type own"),
                coloured("// x\n" + text, 5));
    }

    private static List<String> coloured(String text, int from) {
        var scanner =
                new WitCode(
                        new Token("keyword"),
                        new Token("type"),
                        new Token("gate"),
                        new Token("value"));
        scanner.setRange(new Document(text), from, text.length() - from);
        var coloured = new ArrayList<String>();
        for (IToken token = scanner.nextToken(); !token.isEOF(); token = scanner.nextToken()) {
            if (token.getData() != null) {
                int start = scanner.getTokenOffset();
                String word = text.substring(start, start + scanner.getTokenLength());
                coloured.add(token.getData() + " " + word);
            }
        }
        return coloured;
    }
}
