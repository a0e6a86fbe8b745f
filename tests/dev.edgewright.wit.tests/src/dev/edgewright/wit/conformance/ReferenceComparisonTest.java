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

import com.google.gson.JsonParser;
import dev.edgewright.wit.binary.WasmTools;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.print.WitJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random packages resolve to the same model as with the reference parser of {@code wasm-tools}.
 * Skipped without that program, and with a release that the random packages were not made for.
 */
class ReferenceComparisonTest {

    private static final int PACKAGES = 100;
    private static final String RELEASE = "1.239.0";

    private static final Pattern PLACE = Pattern.compile("([^/\\s]+\\.wit):(\\d+):(\\d+)");

    @TempDir Path folder;

    @Test
    void resolvesRandomPackagesLikeTheReference() throws Exception {
        String reference = WasmTools.find().toString();
        String version = run(reference, "--version").text.strip();
        Assumptions.assumeTrue(
                version.endsWith(" " + RELEASE),
                "skipped: the packages are made for release " + RELEASE + ", not for " + version);
        int same = 0;
        for (long seed = 0; seed < PACKAGES; seed++) {
            Path pkg = write(seed);
            WitWorkspace ours =
                    WitWorkspace.read(List.of(pkg), new Features(Set.of("active"), false));
            Answer theirs = ask(reference, pkg);
            String what = "the package of seed " + seed;
            if (theirs.exit == 0) {
                assertEquals(List.of(), ours.diagnostics(), what);
                assertEquals(
                        JsonParser.parseString(theirs.text),
                        JsonParser.parseString(WitJson.of(ours.allPackages())),
                        what);
                same++;
            } else {
                assertEquals(place(theirs.text), place(ours.diagnostics().toString()), what);
            }
        }
        System.out.println("random packages resolved alike: " + same + " of " + PACKAGES);
    }

    private record Answer(int exit, String text) {}

    private Path write(long seed) throws IOException {
        Path root = folder.resolve("seed" + seed);
        for (Map.Entry<String, String> file : RandomPackages.of(seed).entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    private Answer ask(String reference, Path pkg) throws Exception {
        return run(reference, "component", "wit", "--json", "--features", "active", pkg.toString());
    }

    private Answer run(String... command) throws Exception {
        Path answer = folder.resolve("answer");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(answer.toFile())
                        .start();
        return new Answer(process.waitFor(), Files.readString(answer));
    }

    private static String place(String text) {
        Matcher place = PLACE.matcher(text);
        return place.find() ? place.group() : text;
    }
}
