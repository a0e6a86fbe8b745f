/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs folders of programs for WASI preview 1, each with what its specification asks for. */
final class Run {

    private static final long LONGEST_SECONDS = 120;

    /** What a program gets and what it must do. */
    record Specification(
            Optional<String> root,
            List<String> folders,
            List<String> arguments,
            Map<String, String> environment,
            String stdin,
            int exitCode,
            Optional<String> stdout,
            Optional<String> stderr) {}

    private final String edgewright;
    private final Path scratch;

    private Run(String edgewright, Path scratch) {
        this.edgewright = edgewright;
        this.scratch = scratch;
    }

    public static void main(String[] words) throws Exception {
        Path scratch = Files.createTempDirectory("wasi-run");
        int passed = 0;
        List<String> failures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(words[1]))) {
            Run run = new Run(words[0], scratch);
            Map<String, Future<Optional<String>>> results = new LinkedHashMap<>();
            for (String folder : List.of(words).subList(2, words.length)) {
                for (Path program : programs(Path.of(folder))) {
                    results.put(program.toString(), pool.submit(() -> run.fault(program)));
                }
            }
            for (Map.Entry<String, Future<Optional<String>>> result : results.entrySet()) {
                Optional<String> fault = fault(result.getValue());
                System.out.println((fault.isEmpty() ? "passed  " : "FAILED  ") + result.getKey());
                if (fault.isEmpty()) {
                    passed++;
                } else {
                    failures.add(result.getKey() + ": " + fault.get());
                }
            }
        } finally {
            delete(scratch);
        }
        failures.forEach(failure -> System.out.println("\n" + failure));
        System.out.printf("%n%d passed, %d failed%n", passed, failures.size());
        System.exit(failures.isEmpty() && passed > 0 ? 0 : 1);
    }

    private static Optional<String> fault(Future<Optional<String>> result)
            throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        }
    }

    private static List<Path> programs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wasm")).sorted().toList();
        }
    }

    /** Runs a program and tells what it did wrong. */
    private Optional<String> fault(Path program) throws IOException, InterruptedException {
        String name = String.valueOf(program.getFileName()).replaceAll("\\.wasm$", "");
        Path file = program.resolveSibling(name + ".json");
        Specification specification =
                specification(Files.exists(file) ? Json.object(Files.readString(file)) : Map.of());
        Path folders = Files.createTempDirectory(scratch, name);
        List<String> command = new ArrayList<>(List.of(edgewright, "run"));
        if (specification.root.isPresent()) {
            grant(command, program.resolveSibling(specification.root.get()), folders, "/");
        }
        for (String folder : specification.folders) {
            grant(command, program.resolveSibling(folder), folders, folder);
        }
        specification.environment.forEach(
                (key, value) -> command.addAll(List.of("--env", key + "=" + value)));
        command.add(program.toString());
        command.addAll(specification.arguments);
        Path in = Files.writeString(folders.resolve("stdin"), specification.stdin);
        Path out = folders.resolve("stdout");
        Path err = folders.resolve("stderr");
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.of("did not end within " + LONGEST_SECONDS + " seconds");
        }
        return difference(specification, process.exitValue(), read(out), read(err));
    }

    private static Optional<String> difference(
            Specification specification, int code, String out, String err) {
        List<String> faults = new ArrayList<>();
        if (code != specification.exitCode) {
            faults.add("ended with " + code + " instead of " + specification.exitCode);
        }
        if (!specification.stdout.orElse(out).equals(out)) {
            faults.add("printed \"" + out + "\"");
        }
        if (!specification.stderr.orElse(err).equals(err)) {
            faults.add("printed errors other than expected");
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", faults) + "\n" + err.strip());
    }

    private static void grant(List<String> command, Path folder, Path scratch, String guest)
            throws IOException {
        Path copy = scratch.resolve("granted" + command.size());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file)), LinkOption.NOFOLLOW_LINKS);
            }
        }
        command.addAll(List.of("--dir", copy + "::" + guest));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }

    private static Specification specification(Map<String, Object> json) {
        Map<String, Object> all = new LinkedHashMap<>(json);
        StringBuilder stdin = new StringBuilder((String) json.getOrDefault("stdin", ""));
        for (Object step : (List<?>) json.getOrDefault("operations", List.of())) {
            Map<?, ?> operation = (Map<?, ?>) step;
            switch (String.valueOf(operation.get("type"))) {
                case "write" -> stdin.append(operation.get("payload"));
                case "read" ->
                        all.merge(
                                String.valueOf(operation.get("id")),
                                String.valueOf(operation.get("payload")),
                                (one, other) -> one + String.valueOf(other));
                default -> operation.forEach((key, value) -> all.put(String.valueOf(key), value));
            }
        }
        Map<String, String> environment = new LinkedHashMap<>();
        ((Map<?, ?>) all.getOrDefault("env", Map.of()))
                .forEach((key, value) -> environment.put((String) key, (String) value));
        return new Specification(
                Optional.ofNullable((String) all.get("root")),
                strings(all.get("dirs")),
                strings(all.get("args")),
                environment,
                stdin.toString(),
                ((Number) all.getOrDefault("exit_code", 0)).intValue(),
                Optional.ofNullable((String) all.get("stdout")),
                Optional.ofNullable((String) all.get("stderr")));
    }

    private static List<String> strings(Object list) {
        return list == null ? List.of() : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** Reads JSON: objects as maps, arrays as lists, numbers as doubles. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Map<String, Object> object(String text) {
            Json json = new Json(text);
            Map<String, Object> members = new LinkedHashMap<>();
            ((Map<?, ?>) json.value()).forEach((key, value) -> members.put((String) key, value));
            return members;
        }

        private Object value() {
            return switch (next()) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (next() != '}') {
                String key = string();
                require(':');
                members.put(key, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            at++;
            while (next() != ']') {
                elements.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return elements;
        }

        private String string() {
            require('"');
            StringBuilder string = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            if (c != 'u') {
                int control = "bfnrt".indexOf(c);
                return control < 0 ? c : "\b\f\n\r\t".charAt(control);
            }
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }

        private Object word() {
            int start = at;
            while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0
                    || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> null;
                default -> Double.valueOf(word);
            };
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void require(char c) {
            if (next() != c) {
                throw new IllegalArgumentException("no " + c + " at " + at);
            }
            at++;
        }
    }
}
