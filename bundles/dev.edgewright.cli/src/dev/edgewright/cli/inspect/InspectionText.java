/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.cli.inspect;

import dev.edgewright.cli.inspect.Inspection.Item;
import dev.edgewright.cli.inspect.Inspection.Memory;
import dev.edgewright.cli.inspect.Inspection.Part;
import dev.edgewright.cli.terminal.Shown;
import dev.edgewright.cli.terminal.Steps;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Prints what is known of a file, for lines of 80 characters. */
final class InspectionText {

    private static final int WIDTH = 80;
    private static final int NAME_WIDTH = 56;
    private static final char NO_BREAK = '\u00a0';
    private static final int KIB = 1 << 10;

    private final PrintWriter out;
    private final Inspection inspection;

    InspectionText(PrintWriter out, Inspection inspection) {
        this.out = out;
        this.inspection = inspection;
    }

    void print() {
        out.println(
                Shown.name(inspection.file())
                        + ": "
                        + Ansi.AUTO.string("@|bold " + inspection.kind() + "|@")
                        + ", "
                        + size(inspection.bytes()));
        row("target", inspection.target());
        if (inspection.use() != null) {
            out.println("  use       " + Shown.name(inspection.use())); // to be copied whole
        }
        if (!inspection.memories().isEmpty()) {
            row("memory", memories());
        }
        if (!inspection.features().isEmpty()) {
            row("features", inspection.features().stream().map(Shown::name).collect(commas()));
        }
        row("names", inspection.functionNames() ? "of functions" : "none");
        row("debug", inspection.debugInfo().isEmpty() ? "none" : debugInfo());
        items("Imports", inspection.imports());
        items("Exports", inspection.exports());
        sections();
        producers();
        if (inspection.wit() != null) {
            heading("WIT");
            inspection.wit().lines().forEach(line -> out.println(("  " + line).stripTrailing()));
        }
    }

    private String debugInfo() {
        return String.join(", ", inspection.debugInfo());
    }

    private String memories() {
        return inspection.memories().stream().map(InspectionText::memory).collect(commas());
    }

    private static String memory(Memory memory) {
        return Steps.counted(memory.minimum(), "page")
                + " ("
                + amount(memory.minimum() << 16)
                + ")"
                + (memory.maximum() == null ? "" : " to " + memory.maximum())
                + (memory.imported() ? ", imported" : "");
    }

    private static Collector<CharSequence, ?, String> commas() {
        return Collectors.joining(", ");
    }

    private void items(String heading, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        heading(heading);
        for (Item item : items) {
            if (item.type() != null) {
                line(2, item);
            } else if (item.kind().equals("interface")) {
                group(item);
            } else if (item.kind().equals("module")) {
                out.println("  " + Shown.name(item.name()));
                item.items().forEach(member -> line(4, member));
            } else {
                out.println("  " + item.kind() + " " + Shown.name(item.name()));
            }
        }
    }

    /** An interface; of those of WASI, which everybody knows, only what there is. */
    private void group(Item item) {
        List<Item> functions = item.items().stream().filter(i -> i.type() != null).toList();
        List<Item> types = item.items().stream().filter(i -> i.type() == null).toList();
        if (item.name().startsWith("wasi:") || functions.isEmpty()) {
            List<String> counts = new ArrayList<>();
            if (!types.isEmpty()) {
                counts.add(Steps.counted(types.size(), "type"));
            }
            if (!functions.isEmpty()) {
                counts.add(Steps.counted(functions.size(), "function"));
            }
            out.println("  %-44s  %s".formatted(item.name(), String.join(", ", counts)));
            return;
        }
        out.println("  " + item.name());
        for (Item type : types) {
            if (type.kind().equals("resource")) {
                out.println("    resource " + type.name());
                functions.stream()
                        .filter(f -> ComponentFacts.resource(f).orElse("").equals(type.name()))
                        .forEach(f -> line(6, f));
            }
        }
        functions.stream()
                .filter(f -> ComponentFacts.resource(f).isEmpty())
                .forEach(f -> line(4, f));
    }

    private void line(int indent, Item item) {
        String name = item.name().substring(item.name().indexOf('.') + 1);
        boolean wit = item.type().contains("func(") || item.type().startsWith("constructor");
        String text =
                item.type().startsWith("constructor")
                        ? item.type()
                        : wit
                                ? name + ": " + item.type()
                                : item.kind() + " " + Shown.name(item.name()) + " " + item.type();
        wrapped(" ".repeat(indent), " ".repeat(indent + 4), wit ? unbroken(text) : text);
    }

    /** Keeps types in one piece. */
    private static String unbroken(String signature) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (char c : signature.replace("-> ", "->" + NO_BREAK).toCharArray()) {
            depth += c == '<' ? 1 : c == '>' && depth > 0 ? -1 : 0;
            text.append(c == ' ' && depth > 0 ? NO_BREAK : c);
        }
        return text.toString();
    }

    private void row(String name, String text) {
        wrapped("  %-10s".formatted(name), " ".repeat(12), text);
    }

    /** Breaks a text at blanks where it is too long for a line. */
    private void wrapped(String first, String next, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                println(line);
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        println(line);
    }

    private void println(StringBuilder line) {
        out.println(line.toString().replace(NO_BREAK, ' '));
    }

    private void sections() {
        if (inspection.sections().isEmpty()) {
            return;
        }
        out.println();
        out.println(
                Ansi.AUTO.string("@|bold Sections|@")
                        + " ".repeat(NAME_WIDTH - 6)
                        + "     bytes       %");
        inspection.sections().forEach(part -> section(2, part));
    }

    private void section(int indent, Part part) {
        String name = Shown.name(part.name()) + (part.count() > 1 ? " x " + part.count() : "");
        String cell = " ".repeat(indent) + name;
        if (cell.length() > NAME_WIDTH) {
            cell = cell.substring(0, NAME_WIDTH - 3) + "...";
        }
        out.println(
                ("%-" + (NAME_WIDTH + 2) + "s  %,10d  %6.1f")
                        .formatted(
                                cell,
                                part.bytes(),
                                100.0 * part.bytes() / Math.max(1, inspection.bytes())));
        part.sections().forEach(inside -> section(indent + 2, inside));
    }

    private void producers() {
        if (inspection.producers().isEmpty()) {
            return;
        }
        heading("Producers");
        for (Map.Entry<String, List<Inspection.Tool>> field : inspection.producers().entrySet()) {
            String names =
                    field.getValue().stream()
                            .map(tool -> (tool.name() + " " + tool.version()).strip())
                            .map(Shown::name)
                            .collect(commas());
            wrapped("  %-14s".formatted(Shown.name(field.getKey())), " ".repeat(16), names);
        }
    }

    private void heading(String words) {
        out.println();
        out.println(Ansi.AUTO.string("@|bold " + words + "|@"));
    }

    private static String size(long bytes) {
        return "%,d bytes".formatted(bytes) + (bytes < KIB ? "" : " (" + amount(bytes) + ")");
    }

    private static String amount(long bytes) {
        long unit = bytes < KIB * KIB ? KIB : KIB * KIB;
        String number =
                bytes % unit == 0
                        ? String.valueOf(bytes / unit)
                        : String.format(Locale.ROOT, "%.1f", (double) bytes / unit);
        return number + (unit == KIB ? " KiB" : " MiB");
    }
}
