/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.finding.Severity;
import dev.edgewright.spec.tree.Region;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a draft from being YAML, and how to go on. All offsets are those of the draft.
 *
 * @param repair changes after which the mistake is gone, in the order of the text
 * @param skipped what is left out instead, where nobody can tell what was meant
 * @param fix what the repair does, in the imperative, if it is certain enough to be offered
 */
record Mistake(
        Region place,
        String code,
        String message,
        List<Edit> repair,
        Optional<Region> skipped,
        Optional<String> fix) {

    Mistake {
        repair = List.copyOf(repair);
    }

    /** A mistake whose repair is what most probably was meant. */
    static Mistake mended(Region place, String message, String fix, Edit... repair) {
        return new Mistake(
                place, Codes.SYNTAX, message, List.of(repair), Optional.empty(), Optional.of(fix));
    }

    /** A mistake with a repair that only serves to read on. */
    static Mistake guessed(Region place, String message, Edit... repair) {
        return new Mistake(
                place, Codes.SYNTAX, message, List.of(repair), Optional.empty(), Optional.empty());
    }

    /** A mistake behind which nothing can be made of a part of the text. */
    static Mistake skipped(Region place, String code, String message, Region skipped) {
        return new Mistake(place, code, message, List.of(), Optional.of(skipped), Optional.empty());
    }

    static Edit insert(int offset, String text) {
        return new Edit(new Region(offset, 0), text);
    }

    static Edit replace(int start, int end, String text) {
        return new Edit(Region.between(start, end), text);
    }

    void repair(Draft draft) {
        skipped.ifPresent(part -> draft.blank(part.offset(), part.end()));
        draft.apply(repair);
    }

    /** What to tell the person, in offsets of the original. */
    Finding finding(Draft draft) {
        List<Fix> fixes =
                fix.map(title -> List.of(new Fix(title, inOriginal(draft), true)))
                        .orElse(List.of());
        return new Finding(Severity.ERROR, code, inOriginal(draft, place), message, fixes);
    }

    private List<Edit> inOriginal(Draft draft) {
        return repair.stream()
                .map(edit -> new Edit(inOriginal(draft, edit.region()), edit.text()))
                .toList();
    }

    private static Region inOriginal(Draft draft, Region region) {
        return Region.between(draft.original(region.offset()), draft.original(region.end()));
    }
}
