/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.scan.Scan;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.services.SpecGrammarAccess;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.AbstractParser;
import org.eclipse.xtext.parser.IParseResult;

/**
 * Makes syntax trees and their nodes out of the tokens of YAML text. The nodes cover every
 * character of any text; a text is always parsed as a whole. Thread-safe.
 */
@Singleton
public final class SpecParser extends AbstractParser {

    private final Provider<NodeModelBuilder> builders;
    private final GrammarElements elements;

    @Inject
    SpecParser(Provider<NodeModelBuilder> builders, SpecGrammarAccess grammar) {
        this.builders = builders;
        elements = new GrammarElements(grammar);
    }

    @Override
    protected IParseResult doParse(Reader reader) {
        StringWriter text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doParse(text.toString());
    }

    @Override
    protected IParseResult doParse(CharSequence chars) {
        String text = chars.toString();
        Scan scan = text.length() > SpecFiles.MOST_CHARACTERS ? unread(text) : Scan.of(text);
        NodeModelBuilder builder = builders.get();
        SyntaxBuilder syntax = new SyntaxBuilder(text, builder, elements);
        ICompositeNode root = syntax.build(scan.steps());
        for (Finding fault : scan.faults()) {
            int offset = Math.clamp(fault.region().offset(), 0, Math.max(0, text.length() - 1));
            ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
            if (leaf != null && leaf.getSyntaxErrorMessage() == null) {
                builder.setSyntaxError(leaf, new SyntaxErrorMessage(fault.message(), fault.code()));
            }
        }
        return new SpecParseResult(syntax.stream(), root, scan);
    }

    /** A text that is too long is there, though nothing is made of it. */
    private static Scan unread(String text) {
        return new Scan(
                List.of(new Token(TokenKind.SKIPPED, 0, text.length(), "")),
                SpecFiles.tooLarge(null, "").faults(),
                false);
    }

    @Override
    public IParseResult parse(ParserRule rule, Reader reader) {
        return doParse(reader);
    }

    @Override
    public IParseResult parse(RuleCall rule, Reader reader, int lookAhead) {
        throw new UnsupportedOperationException("parts of a text are not parsed");
    }

    @Override
    protected boolean isReparseSupported() {
        return false;
    }
}
