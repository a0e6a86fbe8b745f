/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Writes packages at random that are valid but for what their worlds put together. */
final class RandomPackages {

    private static final List<String> PRIMITIVES =
            List.of("u8", "s16", "u32", "s64", "f32", "f64", "bool", "char", "string");

    /** An interface with the types that others may use. */
    private record Source(String pkg, String path, String name, List<String> types) {}

    /** The names of types that a scope can refer to. */
    private record Scope(List<String> types, List<String> resources) {
        Scope() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Random random;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> worlds = new ArrayList<>();
    private final Map<String, List<String>> resourcesOf = new LinkedHashMap<>();
    private int names;

    private RandomPackages(long seed) {
        random = new Random(seed);
    }

    /** The files of a package with dependencies, by their paths in its folder. */
    static Map<String, String> of(long seed) {
        RandomPackages packages = new RandomPackages(seed);
        int dependencies = packages.random.nextInt(4);
        for (int i = 0; i < dependencies; i++) {
            packages.dependency("dep" + (char) ('a' + packages.random.nextInt(26)) + i);
        }
        packages.root();
        return packages.files;
    }

    private void dependency(String name) {
        String version = maybe(2) ? "" : "@1." + random.nextInt(3) + "." + random.nextInt(3);
        String id = "x:" + name + version;
        List<String> members = members(id, version, 1 + random.nextInt(3));
        if (maybe(3)) {
            files.put("deps/" + name + ".wit", header(id) + String.join("\n", members));
        } else {
            split("deps/" + name + "/", id, members);
        }
    }

    private void root() {
        List<String> nested = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String id = "n:" + name("p");
            nested.add(docs("") + "package " + id + " {\n" + text(members(id, "", 2)) + "}\n");
        }
        String version = maybe(2) ? "" : "@2.1.0";
        List<String> members = members("a:root" + version, version, 2 + random.nextInt(4));
        members.addAll(nested);
        split("", "a:root" + version, members);
    }

    private void split(String folder, String id, List<String> members) {
        Collections.shuffle(members, random);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<String> part = new ArrayList<>();
            for (int m = i; m < members.size(); m += count) {
                part.add(members.get(m));
            }
            String head = i == 0 ? header(id) : maybe(2) ? "package " + id + ";\n" : "";
            files.put(folder + (char) ('a' + random.nextInt(26)) + i + ".wit", head + text(part));
        }
    }

    private String header(String id) {
        return docs("") + "package " + id + ";\n";
    }

    private static String text(List<String> parts) {
        return String.join("\n", parts) + "\n";
    }

    private List<String> members(String id, String version, int interfaces) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < interfaces; i++) {
            String name = name("i");
            Scope scope = new Scope();
            String body = body(id, version, scope);
            members.add(docs("") + gate(version) + "interface " + name + " {\n" + body + "}\n");
            int at = id.indexOf('@');
            String path =
                    at < 0 ? id + "/" + name : id.substring(0, at) + "/" + name + id.substring(at);
            sources.add(new Source(id, path, name, List.copyOf(scope.types)));
            resourcesOf.put(path, List.copyOf(scope.resources));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            members.add(world(id, version));
        }
        return members;
    }

    private String body(String id, String version, Scope scope) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            use(id, scope).ifPresent(items::add);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(type(version, scope));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(
                    docs("  ") + gate(version) + "  " + name("f") + ": " + function(scope) + ";\n");
        }
        Collections.shuffle(items, random);
        return String.join("", items);
    }

    private Optional<String> use(String id, Scope scope) {
        List<Source> usable = sources.stream().filter(s -> !s.types.isEmpty()).toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        Source source = usable.get(random.nextInt(usable.size()));
        StringBuilder names = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String type = source.types.get(random.nextInt(source.types.size()));
            String alias = name("u");
            names.append(type).append(" as ").append(alias).append(", ");
            scope.types.add(alias);
            if (resourcesOf.get(source.path).contains(type)) {
                scope.resources.add(alias);
            }
        }
        return Optional.of("  use " + path(source, id) + ".{" + names + "};\n");
    }

    private static String path(Source source, String id) {
        return source.pkg.equals(id) ? source.name : source.path;
    }

    private String type(String version, Scope scope) {
        String name = name("t");
        StringBuilder text = new StringBuilder(docs("  ")).append("  ");
        switch (random.nextInt(6)) {
            case 0 -> {
                text.append("record ").append(name).append(" {\n");
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    text.append(docs("    ")).append("    ").append(name("m"));
                    text.append(": ").append(type(scope, 3)).append(",\n");
                }
                text.append("  }\n");
            }
            case 1 -> {
                text.append("variant ").append(name).append(" {\n");
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    text.append(docs("    ")).append("    ").append(name("c"));
                    text.append(maybe(2) ? "" : "(" + type(scope, 3) + ")").append(",\n");
                }
                text.append("  }\n");
            }
            case 2 ->
                    text.append("enum ").append(name).append(" { ").append(labels()).append("}\n");
            case 3 ->
                    text.append("flags ").append(name).append(" { ").append(labels()).append("}\n");
            case 4 -> {
                text.append("resource ").append(name);
                scope.types.add(name);
                scope.resources.add(name);
                return text.append(maybe(3) ? ";\n" : resource(name, version, scope)).toString();
            }
            default -> {
                String aliased =
                        maybe(2) && !scope.types.isEmpty() ? pick(scope.types) : type(scope, 3);
                if (scope.resources.contains(aliased)) {
                    scope.resources.add(name);
                }
                text.append("type ").append(name).append(" = ").append(aliased).append(";\n");
            }
        }
        scope.types.add(name);
        return text.toString();
    }

    private String labels() {
        StringBuilder labels = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            labels.append(name("l")).append(", ");
        }
        return labels.toString();
    }

    private String resource(String name, String version, Scope scope) {
        StringBuilder text = new StringBuilder(" {\n");
        if (maybe(2)) {
            text.append(docs("    ")).append(gate(version)).append("    constructor(");
            text.append(parameters(scope)).append(")");
            text.append(maybe(2) ? "" : " -> result<" + name + ", string>").append(";\n");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(docs("    ")).append(gate(version)).append("    ").append(name("f"));
            text.append(maybe(3) ? ": static " : ": ").append(function(scope)).append(";\n");
        }
        return text.append("  }\n").toString();
    }

    private String function(Scope scope) {
        String result = maybe(2) ? "" : " -> " + type(new Scope(scope.types, List.of()), 3);
        return "func(" + parameters(scope) + ")" + result;
    }

    private String parameters(Scope scope) {
        List<String> parameters = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parameters.add(name("p") + ": " + type(scope, 3));
        }
        return String.join(", ", parameters);
    }

    private String type(Scope scope, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 12);
        return switch (kind) {
            case 0, 1 -> scope.types.isEmpty() ? pick(PRIMITIVES) : pick(scope.types);
            case 4 -> "list<" + type(scope, depth - 1) + ">";
            case 5 -> "option<" + type(scope, depth - 1) + ">";
            case 6 -> "tuple<" + type(scope, depth - 1) + ", " + type(scope, depth - 1) + ">";
            case 7 -> result(scope, depth - 1);
            case 8 -> maybe(2) ? "stream<" + pick(PRIMITIVES) + ">" : "future";
            case 9 ->
                    scope.resources.isEmpty()
                            ? "list<" + pick(PRIMITIVES) + ">"
                            : "own<" + pick(scope.resources) + ">";
            default -> pick(PRIMITIVES);
        };
    }

    private String result(Scope scope, int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> "result";
            case 1 -> "result<" + type(scope, depth) + ">";
            case 2 -> "result<_, " + type(scope, depth) + ">";
            default -> "result<" + type(scope, depth) + ", " + type(scope, depth) + ">";
        };
    }

    private String world(String id, String version) {
        String name = name("w");
        Scope scope = new Scope();
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(2); i > 0; i--) {
            use(id, scope).ifPresent(items::add);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(type(version, scope));
        }
        List<Source> imported = new ArrayList<>(sources);
        Collections.shuffle(imported, random);
        List<Source> exported = new ArrayList<>(sources);
        Collections.shuffle(exported, random);
        for (int i = random.nextInt(6); i > 0; i--) {
            String side = maybe(2) ? "  import " : "  export ";
            items.add(
                    docs("  ")
                            + gate(version)
                            + side
                            + extern(
                                    id, version, scope, side.contains("im") ? imported : exported));
        }
        if (!worlds.isEmpty() && maybe(2)) {
            String included = worlds.remove(random.nextInt(worlds.size()));
            String from = included.substring(0, included.indexOf(' '));
            String local = included.substring(included.lastIndexOf('/') + 1);
            items.add(
                    "  include "
                            + (from.equals(id)
                                    ? local.replaceFirst("@.*", "")
                                    : included.substring(included.indexOf(' ') + 1))
                            + ";\n");
        }
        Collections.shuffle(items, random);
        int at = id.indexOf('@');
        worlds.add(
                id
                        + " "
                        + (at < 0
                                ? id + "/" + name
                                : id.substring(0, at) + "/" + name + id.substring(at)));
        return docs("") + "world " + name + " {\n" + String.join("", items) + "}\n";
    }

    private String extern(String id, String version, Scope scope, List<Source> left) {
        return switch (random.nextInt(3)) {
            case 0 -> name("e") + ": " + function(scope) + ";\n";
            case 1 -> name("e") + ": interface {\n" + body(id, version, new Scope()) + "  }\n";
            default ->
                    left.isEmpty() ? name("e") + ": func();\n" : path(left.remove(0), id) + ";\n";
        };
    }

    private String gate(String version) {
        return switch (version.isEmpty() ? 9 : random.nextInt(10)) {
            case 0 -> "@since(version = 1.0.0)\n";
            case 1 -> "@unstable(feature = active)\n";
            default -> "";
        };
    }

    private String docs(String indent) {
        return switch (random.nextInt(12)) {
            case 0 -> indent + "/// " + name("words") + "\n";
            case 1 ->
                    indent
                            + "/// one\n"
                            + indent
                            + "///   two\n"
                            + indent
                            + "///\n"
                            + indent
                            + "/// three\n";
            case 2 -> indent + "/** " + name("block") + " */\n";
            default -> "";
        };
    }

    private String name(String prefix) {
        return prefix + "n" + names++;
    }

    private boolean maybe(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
