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

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;
import org.junit.jupiter.api.Test;

/** In the expectation each character of the document stands for the partition it lies in. */
class WitPartitionsTest {
    @Test
    void dividesCodeCommentsDocumentationAndStrings() throws Exception {
        divides("a // b\nc", "..ccccc.");
        divides("a /// b\nc", "..dddddd.");
        divides("a /* b */ c", "..ccccccc..");
        divides("a /** b */ c", "..dddddddd..");
        divides("@x(\"a // b\") c", "...ssssssss...");
    }

    @Test
    void commentsNest() throws Exception {
        divides("/* a /* b */ c */ d", "ccccccccccccccccc..");
        divides("/* a /* b */ c", "cccccccccccccc");
        divides("/**/ d", "dddd..");
    }

    @Test
    void typingInsideANestedCommentKeepsItsDepth() throws Exception {
        IDocument document = document("x /* a /* b */ c */ y");
        document.replace(document.get().indexOf(" c"), 0, "!");
        assertEquals("..ccccccccccccccccc!..".replace('!', 'c'), partitions(document));
    }

    @Test
    void openingACommentTakesWhatFollows() throws Exception {
        IDocument document = document("a\nb /* c */\nd");
        document.replace(0, 0, "/* ");
        assertEquals("c".repeat(document.getLength()), partitions(document));
        document.replace(0, 3, "");
        assertEquals("....ccccccc..", partitions(document));
    }

    private static void divides(String text, String expected) throws Exception {
        assertEquals(expected, partitions(document(text)), text);
    }

    private static IDocument document(String text) {
        IDocument document = new Document(text);
        WitPartitions.connect(document);
        return document;
    }

    private static String partitions(IDocument document) throws Exception {
        return Stream.of(
                        TextUtilities.computePartitioning(
                                document,
                                WitPartitions.PARTITIONING,
                                0,
                                document.getLength(),
                                false))
                .map(part -> letter(part.getType()).repeat(part.getLength()))
                .collect(Collectors.joining());
    }

    private static String letter(String type) {
        return switch (type) {
            case WitPartitions.COMMENT -> "c";
            case WitPartitions.DOCUMENTATION -> "d";
            case WitPartitions.STRING -> "s";
            default -> ".";
        };
    }
}
