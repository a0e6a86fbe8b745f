/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who may use whom. Since a bundle compiles only against what its manifest names, the manifests are
 * the whole truth.
 */
class LayersTest {
    private static final Set<String> ROOMS =
            Set.of(
                    "language",
                    "wasm",
                    "wit",
                    "margo",
                    "spec",
                    "engine",
                    "host",
                    "registry",
                    "workshop",
                    "device",
                    "fleet");

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("language", Set.of()),
                    Map.entry("wasm", Set.of()),
                    Map.entry("wit", Set.of("language", "wasm")),
                    Map.entry("margo", Set.of()),
                    Map.entry("spec", Set.of("language", "wit", "margo", "wasm")),
                    Map.entry("engine", Set.of("wasm")),
                    Map.entry("host", Set.of("engine")),
                    Map.entry("registry", Set.of("wasm")),
                    Map.entry("workshop", Set.of("wit", "wasm", "registry")),
                    Map.entry("device", Set.of("engine", "host", "margo", "registry")),
                    Map.entry("fleet", Set.of("margo", "device")));

    private static final Set<String> DOORS = Set.of("lsp", "cli", "ui.editor", "ide");

    /** The editor runs the language server in-process, the IDE is made of its editors. */
    private static final Map<String, Set<String>> DOORS_THAT_OPEN_DOORS =
            Map.of("ui.editor", Set.of("lsp"), "cli", Set.of("lsp"), "ide", Set.of("ui.editor"));

    private final List<Bundle> bundles;

    LayersTest() throws IOException {
        bundles = Bundle.all();
    }

    @Test
    void everyBundleIsARoomOrADoor() {
        assertFalse(bundles.isEmpty());
        for (Bundle bundle : bundles) {
            assertTrue(
                    MAY_USE.containsKey(bundle.room()) || DOORS.contains(bundle.room()),
                    bundle.name() + " is no room of the house; see docs/house.md");
        }
    }

    @Test
    void nobodyReachesUpwards() {
        var faults = new ArrayList<String>();
        for (Bundle bundle : bundles) {
            Set<String> allowed =
                    new TreeSet<>(
                            DOORS.contains(bundle.room()) ? ROOMS : MAY_USE.get(bundle.room()));
            allowed.addAll(DOORS_THAT_OPEN_DOORS.getOrDefault(bundle.room(), Set.of()));
            allowed.add(bundle.room());
            for (String used : usedRooms(bundle)) {
                if (!allowed.contains(used)) {
                    faults.add(bundle.name() + " uses " + used);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void onlyTheEngineKnowsChicory() {
        var faults = new ArrayList<String>();
        for (Bundle bundle : bundles) {
            if (!bundle.room().equals("engine") && uses(bundle, "com.dylibso.chicory")) {
                faults.add(bundle.name());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void onlyTheEclipseFaceKnowsTheWorkbench() {
        var faults = new ArrayList<String>();
        for (Bundle bundle : bundles) {
            boolean face = bundle.room().startsWith("ui.") || bundle.room().equals("ide");
            for (String platform :
                    List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui")) {
                if (!face && uses(bundle, platform)) {
                    faults.add(bundle.name() + " uses " + platform);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void internalPackagesAreShownToTheRoomsOwnTestsOnly() {
        var faults = new ArrayList<String>();
        for (Bundle bundle : bundles) {
            bundle.exportedPackages()
                    .forEach(
                            (name, clause) -> {
                                if (name.contains(".internal") && !isForOwnRoom(bundle, clause)) {
                                    faults.add(bundle.name() + " exports " + name);
                                }
                            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        var faults = new ArrayList<String>();
        for (Bundle bundle : bundles) {
            try (var files = Files.walk(bundle.folder().resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .forEach(
                                folder ->
                                        faults.add(
                                                Bundle.REPOSITORY.relativize(folder).toString()));
            }
        }
        assertEquals(List.of(), faults);
    }

    private static boolean isForOwnRoom(Bundle bundle, String clause) {
        var friends = Pattern.compile("x-friends:=\"([^\"]*)\"").matcher(clause);
        String own = "dev.edgewright." + bundle.room() + ".";
        return friends.find()
                && Arrays.stream(friends.group(1).split(",")).allMatch(f -> f.startsWith(own));
    }

    private Set<String> usedRooms(Bundle bundle) {
        Map<String, String> roomOfPackage = new HashMap<>();
        Map<String, String> roomOfBundle = new HashMap<>();
        for (Bundle other : bundles) {
            roomOfBundle.put(other.name(), other.room());
            other.exportedPackages().keySet().forEach(p -> roomOfPackage.put(p, other.room()));
        }
        var used = new TreeSet<String>();
        bundle.requiredBundles().stream().map(roomOfBundle::get).forEach(r -> add(used, r));
        bundle.importedPackages().stream().map(roomOfPackage::get).forEach(r -> add(used, r));
        return used;
    }

    private static void add(Set<String> rooms, String room) {
        if (room != null) {
            rooms.add(room);
        }
    }

    private static boolean uses(Bundle bundle, String prefix) {
        return bundle.requiredBundles().stream().anyMatch(b -> within(b, prefix))
                || bundle.importedPackages().stream().anyMatch(p -> within(p, prefix));
    }

    private static boolean within(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }
}
