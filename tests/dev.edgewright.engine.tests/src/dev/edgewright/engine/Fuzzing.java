/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine;

/** How much is tried at random; the environment can ask for more. */
final class Fuzzing {

    private Fuzzing() {}

    /** So many tries: {@code EDGEWRIGHT_MUTANTS}, else a number that a build can wait for. */
    static int tries(int otherwise) {
        String wanted = System.getenv("EDGEWRIGHT_MUTANTS");
        return wanted == null ? otherwise : Integer.parseInt(wanted);
    }

    /** Where the tries begin: {@code EDGEWRIGHT_SEED}, else the same every time. */
    static int seed() {
        String wanted = System.getenv("EDGEWRIGHT_SEED");
        return wanted == null ? 0 : Integer.parseInt(wanted);
    }
}
