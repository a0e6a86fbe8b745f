/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module.validation;

import dev.edgewright.wasm.module.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * The types on the stack and the blocks around an instruction (core specification, appendix
 * "Validation Algorithm"). A type that is not known, behind code that is never reached, is null.
 */
final class OperandStack {

    /** What a block was begun with. */
    enum Kind {
        FUNCTION,
        BLOCK,
        LOOP,
        IF,
        ELSE
    }

    /** A block. */
    static final class Frame {
        final Kind kind;
        final List<ValueType> parameters;
        final List<ValueType> results;
        private final int height;
        private boolean unreachable;

        Frame(Kind kind, List<ValueType> parameters, List<ValueType> results, int height) {
            this.kind = kind;
            this.parameters = parameters;
            this.results = results;
            this.height = height;
        }

        /** What a branch to the block passes on. */
        List<ValueType> label() {
            return kind == Kind.LOOP ? parameters : results;
        }
    }

    private static final int MAX_HEIGHT = 1_000_000;

    private final List<ValueType> values = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    void push(ValueType type) throws Broken {
        if (values.size() >= MAX_HEIGHT) {
            throw new Broken(
                    Broken.Rule.LIMITS, "more than %,d values are on the stack", MAX_HEIGHT);
        }
        values.add(type);
    }

    void push(List<ValueType> types) throws Broken {
        for (ValueType type : types) {
            push(type);
        }
    }

    /** The uppermost value, whatever it is. */
    ValueType pop() throws Broken {
        Frame frame = frames.getLast();
        if (values.size() == frame.height) {
            if (frame.unreachable) {
                return null;
            }
            throw new Broken(
                    Broken.Rule.TYPE, "a value is needed, but the stack of this block is empty");
        }
        return values.removeLast();
    }

    /** The uppermost value, which must have a type. */
    ValueType pop(ValueType expected) throws Broken {
        Frame frame = frames.getLast();
        if (values.size() == frame.height && !frame.unreachable) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "a value of type %s is needed, but the stack of this block is empty",
                    expected);
        }
        ValueType actual = pop();
        if (actual != null && expected != null && actual != expected) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "a value of type %s is needed, but the one on the stack is of type %s",
                    expected,
                    actual);
        }
        return actual == null ? expected : actual;
    }

    void pop(List<ValueType> expected) throws Broken {
        for (int i = expected.size() - 1; i >= 0; i--) {
            pop(expected.get(i));
        }
    }

    /**
     * Whether values of these types are there; they stay, with the types that are known of them.
     */
    void peek(List<ValueType> expected) throws Broken {
        List<ValueType> taken = new ArrayList<>();
        for (int i = expected.size() - 1; i >= 0; i--) {
            Frame frame = frames.getLast();
            boolean unknown = values.size() == frame.height && frame.unreachable;
            ValueType actual = pop(expected.get(i));
            taken.add(unknown ? null : actual);
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            push(taken.get(i));
        }
    }

    void begin(Kind kind, List<ValueType> parameters, List<ValueType> results) throws Broken {
        frames.add(new Frame(kind, parameters, results, values.size()));
        push(parameters);
    }

    /** Ends the innermost block, whose results must be there and nothing else. */
    Frame end() throws Broken {
        Frame frame = frames.getLast();
        pop(frame.results);
        if (values.size() != frame.height) {
            throw new Broken(
                    Broken.Rule.TYPE,
                    "%d more values are on the stack than the block gives",
                    values.size() - frame.height);
        }
        frames.removeLast();
        return frame;
    }

    boolean isOutside() {
        return frames.isEmpty();
    }

    Frame innermost() {
        return frames.getLast();
    }

    Frame outermost() {
        return frames.getFirst();
    }

    Frame label(int depth) throws Broken {
        if (depth >= frames.size()) {
            throw new Broken(
                    Broken.Rule.INDEX, "there is no label %d among %d", depth, frames.size());
        }
        return frames.get(frames.size() - 1 - depth);
    }

    /** What follows is never reached. */
    void unreachable() {
        Frame frame = frames.getLast();
        values.subList(frame.height, values.size()).clear();
        frame.unreachable = true;
    }
}
