/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.component.types;

import dev.edgewright.wasm.component.ValueType.Primitive;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a type index stands for. Compared by identity: an import or export gives a type a new node
 * whose {@link #original()} is the one before, so that names can be told apart.
 */
public final class TypeNode {

    /** Types with more parts than this, counted with repetition, are refused. */
    public static final int MAX_SIZE = 100_000;

    /** Types that nest deeper than this are refused, so that code that walks them may recurse. */
    public static final int MAX_DEPTH = 100;

    private static final Map<Primitive, TypeNode> PRIMITIVES = new EnumMap<>(Primitive.class);

    static {
        for (Primitive primitive : Primitive.values()) {
            PRIMITIVES.put(primitive, new TypeNode(new TypeBody.Plain(primitive), null));
        }
    }

    private final TypeBody body;
    private final TypeNode original;
    private final int size;
    private final int depth;

    private TypeNode(TypeBody body, TypeNode original) {
        this.body = body;
        this.original = original;
        this.size = Sizes.of(body);
        this.depth = Sizes.depth(body);
    }

    /** The node of a type without parts. */
    public static TypeNode of(Primitive primitive) {
        return PRIMITIVES.get(primitive);
    }

    /** A new type. */
    public static TypeNode of(TypeBody body) {
        return new TypeNode(body, null);
    }

    /** The same type under another name. */
    public TypeNode renamed() {
        return new TypeNode(body, this);
    }

    TypeNode with(TypeBody newBody, TypeNode newOriginal) {
        return new TypeNode(newBody, newOriginal);
    }

    /** What the type is made of. */
    public TypeBody body() {
        return body;
    }

    /** The node that this one is another name for; null if it is none. */
    public TypeNode original() {
        return original;
    }

    /** How many parts it has, counted with repetition, up to one more than {@link #MAX_SIZE}. */
    public int size() {
        return size;
    }

    /** How deep its parts nest, 1 if it has none. */
    public int depth() {
        return depth;
    }

    /** Whether values have this type, not functions, instances, components or resources. */
    public boolean isValue() {
        return switch (body) {
            case TypeBody.Resource r -> false;
            case TypeBody.OfFunction f -> false;
            case TypeBody.OfInstance i -> false;
            case TypeBody.OfComponent c -> false;
            default -> true;
        };
    }

    /** The resource that this names; null if it is no resource. */
    public ResourceId resource() {
        return body instanceof TypeBody.Resource resource ? resource.id() : null;
    }
}
