/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.encoding;

import dev.edgewright.wasm.binary.BinaryReader;
import dev.edgewright.wasm.binary.BinaryWriter;
import dev.edgewright.wasm.binary.MalformedBinaryException;
import dev.edgewright.wasm.binary.Preamble;
import java.util.Arrays;
import java.util.function.Predicate;

/** Takes custom sections out of core modules. */
final class CustomSections {

    private CustomSections() {}

    /** The module without the custom sections whose names fit; everything else as it is. */
    static byte[] without(byte[] module, Predicate<String> unwanted)
            throws MalformedBinaryException {
        BinaryReader in = new BinaryReader(module, 0, module.length, "module");
        BinaryWriter out = new BinaryWriter();
        in.skip(Preamble.LENGTH);
        out.write(module, 0, Preamble.LENGTH);
        while (!in.atEnd()) {
            int start = in.position();
            int id = in.u8();
            BinaryReader section = in.part(in.u32("the length of a section"), "a section");
            if (id != 0 || !unwanted.test(section.name())) {
                out.bytes(Arrays.copyOfRange(module, start, in.position()));
            }
        }
        return out.toByteArray();
    }
}
