/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.component.Canon.Channel;
import dev.edgewright.wasm.component.Canon.Direction;
import dev.edgewright.wasm.component.Canon.ResourceOperation;
import dev.edgewright.wasm.module.TypeReader;
import java.util.ArrayList;
import java.util.List;

/** Reads canonical definitions (Binary.md, "Canonical Definitions"). */
final class CanonReader {

    private static final String TYPE = "the index of a type";

    private final BinaryReader in;

    CanonReader(BinaryReader in) {
        this.in = in;
    }

    Canon canon() throws MalformedBinaryException {
        int at = in.position();
        int code = in.u8();
        for (Canon.Builtin builtin : Canon.Builtin.values()) {
            if (builtin.code() == code) {
                return builtin;
            }
        }
        for (Canon.SwitchKind kind : Canon.SwitchKind.values()) {
            if (kind.code() == code) {
                return new Canon.ThreadSwitch(kind, cancellable());
            }
        }
        return switch (code) {
            case 0x00 -> {
                functionSort("lifted");
                int function = in.u32("the index of a core function");
                yield new Canon.Lift(function, options(), type());
            }
            case 0x01 -> {
                functionSort("lowered");
                yield new Canon.Lower(in.u32("the index of a function"), options());
            }
            case 0x02 -> new Canon.Resource(ResourceOperation.NEW, type());
            case 0x03 -> new Canon.Resource(ResourceOperation.DROP, type());
            case 0x04 -> new Canon.Resource(ResourceOperation.REP, type());
            case 0x06 -> new Canon.SubtaskCancel(async());
            case 0x09 -> new Canon.TaskReturn(DeclarationReader.results(in), options());
            case 0x0A -> new Canon.ContextGet(TypeReader.valueType(in), in.u32("a slot"));
            case 0x0B -> new Canon.ContextSet(TypeReader.valueType(in), in.u32("a slot"));
            case 0x1C -> new Canon.ErrorContextNew(options());
            case 0x1D -> new Canon.ErrorContextMessage(options());
            case 0x20 -> new Canon.WaitableSetWait(cancellable(), memory());
            case 0x21 -> new Canon.WaitableSetPoll(cancellable(), memory());
            case 0x27 -> new Canon.ThreadNewIndirect(coreType(), table());
            case 0x40 -> new Canon.ThreadSpawnRef(shared(), coreType());
            case 0x41 -> new Canon.ThreadSpawnIndirect(shared(), coreType(), table());
            case 0x42 -> new Canon.ThreadAvailableParallelism(shared());
            default -> {
                if (code >= 0x0E && code <= 0x1B) {
                    yield channel(code);
                }
                throw in.fault(at, "there is no canonical definition 0x%02X".formatted(code));
            }
        };
    }

    /** Streams have seven built-ins in a row, then futures the same seven. */
    private Canon channel(int code) throws MalformedBinaryException {
        Channel channel = code < 0x15 ? Channel.STREAM : Channel.FUTURE;
        int type = type();
        return switch ((code - 0x0E) % 7) {
            case 0 -> new Canon.NewChannel(channel, type);
            case 1 -> new Canon.Transfer(channel, Direction.READ, type, options());
            case 2 -> new Canon.Transfer(channel, Direction.WRITE, type, options());
            case 3 -> new Canon.CancelTransfer(channel, Direction.READ, type, async());
            case 4 -> new Canon.CancelTransfer(channel, Direction.WRITE, type, async());
            case 5 -> new Canon.DropEnd(channel, Direction.READ, type);
            default -> new Canon.DropEnd(channel, Direction.WRITE, type);
        };
    }

    private void functionSort(String what) throws MalformedBinaryException {
        int at = in.position();
        if (in.u8() != 0) {
            throw in.fault(at, "only functions can be " + what);
        }
    }

    private List<CanonOption> options() throws MalformedBinaryException {
        List<CanonOption> options = new ArrayList<>();
        for (int n = in.count("options", Names.MANY); n > 0; n--) {
            int at = in.position();
            int code = in.u8();
            options.add(
                    switch (code) {
                        case 0 -> CanonOption.Encoding.UTF8;
                        case 1 -> CanonOption.Encoding.UTF16;
                        case 2 -> CanonOption.Encoding.LATIN1_UTF16;
                        case 3 -> new CanonOption.Memory(memory());
                        case 4 -> new CanonOption.Realloc(in.u32("the index of a function"));
                        case 5 -> new CanonOption.PostReturn(in.u32("the index of a function"));
                        case 6 -> new CanonOption.Async();
                        case 7 -> new CanonOption.Callback(in.u32("the index of a function"));
                        default ->
                                throw in.fault(
                                        at, "there is no option 0x%02X here".formatted(code));
                    });
        }
        return options;
    }

    private boolean async() throws MalformedBinaryException {
        return Names.flag(in, "async");
    }

    private boolean cancellable() throws MalformedBinaryException {
        return Names.flag(in, "cancellable");
    }

    private boolean shared() throws MalformedBinaryException {
        return Names.flag(in, "shared");
    }

    private int type() throws MalformedBinaryException {
        return in.u32(TYPE);
    }

    private int coreType() throws MalformedBinaryException {
        return in.u32("the index of a core type");
    }

    private int memory() throws MalformedBinaryException {
        return in.u32("the index of a memory");
    }

    private int table() throws MalformedBinaryException {
        return in.u32("the index of a table");
    }
}
