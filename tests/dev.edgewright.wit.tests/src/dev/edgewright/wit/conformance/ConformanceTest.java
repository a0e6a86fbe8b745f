/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.edgewright.wit.check.WitChecker;
import dev.edgewright.wit.check.WitDiagnostic;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.print.WitJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Runs cases whose answers come from the reference parser: those in the folder {@code shared}
 * beside the checkout, or those in the folder that the environment variable {@code
 * EDGEWRIGHT_WIT_CASES} names. Skipped without.
 */
class ConformanceTest {

    /** The reference parser ran with this feature. */
    private static final Features FEATURES = new Features(Set.of("active"), false);

    private static final Pattern PLACE = Pattern.compile("([^/\\s]+\\.wit):(\\d+):(\\d+)");

    @Test
    void acceptsWhatIsValid(TestReporter reporter) throws IOException {
        List<String> disagreements = new ArrayList<>();
        List<Path> cases = cases("valid", ".json");
        for (Path each : cases) {
            WitWorkspace workspace = WitWorkspace.read(List.of(each), FEATURES);
            if (!workspace.diagnostics().isEmpty()) {
                disagreements.add(workspace.diagnostics().toString());
            }
        }
        int agree = cases.size() - disagreements.size();
        print(reporter, "valid cases accepted", agree + " of " + cases.size());
        assertEquals(List.of(), disagreements);
    }

    @Test
    void resolvesLikeTheReference(TestReporter reporter) throws IOException {
        List<String> disagreements = new ArrayList<>();
        List<Path> cases = cases("valid", ".json");
        for (Path each : cases) {
            String name = each.getFileName().toString().replaceFirst("\\.wit$", "");
            JsonElement expected =
                    JsonParser.parseString(
                            Files.readString(each.resolveSibling(name + ".wit.json")));
            JsonElement actual =
                    JsonParser.parseString(
                            WitJson.of(WitWorkspace.read(List.of(each), FEATURES).allPackages()));
            if (!expected.equals(actual)) {
                disagreements.add(name + ": expected " + expected + " but got " + actual);
            }
        }
        int agree = cases.size() - disagreements.size();
        print(reporter, "valid cases resolved alike", agree + " of " + cases.size());
        assertEquals(List.of(), disagreements);
    }

    @Test
    void refusesWhatIsInvalid(TestReporter reporter) throws IOException {
        List<Path> cases = cases("invalid", ".result");
        List<Path> accepted = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        int samePlace = 0;
        for (Path each : cases) {
            List<WitDiagnostic> found = WitChecker.check(List.of(each), FEATURES);
            if (found.isEmpty()) {
                accepted.add(each.getFileName());
            } else if (place(each).isEmpty() || place(each).equals(place(found.get(0)))) {
                samePlace++;
            } else {
                elsewhere.add(place(each) + " but " + found.get(0));
            }
        }
        int refused = cases.size() - accepted.size();
        print(reporter, "invalid cases refused", refused + " of " + cases.size());
        print(reporter, "refused at the same place", samePlace + " of " + cases.size());
        assertEquals(List.of(), accepted);
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void findsNothingWrongWithWasi(TestReporter reporter) {
        for (String version : List.of("0.2.12", "0.3.0")) {
            Path folder = shared().resolve("wasi-wit").resolve(version);
            WitWorkspace workspace = WitWorkspace.read(List.of(folder));
            assertEquals(List.of(), workspace.diagnostics());
            print(reporter, "WASI " + version, workspace.packages().size() + " packages");
            assertTrue(workspace.packages().size() >= 6);
        }
    }

    private static List<Path> cases(String folder, String answers) throws IOException {
        try (Stream<Path> all = Files.list(conformance().resolve(folder))) {
            return all.filter(p -> !p.toString().endsWith(answers)).sorted().toList();
        }
    }

    private static Path conformance() {
        String given = System.getenv("EDGEWRIGHT_WIT_CASES");
        return given == null ? shared().resolve("conformance/wit") : Path.of(given);
    }

    private static void print(TestReporter reporter, String what, String figure) {
        reporter.publishEntry(what, figure);
        System.out.println(what + ": " + figure);
    }

    /** Where the reference parser found the mistake, as {@code file:line:col}. */
    private static String place(Path invalid) throws IOException {
        String name = invalid.getFileName().toString().replaceFirst("\\.wit$", "");
        String result = Files.readString(invalid.resolveSibling(name + ".wit.result"));
        Matcher place = PLACE.matcher(result);
        return place.find() ? place.group(1) + ":" + place.group(2) + ":" + place.group(3) : "";
    }

    private static String place(WitDiagnostic d) {
        return d.path().getFileName() + ":" + d.line() + ":" + d.column();
    }

    private static Path shared() {
        Path checkout = Path.of("").toAbsolutePath();
        while (checkout != null && !Files.isDirectory(checkout.resolve(".mvn"))) {
            checkout = checkout.getParent();
        }
        Path shared = checkout == null ? null : checkout.resolveSibling("shared");
        Assumptions.assumeTrue(
                shared != null && Files.isDirectory(shared),
                "skipped: the folder shared is not beside the checkout");
        return shared;
    }
}
