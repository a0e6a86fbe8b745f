/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.wadm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How wadm spreads instances over groups of hosts. */
final class Spreading {

    static final int DEFAULT_WEIGHT = 100;

    private Spreading() {}

    /**
     * The instances of each group: its share by weight without fractions; those that remain go to
     * the groups one by one, the heaviest first.
     *
     * @param weights the weights, in the order of the text; none negative
     * @return as many numbers, in the same order; all 0 where no group has a weight
     */
    static List<BigInteger> shares(BigInteger instances, List<BigInteger> weights) {
        BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> shares = new ArrayList<>();
        for (BigInteger weight : weights) {
            shares.add(
                    total.signum() == 0
                            ? BigInteger.ZERO
                            : instances.multiply(weight).divide(total));
        }
        BigInteger left =
                total.signum() == 0
                        ? BigInteger.ZERO
                        : instances.subtract(
                                shares.stream().reduce(BigInteger.ZERO, BigInteger::add));
        List<Integer> heaviest = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            heaviest.add(i);
        }
        heaviest.sort(Comparator.comparing((Integer i) -> weights.get(i)).reversed());
        for (int group : heaviest) {
            if (left.signum() > 0) {
                shares.set(group, shares.get(group).add(BigInteger.ONE));
                left = left.subtract(BigInteger.ONE);
            }
        }
        return shares;
    }
}
