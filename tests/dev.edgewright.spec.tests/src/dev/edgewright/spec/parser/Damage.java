/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes broken documents of sound ones: one mistake in most, several in the others. */
final class Damage {

    private static final String[] SIGNS = {
        ":",
        ": ",
        "-",
        "- ",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        " #",
        "\t",
        " ",
        "  ",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "%",
        "@",
        "`",
        "? ",
        "\n",
        "\r",
        "\r\n",
        "---\n",
        "...\n",
        "\u0000",
        "\u0085",
        "\ufeff",
        "\ud83d\ude00",
        "\ud83d",
        "\\",
        "=",
        "x",
        "a: b",
        "<<: *a",
        "{{"
    };

    private final Random random;
    private final List<String> corpus;

    Damage(Random random, List<String> corpus) {
        this.random = random;
        this.corpus = corpus;
    }

    List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = corpus.get(random.nextInt(corpus.size()));
            int mistakes = i % 3 == 2 ? 1 + random.nextInt(8) : 1;
            for (int k = 0; k < mistakes; k++) {
                text = damaged(text);
            }
            texts.add(text);
        }
        return texts;
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(3));
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int next = text.indexOf('\n', at);
        int lineEnd = next < 0 ? text.length() : next + 1;
        String before = text.substring(0, at);
        return switch (random.nextInt(10)) {
            case 0 -> before + text.substring(end);
            case 1 -> before;
            case 2 -> text.substring(0, line) + text.substring(lineEnd);
            case 3 -> text.substring(0, lineEnd) + text.substring(line);
            case 4 -> text.substring(0, line) + " " + text.substring(line);
            case 5 ->
                    text.startsWith(" ", line)
                            ? text.substring(0, line) + text.substring(line + 1)
                            : text.substring(0, line) + "\t" + text.substring(line);
            case 6 -> before + (char) random.nextInt(0x3000) + text.substring(end);
            case 7 -> before + sign() + text.substring(end);
            default -> before + sign() + text.substring(at);
        };
    }

    private String sign() {
        return SIGNS[random.nextInt(SIGNS.length)];
    }
}
