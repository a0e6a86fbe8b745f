/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.spec.SpecStandaloneSetup;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.scan.Token;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

/** What holds of any text, sound or not. */
final class Laws {

    static final URI FILE = URI.createURI("file:/any.yaml");

    private static final IParser PARSER = SpecStandaloneSetup.injector().getInstance(IParser.class);

    private Laws() {}

    /** Reads a text and compares what comes out with what the library says of it. */
    static SpecFile hold(String text) {
        Scan scan = Scan.of(text);
        covers(text, scan.tokens());
        SpecFile file = SpecFiles.read(FILE, text);
        if (scan.template()) {
            assertTrue(file.documents().isEmpty() && file.faults().isEmpty());
            return file;
        }
        for (Finding fault : file.faults()) {
            assertTrue(fault.region().end() <= text.length(), fault::toString);
        }
        List<Finding> faults =
                file.faults().stream().filter(f -> !f.code().equals(Codes.DUPLICATE_KEY)).toList();
        Optional<List<String>> sound = Library.contents(text);
        if (sound.isEmpty()) {
            assertFalse(faults.isEmpty(), "no fault is told of a text that is refused");
        } else {
            assertEquals(List.of(), faults, "a sound text has no faults");
            assertEquals(
                    sound.get(),
                    file.documents().stream().map(d -> Library.written(d.root())).toList());
        }
        return file;
    }

    /** Parses a text and looks at the nodes. */
    static void holdForNodes(String text) {
        IParseResult result = PARSER.parse(new StringReader(text));
        assertEquals(text, result.getRootNode().getText());
        int at = 0;
        for (ILeafNode leaf : result.getRootNode().getLeafNodes()) {
            assertEquals(at, leaf.getTotalOffset(), "leaves follow each other without gaps");
            assertEquals(text.substring(at, leaf.getTotalEndOffset()), leaf.getText());
            at = leaf.getTotalEndOffset();
        }
        assertEquals(text.length(), at, "leaves cover the text");
        boolean broken = !Scan.of(text).faults().isEmpty();
        assertEquals(broken, result.hasSyntaxErrors());
        assertEquals(broken && !text.isEmpty(), result.getSyntaxErrors().iterator().hasNext());
        result.getRootASTElement()
                .eAllContents()
                .forEachRemaining(
                        object -> assertNotNull(NodeModelUtils.findActualNodeFor(object)));
    }

    private static void covers(String text, List<Token> tokens) {
        int at = 0;
        for (Token token : tokens) {
            assertEquals(at, token.start(), "tokens follow each other without gaps");
            at = token.end();
        }
        assertEquals(text.length(), at, "tokens cover the text");
    }
}
