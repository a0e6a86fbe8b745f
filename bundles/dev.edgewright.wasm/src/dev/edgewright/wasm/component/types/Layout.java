/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a value lies in core memory (CanonicalABI.md, "Alignment" and "Element Size").
 *
 * @param size bytes where addresses have 32 bits, up to {@link #TOO_LARGE}
 * @param alignment bytes where addresses have 32 bits
 * @param size64 bytes where addresses have 64 bits, up to {@link #TOO_LARGE}
 * @param alignment64 bytes where addresses have 64 bits
 */
public record Layout(long size, int alignment, long size64, int alignment64) {

    /** The size of everything that no memory holds. */
    public static final long TOO_LARGE = 1L << 32;

    private static final Layout POINTER_PAIR = new Layout(8, 4, 16, 8);

    /** The layout of the values of a type. */
    public static Layout of(TypeNode type) {
        return switch (type.body()) {
            case TypeBody.Plain p ->
                    switch (p.type()) {
                        case BOOL, S8, U8 -> plain(1);
                        case S16, U16 -> plain(2);
                        case S32, U32, F32, CHAR, ERROR_CONTEXT -> plain(4);
                        case S64, U64, F64 -> plain(8);
                        case STRING -> POINTER_PAIR;
                    };
            case TypeBody.ListOf l ->
                    l.length().isPresent()
                            ? of(l.element()).times(l.length().getAsInt())
                            : POINTER_PAIR;
            case TypeBody.MapOf m -> POINTER_PAIR;
            case TypeBody.Fields f ->
                    record(f.fields().stream().map(TypeBody.Field::type).toList());
            case TypeBody.Tuple t -> record(t.elements());
            case TypeBody.Flags f ->
                    plain(f.labels().size() <= 8 ? 1 : f.labels().size() <= 16 ? 2 : 4);
            case TypeBody.Enumeration e -> plain(discriminant(e.labels().size()));
            case TypeBody.Variant v ->
                    variant(
                            v.cases().size(),
                            v.cases().stream()
                                    .map(TypeBody.Case::type)
                                    .flatMap(Optional::stream)
                                    .toList());
            case TypeBody.Option o -> variant(2, List.of(o.element()));
            case TypeBody.Result r ->
                    variant(2, Stream.of(r.ok(), r.error()).flatMap(Optional::stream).toList());
            default -> plain(4);
        };
    }

    private static Layout plain(int bytes) {
        return new Layout(bytes, bytes, bytes, bytes);
    }

    /** How many bytes tell so many cases apart. */
    private static int discriminant(int cases) {
        return cases <= 1 << 8 ? 1 : cases <= 1 << 16 ? 2 : 4;
    }

    private Layout times(int length) {
        return new Layout(
                Math.min(size * length, TOO_LARGE),
                alignment,
                Math.min(size64 * length, TOO_LARGE),
                alignment64);
    }

    private static Layout record(List<TypeNode> fields) {
        Layout all = new Layout(0, 1, 0, 1);
        for (TypeNode field : fields) {
            Layout next = of(field);
            all =
                    new Layout(
                            align(all.size, next.alignment) + next.size,
                            Math.max(all.alignment, next.alignment),
                            align(all.size64, next.alignment64) + next.size64,
                            Math.max(all.alignment64, next.alignment64));
        }
        return all.closed();
    }

    private static Layout variant(int cases, List<TypeNode> payloads) {
        Layout tag = plain(discriminant(cases));
        Layout widest = new Layout(0, 1, 0, 1);
        for (Layout next : payloads.stream().map(Layout::of).toList()) {
            widest =
                    new Layout(
                            Math.max(widest.size, next.size),
                            Math.max(widest.alignment, next.alignment),
                            Math.max(widest.size64, next.size64),
                            Math.max(widest.alignment64, next.alignment64));
        }
        return new Layout(
                        align(tag.size, widest.alignment) + widest.size,
                        Math.max(tag.alignment, widest.alignment),
                        align(tag.size64, widest.alignment64) + widest.size64,
                        Math.max(tag.alignment64, widest.alignment64))
                .closed();
    }

    private Layout closed() {
        return new Layout(
                Math.min(align(size, alignment), TOO_LARGE),
                alignment,
                Math.min(align(size64, alignment64), TOO_LARGE),
                alignment64);
    }

    private static long align(long address, int alignment) {
        return (address + alignment - 1) / alignment * alignment;
    }
}
