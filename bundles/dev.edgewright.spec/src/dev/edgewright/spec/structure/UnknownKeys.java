/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.structure;

import dev.edgewright.spec.finding.Edit;
import dev.edgewright.spec.finding.Findings;
import dev.edgewright.spec.finding.Fix;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.Schema.Property;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says what is meant by a key that is not known where it stands. */
final class UnknownKeys {

    /** A list of more keys is no help. */
    private static final int MOST = 12;

    private static final Map<String, Elsewhere> ELSEWHERE = new ConcurrentHashMap<>();

    private final DocumentType type;
    private final Findings findings;
    private final Set<String> foundElsewhere;

    /** An entry without a value, to which the entries below may belong. */
    private record Owner(String name, Schema schema) {}

    private Optional<Owner> owner = Optional.empty();

    /** Whether the entries below an entry without a value that is at a wrong place go with it. */
    private boolean trailing;

    UnknownKeys(DocumentType type, Findings findings, Set<String> foundElsewhere) {
        this.type = type;
        this.findings = findings;
        this.foundElsewhere = foundElsewhere;
    }

    /** Takes note of an entry that is known. */
    void known(Entry entry, Schema schema) {
        trailing = false;
        owner = isEmpty(entry) ? Optional.of(new Owner(entry.name(), schema)) : Optional.empty();
    }

    private static boolean isEmpty(Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.isMissing();
    }

    /**
     * Reports a key that is not known.
     *
     * @param around the keys of the mapping around, which are not missing there
     * @param present the keys of the mapping
     * @param path the path of the mapping
     * @return the key that is meant, if it is one of this mapping
     */
    Optional<String> check(
            Entry entry, Schema schema, Around around, Set<String> present, String path) {
        String name = entry.name();
        Optional<Neighbour> beside =
                under(name, path).or(() -> nextTo(name, schema, around, present, path));
        if (beside.isPresent()) {
            boolean passed = schema.passesOver() && !beside.get().required();
            misplaced(entry, path, beside.get().path(), passed);
            return Optional.empty();
        }
        List<String> known = List.copyOf(schema.properties().keySet());
        Optional<String> meant = Meant.key(name, schema, present);
        if (meant.isPresent()) {
            boolean passed =
                    schema.passesOver() && !schema.properties().get(meant.get()).required();
            add(
                    passed,
                    entry,
                    Codes.UNKNOWN_KEY,
                    "`%s` is not known%s%s; did you mean `%s`?"
                            .formatted(name, in(path), passed(passed), meant.get()),
                    Fix.preferred(
                            "Rename to `" + meant.get() + "`",
                            Edit.content(entry.key(), meant.get())));
            return meant;
        }
        Optional<String> other =
                ELSEWHERE
                        .computeIfAbsent(type.id(), id -> new Elsewhere(type.schema()))
                        .of(name, path);
        if (other.isPresent()) {
            misplaced(entry, path, other.get(), schema.passesOver());
            return Optional.empty();
        }
        if (trailing) {
            return Optional.empty();
        }
        String list =
                known.isEmpty()
                        ? "no keys are known there"
                        : known.size() > MOST
                                ? "remove it, or see in the completion what is known"
                                : "known are "
                                        + String.join(
                                                ", ",
                                                known.stream().map(k -> "`" + k + "`").toList());
        add(
                schema.passesOver(),
                entry,
                Codes.UNKNOWN_KEY,
                "`%s` is not known%s%s; %s."
                        .formatted(name, in(path), passed(schema.passesOver()), list));
        return Optional.empty();
    }

    private static String passed(boolean passed) {
        return passed ? " and passed over" : "";
    }

    private void add(boolean passed, Entry entry, String code, String message, Fix... fixes) {
        if (passed) {
            findings.warning(entry.key(), code, message, fixes);
        } else {
            findings.error(entry.key(), code, message, fixes);
        }
    }

    private void misplaced(Entry entry, String path, String right, boolean passed) {
        boolean withOwner = !right.isEmpty() && foundElsewhere.contains(right);
        if (!passed) {
            foundElsewhere.add(right.isEmpty() ? entry.name() : right + "." + entry.name());
        }
        trailing |= isEmpty(entry);
        if (withOwner) {
            return;
        }
        String belongs =
                right.isEmpty() ? "at the top level" : "in `" + right.replace("[]", "") + "`";
        add(
                passed,
                entry,
                Codes.MISPLACED_KEY,
                "`%s` does not belong %s, but %s; mind the indentation."
                        .formatted(
                                entry.name(),
                                path.isEmpty()
                                        ? "at the top level"
                                        : "in `" + path.replace("[]", "") + "`",
                                belongs));
    }

    /**
     * The mapping around another.
     *
     * @param keys the keys that it has
     */
    record Around(Optional<Schema> schema, Set<String> keys) {

        static final Around NOTHING = new Around(Optional.empty(), Set.of());
    }

    /**
     * A mapping one level up or down that knows the key.
     *
     * @param required whether the key has to be there
     */
    private record Neighbour(String path, boolean required) {}

    /** The empty mapping right above, under which the key was not indented. */
    private Optional<Neighbour> under(String name, String path) {
        return owner.flatMap(o -> SchemaWalk.key(o.schema(), name))
                .map(known -> new Neighbour(join(path, owner.get().name()), true));
    }

    private static Optional<Neighbour> nextTo(
            String name, Schema schema, Around around, Set<String> present, String path) {
        Optional<Property> above =
                around.schema()
                        .map(p -> p.properties().get(name))
                        .filter(p -> !around.keys().contains(name));
        if (above.isPresent()) {
            return Optional.of(
                    new Neighbour(
                            path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "",
                            above.get().required()));
        }
        List<Property> inner =
                schema.properties().values().stream()
                        .filter(p -> p.schema().properties().containsKey(name))
                        .toList();
        if (inner.size() > 1) {
            inner = inner.stream().filter(p -> present.contains(p.name())).toList();
        }
        return inner.size() == 1
                ? Optional.of(
                        new Neighbour(
                                join(path, inner.get(0).name()),
                                inner.get(0).schema().properties().get(name).required()))
                : Optional.empty();
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String in(String path) {
        return path.isEmpty()
                ? " at the top level"
                : " in `" + path.substring(path.lastIndexOf('.') + 1).replace("[]", "") + "`";
    }
}
