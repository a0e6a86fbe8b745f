/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.scan;

import dev.edgewright.spec.finding.Finding;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scans a text again and again, each time with one mistake less. For one thread. */
final class Reading {

    private static final int MOST_REPAIRS = 60;
    private static final int MOST_CHANGES = 4000;

    /** What is scanned at most, in characters, before the rest of a text is given up. */
    private static final long MOST_WORK = 6L << 20;

    private static final int MOST_RETREATS = 3;

    private record Seen(int offset, String message) {}

    private final String text;
    private final Draft draft;
    private final List<Finding> faults = new ArrayList<>();
    private final Set<Seen> seen = new HashSet<>();
    private int repairs;
    private int retreats;
    private long work;

    Reading(String text) {
        this.text = text;
        draft = new Draft(text);
    }

    Scan scan() {
        faults.addAll(ForbiddenCharacters.blank(draft));
        while (true) {
            Pass pass = new Pass(draft);
            Optional<Mistake> mistake = pass.run();
            work += pass.reached() + draft.length() / 16;
            List<Token> tokens = pass.tokens();
            mistake.ifPresent(m -> tokens.add(end(tokens)));
            Normalizer normalizer = new Normalizer(draft, tokens, mistake.isPresent());
            List<Step> steps = normalizer.run();
            Optional<Mistake> structural =
                    normalizer.mistakes().stream()
                            .filter(m -> !m.repair().isEmpty())
                            .filter(m -> !isSeen(m) && !isExhausted())
                            .findFirst();
            if (mistake.isEmpty() && structural.isEmpty()) {
                normalizer.mistakes().forEach(m -> faults.add(m.finding(draft)));
                return finish(steps);
            }
            mend(earlier(mistake, structural));
        }
    }

    private static Token end(List<Token> tokens) {
        int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
        return new Token(TokenKind.STREAM_END, end, end, "");
    }

    /** What the scanner stops at often follows from what stands before. */
    private static Mistake earlier(Optional<Mistake> scanned, Optional<Mistake> structural) {
        if (scanned.isEmpty()) {
            return structural.orElseThrow();
        }
        return structural
                .filter(m -> m.place().offset() < scanned.get().place().offset())
                .orElse(scanned.get());
    }

    private boolean isExhausted() {
        return repairs >= MOST_REPAIRS || draft.changes() > MOST_CHANGES || work > MOST_WORK;
    }

    private Seen seen(Mistake mistake) {
        return new Seen(draft.original(mistake.place().offset()), mistake.message());
    }

    private boolean isSeen(Mistake mistake) {
        return seen.contains(seen(mistake));
    }

    private void mend(Mistake mistake) {
        boolean first = seen.add(seen(mistake));
        if (first) {
            faults.add(mistake.finding(draft));
        }
        if (first && !isExhausted()) {
            repairs++;
            mistake.repair(draft);
        } else {
            giveUp(mistake.place());
        }
    }

    /** Leaves out the text from the line of a mistake on, or all of it if that does not help. */
    private void giveUp(Region place) {
        boolean lineOnly = !isExhausted() && retreats == 0;
        int line = draft.lineStart(place.offset());
        if (lineOnly && !draft.isBlankLine(line)) {
            repairs++;
            draft.blank(line, draft.lineEnd(line));
            return;
        }
        retreats++;
        draft.blank(retreats > MOST_RETREATS ? 0 : line, draft.length());
    }

    private Scan finish(List<Step> steps) {
        List<Step> complete = new Leaves(text, draft).complete(steps);
        return Templates.isTemplate(text, complete)
                ? new Scan(complete, List.of(), true)
                : new Scan(complete, Faults.onePerLine(text, faults), false);
    }
}
