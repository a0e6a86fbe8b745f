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
import dev.edgewright.wit.ide.hover.WitHover;
import dev.edgewright.wit.packages.Features;
import dev.edgewright.wit.packages.PackageScope;
import dev.edgewright.wit.packages.WitPackages;
import dev.edgewright.wit.parser.WitToken;
import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.scoping.WitScopes;
import dev.edgewright.wit.scoping.WitSyntax;
import dev.edgewright.wit.syntax.Interface;
import dev.edgewright.wit.syntax.PackageDeclaration;
import dev.edgewright.wit.syntax.PackageMember;
import dev.edgewright.wit.syntax.WitFile;
import dev.edgewright.wit.syntax.World;
import dev.edgewright.wit.worlds.WorldContents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Works out what can be written at a place of a document. */
@Singleton
public class Proposals {

    @Inject private WitPackages packages;
    @Inject private WitScopes scopes;
    @Inject private WitHover hover;
    @Inject private GateProposals gates;

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
            gates.at(place(file, context), statement, words);
            return;
        }
        switch (context.block().kind()) {
            case FILE, PACKAGE -> topLevel(file, context, beforePath, last, words, paths);
            case INTERFACE -> item(file, text, context, beforePath, last, words, paths, true);
            case WORLD -> world(file, text, context, beforePath, last, words, paths);
            case RESOURCE -> {
                if (statement.isEmpty()) {
                    words.keywords("constructor");
                } else if (last.equals(":") && statement.size() == 2) {
                    words.keywords("func", "static func", "async func", "static async func");
                } else if (last.equals("static")) {
                    words.keywords("func", "async func");
                } else if (last.equals("async")) {
                    words.keywords("func");
                } else {
                    type(file, text, context, last, words);
                }
            }
            case RECORD -> {
                if (last.equals(":") || last.equals("<") || !Angles.around(statement).isEmpty()) {
                    type(file, text, context, last, words);
                }
            }
            case VARIANT -> {
                if (last.equals("(") || last.equals("<") || !Angles.around(statement).isEmpty()) {
                    type(file, text, context, last, words);
                }
            }
            case USED_NAMES -> usedNames(file, context, last, words);
            case RENAMES -> renames(file, context, last, words);
            case NAMES -> {}
        }
    }

    private void topLevel(
            EObject file,
            CaretContext context,
            CaretContext beforePath,
            String last,
            Collector words,
            Collector paths) {
        if (context.statement().isEmpty()) {
            words.keywords("interface", "world", "use", "package");
        } else if (beforePath.statement().equals(List.of("use"))) {
            paths(file, context, paths, Interface.class);
        } else if (context.statement().get(0).equals("use") && endsPath(context, last)) {
            words.keywords("as");
        }
    }

    /** Whether the words before the caret end with a whole path, behind which more may follow. */
    private static boolean endsPath(CaretContext context, String last) {
        return context.statement().size() > 1
                && !context.statement().contains("as")
                && !List.of(":", "/", "@", ".", "}").contains(last);
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
            paths(file, context, paths, Interface.class);
        } else if (before.equals(List.of("include"))) {
            paths(file, context, paths, World.class);
        } else if (before.size() == 3
                && before.get(2).equals(":")
                && (before.get(0).equals("import") || before.get(0).equals("export"))) {
            words.keywords("func", "async func", "interface");
            paths(file, context, paths, Interface.class);
        } else if (last.equals("async")) {
            words.keywords("func");
        } else if (statement.get(0).equals("include") && endsPath(context, last)) {
            words.keywords("with");
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
            paths(file, context, paths, Interface.class);
        } else if (functions && statement.size() == 2 && last.equals(":")) {
            words.keywords("func", "async func");
        } else if (functions && last.equals("async")) {
            words.keywords("func");
        } else {
            type(file, text, context, last, words);
        }
    }

    /** The names of the included world that can be given others. */
    private void renames(EObject file, CaretContext context, String last, Collector words) {
        if (!last.isEmpty() && !last.equals(",")) {
            if (context.statement().lastIndexOf("as") <= context.statement().lastIndexOf(",")) {
                words.keywords("as");
            }
            return;
        }
        List<String> head = context.block().head();
        if (member(file, context, head.subList(head.indexOf("include") + 1, head.indexOf("with")))
                instanceof World world) {
            WorldContents contents = WorldContents.of(world, Features.of(world));
            Map<Object, EObject> named = new LinkedHashMap<>(contents.imports());
            contents.exports().forEach(named::putIfAbsent);
            named.forEach(
                    (key, item) -> {
                        if (key instanceof String name) {
                            words.declaration(name, item, hover);
                        }
                    });
        }
    }

    private void usedNames(EObject file, CaretContext context, String last, Collector words) {
        if (!last.isEmpty() && !last.equals(",")) {
            if (!last.equals("as")) {
                words.keywords("as");
            }
            return;
        }
        List<String> head = context.block().head();
        if (member(file, context, head.subList(head.indexOf("use") + 1, head.size()))
                instanceof Interface target) {
            scopes.types(target).forEach((name, type) -> words.declaration(name, type, hover));
        }
    }

    /** The interface or world that the words of a path name; null if there is none. */
    private PackageMember member(EObject file, CaretContext context, List<String> words) {
        List<String> path = new ArrayList<>(words);
        path.remove(".");
        path.replaceAll(WitSyntax::unescape);
        EObject place = place(file, context);
        if (path.size() == 1) {
            return scopes.visibleMembers(place).get(path.get(0));
        }
        if (path.size() >= 5 && path.get(1).equals(":") && path.get(3).equals("/")) {
            String version = path.size() > 6 ? path.get(6) : null;
            PackageName name = new PackageName(path.get(0), path.get(2), version);
            return packages.find(place, name)
                    .map(scope -> scope.members().get(path.get(4)))
                    .orElse(null);
        }
        return null;
    }

    /** An element in whose package the caret is: nested packages have scopes of their own. */
    private static EObject place(EObject file, CaretContext context) {
        List<String> head = context.packageHead();
        if (head != null && file instanceof WitFile root) {
            String written = String.join("", head.subList(1, head.size()));
            for (EObject item : root.getItems()) {
                if (item instanceof PackageDeclaration nested
                        && nested.isNested()
                        && nested.getPath() != null
                        && written.equals(
                                NodeModelUtils.getTokenText(
                                        NodeModelUtils.findActualNodeFor(nested.getPath())))) {
                    return nested.getPath();
                }
            }
        }
        return file;
    }

    private void type(
            EObject file, String text, CaretContext context, String last, Collector words) {
        List<String> statement = context.statement();
        String around = Angles.around(statement);
        boolean first = last.equals("<");
        boolean handle = first && Set.of("own", "borrow").contains(around);
        boolean expected =
                List.of("<", "->", "=").contains(last)
                        || (last.equals(":") && statement.contains("("))
                        || (last.equals(":") && context.block().kind() == Block.RECORD)
                        || (last.equals("(") && context.block().kind() == Block.VARIANT)
                        || (last.equals(",") && !around.isEmpty() && !around.equals("list"));
        if (!expected) {
            return;
        }
        if (first && around.equals("map")) {
            words.keywords(Angles.KEYS.toArray(String[]::new));
            return;
        }
        Map<String, LocalTypes> types = LocalTypes.in(text, context, file, scopes);
        types.remove(context.declared());
        types.forEach(
                (name, type) -> {
                    if (!handle || type.mayBeResource()) {
                        if (type.declaration() != null) {
                            words.declaration(name, type.declaration(), hover);
                        } else {
                            words.add(name, Collector.escape(name), CompletionItemKind.Class);
                        }
                    }
                });
        if (!handle) {
            boolean result = statement.contains("->");
            words.keywords(
                    WitToken.TYPE_WORDS.stream()
                            .filter(word -> !result || !word.equals("borrow"))
                            .toArray(String[]::new));
        }
        if (first && around.equals("result")) {
            words.add("_", "_", CompletionItemKind.Keyword);
        }
    }

    private void paths(
            EObject file,
            CaretContext context,
            Collector paths,
            Class<? extends PackageMember> kind) {
        EObject place = place(file, context);
        // Nothing can use or include itself.
        String own = context.member();
        scopes.visibleMembers(place)
                .forEach(
                        (name, member) -> {
                            if (kind.isInstance(member) && !name.equals(own)) {
                                paths.declaration(name, member, hover);
                            }
                        });
        List<String> visible = new ArrayList<>(packages.visible(place));
        visible.remove(String.valueOf(packages.packageOf(place).name()));
        packages.visibleBundled(place).stream().filter(paths::mayBeIn).forEach(visible::add);
        for (String pkg : visible) {
            PackageName name = PackageName.parse(pkg);
            Map<String, PackageMember> members =
                    packages.find(place, name).map(PackageScope::members).orElse(Map.of());
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
}
