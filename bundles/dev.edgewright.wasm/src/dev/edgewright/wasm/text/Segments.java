/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.text;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.VectorSection;
import dev.edgewright.wasm.module.ValueType;

/** Element and data segments (core specification, sections 6.6.9 and 6.6.10). */
final class Segments {

    private static final int EXPRESSIONS = 4;
    private static final int EXPLICIT = 2;
    private static final int PASSIVE = 1;
    private static final int DECLARATIVE = 3;

    private final ModuleNames names;
    private final VectorSection elements;
    private final VectorSection data;

    Segments(ModuleNames names, VectorSection elements, VectorSection data) {
        this.names = names;
        this.elements = elements;
        this.data = data;
    }

    /** The items of an element segment: how many, their bytes, and what they are. */
    private record Items(int count, BinaryWriter out, boolean expressions, ValueType type) {}

    void elementField(Cursor in) throws WatSyntaxException {
        in.takeId();
        if (in.takeKeyword("declare")) {
            Items items = items(in, false);
            write(items, DECLARATIVE, new BinaryWriter());
        } else if (in.atForm("table") || in.at(TokenKind.NUMBER) || in.at(TokenKind.OPEN)) {
            activeElements(in);
        } else {
            Items items = items(in, false);
            write(items, PASSIVE, new BinaryWriter());
        }
    }

    private void activeElements(Cursor in) throws WatSyntaxException {
        boolean explicit = in.at(TokenKind.NUMBER) || in.atForm("table");
        long table = 0;
        if (in.takeForm("table")) {
            table = names.tables.take(in);
            in.close();
        } else if (explicit) {
            table = names.tables.take(in);
        }
        BinaryWriter offset = new BinaryWriter();
        offset(in, offset);
        Items items = items(in, !explicit);
        writeActive(items, explicit, table, offset);
    }

    private void writeActive(Items items, boolean explicit, long table, BinaryWriter offset) {
        boolean complete = explicit || items.type() != ValueType.FUNCREF;
        BinaryWriter head = new BinaryWriter();
        if (complete) {
            head.u32(table);
        }
        write(items, complete ? EXPLICIT : 0, head.append(offset));
    }

    private void write(Items items, int mode, BinaryWriter head) {
        BinaryWriter out = elements.item();
        out.u32(mode | (items.expressions() ? EXPRESSIONS : 0)).append(head);
        if (mode != 0) {
            out.u8(items.expressions() ? items.type().code() : 0); // 0: functions, by index
        }
        out.u32(items.count()).append(items.out());
    }

    /** The items; a bare list of functions only where the older abbreviation allows it. */
    private Items items(Cursor in, boolean bareAllowed) throws WatSyntaxException {
        if (in.takeKeyword("func")) {
            return functionItems(in);
        }
        if (in.valueType() != null) {
            return expressionItems(in, in.takeReferenceType());
        }
        if (bareAllowed && (in.atIndex() || in.at(TokenKind.CLOSE))) {
            return functionItems(in);
        }
        throw in.unexpected("func, funcref or externref before the elements");
    }

    private Items functionItems(Cursor in) throws WatSyntaxException {
        BinaryWriter out = new BinaryWriter();
        int count = 0;
        for (; in.atIndex(); count++) {
            out.u32(names.functions.take(in));
        }
        return new Items(count, out, false, ValueType.FUNCREF);
    }

    private Items expressionItems(Cursor in, ValueType type) throws WatSyntaxException {
        BinaryWriter out = new BinaryWriter();
        int count = 0;
        for (; in.at(TokenKind.OPEN); count++) {
            if (in.takeForm("item")) {
                expression(in, out);
                in.close();
            } else {
                folded(in, out);
            }
        }
        return new Items(count, out, true, type);
    }

    /** The elements written inside a table of that element type; gives how many. */
    int inlineElements(Cursor in, int table, ValueType type) throws WatSyntaxException {
        boolean expressions = in.at(TokenKind.OPEN) || type != ValueType.FUNCREF;
        Items items = expressions ? expressionItems(in, type) : functionItems(in);
        BinaryWriter zero = new BinaryWriter().u8(0x41).u8(0).u8(Instructions.END);
        writeActive(items, table != 0, table, zero);
        return items.count();
    }

    void dataField(Cursor in) throws WatSyntaxException {
        in.takeId();
        BinaryWriter out = data.item();
        if (in.at(TokenKind.STRING) || in.at(TokenKind.CLOSE)) {
            out.u8(1);
        } else {
            long memory = 0;
            if (in.takeForm("memory")) {
                memory = names.memories.take(in);
                in.close();
            } else if (in.atIndex()) {
                memory = names.memories.take(in);
            }
            if (memory == 0) {
                out.u8(0);
            } else {
                out.u8(2).u32(memory);
            }
            offset(in, out);
        }
        out.sized(strings(in).toByteArray());
    }

    /** The bytes written inside a memory; gives how many. */
    int inlineData(Cursor in, int memory) throws WatSyntaxException {
        BinaryWriter content = strings(in);
        BinaryWriter out = data.item();
        if (memory == 0) {
            out.u8(0);
        } else {
            out.u8(2).u32(memory);
        }
        out.u8(0x41).u8(0).u8(Instructions.END).sized(content.toByteArray());
        return content.size();
    }

    private static BinaryWriter strings(Cursor in) throws WatSyntaxException {
        BinaryWriter content = new BinaryWriter();
        while (in.at(TokenKind.STRING)) {
            content.bytes(in.takeString("a string"));
        }
        return content;
    }

    /** An offset: {@code (offset expr)} or one folded instruction. */
    private void offset(Cursor in, BinaryWriter out) throws WatSyntaxException {
        if (in.takeForm("offset")) {
            expression(in, out);
            in.close();
        } else if (in.at(TokenKind.OPEN)) {
            folded(in, out);
        } else {
            throw in.unexpected("`(offset`");
        }
    }

    /** A constant expression up to the closing parenthesis that stands around it. */
    void expression(Cursor in, BinaryWriter out) throws WatSyntaxException {
        new Instructions(names, new IndexSpace("local"), out).sequence(in);
        out.u8(Instructions.END);
    }

    private void folded(Cursor in, BinaryWriter out) throws WatSyntaxException {
        new Instructions(names, new IndexSpace("local"), out).folded(in);
        out.u8(Instructions.END);
    }
}
