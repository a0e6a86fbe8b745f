/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.component.Canon;
import dev.edgewright.wasm.component.CanonOption;
import java.util.List;

/** Writes canonical definitions (Binary.md, "Canonical Definitions"). */
final class CanonWriter {

    private CanonWriter() {}

    static void canon(BinaryWriter out, Canon canon) {
        switch (canon) {
            case Canon.Lift l -> {
                options(out.u8(0x00).u8(0).u32(l.function()), l.options());
                out.u32(l.type());
            }
            case Canon.Lower l -> options(out.u8(0x01).u8(0).u32(l.function()), l.options());
            case Canon.Resource r ->
                    out.u8(
                                    switch (r.operation()) {
                                        case NEW -> 0x02;
                                        case DROP -> 0x03;
                                        case REP -> 0x04;
                                    })
                            .u32(r.type());
            case Canon.TaskReturn r -> {
                DeclarationWriter.results(out.u8(0x09), r.result());
                options(out, r.options());
            }
            case Canon.ContextGet c -> out.u8(0x0A).u8(c.type().code()).u32(c.slot());
            case Canon.ContextSet c -> out.u8(0x0B).u8(c.type().code()).u32(c.slot());
            case Canon.SubtaskCancel c -> flag(out.u8(0x06), c.async());
            case Canon.Builtin b -> out.u8(b.code());
            case Canon.NewChannel n -> out.u8(channel(n.channel(), 0)).u32(n.type());
            case Canon.Transfer t ->
                    options(
                            out.u8(channel(t.channel(), 1 + t.direction().ordinal())).u32(t.type()),
                            t.options());
            case Canon.CancelTransfer c ->
                    flag(
                            out.u8(channel(c.channel(), 3 + c.direction().ordinal())).u32(c.type()),
                            c.async());
            case Canon.DropEnd d ->
                    out.u8(channel(d.channel(), 5 + d.direction().ordinal())).u32(d.type());
            case Canon.ErrorContextNew e -> options(out.u8(0x1C), e.options());
            case Canon.ErrorContextMessage e -> options(out.u8(0x1D), e.options());
            case Canon.WaitableSetWait w -> flag(out.u8(0x20), w.cancellable()).u32(w.memory());
            case Canon.WaitableSetPoll p -> flag(out.u8(0x21), p.cancellable()).u32(p.memory());
            case Canon.ThreadNewIndirect t -> out.u8(0x27).u32(t.type()).u32(t.table());
            case Canon.ThreadSwitch s -> flag(out.u8(s.kind().code()), s.cancellable());
            case Canon.ThreadSpawnRef s -> flag(out.u8(0x40), s.shared()).u32(s.type());
            case Canon.ThreadSpawnIndirect s ->
                    flag(out.u8(0x41), s.shared()).u32(s.type()).u32(s.table());
            case Canon.ThreadAvailableParallelism p -> flag(out.u8(0x42), p.shared());
        }
    }

    /** Streams have seven built-ins in a row, then futures the same seven. */
    private static int channel(Canon.Channel channel, int builtin) {
        return (channel == Canon.Channel.STREAM ? 0x0E : 0x15) + builtin;
    }

    private static BinaryWriter flag(BinaryWriter out, boolean set) {
        return out.u8(set ? 1 : 0);
    }

    private static void options(BinaryWriter out, List<CanonOption> options) {
        out.u32(options.size());
        for (CanonOption option : options) {
            switch (option) {
                case CanonOption.Encoding e -> out.u8(e.ordinal());
                case CanonOption.Memory m -> out.u8(3).u32(m.memory());
                case CanonOption.Realloc r -> out.u8(4).u32(r.function());
                case CanonOption.PostReturn p -> out.u8(5).u32(p.function());
                case CanonOption.Async a -> out.u8(6);
                case CanonOption.Callback c -> out.u8(7).u32(c.function());
            }
        }
    }
}
