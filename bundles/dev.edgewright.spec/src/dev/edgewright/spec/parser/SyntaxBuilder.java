/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.scan.Step;
import dev.edgewright.spec.scan.Step.Part;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.syntax.SyntaxFactory;
import dev.edgewright.spec.syntax.YamlAlias;
import dev.edgewright.spec.syntax.YamlDocument;
import dev.edgewright.spec.syntax.YamlEntry;
import dev.edgewright.spec.syntax.YamlItem;
import dev.edgewright.spec.syntax.YamlMapping;
import dev.edgewright.spec.syntax.YamlNode;
import dev.edgewright.spec.syntax.YamlScalar;
import dev.edgewright.spec.syntax.YamlSequence;
import dev.edgewright.spec.syntax.YamlStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;

/** Makes the objects and nodes of one text. For one thread. */
final class SyntaxBuilder {

    private final String text;
    private final NodeModelBuilder builder;
    private final GrammarElements elements;
    private final YamlStream stream = SyntaxFactory.eINSTANCE.createYamlStream();
    private final Deque<Open> open = new ArrayDeque<>();
    private ICompositeNode node;

    private static final class Open {

        private final Part part;
        private final EObject object;
        private boolean colon;

        Open(Part part, EObject object) {
            this.part = part;
            this.object = object;
        }
    }

    SyntaxBuilder(String text, NodeModelBuilder builder, GrammarElements elements) {
        this.text = text;
        this.builder = builder;
        this.elements = elements;
    }

    YamlStream stream() {
        return stream;
    }

    ICompositeNode build(List<Step> steps) {
        ICompositeNode root = builder.newRootNode(text);
        node = builder.newCompositeNode(elements.stream(), 1, root);
        builder.associateWithSemanticElement(node, stream);
        for (Step step : steps) {
            switch (step) {
                case Step.Open part -> open(part.part());
                case Step.Close close -> close();
                case Token token -> leaf(token);
            }
        }
        ICompositeNode result = builder.compressAndReturnParent(node);
        while (result.getParent() != null) {
            result = result.getParent();
        }
        return result;
    }

    private void open(Part part) {
        Open around = open.peek();
        boolean isKey = around != null && around.part == Part.ENTRY && !around.colon;
        EObject element = elements.part(around == null ? null : around.part, isKey);
        EObject object = create(part);
        node = builder.newCompositeNode(element, 1, node);
        builder.associateWithSemanticElement(node, object);
        add(around, object);
        open.push(new Open(part, object));
    }

    private void close() {
        open.pop();
        node = builder.compressAndReturnParent(node);
    }

    private static EObject create(Part part) {
        SyntaxFactory factory = SyntaxFactory.eINSTANCE;
        return switch (part) {
            case DOCUMENT -> factory.createYamlDocument();
            case MAPPING -> factory.createYamlMapping();
            case ENTRY -> factory.createYamlEntry();
            case SEQUENCE -> factory.createYamlSequence();
            case ITEM -> factory.createYamlItem();
            case SCALAR -> factory.createYamlScalar();
            case ALIAS -> factory.createYamlAlias();
        };
    }

    private void add(Open around, EObject object) {
        if (around == null) {
            stream.getDocuments().add((YamlDocument) object);
            return;
        }
        switch (around.object) {
            case YamlDocument document -> document.setRoot((YamlNode) object);
            case YamlMapping mapping -> mapping.getEntries().add((YamlEntry) object);
            case YamlSequence sequence -> sequence.getItems().add((YamlItem) object);
            case YamlItem item -> item.setValue((YamlNode) object);
            case YamlEntry entry when around.colon -> entry.setValue((YamlNode) object);
            case YamlEntry entry -> entry.setKey((YamlNode) object);
            default -> throw new IllegalStateException("nothing is inside of " + around.part);
        }
    }

    private void leaf(Token token) {
        if (token.end() > token.start()) {
            builder.newLeafNode(
                    token.start(),
                    token.end() - token.start(),
                    elements.token(token.kind()),
                    token.kind().isHidden(),
                    null,
                    node);
        }
        if (!token.kind().isHidden()) {
            tell(open.peek(), token);
        }
    }

    private void tell(Open part, Token token) {
        switch (token.kind()) {
            case VALUE -> part.colon = true;
            case DIRECTIVE -> ((YamlDocument) part.object).getDirectives().add(text(token));
            case ALIAS -> ((YamlAlias) part.object).setName(text(token).substring(1));
            case ANCHOR -> anchor(part.object, text(token).substring(1));
            case TAG -> tag(part.object, text(token));
            case FLOW_MAPPING_START -> ((YamlMapping) part.object).setFlow(true);
            case FLOW_SEQUENCE_START -> ((YamlSequence) part.object).setFlow(true);
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED -> {
                ((YamlScalar) part.object).setRaw(text(token));
                ((YamlScalar) part.object).setValue(token.value());
            }
            default -> {
                // Others are told by the parts.
            }
        }
    }

    private String text(Token token) {
        return token.text(text);
    }

    private static void anchor(EObject node, String name) {
        switch (node) {
            case YamlMapping mapping -> mapping.setAnchor(name);
            case YamlSequence sequence -> sequence.setAnchor(name);
            case YamlScalar scalar -> scalar.setAnchor(name);
            default -> throw new IllegalStateException(node.toString());
        }
    }

    private static void tag(EObject node, String tag) {
        switch (node) {
            case YamlMapping mapping -> mapping.setTag(tag);
            case YamlSequence sequence -> sequence.setTag(tag);
            case YamlScalar scalar -> scalar.setTag(tag);
            default -> throw new IllegalStateException(node.toString());
        }
    }
}
