/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.wasi2.http;

import dev.edgewright.engine.Trap;
import dev.edgewright.engine.TrapReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The resource {@code fields}: names and values in order. For the thread that runs the guest. */
final class Fields {

    /** The most bytes of names and values together. */
    private static final int MOST_BYTES = 128 << 10;

    private static final int MOST_FIELDS = 1_024;

    private final List<Field> fields;
    private final boolean mutable;
    private int bytes;

    private Fields(List<Field> fields, boolean mutable) {
        this.fields = fields;
        this.mutable = mutable;
        fields.forEach(field -> bytes += size(field));
    }

    static Fields empty() {
        return new Fields(new ArrayList<>(), true);
    }

    /** Fields that the guest cannot change. */
    static Fields fixed(List<Field> fields) {
        return new Fields(List.copyOf(fields), false);
    }

    /** A copy that can be changed. */
    Fields copy() {
        return new Fields(new ArrayList<>(fields), true);
    }

    List<Field> all() {
        return List.copyOf(fields);
    }

    List<String> get(String name) {
        return fields.stream().filter(field -> field.isNamed(name)).map(Field::value).toList();
    }

    Optional<String> first(String name) {
        return fields.stream().filter(field -> field.isNamed(name)).map(Field::value).findFirst();
    }

    void set(String name, List<String> values) throws HeaderException {
        requireUsable(name, values);
        remove(name);
        values.forEach(value -> add(new Field(name, value)));
    }

    void append(String name, String value) throws HeaderException {
        requireUsable(name, List.of(value));
        add(new Field(name, value));
    }

    void delete(String name) throws HeaderException {
        requireUsable(name, List.of());
        remove(name);
    }

    private void requireUsable(String name, List<String> values) throws HeaderException {
        if (!mutable) {
            throw HeaderException.immutable();
        }
        if (!Field.isToken(name) || !values.stream().allMatch(Field::isValue)) {
            throw HeaderException.invalidSyntax();
        }
        if (Field.isForbidden(name)) {
            throw HeaderException.forbidden();
        }
    }

    private void remove(String name) {
        fields.removeIf(
                field -> {
                    boolean gone = field.isNamed(name);
                    if (gone) {
                        bytes -= size(field);
                    }
                    return gone;
                });
    }

    private void add(Field field) {
        if (bytes + size(field) > MOST_BYTES || fields.size() >= MOST_FIELDS) {
            throw new Trap(
                    TrapReason.HOST,
                    "The component puts more into HTTP fields than %,d bytes or %,d fields"
                            .formatted(MOST_BYTES, MOST_FIELDS));
        }
        bytes += size(field);
        fields.add(field);
    }

    private static int size(Field field) {
        return field.name().length() + field.value().length();
    }
}
