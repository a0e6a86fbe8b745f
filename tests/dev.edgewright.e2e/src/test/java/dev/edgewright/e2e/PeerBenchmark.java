/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Resolves the same packages with Edgewright and with the reference parser, the {@code wasm-tools}
 * of the search path.
 */
final class PeerBenchmark {

    private static final int ROUNDS = 15;

    private final Path folder;

    PeerBenchmark(Path folder) {
        this.folder = folder;
    }

    void print() throws Exception {
        Path peer = peer();
        System.out.printf(
                "%-28s %10s %10s %10s %14s %14s%n",
                "resolved and printed as JSON",
                "warm ms",
                "process ms",
                "peer ms",
                "warm / peer",
                "process / peer");
        try (URLClassLoader ours = distribution()) {
            print("WASI 0.2.12", wasi(), ours, peer);
            print("5,000 lines with WASI", big(), ours, peer);
        }
        if (peer == null) {
            System.out.println(
                    "There is no wasm-tools on the search path to compare with;"
                            + " tests/peers/fetch gets it.");
        }
    }

    private static void print(String title, Path root, ClassLoader ours, Path peer)
            throws Exception {
        Callable<?> resolve = resolver(root, ours);
        for (int i = 0; i < ROUNDS * 2; i++) {
            resolve.call();
        }
        double warm = median(resolve);
        double process = median(() -> Edgewright.in(root).run("wit", "json", ".").endsWith(0));
        double theirs = peer == null ? Double.NaN : median(() -> run(peer, root));
        System.out.printf(
                "%-28s %10.1f %10.1f %10s %14s %14s%n",
                title, warm, process, text(theirs), text(warm / theirs), text(process / theirs));
    }

    private static String text(double figure) {
        return Double.isNaN(figure) ? "no peer" : "%.1f".formatted(figure);
    }

    private static double median(Callable<?> work) throws Exception {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.call();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    /** A package that imports all of WASI, with the packages in {@code deps}. */
    private Path wasi() throws IOException {
        Path root = folder.resolve("peer/wasi");
        dependencies(root);
        Files.writeString(
                root.resolve("all.wit"),
                "package bench:all;\nworld all { include wasi:http/proxy@0.2.12; }\n");
        return root;
    }

    private Path big() throws IOException {
        Path root = folder.resolve("peer/big");
        dependencies(root);
        Files.copy(folder.resolve(BenchmarkWorkspace.BIG), root.resolve("big.wit"));
        return root;
    }

    private void dependencies(Path root) throws IOException {
        Path proposals = folder.resolve("wasi/0.2.12/proposals");
        try (Stream<Path> all = Files.list(proposals)) {
            for (Path each : all.toList()) {
                Path target = root.resolve("deps").resolve(each.getFileName());
                Files.createDirectories(target);
                try (Stream<Path> files = Files.list(each.resolve("wit"))) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".wit")).toList()) {
                        Files.copy(file, target.resolve(file.getFileName()));
                    }
                }
            }
        }
    }

    /** The distribution's own classes in this process. */
    private static URLClassLoader distribution() throws IOException {
        try (Stream<Path> jars = Files.list(Edgewright.libraries())) {
            URL[] urls =
                    jars.filter(j -> j.toString().endsWith(".jar"))
                            .map(PeerBenchmark::url)
                            .toArray(URL[]::new);
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<?> resolver(Path root, ClassLoader ours) throws Exception {
        Class<?> workspace = ours.loadClass("dev.edgewright.wit.check.WitWorkspace");
        var read = workspace.getMethod("read", Collection.class);
        var packages = workspace.getMethod("allPackages");
        var json = ours.loadClass("dev.edgewright.wit.print.WitJson").getMethod("of", List.class);
        return () -> json.invoke(null, packages.invoke(read.invoke(null, List.of(root))));
    }

    private static Path peer() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "wasm-tools"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static Object run(Path peer, Path root) throws Exception {
        Process process =
                new ProcessBuilder(peer.toString(), "component", "wit", ".", "--json")
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
