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
import dev.edgewright.wasm.component.Alias;
import dev.edgewright.wasm.component.CoreInstance;
import dev.edgewright.wasm.component.Instance;
import dev.edgewright.wasm.component.Sort;

/** Writes instances and aliases (Binary.md, "Instance Definitions" and "Alias Definitions"). */
final class InstanceWriter {

    private InstanceWriter() {}

    static void coreInstance(BinaryWriter out, CoreInstance instance) {
        switch (instance) {
            case CoreInstance.Instantiate i -> {
                out.u8(0).u32(i.module()).u32(i.arguments().size());
                i.arguments()
                        .forEach(
                                argument ->
                                        out.name(argument.name())
                                                .u8(Sort.CORE_INSTANCE.code())
                                                .u32(argument.instance()));
            }
            case CoreInstance.Bundle b -> {
                out.u8(1).u32(b.exports().size());
                b.exports().forEach(e -> out.name(e.name()).u8(e.sort().code()).u32(e.index()));
            }
        }
    }

    static void instance(BinaryWriter out, Instance instance) {
        switch (instance) {
            case Instance.Instantiate i -> {
                out.u8(0).u32(i.component()).u32(i.arguments().size());
                for (Instance.Argument argument : i.arguments()) {
                    out.name(argument.name());
                    NameWriter.sort(out, argument.sort());
                    out.u32(argument.index());
                }
            }
            case Instance.Bundle b -> {
                out.u8(1).u32(b.exports().size());
                for (Instance.Export export : b.exports()) {
                    NameWriter.externName(out, export.name());
                    NameWriter.sort(out, export.sort());
                    out.u32(export.index());
                }
            }
        }
    }

    static void alias(BinaryWriter out, Alias alias) {
        NameWriter.sort(out, alias.sort());
        switch (alias) {
            case Alias.OfExport e -> out.u8(0).u32(e.instance()).name(e.name());
            case Alias.OfCoreExport e -> out.u8(1).u32(e.instance()).name(e.name());
            case Alias.Outer o -> out.u8(2).u32(o.count()).u32(o.index());
        }
    }
}
