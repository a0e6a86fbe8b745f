/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.parser;

import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.scan.Codes;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys that are in one mapping twice (YAML 1.2, chapter 3.2.1.3), however they are quoted. */
final class DuplicateKeys {

    /** Several mappings may be merged into one, each with a key of its own. */
    private static final String MERGE = "<<";

    /** More findings help nobody. */
    private static final int MOST = 500;

    private DuplicateKeys() {}

    static void find(List<Entry> entries, Lines lines, Findings findings) {
        Map<String, Scalar> first = new HashMap<>();
        int found = 0;
        for (Entry entry : entries) {
            if (!(entry.key() instanceof Scalar key)
                    || key.isMissing()
                    || key.isPlain() && key.text().equals(MERGE)) {
                continue;
            }
            Scalar before = first.putIfAbsent(key.text(), key);
            if (before != null && found++ < MOST) {
                findings.error(
                        key,
                        Codes.DUPLICATE_KEY,
                        "The key `%s` is in this mapping already, in line %d; readers keep one of both or refuse the document. Remove or rename one."
                                .formatted(key.text(), lines.line(before.region().offset()) + 1));
            }
        }
    }
}
