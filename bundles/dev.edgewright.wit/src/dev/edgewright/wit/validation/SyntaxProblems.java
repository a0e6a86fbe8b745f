/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.validation;

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

    private SyntaxProblems() {}

    static void report(IParseResult parsed, Report report) {
        if (!parsed.hasSyntaxErrors()) {
            return;
        }
        int end = parsed.getRootNode().getTotalEndOffset();
        int last = -1;
        for (INode node : parsed.getSyntaxErrors()) {
            SyntaxErrorMessage message = node.getSyntaxErrorMessage();
            int offset = node.getOffset();
            int length = node.getLength();
            String[] place = message.getIssueData();
            if (place != null && place.length == 1) {
                int colon = place[0].indexOf(':');
                offset = colon < 0 ? end : Integer.parseInt(place[0].substring(0, colon));
                length = colon < 0 ? 0 : Integer.parseInt(place[0].substring(colon + 1));
            }
            if (last < 0 || (offset < end && recovered(parsed, last, offset))) {
                report.error(code(message), offset, length, message.getMessage());
                last = offset;
            }
        }
    }

    private static boolean recovered(IParseResult parsed, int from, int to) {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), from);
        int opened = 0;
        boolean statement = false;
        for (INode n = leaf; n != null && n.getOffset() < to; n = next(parsed, n)) {
            switch (n.getText()) {
                case "{" -> opened++;
                case "}" -> opened--;
                case ";" -> statement = true;
                default -> {}
            }
        }
        return statement && opened >= 0;
    }

    private static ILeafNode next(IParseResult parsed, INode leaf) {
        return leaf.getTotalEndOffset() >= parsed.getRootNode().getTotalEndOffset()
                ? null
                : NodeModelUtils.findLeafNodeAtOffset(
                        parsed.getRootNode(), leaf.getTotalEndOffset());
    }

    private static WitCode code(SyntaxErrorMessage message) {
        for (WitCode code : WitCode.values()) {
            if (code.id().equals(message.getIssueCode())) {
                return code;
            }
        }
        return WitCode.SYNTAX;
    }
}
