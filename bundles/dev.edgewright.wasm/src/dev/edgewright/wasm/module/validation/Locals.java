/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wasm.module.validation;

import dev.edgewright.wasm.module.FunctionCode;
import dev.edgewright.wasm.module.ValueType;
import java.util.Arrays;
import java.util.List;

/** The parameters and locals of a function, as runs: a few bytes can declare very many. */
final class Locals {

    private final List<ValueType> parameters;
    private final List<FunctionCode.Locals> runs;
    private final long[] ends;

    Locals(List<ValueType> parameters, List<FunctionCode.Locals> runs) {
        this.parameters = parameters;
        this.runs = runs.stream().filter(run -> run.count() > 0).toList();
        this.ends = new long[this.runs.size()];
        long end = parameters.size();
        for (int i = 0; i < ends.length; i++) {
            end += this.runs.get(i).count();
            ends[i] = end;
        }
    }

    ValueType get(int index) throws Broken {
        if (index < parameters.size()) {
            return parameters.get(index);
        }
        int at = Arrays.binarySearch(ends, index + 1L);
        int run = at < 0 ? -at - 1 : at;
        if (run == ends.length) {
            throw new Broken(
                    Broken.Rule.INDEX,
                    "there is no local %d among %d",
                    index,
                    ends.length == 0 ? parameters.size() : ends[ends.length - 1]);
        }
        return runs.get(run).type();
    }
}
