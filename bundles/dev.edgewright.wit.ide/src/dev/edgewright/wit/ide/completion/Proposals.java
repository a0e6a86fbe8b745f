/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.edgewright.wit.ide.completion.CaretContext.Block;
import dev.edgewright.wit.ide.hover.Signatures;
import dev.edgewright.wit.ide.hover.WitHover;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.parser.antlr.WitTokenSource;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.syntax.Gate;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.EcoreUtil2;

/** Works out what can be written at a place of a document. */
@Singleton
public class Proposals {

    private static final int LIMIT = 1000;

    @Inject private WitPackages packages;
    @Inject private WitScopes scopes;
    @Inject private WitHover hover;

    /**
     * The proposals at an offset.
     *
     * @param file the root of the document's syntax tree, however broken
     * @param text the document
     * @param caret the offset
     * @param range makes the range from an offset to the caret
     * @param snippets whether the editor can fill in snippets
     */
    public List<CompletionItem> at(
            EObject file, String text, int caret, IntFunction<Range> range, boolean snippets) {
        int start = caret;
        while (start > 0 && isPathPart(text.charAt(start - 1))) {
            start--;
        }
        String path = text.substring(start, caret);
        int word = caret;
        while (word > start && isWordPart(text.charAt(word - 1))) {
            word--;
        }
        CaretContext context = CaretContext.at(text, word);
        Collector collector =
                new Collector(text.substring(word, caret), range.apply(word), snippets);
        if (!context.isInText()) {
            Collector paths = new Collector(path, range.apply(start), snippets);
            propose(file, text, context, CaretContext.at(text, start), collector, paths);
            collector.items.addAll(paths.items);
        }
        return collector.items;
    }

    private void propose(
            EObject file,
            String text,
            CaretContext context,
            CaretContext beforePath,
            Collector words,
            Collector paths) {
        List<String> statement = context.statement();
        String last = statement.isEmpty() ? "" : statement.get(statement.size() - 1);
        if (!statement.isEmpty() && statement.get(0).equals("@")) {
            gate(file, statement, words);
            return;
        }
        switch (context.block().kind()) {
            case FILE, PACKAGE -> topLevel(file, context, beforePath, words, paths);
            case INTERFACE -> item(file, text, context, beforePath, last, words, paths, true);
            case WORLD -> world(file, text, context, beforePath, last, words, paths);
            case RESOURCE -> {
                if (statement.isEmpty()) {
                    words.keywords("constructor");
                } else if (last.equals(":") && statement.size() == 2) {
                    words.keywords("func", "static func", "async func", "static async func");
                } else {
                    type(file, text, context, last, words);
                }
            }
            case RECORD -> {
                if (last.equals(":") || last.equals("<") || inTypes(statement)) {
                    type(file, text, context, last, words);
                }
            }
            case VARIANT -> {
                if (last.equals("(") || last.equals("<") || inTypes(statement)) {
                    type(file, text, context, last, words);
                }
            }
            case USED_NAMES -> usedNames(file, context, last, words);
            case NAMES, RENAMES -> {}
        }
    }

    private void topLevel(
            EObject file,
            CaretContext context,
            CaretContext beforePath,
            Collector words,
            Collector paths) {
        if (context.statement().isEmpty()) {
            words.keywords("interface", "world", "use", "package");
        } else if (beforePath.statement().equals(List.of("use"))) {
            paths(file, paths, Interface.class);
        }
    }

    private void world(
            EObject file,
            String text,
            CaretContext context,
            CaretContext beforePath,
            String last,
            Collector words,
            Collector paths) {
        List<String> statement = context.statement();
        List<String> before = beforePath.statement();
        if (statement.isEmpty()) {
            words.keywords("import", "export", "include");
            item(file, text, context, beforePath, last, words, paths, false);
        } else if (before.equals(List.of("import")) || before.equals(List.of("export"))) {
            paths(file, paths, Interface.class);
        } else if (before.equals(List.of("include"))) {
            paths(file, paths, World.class);
        } else if (before.size() == 3
                && before.get(2).equals(":")
                && (before.get(0).equals("import") || before.get(0).equals("export"))) {
            words.keywords("func", "async func", "interface");
            paths(file, paths, Interface.class);
        } else {
            item(file, text, context, beforePath, last, words, paths, false);
        }
    }

    private void item(
            EObject file,
            String text,
            CaretContext context,
            CaretContext beforePath,
            String last,
            Collector words,
            Collector paths,
            boolean functions) {
        List<String> statement = context.statement();
        if (statement.isEmpty()) {
            words.keywords("use", "type", "record", "variant", "enum", "flags", "resource");
        } else if (beforePath.statement().equals(List.of("use"))) {
            paths(file, paths, Interface.class);
        } else if (functions && statement.size() == 2 && last.equals(":")) {
            words.keywords("func", "async func");
        } else {
            type(file, text, context, last, words);
        }
    }

    private void gate(EObject file, List<String> statement, Collector words) {
        PackageName name = packages.packageOf(file).name();
        String version = name == null || name.version() == null ? "0.1.0" : name.version();
        String last = statement.get(statement.size() - 1);
        if (statement.size() == 1) {
            words.add("since", "since(version = " + version + ")", CompletionItemKind.Keyword);
            words.add("unstable", "unstable(feature = ", CompletionItemKind.Keyword);
            words.add(
                    "deprecated",
                    "deprecated(version = " + version + ")",
                    CompletionItemKind.Keyword);
            words.add("external-id", "external-id(\"", CompletionItemKind.Keyword);
        } else if (last.equals("=") && statement.contains("feature")) {
            features(file).forEach(f -> words.add(f, f, CompletionItemKind.Constant));
        } else if (last.equals("=") && statement.contains("version")) {
            words.add(version, version, CompletionItemKind.Constant);
        } else if (last.equals("(") && !statement.get(1).equals("external-id")) {
            boolean unstable = statement.get(1).equals("unstable");
            words.add(
                    unstable ? "feature" : "version",
                    unstable ? "feature = " : "version = " + version,
                    CompletionItemKind.Keyword);
        }
    }

    /** The features that the gates of the package name already. */
    private SortedSet<String> features(EObject file) {
        SortedSet<String> features = new TreeSet<>();
        for (EObject block : packages.packageOf(file).blocks()) {
            for (Gate gate : EcoreUtil2.eAllOfType(block, Gate.class)) {
                if (gate.getFeature() != null) {
                    features.add(gate.getFeature());
                }
            }
        }
        return features;
    }

    private void usedNames(EObject file, CaretContext context, String last, Collector words) {
        if (!last.isEmpty() && !last.equals(",")) {
            if (!last.equals("as")) {
                words.keywords("as");
            }
            return;
        }
        target(file, context.block().head())
                .ifPresent(
                        target ->
                                scopes.types(target)
                                        .forEach(
                                                (name, type) ->
                                                        words.declaration(name, type, hover)));
    }

    /** The interface that the words of a {@code use} name. */
    private Optional<Interface> target(EObject file, List<String> head) {
        List<String> path = new ArrayList<>(head.subList(head.indexOf("use") + 1, head.size()));
        path.remove(".");
        path.replaceAll(w -> w.startsWith("%") ? w.substring(1) : w);
        PackageMember found = null;
        if (path.size() == 1) {
            found = scopes.visibleMembers(file).get(path.get(0));
        } else if (path.size() >= 5 && path.get(1).equals(":") && path.get(3).equals("/")) {
            String version = path.size() > 6 ? path.get(6) : null;
            PackageName name = new PackageName(path.get(0), path.get(2), version);
            found =
                    packages.find(file, name)
                            .map(scope -> scope.members().get(path.get(4)))
                            .orElse(null);
        }
        return found instanceof Interface target ? Optional.of(target) : Optional.empty();
    }

    private void type(
            EObject file, String text, CaretContext context, String last, Collector words) {
        List<String> statement = context.statement();
        boolean handle =
                last.equals("<")
                        && statement.size() > 1
                        && List.of("own", "borrow").contains(statement.get(statement.size() - 2));
        boolean expected =
                List.of("<", "->", "=").contains(last)
                        || (last.equals(":") && statement.contains("("))
                        || (last.equals(":") && context.block().kind() == Block.RECORD)
                        || (last.equals("(") && context.block().kind() == Block.VARIANT)
                        || (last.equals(",") && inTypes(statement));
        if (!expected) {
            return;
        }
        LocalTypes.in(text, context, file, scopes)
                .forEach(
                        (name, type) -> {
                            if (!handle || type.mayBeResource()) {
                                if (type.declaration() != null) {
                                    words.declaration(name, type.declaration(), hover);
                                } else {
                                    words.add(name, escape(name), CompletionItemKind.Class);
                                }
                            }
                        });
        if (!handle) {
            words.keywords(WitToken.TYPE_WORDS.toArray(String[]::new));
        }
    }

    private static boolean inTypes(List<String> statement) {
        int depth = 0;
        for (String word : statement) {
            depth += word.equals("<") ? 1 : word.equals(">") ? -1 : 0;
        }
        return depth > 0;
    }

    private void paths(EObject file, Collector paths, Class<? extends PackageMember> kind) {
        scopes.visibleMembers(file)
                .forEach(
                        (name, member) -> {
                            if (kind.isInstance(member)) {
                                paths.declaration(name, member, hover);
                            }
                        });
        List<String> visible = new ArrayList<>(packages.visible(file));
        visible.remove(String.valueOf(packages.packageOf(file).name()));
        packages.visibleBundled(file).stream().filter(paths::mayBeIn).forEach(visible::add);
        for (String pkg : visible) {
            PackageName name = PackageName.parse(pkg);
            Map<String, PackageMember> members =
                    packages.find(file, name).map(PackageScope::members).orElse(Map.of());
            members.forEach(
                    (member, declaration) -> {
                        if (kind.isInstance(declaration)) {
                            paths.declaration(name.member(member), declaration, hover);
                        }
                    });
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '%';
    }

    private static boolean isPathPart(char c) {
        return isWordPart(c) || c == ':' || c == '/' || c == '@' || c == '.';
    }

    private static String escape(String name) {
        return WitTokenSource.isKeyword(name) ? "%" + name : name;
    }

    private static final class Collector {

        private final String prefix;
        private final Range range;
        private final boolean snippets;
        private final List<CompletionItem> items = new ArrayList<>();

        private Collector(String prefix, Range range, boolean snippets) {
            this.prefix = prefix.toLowerCase(Locale.ROOT).replace("%", "");
            this.range = range;
            this.snippets = snippets;
        }

        /** Whether what is written can become a path into the package. */
        boolean mayBeIn(String pkg) {
            int end = prefix.indexOf('/');
            return prefix.indexOf(':') < 0
                    || pkg.startsWith(end < 0 ? prefix : prefix.substring(0, end));
        }

        void keywords(String... words) {
            for (String word : words) {
                add(word, word, CompletionItemKind.Keyword);
                String snippet = snippets ? Snippets.of(word) : null;
                if (snippet != null) {
                    snippet(word, snippet);
                }
            }
        }

        private void snippet(String word, String snippet) {
            CompletionItem item = add(Snippets.label(snippet), snippet, CompletionItemKind.Snippet);
            item.setInsertTextFormat(InsertTextFormat.Snippet);
            item.setInsertTextMode(InsertTextMode.AdjustIndentation);
            item.setFilterText(word);
            item.setSortText("3" + String.format("%04d", items.size()));
        }

        CompletionItem add(String label, String insert, CompletionItemKind kind) {
            CompletionItem item = new CompletionItem(label);
            item.setKind(kind);
            item.setFilterText(label);
            item.setTextEdit(Either.forLeft(new TextEdit(range, insert)));
            boolean keyword = kind == CompletionItemKind.Keyword;
            item.setSortText((keyword ? "2" : "1") + String.format("%04d", items.size()));
            if (label.toLowerCase(Locale.ROOT).contains(prefix) && items.size() < LIMIT) {
                items.add(item);
            }
            return item;
        }

        void declaration(String label, EObject declaration, WitHover hover) {
            CompletionItemKind kind =
                    declaration instanceof Interface
                            ? CompletionItemKind.Interface
                            : declaration instanceof World
                                    ? CompletionItemKind.Module
                                    : CompletionItemKind.Struct;
            CompletionItem item = add(label, escape(label), kind);
            item.setDetail(Signatures.of(declaration).replaceAll("\\s+", " "));
            item.setDocumentation(new MarkupContent("markdown", hover.describe(declaration)));
        }
    }
}
