/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.resolve;

import dev.edgewright.wit.resolve.TypeDefinition.Alias;
import dev.edgewright.wit.resolve.TypeDefinition.Case;
import dev.edgewright.wit.resolve.TypeDefinition.Enumeration;
import dev.edgewright.wit.resolve.TypeDefinition.Fields;
import dev.edgewright.wit.resolve.TypeDefinition.Flags;
import dev.edgewright.wit.resolve.TypeDefinition.Resource;
import dev.edgewright.wit.resolve.TypeDefinition.Variant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a value lies in the 32-bit memory of a core module (CanonicalABI.md, "Alignment" and "Element
 * Size").
 *
 * @param size bytes; at most {@link #TOO_LARGE}, which stands for everything that no memory holds
 * @param alignment bytes, a power of two
 */
public record MemoryLayout(long size, int alignment) {

    /** The size of types that do not fit into any memory. */
    public static final long TOO_LARGE = 1L << 32;

    /** Address and length. */
    private static final MemoryLayout POINTER_PAIR = new MemoryLayout(8, 4);

    private static final MemoryLayout NOTHING = new MemoryLayout(0, 1);

    /** The layout of a type. */
    public static MemoryLayout of(WitType type) {
        return new Computation().of(type);
    }

    private static final class Computation {

        /** By identity, because equality walks through everything that a definition is made of. */
        private final Map<TypeDefinition, MemoryLayout> known = new IdentityHashMap<>();

        private MemoryLayout of(WitType type) {
            return switch (type) {
                case WitType.Primitive p ->
                        switch (p) {
                            case BOOL, U8, S8 -> plain(1);
                            case U16, S16 -> plain(2);
                            case U32, S32, F32, CHAR -> plain(4);
                            case U64, S64, F64 -> plain(8);
                            case STRING -> POINTER_PAIR;
                        };
                case WitType.ListOf list ->
                        list.length().isEmpty()
                                ? POINTER_PAIR
                                : repeat(of(list.element()), list.length().getAsLong());
                case WitType.MapOf map -> POINTER_PAIR;
                case WitType.Tuple tuple -> record(tuple.elements());
                case WitType.Option option ->
                        cases(List.of(Optional.empty(), Optional.of(option.element())));
                case WitType.Result result -> cases(List.of(result.ok(), result.error()));
                case WitType.Named named -> of(named.definition());
                case WitType.Own own -> plain(4);
                case WitType.Borrow borrow -> plain(4);
                case WitType.Future future -> plain(4);
                case WitType.Stream stream -> plain(4);
                case WitType.ErrorContext context -> plain(4);
            };
        }

        private MemoryLayout of(TypeDefinition definition) {
            MemoryLayout layout = known.get(definition);
            if (layout == null) {
                layout =
                        switch (definition.body()) {
                            case Alias alias -> of(alias.type());
                            case Fields fields ->
                                    record(fields.fields().stream().map(f -> f.type()).toList());
                            case Variant variant ->
                                    cases(variant.cases().stream().map(Case::type).toList());
                            case Enumeration names -> discriminant(names.labels().size());
                            case Flags flags -> flags(flags.labels().size());
                            case Resource resource -> plain(4);
                        };
                known.put(definition, layout);
            }
            return layout;
        }

        private MemoryLayout record(List<WitType> types) {
            MemoryLayout sum = NOTHING;
            for (WitType type : types) {
                sum = append(sum, of(type));
            }
            return padded(sum);
        }

        private MemoryLayout cases(List<Optional<WitType>> cases) {
            MemoryLayout payload = NOTHING;
            for (Optional<WitType> type : cases) {
                MemoryLayout layout = type.map(this::of).orElse(NOTHING);
                payload =
                        new MemoryLayout(
                                Math.max(payload.size, layout.size),
                                Math.max(payload.alignment, layout.alignment));
            }
            return padded(append(discriminant(cases.size()), payload));
        }

        private static MemoryLayout discriminant(int cases) {
            return plain(cases <= 1 << 8 ? 1 : cases <= 1 << 16 ? 2 : 4);
        }

        private static MemoryLayout flags(int names) {
            return names == 0 ? NOTHING : plain(names <= 8 ? 1 : names <= 16 ? 2 : 4);
        }

        private static MemoryLayout plain(int size) {
            return new MemoryLayout(size, size);
        }

        private static MemoryLayout repeat(MemoryLayout element, long length) {
            boolean fits = element.size == 0 || length <= TOO_LARGE / element.size;
            return new MemoryLayout(fits ? element.size * length : TOO_LARGE, element.alignment);
        }

        private static MemoryLayout append(MemoryLayout first, MemoryLayout next) {
            long size = aligned(first.size, next.alignment) + next.size;
            return new MemoryLayout(
                    Math.min(TOO_LARGE, size), Math.max(first.alignment, next.alignment));
        }

        private static MemoryLayout padded(MemoryLayout layout) {
            return new MemoryLayout(aligned(layout.size, layout.alignment), layout.alignment);
        }

        private static long aligned(long offset, int alignment) {
            return (offset + alignment - 1) / alignment * alignment;
        }
    }
}
