/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.migrate;

import dev.edgewright.spec.edit.MappingEdit;
import dev.edgewright.spec.edit.Part;
import dev.edgewright.spec.edit.Part.Kept;
import dev.edgewright.spec.edit.Part.Value;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns PR1's requiredResources into deviceConstraints, and back where that says the same. */
final class Requirements {

    private static final Set<String> CAPACITY = Set.of("cpu", "memory", "storage");
    private static final Set<String> LISTS = Set.of("peripherals", "interfaces");
    private static final List<String> ITEM_KEYS = List.of("type", "manufacturer", "model");

    private final Work work;

    Requirements(Work work) {
        this.work = work;
    }

    void toConstraints(MappingEdit profile, Entry entry) {
        if (profile.mapping().entry("deviceConstraints").isPresent()) {
            work.note(
                    entry.key(),
                    "There are `deviceConstraints` already; say there what this says and remove it.");
            return;
        }
        if (!(entry.value() instanceof Mapping resources)
                || resources.entries().isEmpty()
                || work.layout().isShared(entry)) {
            if (work.layout().isShared(entry)) {
                work.note(
                        entry.key(),
                        "What an anchor or alias shares cannot be moved; write it out and migrate again.");
            } else {
                work.rename(entry, "deviceConstraints");
            }
            return;
        }
        spell(resources);
        List<Value> expressions = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (Entry list : resources.entries()) {
            if (LISTS.contains(list.name()) && list.value() instanceof Sequence items) {
                items.items().forEach(i -> expression(list.name(), i).ifPresent(expressions::add));
                comments.addAll(commentsOf(list));
            }
        }
        work.arrange(entry, resources, kept -> arranged(resources, kept, expressions, comments));
        work.rename(entry, "deviceConstraints");
    }

    private List<String> commentsOf(Entry list) {
        int start = list.key().region().offset();
        return work.layout()
                .comments(
                        start,
                        work.layout().lineEnd(work.layout().end(list)),
                        list.key(),
                        list.value());
    }

    private static List<Part> arranged(
            Mapping resources,
            Map<Entry, Kept> kept,
            List<Value> expressions,
            List<String> comments) {
        List<Part> capacity = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        for (Entry entry : resources.entries()) {
            if (CAPACITY.contains(entry.name())) {
                capacity.add(kept.get(entry));
            } else if (!LISTS.contains(entry.name())) {
                others.add(kept.get(entry));
            }
        }
        List<Part> parts = new ArrayList<>();
        if (!capacity.isEmpty()) {
            parts.add(Part.pair("capacityRequirements", capacity));
        }
        if (!comments.isEmpty()) {
            parts.add(new Part.Comment(comments));
        }
        if (!expressions.isEmpty()) {
            Part selector =
                    Part.pair(
                            "propertySelector",
                            List.of(
                                    new Part.Pair(
                                            "matchExpressions", new Value.Items(expressions))));
            parts.add(
                    new Part.Pair(
                            "eligibilityRules",
                            new Value.Items(List.of(new Value.Pairs(List.of(selector))))));
        }
        parts.addAll(others);
        return parts;
    }

    /** A thing that the device must have: one item of its list has all that is asked for. */
    private Optional<Value> expression(String list, Node item) {
        List<Value> conditions = new ArrayList<>();
        if (item instanceof Scalar type && !type.isMissing()) {
            condition("type", type).ifPresent(conditions::add);
        } else if (item instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!ITEM_KEYS.contains(entry.name())) {
                    work.note(
                            entry.key(),
                            "1.0.0 cannot ask for `%s` of %s; it is left out."
                                    .formatted(entry.name(), list));
                } else if (entry.value() instanceof Scalar value && !value.isMissing()) {
                    condition(entry.name(), value).ifPresent(conditions::add);
                }
            }
        }
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Value.Pairs(
                        List.of(
                                Part.pair("key", "/" + list),
                                Part.pair("operator", "ContainsAll"),
                                Part.pair(
                                        "itemSelector",
                                        List.of(
                                                new Part.Pair(
                                                        "matchExpressions",
                                                        new Value.Items(conditions)))))));
    }

    private Optional<Value> condition(String key, Scalar value) {
        String text = key.equals("type") ? value.text().toLowerCase(Locale.ROOT) : value.text();
        if (key.equals("type") && text.equals("other")) {
            work.note(
                    value,
                    "1.0.0 knows no type `other`; it is left out. Ask for a label of the device instead.");
            return Optional.empty();
        }
        return Optional.of(
                new Value.Pairs(
                        List.of(
                                Part.pair("key", "/" + key),
                                Part.pair("operator", "In"),
                                new Part.Pair("values", Value.Items.of(List.of(text))))));
    }

    private void spell(Mapping resources) {
        amounts(work, resources);
        resources.mapping("cpu").ifPresent(cpu -> architectures(work, cpu));
    }

    static void amounts(Work work, Mapping resources) {
        for (String key : List.of("memory", "storage")) {
            resources
                    .scalar(key)
                    .ifPresent(s -> Words.amount(s.text()).ifPresent(text -> work.set(s, text)));
        }
    }

    static void architectures(Work work, Mapping cpu) {
        cpu.sequence("architectures")
                .ifPresent(list -> list.scalars().forEach(s -> architecture(work, s)));
        cpu.scalar("architecture").ifPresent(s -> architecture(work, s));
    }

    private static void architecture(Work work, Scalar scalar) {
        Words.architecture(scalar.text()).ifPresent(name -> work.set(scalar, name));
    }

    void toResources(MappingEdit profile, Entry entry) {
        if (!(entry.value() instanceof Mapping constraints)
                || constraints.entries().isEmpty()
                || work.layout().isShared(entry)
                || profile.mapping().entry("requiredResources").isPresent()) {
            work.note(
                    entry.key(), "PR1 has no `deviceConstraints`; say it in `requiredResources`.");
            return;
        }
        Optional<Entry> rules = constraints.entry("eligibilityRules");
        Optional<List<Part>> lists = rules.map(Entry::value).flatMap(Requirements::lists);
        if (rules.isPresent() && lists.isEmpty()) {
            work.note(
                    rules.get().key(),
                    "PR1 can only ask for peripherals and interfaces; these rules are left as a comment, or out where there can be none.");
        }
        Map<Entry, Kept> capacity =
                constraints
                        .entry("capacityRequirements")
                        .filter(e -> e.value() instanceof Mapping m && !m.entries().isEmpty())
                        .map(e -> work.kept(e, (Mapping) e.value()))
                        .orElse(Map.of());
        work.arrange(
                entry,
                constraints,
                kept -> {
                    List<Part> parts = new ArrayList<>();
                    for (Entry inner : constraints.entries()) {
                        switch (inner.name()) {
                            case "capacityRequirements" -> {
                                if (inner.value() instanceof Mapping mapping) {
                                    mapping.entries().forEach(e -> parts.add(capacity.get(e)));
                                }
                            }
                            case "eligibilityRules" ->
                                    parts.addAll(
                                            lists.orElseGet(
                                                    () -> List.of(commented(kept.get(inner)))));
                            default -> parts.add(kept.get(inner));
                        }
                    }
                    return parts;
                });
        work.rename(entry, "requiredResources");
    }

    static Part.Comment commented(Kept kept) {
        List<String> lines = new ArrayList<>();
        for (String line : kept.text().split("\\r?\\n")) {
            int indent = line.length() - line.stripLeading().length();
            lines.add("# " + line.substring(Math.min(kept.column(), indent)));
        }
        return new Part.Comment(lines);
    }

    /** The lists of PR1 that say the same as rules; empty when none do. */
    private static Optional<List<Part>> lists(Node rules) {
        if (!(rules instanceof Sequence list) || list.items().size() > 1) {
            return Optional.empty();
        }
        if (list.items().isEmpty()) {
            return Optional.of(List.of());
        }
        if (!(list.items().get(0) instanceof Mapping rule)
                || rule.entries().size() != 1
                || rule.mapping("propertySelector").isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Value>> found =
                Map.of("peripherals", new ArrayList<>(), "interfaces", new ArrayList<>());
        for (Node node : expressions(rule.mapping("propertySelector").get())) {
            if (!(node instanceof Mapping expression)
                    || !expression.text("operator").orElse("").equals("ContainsAll")
                    || !LISTS.contains(expression.text("key").orElse(" ").substring(1))) {
                return Optional.empty();
            }
            Optional<Value> item = expression.mapping("itemSelector").flatMap(Requirements::item);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            found.get(expression.text("key").orElse(" ").substring(1)).add(item.get());
        }
        List<Part> parts = new ArrayList<>();
        for (String key : List.of("peripherals", "interfaces")) {
            if (!found.get(key).isEmpty()) {
                parts.add(new Part.Pair(key, new Value.Items(found.get(key))));
            }
        }
        return Optional.of(parts);
    }

    private static List<Node> expressions(Mapping selector) {
        return selector.sequence("matchExpressions").map(Sequence::items).orElse(List.of());
    }

    private static Optional<Value> item(Mapping selector) {
        List<Part> pairs = new ArrayList<>();
        for (Node node : expressions(selector)) {
            Optional<List<Scalar>> values =
                    node instanceof Mapping m
                            ? m.sequence("values").map(Sequence::scalars)
                            : Optional.empty();
            if (!(node instanceof Mapping condition)
                    || !condition.text("operator").orElse("").equals("In")
                    || !ITEM_KEYS.contains(condition.text("key").orElse(" ").substring(1))
                    || values.map(List::size).orElse(0) != 1) {
                return Optional.empty();
            }
            pairs.add(
                    Part.pair(
                            condition.text("key").orElse(" ").substring(1),
                            values.get().get(0).text()));
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new Value.Pairs(pairs));
    }
}
