/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Where the objects, keys and values of a document stand in its text. Immutable once read. */
public final class Locations {

    private record Place(EStructuralFeature feature, int index, boolean key) {}

    private record FreePlace(Object step, boolean key) {}

    private final Map<Object, Map<FreePlace, Span>> free = new IdentityHashMap<>();
    private final Map<EObject, Set<EStructuralFeature>> damaged = new IdentityHashMap<>();
    private final Map<EObject, Span> objects = new IdentityHashMap<>();
    private final Map<EObject, Map<Place, Span>> places = new IdentityHashMap<>();

    Locations() {}

    void damage(EObject object, EStructuralFeature feature) {
        damaged.computeIfAbsent(object, o -> new HashSet<>()).add(feature);
    }

    void putObject(EObject object, Span span) {
        objects.put(object, span);
    }

    void putFree(Object container, Object step, Span key, Span value) {
        Map<FreePlace, Span> places = free.computeIfAbsent(container, c -> new HashMap<>());
        places.putIfAbsent(new FreePlace(step, true), key);
        places.putIfAbsent(new FreePlace(step, false), value);
    }

    void putKey(EObject object, EStructuralFeature feature, Span span) {
        put(object, new Place(feature, -1, true), span);
    }

    void putValue(EObject object, EStructuralFeature feature, Span span) {
        put(object, new Place(feature, -1, false), span);
    }

    void putItem(EObject object, EStructuralFeature feature, int index, Span span) {
        put(object, new Place(feature, index, false), span);
    }

    private void put(EObject object, Place place, Span span) {
        places.computeIfAbsent(object, o -> new HashMap<>()).put(place, span);
    }

    /**
     * The place to blame when something is wrong with an object as a whole: its key or first key.
     */
    public Span of(EObject object) {
        return objects.getOrDefault(object, Span.START);
    }

    /** The place of a feature's key, if it is written. */
    public Optional<Span> key(EObject object, EStructuralFeature feature) {
        return find(object, new Place(feature, -1, true));
    }

    /**
     * Whether the reader has reported a key: misspelt, missing, or of a wrong type. What depends on
     * it is not to be reported once more.
     */
    public boolean isDamaged(EObject object, EStructuralFeature feature) {
        return damaged.getOrDefault(object, Set.of()).contains(feature);
    }

    /** The place of a feature's value; of the object if it is not written. */
    public Span value(EObject object, EStructuralFeature feature) {
        return find(object, new Place(feature, -1, false)).orElseGet(() -> of(object));
    }

    /** The place of one item of a list of plain values; of the list if it is not written. */
    public Span item(EObject object, EStructuralFeature feature, int index) {
        return find(object, new Place(feature, index, false))
                .orElseGet(() -> value(object, feature));
    }

    /**
     * The place of a key inside the value of an extension.
     *
     * @param container the very map of the value
     */
    public Optional<Span> freeKey(Object container, String key) {
        return free(container, new FreePlace(key, true));
    }

    /**
     * The place of an entry or item inside the value of an extension.
     *
     * @param container the very map or list of the value
     * @param step the key, or the index as {@link Integer}
     */
    public Optional<Span> freeValue(Object container, Object step) {
        return free(container, new FreePlace(step, false));
    }

    private Optional<Span> free(Object container, FreePlace place) {
        return Optional.ofNullable(free.getOrDefault(container, Map.of()).get(place));
    }

    private Optional<Span> find(EObject object, Place place) {
        return Optional.ofNullable(places.getOrDefault(object, Map.of()).get(place));
    }
}
