/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.format;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.List;
import java.util.function.BiPredicate;

/** Whether two texts say the same. */
final class Contents {

    private Contents() {}

    static boolean same(SpecFile one, SpecFile other) {
        return one.faults().size() == other.faults().size()
                && all(
                        one.documents().stream().map(SpecDocument::root).toList(),
                        other.documents().stream().map(SpecDocument::root).toList(),
                        Contents::same);
    }

    private static boolean same(Node one, Node other) {
        if (!one.tag().equals(other.tag()) || !one.alias().equals(other.alias())) {
            return false;
        }
        if (one.alias().isPresent()) {
            return true;
        }
        return switch (one) {
            case Scalar scalar ->
                    other instanceof Scalar same
                            && scalar.text().equals(same.text())
                            && scalar.style() == same.style();
            case Sequence sequence ->
                    other instanceof Sequence same
                            && sequence.isFlow() == same.isFlow()
                            && all(sequence.items(), same.items(), Contents::same);
            case Mapping mapping ->
                    other instanceof Mapping same
                            && mapping.isFlow() == same.isFlow()
                            && all(mapping.entries(), same.entries(), Contents::sameEntry);
        };
    }

    private static boolean sameEntry(Entry one, Entry other) {
        return same(one.key(), other.key()) && same(one.value(), other.value());
    }

    private static <T> boolean all(List<T> some, List<T> others, BiPredicate<T, T> same) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same.test(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
