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
import java.util.Optional;

/** Reads names, sorts and indices, and keeps the limits that all readers share. */
final class Names {

    /** The longest list of anything. */
    static final int MANY = 1_000_000;

    private static final int MAX_DEPTH = 100;

    private Names() {}

    static void checkDepth(BinaryReader in, int depth) throws MalformedBinaryException {
        if (depth >= MAX_DEPTH) {
            throw new MalformedBinaryException(
                    "wasm-limit",
                    in.position(),
                    "The component nests components or types more than %d deep at byte %d; that is"
                                    .formatted(MAX_DEPTH, in.position())
                            + " not supported.");
        }
    }

    static ExternName externName(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        int form = in.u8();
        if (form > 2) {
            throw in.fault(at, "0x%02X begins no name of an import or export".formatted(form));
        }
        String name = in.name();
        String implemented = null;
        String versionSuffix = null;
        String externalId = null;
        for (int n = form < 2 ? 0 : in.count("attributes", MANY); n > 0; n--) {
            int attributeAt = in.position();
            int kind = in.u8();
            boolean repeated =
                    switch (kind) {
                        case 0 -> implemented != null;
                        case 1 -> versionSuffix != null;
                        case 2 -> externalId != null;
                        default ->
                                throw in.fault(
                                        attributeAt,
                                        "0x%02X is no attribute of a name".formatted(kind));
                    };
            if (repeated) {
                throw in.fault(
                        attributeAt, "the name \"" + name + "\" has one attribute more than once");
            }
            String value = in.name();
            switch (kind) {
                case 0 -> implemented = value;
                case 1 -> versionSuffix = value;
                default -> externalId = value;
            }
        }
        return new ExternName(
                name,
                Optional.ofNullable(implemented),
                Optional.ofNullable(versionSuffix),
                Optional.ofNullable(externalId));
    }

    static Sort sort(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        int code = in.u8();
        if (code == 0) {
            return coreSort(in);
        }
        for (Sort sort : Sort.values()) {
            if (!sort.isCore() && sort.code() == code) {
                return sort;
            }
        }
        throw in.fault(at, "0x%02X is no sort of definition".formatted(code));
    }

    static Sort coreSort(BinaryReader in) throws MalformedBinaryException {
        int at = in.position();
        int code = in.u8();
        for (Sort sort : Sort.values()) {
            if (sort.isCore() && sort.code() == code) {
                return sort;
            }
        }
        throw in.fault(at, "0x%02X is no sort of core definition".formatted(code));
    }

    static boolean flag(BinaryReader in, String what) throws MalformedBinaryException {
        int at = in.position();
        int code = in.u8();
        if (code > 1) {
            throw in.fault(at, what + " is 0 or 1, not " + code);
        }
        return code == 1;
    }
}
