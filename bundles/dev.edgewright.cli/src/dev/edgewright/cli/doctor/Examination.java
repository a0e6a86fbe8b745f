/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.doctor;

import dev.edgewright.wit.adapters.Preview1Adapter;
import dev.edgewright.wit.packages.BundledPackages;
import dev.edgewright.workshop.toolchain.Detection;
import dev.edgewright.workshop.toolchain.Toolchain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks around on this machine; nothing is changed, and nothing beyond loopback is asked. */
final class Examination {
    private static final String LOCAL_REGISTRY = "localhost:5000";
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

    private final List<Examined> examined = new ArrayList<>();

    List<Examined> run() throws InterruptedException {
        java();
        toolchains();
        wit();
        registries();
        browsers();
        window();
        return examined;
    }

    private void java() {
        add(
                "Java",
                "JDK",
                true,
                Runtime.version() + ", " + System.getProperty("java.home"),
                "running Edgewright");
    }

    private void toolchains() throws InterruptedException {
        for (Toolchain toolchain : Toolchain.all()) {
            Detection found = toolchain.detect();
            add(
                    "Toolchains",
                    toolchain.language().title(),
                    found.present(),
                    found.description(),
                    "building projects in " + toolchain.language().title());
        }
    }

    private void wit() {
        Optional<String> missing = BundledPackages.missing();
        add(
                "WIT",
                "WASI",
                missing.isEmpty(),
                missing.map("left out of this build: "::concat)
                        .orElseGet(Examination::bundledReleases),
                "`use wasi:...` without files in `deps`");
        boolean adapters = Preview1Adapter.COMMAND.bytes().isPresent();
        add(
                "WIT",
                "adapters",
                adapters,
                adapters ? "part of Edgewright" : "left out of this build, as WASI is",
                "`edgewright component new` for WASI preview 1 programs");
    }

    private static String bundledReleases() {
        return BundledPackages.names().stream()
                .map(name -> name.substring(name.indexOf('@') + 1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and ", "", ", part of Edgewright"));
    }

    private void registries() throws InterruptedException {
        add(
                "Registries",
                "embedded",
                true,
                "part of Edgewright",
                "pushing without any other registry");
        boolean answers = answers(LOCAL_REGISTRY);
        add(
                "Registries",
                LOCAL_REGISTRY,
                answers,
                answers ? "answers as an OCI registry" : "nothing answers as an OCI registry",
                "`edgewright demo --registry " + LOCAL_REGISTRY + "`");
        program("Registries", "docker-registry", "a registry that stays, on this machine");
        program("Registries", "oras", "looking into registries by other means");
        program("Registries", "notation", "verifying signatures by other means");
    }

    private void browsers() {
        List<String> names =
                List.of("chromium", "chromium-browser", "google-chrome", "firefox", "firefox-esr");
        Optional<String> browser =
                names.stream().filter(name -> find(name).isPresent()).findFirst();
        add(
                "Browsers",
                browser.orElse("browser"),
                browser.isPresent(),
                browser.flatMap(Examination::find)
                        .map(Path::toString)
                        .orElse("none of " + String.join(", ", names) + " is on the PATH"),
                "trying by hand what browser-based devices run; their simulation needs none");
    }

    private void window() {
        Optional<String> display =
                Optional.ofNullable(System.getenv("WAYLAND_DISPLAY"))
                        .or(() -> Optional.ofNullable(System.getenv("DISPLAY")));
        add(
                "Window",
                "display",
                display.isPresent(),
                display.orElse("neither DISPLAY nor WAYLAND_DISPLAY is set"),
                "`edgewright ide`");
    }

    private void program(String group, String name, String neededFor) {
        Optional<Path> found = find(name);
        add(
                group,
                name,
                found.isPresent(),
                found.map(Path::toString).orElse("not on the PATH"),
                neededFor);
    }

    private void add(String group, String name, boolean present, String found, String neededFor) {
        examined.add(new Examined(group, name, present, found, neededFor));
    }

    private static Optional<Path> find(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            Path candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean answers(String registry) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://" + registry + "/v2/"))
                            .timeout(ANSWER_LIMIT)
                            .build();
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 || status == 401;
        } catch (IOException e) {
            return false;
        }
    }
}
