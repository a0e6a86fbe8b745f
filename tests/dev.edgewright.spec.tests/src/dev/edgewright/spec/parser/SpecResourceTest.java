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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import dev.edgewright.spec.SpecStandaloneSetup;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.syntax.YamlMapping;
import dev.edgewright.spec.syntax.YamlScalar;
import dev.edgewright.spec.syntax.YamlStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** A file as the platform sees it. */
class SpecResourceTest {

    private static final Injector INJECTOR = SpecStandaloneSetup.injector();

    private final XtextResourceSet resources = INJECTOR.getInstance(XtextResourceSet.class);
    private final SpecResource resource =
            (SpecResource) resources.createResource(URI.createURI("file:/a/b.yaml"));

    @Test
    void theSyntaxTreeSaysWhatIsWritten() throws IOException {
        open("a: {b: &x [1]}\n");

        YamlStream stream = (YamlStream) resource.getContents().get(0);
        YamlMapping root = (YamlMapping) stream.getDocuments().get(0).getRoot();
        assertEquals("a", ((YamlScalar) root.getEntries().get(0).getKey()).getValue());
        YamlMapping inner = (YamlMapping) root.getEntries().get(0).getValue();
        assertFalse(root.isFlow());
        assertTrue(inner.isFlow());
    }

    @Test
    void theFileIsMadeOncePerText() throws IOException {
        open("a: 1\n");
        assertSame(resource.file(), resource.file());
        assertEquals("{a=1}", written());

        resource.update(3, 1, "two");

        assertEquals("a: two\n", resource.file().text());
        assertEquals("{a=two}", written());
    }

    private String written() {
        return "{"
                + resource.file().documents().get(0).mapping().orElseThrow().entries().stream()
                        .map(e -> e.name() + "=" + e.value())
                        .toList()
                        .get(0)
                + "}";
    }

    @Test
    void mistakesOfTheTextAreFound() throws IOException {
        open("a: [1, 2\nb: 3\n");

        Issue issue = issues().get(0);
        assertTrue(resource.getParseResult().hasSyntaxErrors());
        assertEquals(Codes.SYNTAX, issue.getCode());
        assertEquals(1, issue.getLineNumber());
        assertEquals(4, issue.getColumn());
        assertEquals(1, issues().size());
        assertEquals(1, resource.getErrors().size());
    }

    @Test
    void anUnknownByteOfAFileIsFoundAtItsPlace() throws IOException {
        byte[] bytes = "a: b\nc: x\n".getBytes(StandardCharsets.ISO_8859_1);
        bytes[8] = (byte) 0xe4;
        resource.load(new ByteArrayInputStream(bytes), Map.of());

        Issue issue = issues().get(0);
        assertEquals(Codes.ENCODING, issue.getCode());
        assertEquals(2, issue.getLineNumber());
        assertEquals(4, issue.getColumn());

        resource.update(8, 1, "y");
        assertEquals(List.of(), issues());
    }

    @Test
    void aTextThatIsTooLongIsNotRead() throws IOException {
        open("a: b\n".repeat(SpecFiles.MOST_CHARACTERS / 5 + 1));
        assertEquals(List.of(Codes.LIMIT), issues().stream().map(Issue::getCode).toList());
        assertEquals(List.of(), resource.file().documents());
    }

    @Test
    void anUnloadedFileHasNothing() throws IOException {
        open("a: 1\n");
        resource.unload();
        assertEquals(List.of(), resource.file().documents());
        assertTrue(resource.getContents().isEmpty());
    }

    private void open(String text) throws IOException {
        resource.load(new LazyStringInputStream(text), Map.of());
    }

    private List<Issue> issues() {
        return INJECTOR.getInstance(IResourceValidator.class)
                .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    }
}
