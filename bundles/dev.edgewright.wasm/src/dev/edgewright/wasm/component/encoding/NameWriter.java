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
import dev.edgewright.wasm.component.ExternName;
import dev.edgewright.wasm.component.Sort;
import java.util.List;
import java.util.Optional;

/** Writes names of imports and exports, and sorts. */
final class NameWriter {

    private NameWriter() {}

    static void externName(BinaryWriter out, ExternName name) {
        List<Optional<String>> attributes =
                List.of(name.implemented(), name.versionSuffix(), name.externalId());
        long count = attributes.stream().flatMap(Optional::stream).count();
        out.u8(count == 0 ? 0 : 2).name(name.name());
        if (count > 0) {
            out.u32(count);
            for (int kind = 0; kind < attributes.size(); kind++) {
                int code = kind;
                attributes.get(kind).ifPresent(value -> out.u8(code).name(value));
            }
        }
    }

    static void sort(BinaryWriter out, Sort sort) {
        if (sort.isCore()) {
            out.u8(0);
        }
        out.u8(sort.code());
    }
}
