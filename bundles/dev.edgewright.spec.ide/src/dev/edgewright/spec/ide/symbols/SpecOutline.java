/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.spec.ide.symbols;

import dev.edgewright.spec.ide.Ranges;
import dev.edgewright.spec.recognition.DocumentType;
import dev.edgewright.spec.recognition.SpecDocument;
import dev.edgewright.spec.recognition.SpecFile;
import dev.edgewright.spec.schema.Schema;
import dev.edgewright.spec.schema.SchemaWalk;
import dev.edgewright.spec.tree.Entry;
import dev.edgewright.spec.tree.Lines;
import dev.edgewright.spec.tree.Mapping;
import dev.edgewright.spec.tree.Node;
import dev.edgewright.spec.tree.Region;
import dev.edgewright.spec.tree.Scalar;
import dev.edgewright.spec.tree.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/**
 * The outline of a file by what it means: keys with their values, and items of lists under the name
 * that they define. For one thread.
 */
public final class SpecOutline {

    /** A longer outline helps nobody. */
    private static final int MOST = 5000;

    private static final int LONGEST_DETAIL = 60;

    /** Keys by which people tell the items of a list, the best first. */
    private static final List<String> NAMES =
            List.of("name", "id", "parameter", "key", "type", "interface", "url");

    private final Lines lines;
    private int count;

    private SpecOutline(Lines lines) {
        this.lines = lines;
    }

    /** The symbols of a file; each document is one where there are several. */
    public static List<DocumentSymbol> of(SpecFile file) {
        SpecOutline outline = new SpecOutline(file.lines());
        if (file.documents().size() < 2) {
            return file.documents().stream()
                    .flatMap(d -> outline.inside(d.root(), schema(d)).stream())
                    .toList();
        }
        return file.documents().stream().map(outline::document).toList();
    }

    private static Optional<Schema> schema(SpecDocument document) {
        return document.type().map(DocumentType::schema);
    }

    private DocumentSymbol document(SpecDocument document) {
        Region region = document.root().region();
        DocumentSymbol symbol =
                symbol(
                        title(document),
                        SymbolKind.File,
                        document.region(),
                        Region.between(region.offset(), end(region)));
        symbol.setChildren(inside(document.root(), schema(document)));
        return symbol;
    }

    /** The kind of a document and its name. */
    public static String title(SpecDocument document) {
        String type =
                document.type()
                        .map(DocumentType::title)
                        .orElse("Document " + (document.number() + 1));
        return document.mapping()
                .flatMap(
                        root ->
                                root.mapping("metadata")
                                        .flatMap(m -> m.text("name"))
                                        .or(() -> root.text("id"))
                                        .or(() -> root.text("name")))
                .map(name -> type + " " + name)
                .orElse(type);
    }

    private List<DocumentSymbol> inside(Node node, Optional<Schema> schema) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        if (node.alias().isPresent()) {
            return symbols;
        }
        Optional<Schema> here =
                schema.map(s -> node instanceof Mapping mapping ? s.forMapping(mapping) : s);
        switch (node) {
            case Mapping mapping -> {
                for (Entry entry : mapping.entries()) {
                    if (++count <= MOST) {
                        symbols.add(entry(entry, here));
                    }
                }
            }
            case Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    if (++count <= MOST) {
                        symbols.add(item(sequence.items().get(i), i, here.flatMap(Schema::items)));
                    }
                }
            }
            case Scalar scalar -> {
                // Shown beside its key.
            }
        }
        return symbols;
    }

    private DocumentSymbol entry(Entry entry, Optional<Schema> around) {
        Optional<Schema> schema = around.flatMap(s -> SchemaWalk.key(s, entry.name()));
        SymbolKind kind =
                around.flatMap(Schema::keysDefine).map(NameKinds::of).orElse(kind(entry.value()));
        String name = entry.name().isBlank() ? "?" : entry.name();
        DocumentSymbol symbol = symbol(name, kind, entry.region(), entry.key().region());
        symbol.setDetail(detail(entry.value()));
        symbol.setChildren(inside(entry.value(), schema));
        return symbol;
    }

    private DocumentSymbol item(Node item, int index, Optional<Schema> schema) {
        if (item instanceof Scalar scalar) {
            Optional<SymbolKind> defined = schema.flatMap(Schema::defines).map(NameKinds::of);
            String name = scalar.text().isBlank() ? "[" + index + "]" : shortened(scalar.text());
            return symbol(name, defined.orElse(kind(item)), item.region(), item.region());
        }
        Optional<Schema> here =
                schema.map(s -> item instanceof Mapping mapping ? s.forMapping(mapping) : s);
        Optional<Entry> name = name(item, here);
        SymbolKind kind =
                name.flatMap(e -> here.flatMap(s -> SchemaWalk.key(s, e.name())))
                        .flatMap(Schema::defines)
                        .map(NameKinds::of)
                        .orElse(SymbolKind.Object);
        String text =
                name.map(e -> shortened(((Scalar) e.value()).text())).orElse("[" + index + "]");
        DocumentSymbol symbol =
                symbol(
                        text,
                        kind,
                        item.region(),
                        name.map(e -> e.value().region()).orElse(item.region()));
        symbol.setChildren(inside(item, schema));
        return symbol;
    }

    /** The entry whose value names an item. */
    private static Optional<Entry> name(Node item, Optional<Schema> schema) {
        if (!(item instanceof Mapping mapping)) {
            return Optional.empty();
        }
        return mapping.entries().stream()
                .filter(SpecOutline::isNamed)
                .filter(
                        e ->
                                schema.flatMap(s -> SchemaWalk.key(s, e.name()))
                                        .flatMap(Schema::defines)
                                        .isPresent())
                .findFirst()
                .or(
                        () ->
                                NAMES.stream()
                                        .flatMap(key -> mapping.entry(key).stream())
                                        .filter(SpecOutline::isNamed)
                                        .findFirst());
    }

    private static boolean isNamed(Entry entry) {
        return entry.value() instanceof Scalar scalar && !scalar.text().isBlank();
    }

    private static SymbolKind kind(Node value) {
        return switch (value) {
            case Mapping mapping -> SymbolKind.Object;
            case Sequence sequence -> SymbolKind.Array;
            case Scalar scalar ->
                    switch (scalar.value()) {
                        case Boolean b -> SymbolKind.Boolean;
                        case BigInteger n -> SymbolKind.Number;
                        case BigDecimal n -> SymbolKind.Number;
                        case null -> SymbolKind.Null;
                        default -> SymbolKind.String;
                    };
        };
    }

    private static String detail(Node value) {
        return value instanceof Scalar scalar ? shortened(scalar.text()) : "";
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_DETAIL
                ? line
                : line.substring(0, LONGEST_DETAIL - 1) + "\u2026";
    }

    /** The end of a region without the blanks behind its content. */
    private int end(Region region) {
        int end = region.end();
        while (end > region.offset() && Character.isWhitespace(lines.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The protocol wants what is selected to lie within the range. */
    private DocumentSymbol symbol(String name, SymbolKind kind, Region range, Region selected) {
        Region whole =
                Region.between(
                        Math.min(range.offset(), selected.offset()),
                        Math.max(end(range), selected.end()));
        return new DocumentSymbol(name, kind, Ranges.of(lines, whole), Ranges.of(lines, selected));
    }
}
