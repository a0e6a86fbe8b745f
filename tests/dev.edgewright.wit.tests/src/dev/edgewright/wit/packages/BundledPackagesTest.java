/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.edgewright.wit.SharedFolder;
import dev.edgewright.wit.WitAssert;
import dev.edgewright.wit.check.WitWorkspace;
import dev.edgewright.wit.print.WitJson;
import dev.edgewright.wit.print.WitPrinter;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledPackagesTest {

    private static final String PROXY =
            """
            package my:app@1.0.0;
            world w {
                use wasi:clocks/monotonic-clock@0.2.12.{instant};
                include wasi:http/proxy@0.2.12;
                import since: func(i: instant) -> u64;
            }
            """;

    @TempDir private Path folder;

    @BeforeEach
    void thisBuildHasThem() {
        BundledPackages.missing()
                .ifPresent(why -> Assumptions.abort("skipped: WASI is not bundled: " + why));
    }

    @Test
    void thirteenPackagesOfTwoReleases() {
        assertEquals(
                Stream.concat(
                                Stream.of("io").map(p -> p + "@0.2.12"),
                                Stream.of(
                                                "cli",
                                                "clocks",
                                                "filesystem",
                                                "http",
                                                "random",
                                                "sockets")
                                        .flatMap(p -> Stream.of(p + "@0.2.12", p + "@0.3.0")))
                        .map("wasi:"::concat)
                        .sorted()
                        .toList(),
                List.copyOf(BundledPackages.names()));
    }

    @Test
    void aFileAloneResolvesThem() {
        WitAssert.assertClean(
                """
                package my:app;
                interface i {
                    use wasi:http/types@0.2.12.{method};
                    use wasi:http/types@0.3.0.{method as later};
                    f: func(m: method) -> later;
                }
                """);
    }

    @Test
    void whatIsNotInThemIsAnError() {
        WitAssert.assertDiagnostics(
                """
                package my:app;
                interface i {
                    use wasi:http/types@0.2.12.{«wit-unresolved-name»methods};
                    use wasi:http/«wit-unresolved-name»typos@0.2.12.{method};
                }
                """);
    }

    @Test
    void anotherVersionIsAnErrorThatNamesTheBundledOnes() {
        assertEquals(
                "Package `wasi:http@0.2.3` is not found. Bundled with Edgewright:"
                        + " `wasi:http@0.2.12`, `wasi:http@0.3.0`; name one of these versions, or"
                        + " put the files of the package into the folder `deps`.",
                WitAssert.message(
                        "package my:app; interface i { use wasi:http/types@0.2.3.{method}; }"));
        assertEquals(
                "Package `wasi:htp@0.2.12` is not found. Did you mean `wasi:http@0.2.12`?",
                WitAssert.message(
                        "package my:app; interface i { use wasi:htp/types@0.2.12.{method}; }"));
    }

    @Test
    void thePackagesOfAFolderComeFirst() throws IOException {
        write("a.wit", "package my:app; interface i { use wasi:io/poll@0.2.12.{mine}; }");
        write("deps/io/poll.wit", "package wasi:io@0.2.12; interface poll { type mine = u8; }");
        assertEquals(List.of(), read().diagnostics());
    }

    @Test
    void aDependencyThatNeedsThemGetsThem() throws IOException {
        write("a.wit", "package my:app; world w { import x:y/z; }");
        write("deps/y.wit", "package x:y; interface z { use wasi:io/poll@0.2.12.{pollable}; }");
        assertEquals(List.of(), read().diagnostics());
    }

    @Test
    void theModelIsTheOneThatCopiesInDepsWouldGive() throws IOException {
        write("a.wit", PROXY);
        WitWorkspace bundled = read();
        assertEquals(List.of(), bundled.diagnostics());
        String json = WitJson.of(bundled.allPackages());
        assertTrue(json.contains("wasi:sockets@0.2.12"), json);

        for (String name :
                List.of("cli", "clocks", "filesystem", "http", "io", "random", "sockets")) {
            write("deps/" + name + ".wit", text("wasi-" + name + "-0.2.12.wit"));
        }
        assertEquals(WitJson.of(read().allPackages()), json);
    }

    @Test
    void theyUseThePackagesOfAFolderWhereThereAreSome() throws IOException {
        WitAssert.assertClean("package my:app; world w { import wasi:io/streams@0.2.12; }");
        write("a.wit", PROXY);
        write("deps/io.wit", text("wasi-io-0.2.12.wit"));
        WitWorkspace both = read();
        assertEquals(List.of(), both.diagnostics());
        String json = WitJson.of(both.allPackages());

        Files.delete(folder.resolve("deps/io.wit"));
        assertEquals(WitJson.of(read().allPackages()), json);
    }

    @Test
    void featuresOpenWhatIsUnstableInThem() throws IOException {
        write("a.wit", "package my:app; world w { include wasi:clocks/imports@0.2.12; }");
        String closed = WitPrinter.of(read().packages().get(0));
        assertFalse(closed.contains("timezone"), closed);
        WitWorkspace open = WitWorkspace.read(List.of(folder), Features.ALL);
        assertEquals(List.of(), open.diagnostics());
        String all = WitPrinter.of(open.packages().get(0));
        assertTrue(all.contains("wasi:clocks/timezone@0.2.12"), all);
    }

    @Test
    void theirCopiesCanBeReadButNotWritten() throws IOException {
        aFileAloneResolvesThem();
        Path copy = BundledPackages.folder().resolve("wasi-http-0.2.12.wit");
        assertTrue(Files.readString(copy).startsWith("package wasi:http@0.2.12;"));
        assertFalse(Files.getPosixFilePermissions(copy).toString().contains("WRITE"));
        assertTrue(Files.exists(copy.getParent().resolveSibling("LICENSE.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2.12", "0.3.0"})
    void theyAreTheOnesThatWasiPublishes(String release) throws IOException {
        Path proposals =
                SharedFolder.find().resolve("wasi-wit").resolve(release).resolve("proposals");
        int compared = 0;
        for (String name : BundledPackages.names()) {
            if (name.endsWith("@" + release)) {
                String proposal = name.substring("wasi:".length(), name.indexOf('@'));
                assertEquals(
                        shape(
                                WitWorkspace.read(
                                        List.of(proposals.resolve(proposal + "/wit")),
                                        Features.ALL)),
                        shape(WitWorkspace.read(List.of(copy(name)), Features.ALL)),
                        name);
                compared++;
            }
        }
        try (Stream<Path> published = Files.list(proposals)) {
            assertEquals(published.filter(Files::isDirectory).count(), compared);
        }
    }

    @Test
    void theirDocumentationIsTheOneThatWasiPublishes() throws IOException {
        Path wasi = SharedFolder.find().resolve("wasi-wit");
        int published = 0;
        int documented = 0;
        int same = 0;
        for (String name : BundledPackages.names()) {
            String[] parts = name.substring("wasi:".length()).split("@");
            Map<String, String> theirs =
                    docs(wasi.resolve(parts[1] + "/proposals/" + parts[0] + "/wit"));
            Map<String, String> ours = docs(copy(name));
            for (String declaration : theirs.keySet()) {
                String text = ours.get(declaration);
                published += theirs.get(declaration).isEmpty() ? 0 : 1;
                documented += text.isEmpty() ? 0 : 1;
                same += !text.isEmpty() && text.equals(theirs.get(declaration)) ? 1 : 0;
            }
        }
        String found = same + " same of " + documented + " documented of " + published;
        assertTrue(same >= 0.98 * documented && documented >= 0.9 * published, found);
    }

    /** What is said of each function and type but resources, as if all stood in one line. */
    private static Map<String, String> docs(Path path) {
        Map<String, String> docs = new TreeMap<>();
        for (WitInterface type : WitWorkspace.read(List.of(path)).packages().get(0).interfaces()) {
            for (WitFunction function : type.functions()) {
                docs.put(type.name() + "/" + function.name(), function.docs());
            }
            for (TypeDefinition definition : type.types()) {
                if (!(definition.body() instanceof TypeDefinition.Resource)) {
                    docs.put(type.name() + "." + definition.name(), definition.docs());
                }
            }
        }
        docs.replaceAll((name, text) -> text.strip().replaceAll("\\s+", " "));
        return docs;
    }

    /**
     * The only package, without documentation and history, which are not all in the bundled texts.
     */
    private static List<String> shape(WitWorkspace workspace) {
        assertEquals(List.of(), workspace.diagnostics());
        ResolvedPackage pkg = workspace.packages().get(0);
        String text = WitPrinter.of(pkg).replaceAll("(?m)^ *(///|@since|@deprecated).*\n", "");
        return Stream.of(text.split("\n(?=\\S)")).map(String::strip).sorted().toList();
    }

    /** Of a package that a document has named. */
    private static Path copy(String name) {
        String path = name.replace("@", "/any@");
        WitAssert.diagnostics("package my:app; world w { import " + path + "; }", Features.NONE);
        return BundledPackages.folder().resolve(name.replace(':', '-').replace('@', '-') + ".wit");
    }

    private String text(String file) throws IOException {
        return Files.readString(BundledPackages.folder().resolve(file));
    }

    private WitWorkspace read() {
        return WitWorkspace.read(List.of(folder));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
