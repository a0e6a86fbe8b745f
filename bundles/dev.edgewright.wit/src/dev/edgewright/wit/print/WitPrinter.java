/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.print;

import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.resolve.ResolvedPackage;
import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.TypeDefinition.Alias;
import dev.edgewright.wit.resolve.TypeDefinition.Enumeration;
import dev.edgewright.wit.resolve.TypeDefinition.Fields;
import dev.edgewright.wit.resolve.TypeDefinition.Flags;
import dev.edgewright.wit.resolve.TypeDefinition.Resource;
import dev.edgewright.wit.resolve.TypeDefinition.Variant;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitInterface;
import dev.edgewright.wit.resolve.WitType;
import dev.edgewright.wit.resolve.WitWorld;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The resolved model as WIT text in one canonical form: gates are decided, worlds spell out what
 * they include and need, and comments other than documentation are gone.
 */
public final class WitPrinter {

    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();
    private final PackageName pkg;
    private String margin = "";

    private WitPrinter(PackageName pkg) {
        this.pkg = pkg;
    }

    /** Prints a package so that it can be read again as a file. */
    public static String of(ResolvedPackage pkg) {
        WitPrinter printer = new WitPrinter(pkg.name());
        printer.docs(pkg.docs());
        printer.line("package " + name(pkg.name()) + ";");
        printer.members(pkg, true);
        return printer.out.toString();
    }

    /** Prints a package as a block that can stand in the file of another. */
    public static String nested(ResolvedPackage pkg) {
        WitPrinter printer = new WitPrinter(pkg.name());
        printer.docs(pkg.docs());
        printer.open("package " + name(pkg.name()));
        printer.members(pkg, false);
        printer.close();
        return printer.out.toString();
    }

    private static String name(PackageName name) {
        return WitNames.escape(name.namespace())
                + ":"
                + WitNames.escape(name.name())
                + (name.version() == null ? "" : "@" + name.version());
    }

    private void members(ResolvedPackage resolved, boolean gap) {
        boolean separate = gap;
        for (WitInterface type : resolved.interfaces()) {
            separate(separate);
            separate = true;
            head(type.docs(), type.stability(), Optional.empty());
            open("interface " + WitNames.escape(type.name()));
            contents(type);
            close();
        }
        for (WitWorld world : resolved.worlds()) {
            separate(separate);
            separate = true;
            head(world.docs(), world.stability(), Optional.empty());
            open("world " + WitNames.escape(world.name()));
            world(world);
            close();
        }
    }

    private void separate(boolean gap) {
        if (gap) {
            out.append('\n');
        }
    }

    private void contents(WitInterface type) {
        type.types().forEach(t -> type(t, type.functions()));
        type.functions().stream()
                .filter(f -> f.kind() == WitFunction.Kind.FREE)
                .forEach(f -> function(f.name(), f));
    }

    private void world(WitWorld world) {
        List<WitFunction> functions =
                world.imports().stream()
                        .filter(WitExtern.OfFunction.class::isInstance)
                        .map(e -> ((WitExtern.OfFunction) e).function())
                        .toList();
        world.imports().forEach(e -> extern("import ", e, functions));
        world.exports().forEach(e -> extern("export ", e, functions));
    }

    private void extern(String side, WitExtern extern, List<WitFunction> functions) {
        switch (extern) {
            case WitExtern.OfType t -> type(t.type(), functions);
            case WitExtern.OfFunction f -> {
                if (f.function().kind() == WitFunction.Kind.FREE) {
                    function(side + WitNames.escape(f.name()), f.function());
                }
            }
            case WitExtern.OfInterface i -> {
                boolean inline = i.type().name() == null;
                head(inline ? i.type().docs() : "", i.stability(), i.externalId());
                if (inline) {
                    open(side + WitNames.escape(i.name()) + ": interface");
                    contents(i.type());
                    close();
                } else {
                    String alias = i.isByPath() ? "" : WitNames.escape(i.name()) + ": ";
                    line(side + alias + path(i.type().qualifiedName()) + ";");
                }
            }
        }
    }

    private void function(String name, WitFunction function) {
        head(function.docs(), function.stability(), function.externalId());
        String written = name.contains(" ") ? name : WitNames.escape(name);
        line(written + ": " + signatureOf(function) + ";");
    }

    /** A function without its name, as {@code static func(a: u32) -> string}. */
    public static String signatureOf(WitFunction function) {
        if (function.kind() == WitFunction.Kind.CONSTRUCTOR) {
            return "constructor" + signature(function);
        }
        return (function.kind() == WitFunction.Kind.STATIC ? "static " : "")
                + (function.async() ? "async " : "")
                + "func"
                + signature(function);
    }

    private static String signature(WitFunction function) {
        boolean constructor =
                function.kind() == WitFunction.Kind.CONSTRUCTOR
                        && function.result().orElse(null) instanceof WitType.Own;
        return function.parameters().stream()
                        .skip(function.kind() == WitFunction.Kind.METHOD ? 1 : 0)
                        .map(p -> WitNames.escape(p.name()) + ": " + WitNames.of(p.type()))
                        .collect(Collectors.joining(", ", "(", ")"))
                + (constructor
                        ? ""
                        : function.result().map(r -> " -> " + WitNames.of(r)).orElse(""));
    }

    private void type(TypeDefinition type, List<WitFunction> functions) {
        head(type.docs(), type.stability(), type.externalId());
        String name = WitNames.escape(type.name());
        switch (type.body()) {
            case Alias alias -> alias(type, alias, name);
            case Fields fields -> {
                open("record " + name);
                for (TypeDefinition.Field field : fields.fields()) {
                    docs(field.docs());
                    line(WitNames.escape(field.name()) + ": " + WitNames.of(field.type()) + ",");
                }
                close();
            }
            case Variant variant -> {
                open("variant " + name);
                for (TypeDefinition.Case one : variant.cases()) {
                    docs(one.docs());
                    line(
                            WitNames.escape(one.name())
                                    + one.type().map(t -> "(" + WitNames.of(t) + ")").orElse("")
                                    + ",");
                }
                close();
            }
            case Enumeration names -> labels("enum " + name, names.labels());
            case Flags flags -> labels("flags " + name, flags.labels());
            case Resource resource -> resource(type, functions);
        }
    }

    private void alias(TypeDefinition type, Alias alias, String name) {
        if (alias.type() instanceof WitType.Named named
                && !named.definition().owner().equals(type.owner())) {
            String original = WitNames.escape(named.definition().name());
            line(
                    "use "
                            + path(named.definition().owner())
                            + ".{"
                            + (original.equals(name) ? name : original + " as " + name)
                            + "};");
        } else {
            line("type " + name + " = " + WitNames.of(alias.type()) + ";");
        }
    }

    private void labels(String head, List<TypeDefinition.Label> labels) {
        open(head);
        for (TypeDefinition.Label label : labels) {
            docs(label.docs());
            line(WitNames.escape(label.name()) + ",");
        }
        close();
    }

    private void resource(TypeDefinition type, List<WitFunction> functions) {
        List<WitFunction> own =
                functions.stream().filter(f -> type.name().equals(f.resourceName())).toList();
        if (own.isEmpty()) {
            line("resource " + WitNames.escape(type.name()) + ";");
            return;
        }
        open("resource " + WitNames.escape(type.name()));
        for (WitFunction function : own) {
            head(function.docs(), function.stability(), function.externalId());
            String name = function.name().substring(function.name().indexOf('.') + 1);
            String written =
                    function.kind() == WitFunction.Kind.CONSTRUCTOR
                            ? ""
                            : WitNames.escape(name) + ": ";
            line(written + signatureOf(function) + ";");
        }
        close();
    }

    /** The path of an interface, short inside of its own package. */
    private String path(String qualified) {
        int slash = qualified.indexOf('/');
        int at = qualified.indexOf('@');
        String member = qualified.substring(slash + 1, at < 0 ? qualified.length() : at);
        return qualified.equals(pkg.member(member))
                ? WitNames.escape(member)
                : WitNames.escapePath(qualified);
    }

    private void head(String docs, Stability stability, Optional<String> externalId) {
        docs(docs);
        switch (stability) {
            case Stability.Unknown u -> {}
            case Stability.Stable s -> {
                line("@since(version = " + s.since() + ")");
                deprecated(s.deprecated());
            }
            case Stability.Unstable u -> {
                line("@unstable(feature = " + u.feature() + ")");
                deprecated(u.deprecated());
            }
        }
        externalId.ifPresent(id -> line("@external-id(" + WitNames.quote(id) + ")"));
    }

    private void deprecated(Optional<String> version) {
        version.ifPresent(v -> line("@deprecated(version = " + v + ")"));
    }

    private void docs(String docs) {
        if (!docs.isEmpty()) {
            docs.lines().forEach(l -> line(("/// " + l).stripTrailing()));
        }
    }

    private void open(String head) {
        line(head + " {");
        margin += INDENT;
    }

    private void close() {
        margin = margin.substring(INDENT.length());
        line("}");
    }

    private void line(String text) {
        out.append(margin).append(text).append('\n');
    }
}
