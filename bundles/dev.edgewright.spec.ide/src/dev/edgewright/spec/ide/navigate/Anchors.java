/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.navigate;

import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.scan.Token;
import dev.edgewright.spec.scan.TokenKind;
import dev.edgewright.spec.tree.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The anchors of a file and the aliases that stand for them (YAML 1.2, chapter 7.1). A name may be
 * given again; an alias means the last anchor before it, in the same document.
 */
public final class Anchors {

    /**
     * An anchor or alias.
     *
     * @param region the name, without {@code &} or {@code *}
     * @param anchor whether it is an anchor; an alias otherwise
     * @param group the same number for all that mean the same; negative for aliases of nothing
     */
    public record Mark(String name, Region region, boolean anchor, int document, int group) {}

    private final List<Mark> marks;

    private Anchors(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    /** Those of a file. */
    public static Anchors of(SpecFile file, List<Token> tokens) {
        List<Mark> marks = new ArrayList<>();
        Map<String, Integer> current = new HashMap<>();
        int groups = 0;
        int document = -1;
        for (Token token : tokens) {
            boolean anchor = token.is(TokenKind.ANCHOR);
            if (!anchor && !token.is(TokenKind.ALIAS) || token.end() - token.start() < 2) {
                continue;
            }
            int here = file.at(token.start()).map(SpecDocument::number).orElse(0);
            if (here != document) {
                current.clear();
                document = here;
            }
            Region region = Region.between(token.start() + 1, token.end());
            String name = region.of(file.text());
            if (anchor) {
                current.put(name, groups++);
            }
            marks.add(new Mark(name, region, anchor, here, current.getOrDefault(name, -1)));
        }
        return new Anchors(marks);
    }

    /** All of them, in the order of the text. */
    public List<Mark> all() {
        return marks;
    }

    /** The one that an offset touches, its {@code &} or {@code *} included. */
    public Optional<Mark> at(int offset) {
        return marks.stream()
                .filter(m -> offset >= m.region().offset() - 1 && offset <= m.region().end())
                .findFirst();
    }

    /** All that mean the same, the anchor first. */
    public List<Mark> same(Mark mark) {
        return mark.group() < 0
                ? List.of(mark)
                : marks.stream().filter(m -> m.group() == mark.group()).toList();
    }

    /** The anchor that an alias stands for. */
    public Optional<Mark> anchor(Mark mark) {
        return same(mark).stream().filter(Mark::anchor).findFirst();
    }
}
