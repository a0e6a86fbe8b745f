/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import dev.edgewright.spec.scan.Step;
import dev.edgewright.spec.scan.Step.Part;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.tree.Lines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** At which columns the lines of documents shall begin. For one thread. */
final class Columns {

    /** What stands behind a dash begins at this distance from it. */
    private static final int DASH = 2;

    private final Lines lines;
    private final List<Step> steps;
    private final int indent;
    private final boolean indentedLists;

    /** The column of each token if it begins a line. */
    private final Map<Token, Integer> columns = new HashMap<>();

    /** Where the block around each token begins, as it is written and as it shall be. */
    private final Map<Token, Block> blocks = new HashMap<>();

    private int next;

    private static final Block ROOT = new Block(0, 0, 0, 0);

    /**
     * The block that a token belongs to.
     *
     * @param before the column of its keys or dashes, as written
     * @param after the column that they shall have
     * @param content the column at which further lines of a value shall begin
     * @param beside from where the content of brackets is indented that begin beside a key or dash
     */
    record Block(int before, int after, int content, int beside) {}

    Columns(Lines lines, List<Step> steps, int indent) {
        this.lines = lines;
        this.steps = steps;
        this.indent = indent;
        indentedLists = new ListStyle(lines, steps).isIndented();
        walk();
    }

    /** The column of a token if it begins a line. */
    int of(Token token) {
        return columns.getOrDefault(token, 0);
    }

    Block block(Token token) {
        return blocks.getOrDefault(token, ROOT);
    }

    private void walk() {
        while (ahead() != null) {
            if (ahead() instanceof Step.Open open && open.part() != Part.DOCUMENT) {
                node(ROOT, 0, 0);
            } else if (ahead() instanceof Token) {
                take(ROOT, 0);
            } else {
                next++;
            }
        }
    }

    private Step ahead() {
        while (next < steps.size()
                && steps.get(next) instanceof Token token
                && token.kind().isHidden()) {
            next++;
        }
        return next < steps.size() ? steps.get(next) : null;
    }

    private Token first() {
        for (int i = next; i < steps.size(); i++) {
            if (steps.get(i) instanceof Token token && !token.kind().isHidden()) {
                return token;
            }
        }
        throw new IllegalStateException("a part without tokens");
    }

    private Token take(Block block, int column) {
        Token token = (Token) ahead();
        next++;
        columns.put(token, column);
        blocks.put(token, block);
        return token;
    }

    private boolean atClose() {
        return ahead() instanceof Step.Close;
    }

    private int line(Token token) {
        return lines.line(token.start());
    }

    /**
     * A node.
     *
     * @param around the block around it
     * @param column where it shall begin if it begins a line
     * @param list where it shall begin instead if it is a list of a block
     */
    private void node(Block around, int column, int list) {
        Part part = ((Step.Open) ahead()).part();
        next++;
        while (ahead() instanceof Token token
                && (token.is(TokenKind.ANCHOR) || token.is(TokenKind.TAG))) {
            take(around, column);
        }
        boolean block = ahead() instanceof Step.Open;
        switch (part) {
            case MAPPING -> {
                if (block) {
                    blockMapping(column);
                } else {
                    flow(around, column);
                }
            }
            case SEQUENCE -> {
                if (block) {
                    blockSequence(list);
                } else {
                    flow(around, column);
                }
            }
            default -> {
                while (!atClose()) {
                    take(around, column);
                }
            }
        }
        next++;
    }

    private void blockMapping(int column) {
        Block block = new Block(lines.column(first().start()), column, column + indent, column);
        while (!atClose()) {
            next++;
            entry(block);
            next++;
        }
    }

    private void entry(Block block) {
        int column = block.after();
        int line = line(first());
        boolean explicit = first().is(TokenKind.KEY);
        boolean colon = false;
        while (!atClose()) {
            if (ahead() instanceof Token) {
                Token token = take(block, column);
                line = line(token);
                colon |= token.is(TokenKind.VALUE);
            } else if (!colon && !explicit) {
                node(block, column, column);
            } else {
                boolean beside = line(first()) == line && startsBlock();
                int nested = column + (beside ? DASH : indent);
                node(block, nested, beside || indentedLists ? nested : column);
            }
        }
    }

    /** Whether a mapping or list begins that stands in no brackets, without anchor and tag. */
    private boolean startsBlock() {
        Token token = first();
        Part part = ((Step.Open) ahead()).part();
        boolean flow =
                token.is(TokenKind.FLOW_MAPPING_START) || token.is(TokenKind.FLOW_SEQUENCE_START);
        return (part == Part.MAPPING || part == Part.SEQUENCE) && !flow;
    }

    private void blockSequence(int column) {
        Block block =
                new Block(lines.column(first().start()), column, column + DASH, column + DASH);
        while (!atClose()) {
            next++;
            int line = line(take(block, column));
            while (!atClose()) {
                boolean beside = line(first()) == line;
                int nested = column + (beside ? DASH : indent);
                node(block, nested, nested);
            }
            next++;
        }
    }

    /** Brackets or braces: their content is indented from where their line begins. */
    private void flow(Block around, int column) {
        int base = beginsLine(first()) ? column : around.beside();
        Token open = take(around, column);
        members(around, new Flow(base, line(open)));
    }

    private record Flow(int base, int line) {}

    private boolean beginsLine(Token token) {
        int start = lines.start(lines.line(token.start()));
        return lines.text().substring(start, token.start()).isBlank();
    }

    private void members(Block around, Flow flow) {
        while (!atClose()) {
            if (ahead() instanceof Step.Open open) {
                switch (open.part()) {
                    case ENTRY, ITEM -> {
                        next++;
                        members(around, flow);
                        next++;
                    }
                    default -> flowNode(around, flow);
                }
            } else {
                Token token = (Token) ahead();
                boolean closing =
                        token.is(TokenKind.FLOW_MAPPING_END)
                                || token.is(TokenKind.FLOW_SEQUENCE_END);
                take(around, closing ? flow.base() : flow.base() + indent);
            }
        }
    }

    private void flowNode(Block around, Flow flow) {
        next++;
        Token open = null;
        while (ahead() instanceof Token token && open == null) {
            boolean opening =
                    token.is(TokenKind.FLOW_MAPPING_START)
                            || token.is(TokenKind.FLOW_SEQUENCE_START);
            take(around, flow.base() + indent);
            open = opening ? token : null;
        }
        if (open != null) {
            boolean beside = line(open) == flow.line();
            members(around, new Flow(beside ? flow.base() : flow.base() + indent, line(open)));
        } else {
            members(around, flow);
        }
        next++;
    }
}
