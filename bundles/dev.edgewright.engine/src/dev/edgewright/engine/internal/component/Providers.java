/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.engine.internal.component;

import dev.edgewright.engine.component.HostInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers the imports of components. Used by one thread.
 *
 * @param hosts interfaces of the host by name
 * @param components those whose exports answer imports; of two the later one counts
 */
record Providers(Map<String, HostInterface> hosts, List<LoadedComponent> components) {

    Providers {
        hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
        components = List.copyOf(components);
    }

    /** The interface of the host for a name, of that very version or of one that fits. */
    Optional<HostInterface> host(String wanted) {
        HostInterface exact = hosts.get(wanted);
        return exact != null
                ? Optional.of(exact)
                : best(wanted, hosts.keySet().stream().toList()).map(hosts::get);
    }

    /** Which of the names is the one asked for. */
    static Optional<String> best(String wanted, List<String> names) {
        if (names.contains(wanted)) {
            return Optional.of(wanted);
        }
        InterfaceName name = InterfaceName.of(wanted);
        return name.version().isEmpty()
                ? Optional.empty()
                : names.stream()
                        .filter(offered -> offered.startsWith(name.name()))
                        .filter(offered -> InterfaceName.of(offered).fits(name))
                        .reduce((first, later) -> later);
    }

    /** Names that are not the one asked for but look like it, for messages. */
    List<String> similar(String wanted) {
        String plain = InterfaceName.of(wanted).name();
        String end = plain.substring(plain.indexOf('/') + 1);
        List<String> found = new ArrayList<>();
        List<String> all = new ArrayList<>(hosts.keySet());
        components.forEach(component -> all.addAll(component.type().exports().keySet()));
        for (String offered : all) {
            String name = InterfaceName.of(offered).name();
            if (name.equals(plain) || name.endsWith("/" + end)) {
                found.add(offered);
            }
        }
        return found;
    }
}
