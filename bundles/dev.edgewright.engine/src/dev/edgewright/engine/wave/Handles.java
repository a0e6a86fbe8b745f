/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.engine.component.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The resources that a conversation in text has come across, written as {@code $0}, {@code $1} and
 * so on; WAVE itself has no notation for them. For use by one thread.
 */
public final class Handles {

    private final List<Handle> known = new ArrayList<>();

    /** The number of a handle, which is a new one where it was not seen before. */
    public int number(Handle handle) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == handle) {
                return i;
            }
        }
        known.add(handle);
        return known.size() - 1;
    }

    /** The handle of that number. */
    public Optional<Handle> get(int number) {
        return number < known.size() ? Optional.of(known.get(number)) : Optional.empty();
    }

    /** How many there are; their numbers are less. */
    public int size() {
        return known.size();
    }
}
