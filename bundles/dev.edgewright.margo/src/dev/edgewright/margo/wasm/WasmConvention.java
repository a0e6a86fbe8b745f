/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.wasm;

import dev.edgewright.margo.model.EligibilityRule;
import dev.edgewright.margo.model.MargoFactory;
import dev.edgewright.margo.model.MatchExpression;
import dev.edgewright.margo.model.Selector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How WebAssembly workloads travel through Margo 1.0.0-rc.3, which has no type of its own for them:
 * profiles of type {@code custom}, labels that say what a device offers, and eligibility rules on
 * these labels that follow from the imports of the workload. Any conformant fleet manager matches
 * them without knowing what WebAssembly is. Nothing outside this package knows the names; when
 * Margo has a type of its own, this class is what changes.
 */
public final class WasmConvention {

    /** The profile type, runtime and deployment type of WebAssembly workloads. */
    public static final String TYPE = "custom";

    /** The domain under which all labels stand. */
    public static final String DOMAIN = "wasm.edgewright.dev";

    /** The label of devices that run core modules of WASI preview 1; its value is true. */
    public static final String MODULE = DOMAIN + "/module";

    /** The label of devices that run components; its value is true. */
    public static final String COMPONENT = DOMAIN + "/component";

    /** The extension in a profile that holds limits, grants and links of WebAssembly components. */
    public static final String EXTENSION = "x-wasm-extensions";

    /**
     * The track of an interface without a version. It is text, as every track is, because Margo
     * admits no list of text and booleans for a device that offers the interface both ways.
     */
    public static final String UNVERSIONED = "unversioned";

    private static final String INTERFACE = DOMAIN + "/i.";
    private static final String IMPORT_MODULE = DOMAIN + "/env.";
    private static final String PROPOSAL = DOMAIN + "/proposal.";

    /** The modules of WASI preview 1 under its final and its earlier name. */
    private static final List<String> PREVIEW_1 =
            List.of("wasi_snapshot_preview1", "wasi_unstable");

    private static final Pattern INTERFACE_ID =
            Pattern.compile("([^:/@]+):([^/@]+)/([^/@]+)(?:@(.+))?");
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[^+]+)?(\\+.*)?");

    /**
     * What a workload needs.
     *
     * @param component whether it is a component; a core module otherwise
     * @param imports what it imports and does not bring itself: WIT interface ids such as {@code
     *     wasi:clocks/monotonic-clock@0.2.6}, or modules from which a core module imports; {@code
     *     module#name} where the imported name tells the API, as with Ocre's
     * @param proposals core proposals in use beyond WebAssembly 2.0, such as {@code threads}
     */
    public record Workload(
            boolean component, Collection<String> imports, Collection<String> proposals) {

        /** Freezes the collections. */
        public Workload {
            imports = List.copyOf(imports);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * What a device offers.
     *
     * @param modules whether it runs core modules
     * @param components whether it runs components
     * @param imports interface ids with versions, and core import modules such as {@code ocre}
     * @param proposals core proposals that it accepts beyond WebAssembly 2.0
     */
    public record Offer(
            boolean modules,
            boolean components,
            Collection<String> imports,
            Collection<String> proposals) {

        /** Freezes the collections. */
        public Offer {
            imports = List.copyOf(imports);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * A label that a device must report for a workload.
     *
     * @param key the label
     * @param value what it must be or contain: true, or the track of an interface
     * @param words what is needed, such as "the interface `wasi:io/streams` of track 0.2"
     */
    public record Demand(String key, Object value, String words) {

        /** The demand as a match expression, for the label selector of a rule. */
        public MatchExpression expression() {
            MatchExpression expression = MargoFactory.eINSTANCE.createMatchExpression();
            expression.setKey(key);
            expression.setOperator("In");
            expression.getValues().add(value);
            return expression;
        }
    }

    private WasmConvention() {}

    /**
     * The labels by which a device reports what it offers, for {@code labels} of its capabilities.
     */
    public static Map<String, Object> labels(Offer offer) {
        Map<String, Object> labels = new LinkedHashMap<>();
        if (offer.modules()) {
            labels.put(MODULE, true);
        }
        if (offer.components()) {
            labels.put(COMPONENT, true);
        }
        Map<String, TreeSet<String>> tracks = new TreeMap<>();
        for (String imported : offer.imports()) {
            label(imported)
                    .ifPresent(
                            key -> {
                                TreeSet<String> set =
                                        tracks.computeIfAbsent(key, k -> new TreeSet<>());
                                track(imported).ifPresent(set::add);
                            });
        }
        tracks.forEach((key, set) -> labels.put(key, value(set)));
        for (String proposal : new TreeSet<>(offer.proposals())) {
            labels.put(proposalLabel(proposal), true);
        }
        return labels;
    }

    private static Object value(TreeSet<String> tracks) {
        return switch (tracks.size()) {
            case 0 -> (Object) true;
            case 1 -> tracks.first();
            default -> List.copyOf(tracks);
        };
    }

    /** The one rule that a device must match to run a workload, for {@code eligibilityRules}. */
    public static EligibilityRule rule(Workload workload) {
        return rule(List.of(workload));
    }

    /** The one rule that a device must match to run all the workloads of a profile. */
    public static EligibilityRule rule(Collection<Workload> workloads) {
        Selector selector = MargoFactory.eINSTANCE.createSelector();
        demands(workloads).forEach(d -> selector.getMatchExpressions().add(d.expression()));
        EligibilityRule rule = MargoFactory.eINSTANCE.createEligibilityRule();
        rule.setLabelSelector(selector);
        return rule;
    }

    /**
     * What a device must report to run all these workloads, in the order in which it is written.
     */
    public static List<Demand> demands(Collection<Workload> workloads) {
        List<Demand> demands = new ArrayList<>();
        if (workloads.stream().anyMatch(w -> !w.component())) {
            demands.add(new Demand(MODULE, true, "core modules"));
        }
        if (workloads.stream().anyMatch(Workload::component)) {
            demands.add(new Demand(COMPONENT, true, "components"));
        }
        Map<String, Demand> needs = new TreeMap<>();
        TreeSet<String> proposals = new TreeSet<>();
        for (Workload workload : workloads) {
            proposals.addAll(workload.proposals());
            for (String imported : workload.imports()) {
                label(imported).ifPresent(key -> need(key, imported, needs));
            }
        }
        demands.addAll(needs.values());
        for (String proposal : proposals) {
            demands.add(
                    new Demand(proposalLabel(proposal), true, "the proposal `" + proposal + "`"));
        }
        return demands;
    }

    private static void need(String key, String imported, Map<String, Demand> needs) {
        Optional<String> track = track(imported);
        if (track.isEmpty()) {
            needs.put(key, new Demand(key, true, describe(key)));
        } else {
            needs.put(
                    key + "@" + track.get(),
                    new Demand(key, track.get(), describe(key) + " of track " + track.get()));
        }
    }

    /** Whether a label is one of this convention. */
    public static boolean isOurs(String label) {
        return label != null && label.startsWith(DOMAIN + "/");
    }

    /** Whether a label says that something can be imported. */
    static boolean isImport(String label) {
        return label.startsWith(INTERFACE) || label.startsWith(IMPORT_MODULE);
    }

    /** What a label of this convention stands for, in words. */
    public static String describe(String label) {
        if (label.startsWith(INTERFACE)) {
            String[] parts = label.substring(INTERFACE.length()).split("\\.", 3);
            return "the interface `%s`"
                    .formatted(
                            parts.length == 3
                                    ? parts[0] + ":" + parts[1] + "/" + parts[2]
                                    : String.join(".", parts));
        }
        if (label.startsWith(IMPORT_MODULE)) {
            return "the import module `" + label.substring(IMPORT_MODULE.length()) + "`";
        }
        if (label.startsWith(PROPOSAL)) {
            return "the proposal `" + label.substring(PROPOSAL.length()) + "`";
        }
        return switch (label) {
            case MODULE -> "core modules";
            case COMPONENT -> "components";
            default -> "`" + label + "`";
        };
    }

    /** The label of an interface id or core import module; none for WASI preview 1 itself. */
    public static Optional<String> label(String imported) {
        Matcher id = INTERFACE_ID.matcher(imported);
        if (id.matches()) {
            return Optional.of(INTERFACE + id.group(1) + "." + id.group(2) + "." + id.group(3));
        }
        int hash = imported.indexOf('#');
        String module = hash < 0 ? imported : imported.substring(0, hash);
        if (PREVIEW_1.contains(module)) {
            return Optional.empty();
        }
        boolean ocre = hash >= 0 && imported.startsWith("ocre_", hash + 1);
        return Optional.of(IMPORT_MODULE + (ocre ? "ocre" : plain(module)));
    }

    /** The label of a core proposal. */
    public static String proposalLabel(String proposal) {
        return PROPOSAL + plain(proposal);
    }

    /**
     * The versions that are compatible with that of an interface id, as one word: {@code 0.2} for
     * 0.2.x, {@code 1} for 1.x.y; the whole version for 0.0.x and pre-releases; {@link
     * #UNVERSIONED} without one. None for core import modules.
     */
    public static Optional<String> track(String imported) {
        Matcher id = INTERFACE_ID.matcher(imported);
        if (!id.matches()) {
            return Optional.empty();
        }
        if (id.group(4) == null) {
            return Optional.of(UNVERSIONED);
        }
        Matcher version = VERSION.matcher(id.group(4));
        if (!version.matches()) {
            return Optional.of(id.group(4));
        }
        String major = version.group(1);
        String minor = version.group(2);
        if (version.group(4) != null) {
            return Optional.of(major + "." + minor + "." + version.group(3) + version.group(4));
        }
        if (!major.equals("0")) {
            return Optional.of(major);
        }
        return Optional.of(minor.equals("0") ? "0.0." + version.group(3) : major + "." + minor);
    }

    /** Whether a text is an interface id with or without its version. */
    public static boolean isInterface(String text) {
        return text.length() <= 200 && INTERFACE_ID.matcher(text).matches();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
