/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.margo.check;

import dev.edgewright.margo.io.Codes;
import dev.edgewright.margo.io.Span;
import dev.edgewright.margo.io.Suggestions;
import dev.edgewright.margo.io.Values;
import dev.edgewright.margo.match.Quantity;
import dev.edgewright.margo.model.CapacityRequirements;
import dev.edgewright.margo.model.DeploymentProfile;
import dev.edgewright.margo.model.MargoPackage.Literals;
import dev.edgewright.margo.wasm.WasmConvention;
import dev.edgewright.margo.wasm.WasmExtension;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;

/** Checks the extension of a profile that limits, grants and links WebAssembly components. */
final class WasmCheck {

    private static final BigInteger PAGE = BigInteger.valueOf(64 * 1024L);
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9-]*(@.+)?");
    private static final Set<String> MODES = Set.of("ro", "rw");

    private final Report report;
    private final DeploymentProfile profile;
    private final Set<String> names;
    private final boolean whole;

    WasmCheck(Report report, DeploymentProfile profile) {
        this.report = report;
        this.profile = profile;
        this.names = DescriptionCheck.names(profile.getComponents());
        this.whole =
                report.isWhole(
                        profile, Literals.DEPLOYMENT_PROFILE__COMPONENTS, Literals.COMPONENT__NAME);
    }

    void check(EObject extension, Object value) {
        Span place = report.locations().of(extension);
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        if (profile.getType() != null && !profile.getType().equals(WasmConvention.TYPE)) {
            report.warning(
                    place,
                    Codes.WASM_EXTENSION,
                    "The extension has no effect on a profile of type %s; WebAssembly workloads are of type %s."
                            .formatted(profile.getType(), WasmConvention.TYPE));
        }
        keys(map, Set.of("components"));
        Object components = map.get("components");
        if (components instanceof Map<?, ?> parts) {
            parts.forEach((name, part) -> component(parts, (String) name, part));
            memory(extension, value);
        } else if (map.containsKey("components")) {
            wrong(
                    at(map, "components"),
                    Codes.WASM_EXTENSION,
                    "components",
                    "a mapping",
                    components);
        }
    }

    private void component(Map<?, ?> parts, String name, Object value) {
        if (whole && !names.contains(name)) {
            report.error(
                    key(parts, name),
                    Codes.WASM_COMPONENT,
                    "The profile has no component `%s`%s"
                            .formatted(name, DescriptionCheck.wayOut(name, names)));
        }
        if (!(value instanceof Map<?, ?> part)) {
            wrong(at(parts, name), Codes.WASM_EXTENSION, name, "a mapping", value);
            return;
        }
        keys(part, Set.of("memory", "grants", "links"));
        limit(part);
        list(part, "grants", Codes.WASM_GRANT).forEach(this::grant);
        Set<String> linked = new HashSet<>();
        list(part, "links", Codes.WASM_LINK).forEach(link -> link(name, link, linked));
    }

    private void limit(Map<?, ?> part) {
        if (!part.containsKey("memory")) {
            return;
        }
        Object memory = part.get("memory");
        Optional<Quantity> amount =
                memory instanceof String text && !text.contains(" ")
                        ? Quantity.parse(text)
                        : Optional.empty();
        if (amount.isEmpty()) {
            report.error(
                    at(part, "memory"),
                    Codes.WASM_MEMORY,
                    "`memory` must be a whole number with Ki, Mi or Gi, such as 256Ki, but it is %s."
                            .formatted(Values.show(memory)));
        } else if (amount.get().bytes().compareTo(PAGE) < 0) {
            report.warning(
                    at(part, "memory"),
                    Codes.WASM_MEMORY,
                    "%s is less than one page of linear memory, which has 64Ki; nothing can be stored."
                            .formatted(memory));
        }
    }

    /** What the components may use together has to be asked of the device. */
    private void memory(EObject extension, Object value) {
        CapacityRequirements required =
                profile.getDeviceConstraints() == null
                        ? null
                        : profile.getDeviceConstraints().getCapacityRequirements();
        BigInteger limits = WasmExtension.of(value).memory();
        if (required == null || required.getMemory() == null) {
            return;
        }
        Quantity.parse(required.getMemory())
                .filter(q -> q.bytes().compareTo(limits) < 0)
                .ifPresent(
                        q ->
                                report.warning(
                                        report.locations()
                                                .value(
                                                        required,
                                                        Literals.CAPACITY_REQUIREMENTS__MEMORY),
                                        Codes.WASM_MEMORY,
                                        "The components may use %s of linear memory together, but only %s is required of a device; require as much."
                                                .formatted(
                                                        Quantity.inWords(limits),
                                                        required.getMemory())));
    }

    private void grant(Map<?, ?> grant) {
        Object granted = grant.get("interface");
        if (!(granted instanceof String id)
                || !WasmConvention.isInterface(id) && !PACKAGE.matcher(id).matches()) {
            report.error(
                    grant.containsKey("interface") ? at(grant, "interface") : first(grant),
                    Codes.WASM_GRANT,
                    "A grant names the `interface` that it opens, such as wasi:filesystem"
                            + (granted == null
                                    ? "."
                                    : ", but this is " + Values.show(granted) + "."));
            return;
        }
        boolean files = id.startsWith("wasi:filesystem");
        if (files) {
            keys(grant, Set.of("interface", "preopens"));
        }
        for (Map<?, ?> preopen : list(grant, "preopens", Codes.WASM_GRANT)) {
            preopen(preopen);
        }
    }

    private void preopen(Map<?, ?> preopen) {
        keys(preopen, Set.of("guest", "mode", "storage"));
        if (!(preopen.get("guest") instanceof String guest) || !guest.startsWith("/")) {
            report.error(
                    preopen.containsKey("guest") ? at(preopen, "guest") : first(preopen),
                    Codes.WASM_GRANT,
                    "A preopened folder needs `guest`, its path as the guest sees it, which begins"
                            + " with `/`.");
        }
        if (preopen.containsKey("mode") && !MODES.contains(preopen.get("mode"))) {
            report.error(
                    at(preopen, "mode"),
                    Codes.WASM_GRANT,
                    "`mode` must be ro or rw, but it is %s."
                            .formatted(Values.show(preopen.get("mode"))));
        }
        if (preopen.containsKey("storage")
                && (!(preopen.get("storage") instanceof String text)
                        || Quantity.parse(text).isEmpty())) {
            report.error(
                    at(preopen, "storage"),
                    Codes.WASM_GRANT,
                    "`storage` must be a whole number with a unit from Ki to Ei, such as 64Ki, but it is %s."
                            .formatted(Values.show(preopen.get("storage"))));
        }
    }

    private void link(String component, Map<?, ?> link, Set<String> linked) {
        keys(link, Set.of("import", "from"));
        if (!(link.get("import") instanceof String imported)
                || !WasmConvention.isInterface(imported)) {
            report.error(
                    link.containsKey("import") ? at(link, "import") : first(link),
                    Codes.WASM_LINK,
                    "A link names the interface that it feeds in `import`, such as"
                            + " acme:sensors/readings.");
        } else if (!linked.add(imported)) {
            report.error(
                    at(link, "import"),
                    Codes.WASM_LINK,
                    "`%s` is fed by a link before; keep one of the two.".formatted(imported));
        }
        Object from = link.get("from");
        Span place = link.containsKey("from") ? at(link, "from") : first(link);
        if (!(from instanceof String source)) {
            report.error(
                    place, Codes.WASM_LINK, "A link names the component that feeds it in `from`.");
        } else if (source.equals(component)) {
            report.error(
                    place,
                    Codes.WASM_LINK,
                    "`%s` cannot feed itself; name another component.".formatted(source));
        } else if (whole && !names.contains(source)) {
            report.error(
                    place,
                    Codes.WASM_LINK,
                    "The profile has no component `%s`%s"
                            .formatted(source, DescriptionCheck.wayOut(source, names)));
        }
    }

    /** The mappings of a list; what is none is reported. */
    private List<Map<?, ?>> list(Map<?, ?> parent, String key, String code) {
        Object value = parent.get(key);
        if (!parent.containsKey(key)) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            wrong(at(parent, key), code, key, "a list", value);
            return List.of();
        }
        List<Map<?, ?>> mappings = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> item) {
                mappings.add(item);
            } else {
                Span place = report.locations().freeValue(items, i).orElse(Span.START);
                wrong(place, code, "each item of " + key, "a mapping", items.get(i));
            }
        }
        return mappings;
    }

    private void keys(Map<?, ?> map, Set<String> known) {
        for (Object key : map.keySet()) {
            String name = (String) key;
            if (!known.contains(name)) {
                unknown(key(map, name), name, known);
            }
        }
    }

    private void unknown(Span place, String name, Set<String> known) {
        Optional<String> near = Suggestions.nearest(name, known);
        if (near.isPresent()) {
            report.error(
                    place,
                    Codes.WASM_EXTENSION,
                    "The extension has no key `%s` here; did you mean `%s`?"
                            .formatted(name, near.get()));
        } else {
            report.warning(
                    place,
                    Codes.WASM_EXTENSION,
                    "The extension has no key `%s` here, so that it has no effect; known are %s."
                            .formatted(name, String.join(", ", new TreeSet<>(known))));
        }
    }

    private void wrong(Span place, String code, String name, String expected, Object value) {
        report.error(
                place,
                code,
                "`%s` must be %s, but it is %s.".formatted(name, expected, Values.show(value)));
    }

    private Span key(Map<?, ?> map, String key) {
        return report.locations().freeKey(map, key).orElse(Span.START);
    }

    private Span at(Map<?, ?> map, String key) {
        return report.locations().freeValue(map, key).orElse(Span.START);
    }

    private Span first(Map<?, ?> map) {
        return map.isEmpty() ? Span.START : key(map, (String) map.keySet().iterator().next());
    }
}
