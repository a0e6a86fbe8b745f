/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal;

import com.dylibso.chicory.runtime.TagInstance;
import dev.edgewright.engine.ExternKind;

/**
 * A tag that core instances share (core specification, section Tag Instances).
 *
 * @param tag the library's object, whose identity is the tag's
 */
public record CoreTag(TagInstance tag) implements CoreItem {

    @Override
    public ExternKind kind() {
        return ExternKind.TAG;
    }
}
