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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts documentation into WIT files that have none: out of the TypeScript declarations that were
 * made of the same packages. {@code WasiDocs.java WIT_FOLDER RELEASE=DECLARATIONS_FOLDER ...}; what
 * finds no counterpart stays as it is.
 */
final class WasiDocs {

    private static final Pattern OPENS =
            Pattern.compile("(interface|world|resource|record|variant|enum|flags) ([\\w%-]+).*");
    private static final Pattern NAMED = Pattern.compile("(?:type )?([\\w%-]+)\\b.*");
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:export |static |private |readonly )*(function |type |interface |class"
                        + " )?'?_?(\\w+).*");
    private static final Pattern TAG = Pattern.compile("tag: '([^']+)',");

    public static void main(String[] arguments) throws IOException {
        for (int i = 1; i < arguments.length; i++) {
            String[] release = arguments[i].split("=", 2);
            try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith("-" + release[0] + ".wit"))
                                .toList()) {
                    String pkg =
                            file.getFileName().toString().replace("-" + release[0] + ".wit", "");
                    Files.writeString(
                            file, documented(Files.readAllLines(file), pkg, Path.of(release[1])));
                }
            }
        }
    }

    private static String documented(List<String> lines, String pkg, Path declarations)
            throws IOException {
        StringBuilder out = new StringBuilder();
        StringBuilder gates = new StringBuilder();
        Deque<String> blocks = new ArrayDeque<>();
        Map<String, List<String>> docs = Map.of();
        int parentheses = 0;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("@")) {
                gates.append(line).append('\n');
                continue;
            }
            Matcher opening = OPENS.matcher(text);
            if (parentheses == 0 && !text.startsWith("}")) {
                String key = key(text, opening, blocks);
                for (String sentence : docs.getOrDefault(key, List.of())) {
                    out.append(line, 0, line.indexOf(text));
                    out.append(("/// " + sentence).stripTrailing()).append('\n');
                }
            }
            out.append(gates).append(line).append('\n');
            gates.setLength(0);
            parentheses += count(text, '(') - count(text, ')');
            if (text.endsWith("{") && parentheses == 0) {
                boolean block = opening.matches();
                blocks.push(block ? opening.group(1) + " " + opening.group(2) : "other");
                if (block && opening.group(1).equals("interface")) {
                    docs = read(declarations.resolve(pkg + "-" + opening.group(2) + ".d.ts"));
                }
            } else if (text.equals("}")) {
                blocks.pop();
                docs = blocks.isEmpty() ? Map.of() : docs;
            }
        }
        return out.toString();
    }

    /** What {@link #read} calls the declaration. */
    private static String key(String text, Matcher opening, Deque<String> blocks) {
        String around = blocks.isEmpty() ? "" : blocks.peek();
        if (around.isEmpty() || around.startsWith("world") || text.startsWith("use ")) {
            return "";
        }
        Matcher named = NAMED.matcher(text);
        boolean type = opening.matches() || text.startsWith("type ");
        String name = opening.matches() ? opening.group(2) : named.matches() ? named.group(1) : "";
        if (around.startsWith("interface")) {
            return type ? camel(name, true) : camel(name, false) + "()";
        }
        String owner = camel(around.substring(around.indexOf(' ') + 1), true);
        boolean cases = around.startsWith("variant") || around.startsWith("enum");
        return owner + "." + (cases ? name.replace("%", "") : camel(name, false));
    }

    /** The documentation of one interface's declarations, line by line. */
    private static Map<String, List<String>> read(Path file) throws IOException {
        Map<String, List<String>> docs = new HashMap<>();
        if (!Files.exists(file)) {
            return docs;
        }
        List<String> comment = new ArrayList<>();
        boolean inside = false;
        String owner = "";
        List<String> ofOwner = List.of();
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.equals("/**")) {
                inside = true;
                comment = new ArrayList<>();
            } else if (inside && text.equals("*/")) {
                inside = false;
            } else if (inside) {
                comment.add(text.replaceFirst("^\\* ?", "").stripTrailing());
            } else {
                Matcher tag = TAG.matcher(text);
                Matcher declared = DECLARED.matcher(text);
                if (tag.matches() && owner.endsWith(camel(tag.group(1), true))) {
                    String type =
                            owner.substring(0, owner.length() - camel(tag.group(1), true).length());
                    docs.put(type + "." + tag.group(1), ofOwner);
                } else if (declared.matches()) {
                    boolean top = !line.startsWith(" ");
                    boolean function = "function ".equals(declared.group(1));
                    String name = declared.group(2) + (function ? "()" : "");
                    owner = top ? name : owner;
                    ofOwner = top ? comment : ofOwner;
                    put(docs, top ? name : owner + "." + name, comment);
                }
                comment = new ArrayList<>();
            }
        }
        return docs;
    }

    /** The declarations have the cases of an enum in one comment with the enum. */
    private static void put(Map<String, List<String>> docs, String key, List<String> comment) {
        int cases = comment.indexOf("# Variants");
        docs.put(key, trimmed(cases < 0 ? comment : comment.subList(0, cases)));
        String name = null;
        List<String> text = new ArrayList<>();
        for (String line :
                cases < 0 ? List.<String>of() : comment.subList(cases + 1, comment.size())) {
            if (line.startsWith("## `\"")) {
                if (name != null) {
                    docs.put(key + "." + name, trimmed(text));
                }
                name = line.substring(5, line.length() - 2);
                text = new ArrayList<>();
            } else {
                text.add(line);
            }
        }
        if (name != null) {
            docs.put(key + "." + name, trimmed(text));
        }
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        int start = 0;
        while (start < end && lines.get(start).isEmpty()) {
            start++;
        }
        while (end > start && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(lines.subList(start, end));
    }

    private static String camel(String kebab, boolean upper) {
        StringBuilder name = new StringBuilder();
        for (String part : kebab.replace("%", "").split("-")) {
            boolean capital = upper || !name.isEmpty();
            name.append(
                            capital
                                    ? part.substring(0, 1).toUpperCase(Locale.ROOT)
                                    : part.substring(0, 1))
                    .append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(each -> each == c).count();
    }
}
