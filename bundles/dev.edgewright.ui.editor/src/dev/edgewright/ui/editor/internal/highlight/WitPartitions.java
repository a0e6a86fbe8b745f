/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.ui.editor.internal.highlight;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IDocumentPartitioner;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;

/** Divides a WIT document into code, comments, documentation and strings. */
public final class WitPartitions {
    /** The name of the partitioning; the document's default partitioning stays untouched. */
    public static final String PARTITIONING = "dev.edgewright.wit";

    public static final String COMMENT = "dev.edgewright.wit.comment";
    public static final String DOCUMENTATION = "dev.edgewright.wit.documentation";
    public static final String STRING = "dev.edgewright.wit.string";

    private static final String[] TYPES = {COMMENT, DOCUMENTATION, STRING};

    private WitPartitions() {}

    /** Sets the partitioning up, unless the document has it already. */
    public static void connect(IDocument document) {
        if (document instanceof IDocumentExtension3 partitioned
                && partitioned.getDocumentPartitioner(PARTITIONING) == null) {
            IDocumentPartitioner partitioner = new FastPartitioner(new Scanner(), TYPES);
            partitioner.connect(document);
            partitioned.setDocumentPartitioner(PARTITIONING, partitioner);
        }
    }

    private static final class Scanner extends RuleBasedPartitionScanner {
        Scanner() {
            setPredicateRules(
                    new IPredicateRule[] {
                        new EndOfLineRule("///", new Token(DOCUMENTATION)),
                        new EndOfLineRule("//", new Token(COMMENT)),
                        new NestedCommentRule(new Token(DOCUMENTATION), new Token(COMMENT)),
                        new SingleLineRule("\"", "\"", new Token(STRING), '\\', true),
                    });
        }

        // A nested comment cannot be taken up in its middle, its depth would be unknown.
        @Override
        public void setPartialRange(
                IDocument document, int offset, int length, String type, int partitionOffset) {
            int from = partitionOffset >= 0 ? partitionOffset : offset;
            super.setPartialRange(document, from, offset + length - from, null, -1);
        }
    }
}
