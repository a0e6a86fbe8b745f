/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.wave;

import dev.edgewright.engine.component.Value;
import dev.edgewright.wasm.component.types.ResourceId;
import java.util.function.BiFunction;

/** Reads references to resources that the conversation has come across. */
record HandleReader(
        Scanner in, Handles handles, BiFunction<Integer, String, WaveException> mistyped) {

    Value read(ResourceId resource) throws WaveException {
        int start = in.position();
        String reference = in.handle();
        if (reference == null) {
            throw mistyped.apply(
                    start,
                    "%s, where a handle (%s) is expected; write $0 for the first resource that a"
                                    .formatted(in.found(), WitText.name(resource))
                            + " call before this one gave");
        }
        return handles.get(Integer.parseInt(reference.substring(1)))
                .orElseThrow(() -> mistyped.apply(start, unknown(reference)));
    }

    private String unknown(String reference) {
        return "there is no resource %s; calls before this one gave %s"
                .formatted(
                        reference, handles.size() == 0 ? "none" : "$0 to $" + (handles.size() - 1));
    }
}
