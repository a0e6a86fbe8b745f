/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;

/**
 * The errors of the parser without those that only follow from an earlier one: after an error the
 * parser must have read a whole statement before its next complaint counts.
 */
final class SyntaxProblems {

    /** Nobody reads more, and each costs a walk through the file. */
    private static final int MAX_ERRORS = 50;

    private static final Set<String> TYPE_BODIES =
            Set.of("Record", "Field", "Variant", "Case", "Enum", "Flags", "Label");

    private static final Set<String> BLOCKS =
            Set.of(
                    "Interface",
                    "InterfaceItem",
                    "InlineInterface",
                    "World",
                    "WorldItem",
                    "Resource",
                    "ResourceFunction");

    private static final Set<String> MEMBERS = Set.of("interface", "world", "package");

    private SyntaxProblems() {}

    static void report(IParseResult parsed, Report report) {
        if (!parsed.hasSyntaxErrors()) {
            return;
        }
        Recovery recovery = new Recovery(parsed);
        int end = parsed.getRootNode().getTotalEndOffset();
        int last = -1;
        boolean atMember = false;
        int readable = report.first(WitCode.UNTERMINATED);
        for (INode node : parsed.getSyntaxErrors()) {
            SyntaxErrorMessage message = node.getSyntaxErrorMessage();
            int offset = node.getOffset();
            int length = node.getLength();
            String rule = "";
            String[] place = message.getIssueData();
            if (place != null && place.length == 2) {
                int colon = place[0].indexOf(':');
                offset = colon < 0 ? end : Integer.parseInt(place[0].substring(0, colon));
                length = colon < 0 ? 0 : Integer.parseInt(place[0].substring(colon + 1));
                rule = place[1];
            }
            if (offset >= readable) {
                return;
            }
            boolean first = last < 0;
            if (!first && hasLostItsWay(rule)) {
                return;
            }
            if (first || (offset < end && recovery.isDoneAt(offset, rule))) {
                report.error(code(message), offset, length, message.getMessage());
                last = offset;
                recovery.beginAt(offset);
                atMember = isMember(parsed, offset);
            }
            // What follows a block that was never closed is read as if it stood in that block.
            if (report.issues().size() >= MAX_ERRORS || (atMember && BLOCKS.contains(rule))) {
                return;
            }
        }
    }

    /** After a mistake the parser may leave a block too early; between blocks it reads nonsense. */
    private static boolean hasLostItsWay(String rule) {
        return rule.equals("WitFile") || rule.equals("TopLevelItem");
    }

    private static boolean isMember(IParseResult parsed, int offset) {
        ILeafNode found = NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), offset);
        return found != null && MEMBERS.contains(found.getText());
    }

    private static WitCode code(SyntaxErrorMessage message) {
        for (WitCode code : WitCode.values()) {
            if (code.id().equals(message.getIssueCode())) {
                return code;
            }
        }
        return WitCode.SYNTAX;
    }

    /**
     * Between two places a statement ends, and no block that was open before. Where the second is
     * in the body of a type, the body begins between them.
     */
    private static final class Recovery {

        private final List<ILeafNode> leaves;
        private int begin;
        private int next;
        private int opened;
        private boolean statement;

        private Recovery(IParseResult parsed) {
            leaves = new ArrayList<>();
            parsed.getRootNode().getLeafNodes().forEach(leaves::add);
        }

        private void beginAt(int offset) {
            while (next > 0 && leaves.get(next - 1).getOffset() >= offset) {
                next--;
            }
            while (next < leaves.size() && leaves.get(next).getOffset() < offset) {
                next++;
            }
            begin = offset;
            opened = 0;
            statement = false;
        }

        private String lastVisible() {
            int at = next - 1;
            while (at >= 0 && leaves.get(at).isHidden()) {
                at--;
            }
            return at < 0 ? "" : leaves.get(at).getText();
        }

        private boolean isDoneAt(int offset, String rule) {
            while (next < leaves.size() && leaves.get(next).getOffset() < offset) {
                ILeafNode leaf = leaves.get(next++);
                switch (leaf.getLength() == 1 ? leaf.getText() : "") {
                    case "{" -> opened++;
                    case "}" -> opened--;
                    case ";" -> statement |= leaf.getOffset() > begin;
                    default -> {}
                }
            }
            boolean justLeft =
                    next > 0
                            && next < leaves.size()
                            && opened == 0
                            && leaves.get(next).getText().equals("}")
                            && lastVisible().equals(";");
            return statement && !justLeft && opened >= (TYPE_BODIES.contains(rule) ? 1 : 0);
        }
    }
}
