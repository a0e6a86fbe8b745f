/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void unitsAreBinary() {
        assertEquals(BigInteger.valueOf(512 * 1024), Quantity.parse("512Ki").orElseThrow().bytes());
        assertEquals(BigInteger.TWO.pow(60), Quantity.parse("1Ei").orElseThrow().bytes());
        assertEquals(Quantity.parse("59Gi"), Quantity.parse("59 Gi"));
        for (String wrong : new String[] {"1", "1K", "1.5Gi", "-1Ki", "Ki", "1  Gi"}) {
            assertTrue(Quantity.parse(wrong).isEmpty(), wrong);
        }
    }
}
