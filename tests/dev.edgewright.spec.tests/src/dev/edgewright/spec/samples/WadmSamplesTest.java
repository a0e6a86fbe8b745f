/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.samples;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published manifests of wadm, some of them wrong on purpose. */
class WadmSamplesTest {

    @TestFactory
    Stream<DynamicTest> manifests() throws IOException {
        return Samples.tests("wadm", "wadm.verdicts");
    }
}
