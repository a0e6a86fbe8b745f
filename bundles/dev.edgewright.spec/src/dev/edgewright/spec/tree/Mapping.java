/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.tree;

import java.util.List;
import java.util.Optional;

/** A mapping of keys to values, in the order of the text; a key may be there twice. */
public final class Mapping extends Node {

    private final List<Entry> entries;
    private final boolean flow;

    private Mapping(Region region, String tag, String alias, List<Entry> entries, boolean flow) {
        super(region, tag, alias);
        this.entries = List.copyOf(entries);
        this.flow = flow;
    }

    /** A mapping with the given entries; {@code flow} if it stands in braces. */
    public static Mapping of(Region region, String tag, List<Entry> entries, boolean flow) {
        return new Mapping(region, tag, null, entries, flow);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Whether it stands in braces. */
    public boolean isFlow() {
        return flow;
    }

    /** The first entry with that key. */
    public Optional<Entry> entry(String key) {
        for (Entry entry : entries) {
            if (entry.name().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The value of the first entry with that key; what a merge key adds is not looked at. */
    public Optional<Node> get(String key) {
        return entry(key).map(Entry::value);
    }

    /** The value of the first entry with that key, if it is a mapping. */
    public Optional<Mapping> mapping(String key) {
        return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** The value of the first entry with that key, if it is a sequence. */
    public Optional<Sequence> sequence(String key) {
        return get(key).filter(Sequence.class::isInstance).map(Sequence.class::cast);
    }

    /** The value of the first entry with that key, if it is a scalar that is not missing. */
    public Optional<Scalar> scalar(String key) {
        return get(key).filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> !scalar.isMissing());
    }

    /** The text of the scalar with that key, if there is one. */
    public Optional<String> text(String key) {
        return scalar(key).map(Scalar::text);
    }

    @Override
    public Mapping aliased(String name, Region place) {
        return new Mapping(place, tag().orElse(null), name, entries, flow);
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
