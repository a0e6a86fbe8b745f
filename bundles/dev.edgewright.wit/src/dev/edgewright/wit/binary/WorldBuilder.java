/*
 * Copyright (c) 2026 Edgewright contributors
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package dev.edgewright.wit.binary;

import dev.edgewright.wit.resolve.PackageName;
import dev.edgewright.wit.resolve.Stability;
import dev.edgewright.wit.resolve.TypeDefinition;
import dev.edgewright.wit.resolve.WitExtern;
import dev.edgewright.wit.resolve.WitFunction;
import dev.edgewright.wit.resolve.WitWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A world whose interfaces are still being put together. */
final class WorldBuilder {

    private final PackageName owner;
    private final String name;
    private final PackageDocs docs;
    private final List<Supplier<WitExtern>> imports = new ArrayList<>();
    private final List<Supplier<WitExtern>> exports = new ArrayList<>();

    WorldBuilder(PackageName owner, String name, PackageDocs docs) {
        this.owner = owner;
        this.name = name;
        this.docs = docs;
    }

    String qualifiedName() {
        return owner.member(name);
    }

    /** Imports and exports share a table but for names that both have. */
    private PackageDocs part(String exported, String shared, String item, boolean export) {
        return export && docs.has(exported, item)
                ? docs.part(exported, item)
                : docs.part(shared, item);
    }

    PackageDocs inline(String item, boolean export) {
        return part("interface_exports", "interfaces", item, export);
    }

    PackageDocs functionDocs(String item, boolean export) {
        return part("func_exports", "funcs", item, export);
    }

    PackageDocs typeDocs(String item) {
        return docs.part("types", item);
    }

    void add(String extern, InterfaceBuilder type, Optional<String> externalId, boolean export) {
        Stability stability =
                type.name == null
                        ? type.docs.stability()
                        : docs.externStability(
                                export
                                        ? "interface_export_stability"
                                        : "interface_import_stability",
                                extern);
        (export ? exports : imports)
                .add(() -> new WitExtern.OfInterface(extern, type.build(), stability, externalId));
    }

    void add(WitFunction function, boolean export) {
        WitExtern extern = new WitExtern.OfFunction(function.name(), function);
        (export ? exports : imports).add(() -> extern);
    }

    void add(TypeDefinition type) {
        WitExtern extern = new WitExtern.OfType(type.name(), type);
        imports.add(() -> extern);
    }

    WitWorld build() {
        List<WitExtern> imported = imports.stream().map(Supplier::get).toList();
        List<WitExtern> exported = exports.stream().map(Supplier::get).toList();
        List<WitExtern> all = new ArrayList<>(imported);
        all.addAll(exported);
        return new WitWorld(
                owner, name, docs.docs(), docs.stability(), all, List.of(), imported, exported);
    }
}
