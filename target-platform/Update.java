/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the closure of the roots, each artifact once in the highest version that anyone asks for,
 * and the target definition made of it. Run through {@code target-platform/update}.
 */
public class Update {
    private static final Pattern NODE =
            Pattern.compile(
                    "[-+\\\\|]\\s*\\(?([\\w.\\-]+):([\\w.\\-]+):jar:(?:([\\w.]+):)?([\\w.\\-]+):(compile|runtime|provided|test)");
    private static final Pattern OTHER_VERSION =
            Pattern.compile("(?:version managed from|omitted for conflict with) ([\\w.\\-]+)");
    private static final String DEPENDENCY_PLUGIN =
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:";

    private final Path folder;
    private final Path scratch;
    private final Set<String> leftOut;
    private final Map<String, String> roots = new LinkedHashMap<>();

    Update(Path folder) throws IOException {
        this.folder = folder;
        this.scratch = Files.createTempDirectory("target-platform");
        this.leftOut = new HashSet<>(lines("left-out.txt"));
        for (String line : lines("roots.txt")) {
            String[] gav = line.split(":");
            if (gav.length != 3) {
                throw new IOException("roots.txt: `" + line + "` is not group:artifact:version");
            }
            roots.put(gav[0] + ":" + gav[1], gav[2]);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try {
            new Update(folder).run();
        } catch (IOException e) {
            System.err.println("update: " + e.getMessage());
            System.exit(1);
        }
    }

    void run() throws IOException, InterruptedException {
        Map<String, String> closure = closure();
        writePom(closure);
        maven("copy-dependencies", "-DincludeScope=runtime", "-Dmdep.prependGroupId=true");
        Files.writeString(
                folder.resolve("closure.txt"),
                closure.entrySet().stream()
                        .map(e -> e.getKey() + ":" + e.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("target-platform.target"), target(closure));
        System.out.println(closure.size() + " artifacts in closure.txt and target-platform.target");
    }

    /** Pins every version found so far and asks again, until nobody asks for a higher one. */
    private Map<String, String> closure() throws IOException, InterruptedException {
        Map<String, String> pinned = new TreeMap<>(roots);
        while (true) {
            writePom(pinned);
            Map<String, String> next = new TreeMap<>(pinned);
            Set<String> seen = new TreeSet<>();
            for (String line : maven("tree", "-Dverbose").split("\n")) {
                var node = NODE.matcher(line);
                if (!node.find() || Set.of("test", "provided").contains(node.group(5))) {
                    continue;
                }
                String artifact = node.group(1) + ":" + node.group(2);
                seen.add(artifact);
                var versions = new ArrayList<>(List.of(node.group(4)));
                OTHER_VERSION.matcher(line).results().forEach(r -> versions.add(r.group(1)));
                for (String version : versions) {
                    if (!roots.containsKey(artifact)) {
                        next.merge(artifact, version, Update::higher);
                    }
                }
            }
            next.keySet().retainAll(seen);
            next.keySet().removeAll(leftOut);
            if (next.equals(pinned)) {
                return next;
            }
            System.out.println(next.size() + " artifacts so far");
            pinned = next;
        }
    }

    private static String higher(String a, String b) {
        Comparator<String[]> byParts =
                (x, y) -> {
                    for (int i = 0; i < Math.min(x.length, y.length); i++) {
                        boolean numbers = x[i].matches("\\d+") && y[i].matches("\\d+");
                        int order =
                                numbers
                                        ? Long.compare(Long.parseLong(x[i]), Long.parseLong(y[i]))
                                        : x[i].compareTo(y[i]);
                        if (order != 0) {
                            return order;
                        }
                    }
                    return Integer.compare(x.length, y.length);
                };
        return byParts.compare(a.split("[.\\-]"), b.split("[.\\-]")) >= 0 ? a : b;
    }

    private void writePom(Map<String, String> pinned) throws IOException {
        Files.writeString(
                scratch.resolve("pom.xml"),
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.edgewright</groupId><artifactId>closure</artifactId><version>1</version>
                  <dependencyManagement><dependencies>%s</dependencies></dependencyManagement>
                  <dependencies>%s</dependencies>
                </project>
                """
                        .formatted(dependencies(pinned), dependencies(roots)));
    }

    private static String dependencies(Map<String, String> artifacts) {
        return artifacts.entrySet().stream()
                .map(e -> "<dependency>" + coordinates(e.getKey(), e.getValue()) + "</dependency>")
                .collect(Collectors.joining("\n"));
    }

    private static String coordinates(String artifact, String version) {
        String[] ga = artifact.split(":");
        return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                .formatted(ga[0], ga[1], version);
    }

    private String maven(String goal, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("../mvnw").toString());
        command.addAll(List.of("-B", "-ntp", "-itr", "-f", scratch.resolve("pom.xml").toString()));
        command.add(DEPENDENCY_PLUGIN + goal);
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command)
                        .directory(scratch.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            String errors =
                    output.lines()
                            .filter(line -> line.contains("ERROR"))
                            .limit(10)
                            .collect(Collectors.joining("\n"));
            throw new IOException("Maven failed:\n" + errors);
        }
        return output;
    }

    private String target(Map<String, String> closure) throws IOException {
        Map<String, Map<String, String>> byInstructions = new LinkedHashMap<>();
        Map<String, String> published = new TreeMap<>();
        for (var entry : closure.entrySet()) {
            if (isBundle(entry.getKey(), entry.getValue())) {
                published.put(entry.getKey(), entry.getValue());
            } else {
                byInstructions
                        .computeIfAbsent(instructions(entry.getKey()), k -> new TreeMap<>())
                        .put(entry.getKey(), entry.getValue());
            }
        }
        var locations = new StringBuilder();
        locations.append(location("OSGi bundles as published", published, null));
        for (var entry : byInstructions.entrySet()) {
            String first = entry.getValue().keySet().iterator().next();
            locations.append(location("Wrapped: " + first, entry.getValue(), entry.getKey()));
        }
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <?pde version="3.8"?>
        <!-- Generated by target-platform/update; edit roots.txt or wrapped.bnd instead. -->
        <target name="edgewright" sequenceNumber="1">
          <locations>
        %s  </locations>
        </target>
        """
                .formatted(locations);
    }

    private boolean isBundle(String artifact, String version) throws IOException {
        String[] ga = artifact.split(":");
        Path jar =
                scratch.resolve("target/dependency")
                        .resolve(ga[0] + "." + ga[1] + "-" + version + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest() != null
                    && file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName")
                            != null;
        }
    }

    private String instructions(String artifact) throws IOException {
        String chosen = null;
        StringBuilder current = null;
        var found = new StringBuilder();
        for (String line : lines("wrapped.bnd")) {
            if (line.startsWith("[")) {
                String glob = line.substring(1, line.length() - 1);
                String regex = "\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E";
                current = artifact.matches(regex) ? new StringBuilder() : null;
                found = current == null ? found : current;
            } else if (current != null) {
                current.append("        ").append(line).append('\n');
            }
        }
        chosen = found.toString();
        return chosen.replace("${V}", "${version_cleanup;${mvnVersion}}");
    }

    private static String location(String label, Map<String, String> artifacts, String bnd) {
        var out = new StringBuilder();
        out.append(
                """
                    <location type="Maven" label="%s" missingManifest="%s" includeDependencyDepth="none" includeDependencyScopes="compile,runtime" includeSource="false">
                      <dependencies>
                """
                        .formatted(label, bnd == null ? "error" : "generate"));
        artifacts.forEach(
                (artifact, version) ->
                        out.append("        <dependency>")
                                .append(coordinates(artifact, version))
                                .append("<type>jar</type></dependency>\n"));
        out.append("      </dependencies>\n");
        if (bnd != null) {
            out.append("      <instructions><![CDATA[\n").append(bnd).append("      ]]></instructions>\n");
        }
        return out.append("    </location>\n").toString();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
