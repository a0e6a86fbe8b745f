/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.host.grants;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** Where guests get random bytes from. */
@FunctionalInterface
public interface RandomSource {

    /** Fills all of {@code bytes}. */
    void fill(byte[] bytes);

    /** Bytes fit for keys. */
    static RandomSource secure() {
        return new SecureRandom()::nextBytes;
    }

    /** The same bytes for the same seed, for runs that must repeat exactly. */
    static RandomSource seeded(long seed) {
        return new SplittableRandom(seed)::nextBytes;
    }
}
