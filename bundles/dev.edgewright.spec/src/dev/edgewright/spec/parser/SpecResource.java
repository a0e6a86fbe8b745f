/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.recognition.Recognizer;
import dev.edgewright.spec.recognition.SpecFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LazyStringInputStream;

/**
 * A file of YAML or JSON. Nothing in it is linked: names are looked up in its {@link #file}. While
 * it is loaded or changed it belongs to one thread; after that any number may read it.
 */
public class SpecResource extends XtextResource {

    private volatile SpecFile file;

    /** How the text that is about to be parsed was decoded; null if it was no file. */
    private Decoded decoded;

    /** What is wrong with the bytes of the file. */
    private Optional<Finding> fault = Optional.empty();

    /**
     * The documents of the file, made of what was parsed last; without documents before it is
     * loaded.
     */
    public SpecFile file() {
        SpecFile known = file;
        if (known == null) {
            known = read();
            file = known;
        }
        return known;
    }

    private SpecFile read() {
        URI uri = getURI();
        if (!(getParseResult() instanceof SpecParseResult result)) {
            return SpecFiles.read(uri, "");
        }
        String text = result.getRootNode().getText();
        if (text.length() > SpecFiles.MOST_CHARACTERS) {
            return SpecFiles.tooLarge(uri, text);
        }
        return new Decoded(text, fault)
                .completed(SpecFiles.read(uri, text, result.scan(), Recognizer::type));
    }

    /** An open document is text; a file consists of bytes, of which too many are not decoded. */
    @Override
    protected Reader createReader(InputStream in) throws IOException {
        if (in instanceof LazyStringInputStream) {
            return super.createReader(in);
        }
        byte[] bytes = in.readNBytes((int) SpecFiles.MOST_BYTES + 1);
        decoded = Decoded.of(bytes);
        if (decoded.text().length() > SpecFiles.MOST_CHARACTERS) {
            decoded =
                    new Decoded("", SpecFiles.tooLarge(getURI(), "").faults().stream().findFirst());
        }
        return new StringReader(decoded.text());
    }

    @Override
    protected void updateInternalState(IParseResult before, IParseResult after) {
        fault = decoded == null ? Optional.empty() : decoded.fault();
        decoded = null;
        file = null;
        super.updateInternalState(before, after);
    }

    @Override
    protected void doUnload() {
        super.doUnload();
        file = null;
    }

    /** There are no references to resolve. */
    @Override
    protected void doLinking() {}

    /**
     * No other file refers to the elements of this one, so that they can be left alone when it is
     * let go: to visit each of them costs more than to parse the text.
     */
    @Override
    protected TreeIterator<EObject> getAllProperContents(List<EObject> contents) {
        return new Roots(List.copyOf(contents).iterator());
    }

    private record Roots(Iterator<EObject> roots) implements TreeIterator<EObject> {

        @Override
        public boolean hasNext() {
            return roots.hasNext();
        }

        @Override
        public EObject next() {
            return roots.next();
        }

        @Override
        public void prune() {
            // There are no branches.
        }
    }
}
