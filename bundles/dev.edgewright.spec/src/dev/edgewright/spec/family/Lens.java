/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.family;

import dev.edgewright.spec.tree.Region;
import java.util.List;

/**
 * A remark above a line, such as "runs on 2 of 5 devices".
 *
 * @param targets the places to show when a person asks for them; may be empty
 */
public record Lens(Region region, String title, List<Target> targets) {

    public Lens {
        targets = List.copyOf(targets);
    }
}
